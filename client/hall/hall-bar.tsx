import { remaining } from '../../shared/conference/clock.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { isActive, statusOf } from '../../shared/conference/state.ts';
import { useLive, useServerClock } from '../live/use-live.tsx';
import { useTimeOfDay } from '../live/use-time-of-day.ts';
import { WayInLine } from '../steps/hall-way-in.tsx';
import { useOwnHall } from '../steps/use-own-hall.ts';
import { useLanguage } from '../ui/language.tsx';
import { useNow } from '../ui/use-now.ts';
import styles from './hall-bar.module.css';
import { readyHalls } from './ready-halls.ts';

/** Over every step: which hall and step this is, until when, how the other halls get on, and the way in. */
export function HallBar({ step }: { readonly step: Step }) {
  const { language, texts } = useLanguage();
  const { state } = useLive();
  const own = useOwnHall();
  const until = useUntil(step);
  const ready = readyHalls(state, step.id, own?.id ?? null);
  return (
    <header className={styles.bar}>
      <div className={styles.where}>
        <p className={styles.title}>
          {own && <strong>{own.name} · </strong>}
          {step.title}
          {until && <span className="numbers"> · {until}</span>}
        </p>
        <p role="status" className={styles.halls}>
          {ready.length > 0 && texts.hall.hallsReady(new Intl.ListFormat(language).format(ready), ready.length)}
        </p>
      </div>
      <WayInLine />
    </header>
  );
}

/** "til kl. 10:15": when the step is expected to end; later and later while its clock stands. */
function useUntil(step: Step): string {
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const status = statusOf(useLive().state, step.id);
  const now = useNow(useServerClock(), 0, isActive(status));
  if (!isActive(status)) return '';
  const left = remaining(status, now).remainingMs;
  // Over time nobody knows; the clock says so.
  return left > 0 ? texts.hall.until(timeOfDay(now + left)).replaceAll(' ', '\u00a0') : '';
}
