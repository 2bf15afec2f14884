import { useState } from 'react';
import { type HelpBoardSettings, type HelpLane, helpLanes } from '../../../shared/steps/help-board/help-board.ts';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { PlenaryList } from '../plenary-list.tsx';
import { ShareComposer } from '../share-composer.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { usePart } from '../use-part.ts';

/** Asking for help, or offering it; and what the others ask for and offer. */
export function HelpBoardView({ step }: StepViewProps) {
  const { helpBoard } = useTexts().steps;
  const titles = step.settings as HelpBoardSettings;
  const [lane, setLane] = useState<HelpLane>('asked');
  const { active } = usePart(step);
  return (
    <Task question={step.question || step.title} instruction={step.instruction}>
      {active && (
        <Chips
          label={helpBoard.which}
          options={helpLanes.map((value) => ({ value, label: titles[value] }))}
          value={lane}
          onChange={setLane}
        />
      )}
      <ShareComposer step={step} lane={lane} label={helpBoard.write[lane]} placeholder={helpBoard.placeholder[lane]} />
      {helpLanes.map((one) => (
        <PlenaryList key={one} stepId={step.id} lane={one} title={titles[one]} empty={helpBoard.noneYet[one]} />
      ))}
    </Task>
  );
}
