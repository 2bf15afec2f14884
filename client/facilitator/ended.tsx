import { lazy, Suspense, useEffect, useRef } from 'react';
import { erasedAt } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { useTimeOfDay } from '../live/use-time-of-day.ts';
import { ButtonLink } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { formatDate } from '../ui/time.ts';
import styles from './ended.module.css';
import { startOf } from './programme/programme-view.ts';

// With the words of the harvest.
const DeleteAll = lazy(async () => ({ default: (await import('./harvest/delete-all.tsx')).DeleteAll }));

/** After the end: what it was, where its harvest is, and when all of it goes. */
export function Ended() {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const words = texts.facilitator;
  const timeOfDay = useTimeOfDay();
  const heading = useRef<HTMLHeadingElement>(null);
  const begun = startOf(state);
  const at = state.phase.kind === 'ended' ? state.phase.at : 0;
  const held = state.programme.filter((step) => state.statuses.get(step.id)?.kind === 'done').length;
  // The button that ended it is gone: the reading place must not be.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className={styles.ended}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {words.endedTitle}
      </h2>
      <p className={styles.counts}>
        {begun !== undefined && <>{words.endedFrom(timeOfDay(begun), timeOfDay(at))} · </>}
        {words.endedCounts(state.people.size, held)}
      </p>
      <p>{words.endedText}</p>
      <p className="soft">
        {state.rehearsal
          ? words.rehearsal.endHint
          : words.erasedOn(formatDate(erasedAt(state), language, state.timeZone))}
        {state.remembered && ` ${texts.common.remembered}`}
      </p>
      <div>
        <ButtonLink kind="primary" large href={`/harvest/${state.id}`}>
          {words.openHarvest}
        </ButtonLink>
      </div>
      {!state.rehearsal && (
        <Suspense fallback={null}>
          <DeleteAll conferenceId={state.id} remembered={state.remembered} />
        </Suspense>
      )}
    </div>
  );
}
