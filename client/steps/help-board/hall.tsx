import { type HelpBoardSettings, helpLanes } from '../../../shared/steps/help-board/help-board.ts';
import { HallNotes } from '../hall-notes.tsx';
import { useShownSoon } from '../hall-shown-soon.ts';
import { HallStage } from '../hall-stage.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';

/** What is asked for, then what is offered; each note says which of the two it is. */
export function HelpBoardHall({ step }: StepViewProps) {
  const titles = step.settings as HelpBoardSettings;
  const notes = usePlenaryNotes(step.id);
  const soon = useShownSoon(step);
  const inOrder = helpLanes.flatMap((lane) =>
    notes
      .filter((note) => note.lane === lane)
      .map((note) => ({ ...note, author: [titles[lane], note.author].filter(Boolean).join(' · ') })),
  );
  return (
    <HallStage step={step} question={step.question || step.title} below={soon} foot={step.instruction}>
      {inOrder.length > 0 && <HallNotes notes={inOrder} keep="first" />}
    </HallStage>
  );
}
