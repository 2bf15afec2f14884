import { kindOf } from '../../../shared/conference/step-kind.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { useTexts } from '../../ui/language.tsx';
import { minutesAndSeconds } from '../../ui/time.ts';
import { useForm } from './form-slot.tsx';
import styles from './step-editor.module.css';

/** "3 min alene → 4 min hver → 24 min samtale": the way of a step at one glance. */
export function PartsSummary() {
  const { common, facilitator } = useTexts();
  const { step } = useForm();
  const { parts } = step;
  const rest = step.minutes - parts.slice(0, -1).reduce((sum, part) => sum + part.minutes, 0);
  const turnMs = kindOf(stepKinds, step).talkRound(step.settings)?.turnMs ?? 0;
  const { minutes, seconds } = minutesAndSeconds(turnMs);
  const turn = seconds === 0 ? common.minutes(minutes) : common.spokenTime(minutes, seconds);
  const way = parts.map(({ kind, minutes: own }, at) => {
    if (kind === 'round' && turnMs > 0) return facilitator.turnEach(turn);
    const lasts = Math.max(0, at === parts.length - 1 ? rest : own);
    return facilitator.prepare.partOf(Number.isNaN(lasts) ? 0 : lasts, facilitator.parts[kind].toLowerCase());
  });
  return (
    <>
      <p className={styles.label}>{facilitator.prepare.howItGoes}</p>
      <p className={styles.way}>{way.join(' → ')}</p>
    </>
  );
}
