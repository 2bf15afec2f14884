import { useLive, useWord } from '../live/use-live.tsx';
import { groupKindName, tableName } from '../steps/group-name.ts';
import { useTexts } from '../ui/language.tsx';
import styles from './seat-cards.module.css';
import type { SeatTable } from './seat-tables.ts';

/** From the largest letters to the most tables. */
export const seatSizes = ['large', 'middle', 'small'] as const;
export type SeatSize = (typeof seatSizes)[number];

/** A table with more people than this stands across the screen. */
const manyPeople = 12;

/** The tables with their names, in columns. */
export function SeatCards({ tables, size }: { readonly tables: readonly SeatTable[]; readonly size: SeatSize }) {
  const texts = useTexts();
  const { workplaces } = useLive().state;
  const word = useWord();
  return (
    <div className={styles.cards} data-size={size}>
      {tables.map(({ group, people }) => {
        const kind = groupKindName(group.label, (id) => word(workplaces.get(id)?.nameId ?? ''));
        return (
          <section key={group.id} className={`${styles.card} ${people.length > manyPeople ? styles.across : ''}`}>
            <h2 className={styles.title}>
              {tableName(group, texts)}
              {kind && <span className={styles.kind}>{kind}</span>}
            </h2>
            <ul className={styles.names}>
              {people.map((person) => (
                <li key={person.id}>
                  {person.name}
                  {person.workplace && <span className={styles.workplace}>{person.workplace}</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
