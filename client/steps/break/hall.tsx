import { remaining } from '../../../shared/conference/clock.ts';
import { isActive, statusOf } from '../../../shared/conference/state.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useNow } from '../../ui/use-now.ts';
import { HallStage } from '../hall-stage.tsx';
import { WayInLarge } from '../hall-way-in.tsx';
import type { StepViewProps } from '../step-view.ts';
import styles from './hall.module.css';

/** When to be back, as large as it gets; and the way in, for whoever comes during the break. */
export function BreakHall({ step }: StepViewProps) {
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const status = statusOf(useLive().state, step.id);
  // While the clock is paused the end moves on with each minute.
  const now = useNow(useServerClock(), 0, status.kind === 'paused');
  const back =
    status.kind === 'running' ? status.endsAt : isActive(status) ? now + remaining(status, now).remainingMs : undefined;
  return (
    <div className={styles.break}>
      <HallStage
        step={step}
        question={step.question || step.title}
        below={
          back !== undefined && (
            <span className={styles.back}>
              {texts.hall.backAt} <time className={styles.time}>{timeOfDay(back)}</time>
            </span>
          )
        }
        foot={step.instruction}
      />
      <WayInLarge lead={texts.hall.comingNow} />
    </div>
  );
}
