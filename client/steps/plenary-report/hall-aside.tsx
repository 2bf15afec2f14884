import type { Group } from '../../../shared/conference/state.ts';
import { useTexts } from '../../ui/language.tsx';
import { Fit } from '../hall-fit.tsx';
import type { HallNote } from '../hall-notes.tsx';
import styles from './hall.module.css';
import { GroupTitle } from './hall-group-title.tsx';

const nextShown = 4;
const heardShown = 6;

export interface HallAsideProps {
  readonly next: readonly Group[];
  /** The last one first. */
  readonly heard: readonly Group[];
  readonly notes: readonly HallNote[];
}

/** Who comes next, and what the groups before have said. */
export function HallAside({ next, heard, notes }: HallAsideProps) {
  const { hall } = useTexts();
  const said = heard.flatMap((group) => notes.filter((note) => note.table === group.number)).slice(0, heardShown);
  return (
    <aside className={styles.aside}>
      {next.length > 0 && (
        <section aria-labelledby="hall-next">
          <h2 id="hall-next" className={styles.asideTitle}>
            {hall.nextGroups}
          </h2>
          <ol className={styles.next}>
            {next.slice(0, nextShown).map((group) => (
              <li key={group.id}>
                <GroupTitle group={group} />
              </li>
            ))}
          </ol>
          {next.length > nextShown && <p className={styles.asideTitle}>{hall.andMore(next.length - nextShown)}</p>}
        </section>
      )}
      {said.length > 0 && (
        <section className={styles.heardPart} aria-labelledby="hall-heard">
          <h2 id="hall-heard" className={styles.asideTitle}>
            {hall.heard}
          </h2>
          <Fit align="start" smallest={0.8}>
            <ul className={styles.heard}>
              {said.map((note) => (
                <li key={note.id}>{note.text}</li>
              ))}
            </ul>
          </Fit>
        </section>
      )}
    </aside>
  );
}
