import { useLive } from '../../live/use-live.tsx';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { useLanguage } from '../../ui/language.tsx';
import { titleInSentence } from '../next/move-texts.ts';
import { fixedPoint } from '../programme/programme-slack.ts';
import type { ProgrammeView } from '../programme/programme-view.ts';
import { spanText } from '../programme/timetable-words.ts';
import styles from './prepare.module.css';

/** From when to when, how many minutes in all, whether that is what was planned, and how it stands with fixed points. */
export function PlanSum({ view }: { readonly view: ProgrammeView }) {
  const { state } = useLive();
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const { prepare: words, editor } = texts.facilitator;
  const { lines, endsAt, minutesBehind } = view;
  const minutes = state.programme.reduce((sum, step) => sum + step.minutes, 0);
  const points = lines.flatMap((line) => fixedPoint(line) ?? []);
  const span = spanText(Math.abs(minutesBehind), editor);
  const stand = minutesBehind > 0 ? words.tooLong(span) : minutesBehind < 0 ? words.spare(span) : words.fits;
  const from = state.plannedStart === null ? '' : `${timeOfDay(lines[0]?.from ?? 0)}–`;
  return (
    <div className={styles.sum}>
      <p>
        {from !== '' && (
          <>
            <span className="numbers">
              {from}
              {timeOfDay(endsAt)}
            </span>
            {' · '}
          </>
        )}
        <strong className="numbers">{texts.common.minutes(minutes)}</strong>
        {state.plannedMinutes !== null && (
          <>
            {' · '}
            <span className={minutesBehind > 0 ? styles.wrong : undefined}>{stand}</span>
          </>
        )}
      </p>
      {state.plannedStart !== null &&
        points.map(({ step, kind, minutes: off }) => {
          const title = titleInSentence(step.title, texts.facilitator);
          const time = step.startsAt ?? '';
          const apart = spanText(off, editor);
          return (
            <p key={step.id} className={kind === 'late' ? styles.wrong : 'soft'}>
              {kind === 'onTime' && words.onTimeFor(time, title)}
              {kind === 'spare' && words.spareBefore(apart, time, title)}
              {kind === 'late' && words.lateFor(apart, time, title)}
            </p>
          );
        })}
    </div>
  );
}
