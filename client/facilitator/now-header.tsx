import type { Step } from '../../shared/conference/programme.ts';
import { useLive, useServerClock } from '../live/use-live.tsx';
import { useTimeOfDay } from '../live/use-time-of-day.ts';
import { ForLeaders } from '../steps/for-leaders.tsx';
import { ClockText } from '../ui/clock-text.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Question } from '../ui/question.tsx';
import { wholeSeconds } from '../ui/time.ts';
import { useNow } from '../ui/use-now.ts';
import { partNow } from './attention/attention.ts';
import { ShowNotes } from './attention/show-notes.tsx';
import { waitingNotes } from './attention/waiting-notes.ts';
import { ClockActions } from './clock-actions.tsx';
import { type ClockNow, clockNow } from './clock-now.ts';
import styles from './now-header.module.css';

/** The question, which part of the step it is, the big clock, and what may be done about time. */
export function NowHeader({ step }: { readonly step: Step }) {
  const { state } = useLive();
  const { texts } = useLanguage();
  const part = partNow(state);
  const clock = clockNow(state);
  const waiting = waitingNotes(state, step);
  return (
    <div className={styles.now}>
      <div className={styles.words}>
        <p className={styles.part}>
          {step.title}
          {step.sensitive && ` · ${texts.facilitator.editor.sensitive}`}
          {part && step.parts.length > 1 && (
            <>
              {' · '}
              <strong>{texts.facilitator.parts[part.kind]}</strong>
              {' · '}
              {texts.facilitator.partOf(part.at + 1, step.parts.length)}
            </>
          )}
        </p>
        <Question text={step.question || step.title} level={2} />
        <ForLeaders step={step} />
      </div>
      {clock && <BigClock clock={clock} />}
      <ClockActions step={step} />
      {waiting && (
        <div className={styles.across}>
          <ShowNotes waiting={waiting} />
        </div>
      )}
    </div>
  );
}

function BigClock({ clock }: { readonly clock: ClockNow }) {
  const { texts } = useLanguage();
  const endsAt = clock.kind === 'running' ? clock.endsAt : 0;
  const now = useNow(useServerClock(), endsAt, clock.kind === 'running');
  const remainingMs = clock.kind === 'running' ? clock.endsAt - now : clock.remainingMs;
  const over = wholeSeconds(remainingMs) < 0;
  const timeOfDay = useTimeOfDay();
  return (
    <div className={styles.clock}>
      <ClockText remainingMs={remainingMs} size="large" />
      <span className={styles.caption}>
        {clock.kind === 'paused'
          ? texts.common.timePaused
          : over
            ? texts.common.overTime
            : texts.facilitator.until(timeOfDay(clock.endsAt))}
      </span>
      {clock.kind === 'running' && clock.hasParts && (
        <span className={styles.caption}>{texts.facilitator.stepUntil(timeOfDay(clock.stepEndsAt))}</span>
      )}
    </div>
  );
}
