import { monthOf } from '../../../shared/network/calendar-days.ts';
import type { YearPlan, YearRow } from '../../../shared/network/gatherings-year.ts';
import type { Day, Gathering } from '../../../shared/network/network.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { useNetwork } from '../use-network.tsx';
import { dayInMonth, monthName, shortDay } from './day-words.ts';
import { GatheringRow } from './gathering-row.tsx';
import type { ListProps } from './list-props.ts';
import { rowLines } from './row-lines.ts';
import { SeriesRow } from './series-row.tsx';
import styles from './year-list.module.css';

/** The year at a glance: each month with what happens in it, those without anything in one line. */
export function YearList({ plan, ...list }: ListProps & { readonly plan: YearPlan }) {
  const words = useTexts().gatherings;
  return (
    <div className={styles.years}>
      {plan.years.map(({ year, rows }) => (
        <section key={year} className={styles.year} aria-label={year}>
          <h2 className={styles.yearName}>{year}</h2>
          <ol className={styles.months}>
            {rows.map((row) => (
              <Month key={row.month} row={row} {...list} />
            ))}
          </ol>
        </section>
      ))}
      {plan.undated.length > 0 && (
        <section className={styles.year}>
          <h2 className={styles.yearName}>{words.undated}</h2>
          <div className={styles.undated}>
            <Rows gatherings={plan.undated} month={null} {...list} />
          </div>
        </section>
      )}
    </div>
  );
}

function Month({ row, ...list }: ListProps & { readonly row: YearRow }) {
  const words = useTexts().gatherings;
  const { language } = useLanguage();
  const { month, through, gatherings } = row;
  const name = monthName(month, language);
  const last = month === through ? '' : `–${monthName(through, language)}`;
  return (
    <li
      className={styles.month}
      data-empty={gatherings.length === 0 || undefined}
      data-over={through < list.today.slice(0, 7) || undefined}
    >
      <h3 className={styles.monthName}>
        {name}
        {last}
      </h3>
      {gatherings.length === 0 ? (
        <p className="visually-hidden">{words.nothing}</p>
      ) : (
        <Rows {...list} gatherings={gatherings} month={month} />
      )}
    </li>
  );
}

function Rows({
  gatherings,
  month,
  ...list
}: ListProps & {
  /** As they stood when one was opened. */
  readonly gatherings: readonly Gathering[];
  readonly month: string | null;
}) {
  const { language } = useLanguage();
  const { network } = useNetwork();
  const now = new Map(network.gatherings.map((one) => [one.id, one]));
  const dayOf = (day: Day) => (monthOf(day) === month ? dayInMonth(day, language) : shortDay(day, language));
  return (
    <ul className={styles.rows}>
      {rowLines(gatherings).map((line) => {
        const [gathering, ...more] = line.flatMap(({ id }) => now.get(id) ?? []);
        if (!gathering) return null;
        const { id, day } = gathering;
        return more.length > 0 ? (
          <SeriesRow key={id} gatherings={[gathering, ...more]} dayOf={dayOf} {...list} />
        ) : (
          <GatheringRow key={id} gathering={gathering} when={day === null ? '' : dayOf(day)} {...list} />
        );
      })}
    </ul>
  );
}
