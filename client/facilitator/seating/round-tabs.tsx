import { knownRounds, roundsToPlan } from '../../../shared/conference/plan-request.ts';
import { statusOf } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';

/** One round or another: those that are to come, and the one that runs. Nothing where there is but one. */
export function RoundTabs({
  stepId,
  onChoose,
}: {
  readonly stepId: string;
  readonly onChoose: (stepId: string) => void;
}) {
  const { state } = useLive();
  const { seating } = useTexts().facilitator;
  const known = new Set([...knownRounds(state), ...roundsToPlan(state)]);
  const rounds = state.programme.filter((step) => known.has(step) && statusOf(state, step.id).kind !== 'done');
  if (rounds.length < 2) return null;
  return (
    <Chips
      label={seating.rounds}
      labelHidden
      options={rounds.map(({ id, title }, at) => ({ value: id, label: seating.round(at + 1, title) }))}
      value={stepId}
      onChange={onChoose}
    />
  );
}
