import type { Step } from '../../shared/conference/programme.ts';
import { useTexts } from '../ui/language.tsx';
import styles from './for-leaders.module.css';

/** Who leads a step, and what those who lead see to in it; nothing where nothing is said. */
export function ForLeaders({ step }: { readonly step: Step | undefined }) {
  const words = useTexts().steps;
  if (!step?.forLeaders && !step?.leads) return null;
  return (
    <div className={styles.note}>
      {step.leads && (
        <p>
          <strong>{words.leads}</strong> {step.leads}
        </p>
      )}
      {step.forLeaders && (
        <p>
          <strong>{words.forLeaders}</strong> {step.forLeaders}
        </p>
      )}
    </div>
  );
}
