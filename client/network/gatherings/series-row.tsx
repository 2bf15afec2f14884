import { useId } from 'react';
import type { Day, Gathering } from '../../../shared/network/network.ts';
import { useLanguage } from '../../ui/language.tsx';
import { closeRow } from './close-row.ts';
import { shortDay, timeSpan } from './day-words.ts';
import { GatheringEditor } from './gathering-editor.tsx';
import { useGatheringFacts, useGatheringTitle } from './gathering-facts.tsx';
import styles from './gathering-line.module.css';
import type { ListProps } from './list-props.ts';

/** Meetings of one series within a month, in one line: each day opens its own. */
export function SeriesRow({
  gatherings,
  dayOf,
  today,
  openId,
  onOpen,
}: ListProps & {
  readonly gatherings: readonly [Gathering, ...Gathering[]];
  readonly dayOf: (day: Day) => string;
}) {
  const { texts, language } = useLanguage();
  const words = texts.gatherings;
  const [first] = gatherings;
  const title = useGatheringTitle()(first);
  const facts = useGatheringFacts()(first);
  const time = timeSpan(first) ?? words.noTime;
  const open = gatherings.find(({ id }) => id === openId);
  const details = useId();
  return (
    <li className={styles.gathering} data-open={open !== undefined || undefined}>
      <div className={styles.line} data-series>
        <span className={styles.seriesDays}>
          {gatherings.map(({ id, day }) => (
            <button
              key={id}
              type="button"
              className={styles.seriesDay}
              data-gathering={id}
              data-over={(day !== null && day < today) || undefined}
              aria-expanded={id === openId}
              aria-controls={id === openId ? details : undefined}
              aria-label={`${day === null ? '' : shortDay(day, language)} ${time} ${title}`}
              onClick={() => (id === openId ? closeRow(id, onOpen) : onOpen(id))}
            >
              {day === null ? '–' : dayOf(day)}
            </button>
          ))}
        </span>
        <span className={styles.what}>
          <span className={styles.title}>{title}</span>
          <span className={styles.facts}> {[time, facts].filter(Boolean).join(' · ')}</span>
        </span>
      </div>
      {open && (
        <div id={details} className={styles.details}>
          <GatheringEditor key={open.id} gathering={open} today={today} onClose={() => closeRow(open.id, onOpen)} />
        </div>
      )}
    </li>
  );
}
