import { isActive, statusOf } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { formatTimeOfDay } from '../../ui/time.ts';
import type { StepViewProps } from '../step-view.ts';
import styles from './facilitator.module.css';

/** A break, for the desk: when all are back. */
export function BreakDesk({ step }: StepViewProps) {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const status = statusOf(state, step.id);
  return (
    <div className={styles.back}>
      {isActive(status) && status.kind === 'running' && (
        <p className={styles.at}>{texts.facilitator.backAt(formatTimeOfDay(status.endsAt, language))}</p>
      )}
      <p className="soft">{texts.facilitator.backMeans}</p>
    </div>
  );
}
