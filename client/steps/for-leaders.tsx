import type { Step } from '../../shared/conference/programme.ts';
import { useTexts } from '../ui/language.tsx';
import styles from './for-leaders.module.css';

/** What those who lead see to in a step; nothing where nothing is said. */
export function ForLeaders({ step }: { readonly step: Step | undefined }) {
  const words = useTexts().steps.forLeaders;
  if (!step?.forLeaders) return null;
  return (
    <p className={styles.note}>
      <strong>{words}</strong> {step.forLeaders}
    </p>
  );
}
