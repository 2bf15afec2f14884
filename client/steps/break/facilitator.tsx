import { isActive, statusOf } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { StepViewProps } from '../step-view.ts';
import styles from './facilitator.module.css';

/** A break, for the desk: when all are back. */
export function BreakDesk({ step }: StepViewProps) {
  const { state } = useLive();
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const status = statusOf(state, step.id);
  return (
    <div className={styles.back}>
      {isActive(status) && status.kind === 'running' && (
        <p className={styles.at}>{texts.facilitator.backAt(timeOfDay(status.endsAt))}</p>
      )}
      <p className="soft">{texts.facilitator.backMeans}</p>
    </div>
  );
}
