import Heart from 'lucide-react/icons/heart';
import { useTexts } from '../ui/language.tsx';
import { Fit } from './hall-fit.tsx';
import styles from './hall-notes.module.css';

export interface HallNote {
  readonly id: string;
  readonly text: string;
  readonly hearts: number;
  /** The table it comes from; null when it comes from one person. */
  readonly table: number | null;
}

export interface HallNotesProps {
  /** In the order to read them. */
  readonly notes: readonly HallNote[];
  readonly title?: string | undefined;
  /** How many there is room for; the rest is counted. */
  readonly most?: number | undefined;
  /** Which ones to keep when there are too many. */
  readonly keep?: 'first' | 'last' | undefined;
}

/** A note keeps its colour when older ones make room. */
const papers = [styles.birch, styles.lichen, styles.sky, styles.heather, styles.clay];
const paper = (at: number) => papers[at % papers.length];

/** Notes on the wall, large enough to be read from the back; a very long one is cut. */
export function HallNotes({ notes, title, most = 9, keep = 'last' }: HallNotesProps) {
  const { boards, hall } = useTexts();
  const shown = keep === 'last' ? notes.slice(-most) : notes.slice(0, most);
  const more = notes.length - shown.length;
  const first = keep === 'last' ? more : 0;
  return (
    <Fit align="start" largest={1.25} smallest={0.8}>
      {title && (
        <h2 className={styles.title}>
          {title}
          {more > 0 && <span className={styles.more}>{hall.andMore(more)}</span>}
        </h2>
      )}
      <ul className={styles.notes}>
        {shown.map((note, at) => (
          <li key={note.id} className={`${styles.note} ${paper(first + at)}`}>
            <p className={styles.text}>{note.text}</p>
            {(note.hearts > 0 || note.table !== null) && (
              <p className={styles.about}>
                {note.table !== null && <span>{hall.table(note.table)}</span>}
                {note.hearts > 0 && (
                  <span>
                    <Heart size="0.85em" aria-hidden="true" /> {boards.hearts(note.hearts)}
                  </span>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Fit>
  );
}
