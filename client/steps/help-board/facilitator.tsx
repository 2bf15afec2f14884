import { type HelpBoardSettings, helpLanes } from '../../../shared/steps/help-board/help-board.ts';
import { useTexts } from '../../ui/language.tsx';
import { DeskNotes } from '../desk-notes.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';

/** The help board, for the desk: who needs whom is for the room to find out. */
export function HelpBoardDesk({ step }: StepViewProps) {
  const { helpBoard } = useTexts().steps;
  const titles = step.settings as HelpBoardSettings;
  const notes = usePlenaryNotes(step.id);
  return (
    <>
      {helpLanes.map((lane) => (
        <DeskNotes
          key={lane}
          stepId={step.id}
          title={titles[lane]}
          empty={helpBoard.noneYet[lane]}
          notes={notes.filter((note) => note.lane === lane)}
        />
      ))}
    </>
  );
}
