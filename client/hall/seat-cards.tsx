import type { CSSProperties } from 'react';
import { useLive, useWord } from '../live/use-live.tsx';
import { groupKindName, tableName } from '../steps/group-name.ts';
import { useTexts } from '../ui/language.tsx';
import styles from './seat-cards.module.css';
import type { SeatTable } from './seat-tables.ts';

/** How the cards are set: from two wide columns to many narrow ones, and letters in hundredths of the screen's width. */
export interface SeatLook {
  readonly columns: 'widest' | 'wide' | 'few' | 'many';
  readonly letters: number;
}

/** A table with more people than this stands across the screen. */
const manyPeople = 12;

/** The tables with their names, in columns. */
export function SeatCards({ tables, look }: { readonly tables: readonly SeatTable[]; readonly look: SeatLook }) {
  const texts = useTexts();
  const { workplaces } = useLive().state;
  const word = useWord();
  return (
    <div className={styles.cards} data-columns={look.columns} style={{ '--letters': look.letters } as CSSProperties}>
      {tables.map(({ group, people, elsewhere, stands }) => {
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
                  {person.workplace && (
                    <>
                      {' '}
                      <span className={styles.workplace}>{person.workplace}</span>
                    </>
                  )}
                </li>
              ))}
              {stands && <li className={styles.elsewhere}>{texts.steps.tables.stands(stands.name)}</li>}
              {elsewhere.length > 0 && (
                <li className={styles.elsewhere}>
                  {elsewhere
                    .map(({ hall, count }) =>
                      hall.digital ? texts.hall.online(count) : texts.hall.sitIn(count, hall.name),
                    )
                    .join(' · ')}
                </li>
              )}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
