import type { YearPlan, YearRow } from '../../../shared/network/gatherings-year.ts';
import type { Day, Gathering } from '../../../shared/network/network.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { dayInMonth, monthName } from './day-words.ts';
import { GatheringRow } from './gathering-row.tsx';
import styles from './gatherings.module.css';
import type { ListProps } from './list-props.ts';

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
              <Month key={row.month} row={row} nextId={plan.next?.id ?? null} {...list} />
            ))}
          </ol>
        </section>
      ))}
      {plan.undated.length > 0 && (
        <section className={styles.year}>
          <h2 className={styles.yearName}>{words.undated}</h2>
          <div className={styles.undated}>
            <Rows gatherings={plan.undated} nextId={null} dayOf={() => ''} {...list} />
          </div>
        </section>
      )}
    </div>
  );
}

function Month({ row, ...list }: ListProps & { readonly row: YearRow; readonly nextId: string | null }) {
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
        <Rows {...list} gatherings={gatherings} dayOf={(day) => dayInMonth(day, language)} />
      )}
    </li>
  );
}

function Rows({
  gatherings,
  dayOf,
  ...list
}: ListProps & {
  readonly gatherings: readonly Gathering[];
  readonly nextId: string | null;
  readonly dayOf: (day: Day) => string;
}) {
  return (
    <ul className={styles.rows}>
      {gatherings.map((gathering) => (
        <GatheringRow
          key={gathering.id}
          gathering={gathering}
          when={gathering.day === null ? '' : dayOf(gathering.day)}
          {...list}
        />
      ))}
    </ul>
  );
}
