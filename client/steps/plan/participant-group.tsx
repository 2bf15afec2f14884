import { seatOf } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { GroupBoard } from '../group-board.tsx';
import { Duties, ReadyMark } from '../group-tools.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';

/** The group's plan, written by all of them together. */
export function GroupPlan({ step }: StepViewProps) {
  const { plan } = useTexts().steps;
  const { state, personId } = useLive();
  const group = seatOf(state, step.id, personId ?? '');
  return (
    <Task question={step.question} instruction={plan.together} small>
      {group && <Duties step={step} group={group} />}
      <GroupBoard step={step} example={plan.example} />
      {group && <ReadyMark step={step} group={group} />}
    </Task>
  );
}
