import type { Group } from '../../../shared/conference/state.ts';
import { tableName } from '../../steps/group-name.ts';
import { useLanguage } from '../../ui/language.tsx';
import { formatDate, formatTimeOfDay } from '../../ui/time.ts';
import styles from './lists-sheet.module.css';
import type { PrintedTable } from './signs-sheet.tsx';

export interface PrintedSeat {
  readonly id: string;
  readonly name: string;
  readonly workplace: string;
  /** Null where they have none. */
  readonly table: Pick<Group, 'number' | 'label'> | null;
  readonly come: boolean;
}

interface HeadProps {
  readonly title: string;
  /** Of which hall it is; empty where there are none. */
  readonly hall: string;
  /** Whose tables these are; empty without tables. */
  readonly step: string;
  readonly at: number;
  readonly timeZone: string;
}

/** Everybody by name, with a box to tick by hand. */
export function NamesSheet({ seats, ...head }: HeadProps & { readonly seats: readonly PrintedSeat[] }) {
  const { texts } = useLanguage();
  const words = texts.expected;
  const seated = head.step !== '';
  return (
    <section>
      <Head {...head} what={words.prints.byName} count={seats.length} />
      <table className={styles.names}>
        <thead>
          <tr>
            <th className={styles.box} />
            <th>{words.prints.person}</th>
            <th>{words.workplace}</th>
            {seated && <th>{words.prints.seat}</th>}
          </tr>
        </thead>
        <tbody>
          {seats.map(({ id, name, workplace, table, come }) => (
            <tr key={id}>
              <td className={styles.box}>{come ? '✓' : <span className={styles.square} />}</td>
              <td className={styles.name}>{name}</td>
              <td>{workplace}</td>
              {seated && <td className="numbers">{table ? tableName(table, texts) : words.prints.noSeat}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Table by table. */
export function TablesSheet({ tables, ...head }: HeadProps & { readonly tables: readonly PrintedTable[] }) {
  const { texts } = useLanguage();
  const words = texts.steps.tables;
  const count = tables.reduce((sum, { names }) => sum + names.length, 0);
  return (
    <section>
      <Head {...head} what={texts.expected.prints.byTable} count={count} />
      <div className={styles.tables}>
        {tables.map((table) => (
          <div key={table.id} className={styles.table}>
            <p className={styles.tableName}>
              <strong>{table.number === null ? words.everyone : words.table(table.number)}</strong> {table.label}
            </p>
            <ul>
              {table.names.map((name, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name
                <li key={at}>{name}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Head({
  title,
  hall,
  step,
  at,
  timeZone,
  what,
  count,
}: HeadProps & { readonly what: string; readonly count: number }) {
  const { language, texts } = useLanguage();
  const words = texts.expected.prints;
  return (
    <header className={styles.head}>
      <p className={styles.title}>{[hall, what].filter(Boolean).join(' · ')}</p>
      <p>{[title, step, words.people(count)].filter(Boolean).join(' · ')}</p>
      <p className={styles.printed}>
        {words.printed(`${formatDate(at, language, timeZone)} ${formatTimeOfDay(at, language, timeZone)}`)}
      </p>
    </header>
  );
}
