import Heart from 'lucide-react/icons/heart';
import { useTexts } from '../ui/language.tsx';
import styles from './desk-notes.module.css';

export interface DeskNote {
  readonly id: string;
  readonly text: string;
  readonly hearts: number;
}

/** What people have shared in a step, for the facilitator to read from: how many, and each in its own words. */
export function DeskNotes({
  title,
  empty,
  notes,
}: {
  readonly title: string;
  /** What will come here, while there is nothing. */
  readonly empty: string;
  readonly notes: readonly DeskNote[];
}) {
  const texts = useTexts().facilitator;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      {notes.length === 0 ? (
        <p className="soft">{empty}</p>
      ) : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.id} className={styles.note}>
              <span>{note.text}</span>
              {note.hearts > 0 && (
                <span className={styles.hearts}>
                  <Heart size="1em" aria-hidden="true" />
                  <span aria-hidden="true">{note.hearts}</span>
                  <span className="visually-hidden">{texts.hearts(note.hearts)}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
