import Heart from 'lucide-react/icons/heart';
import { useMemo } from 'react';
import { useTexts } from '../ui/language.tsx';
import papers from '../ui/papers.module.css';
import styles from './hall-notes.module.css';
import { HallWall } from './hall-wall.tsx';

export interface HallNote {
  readonly id: string;
  readonly text: string;
  readonly hearts: number;
  /** The table it comes from; null when it comes from one person. */
  readonly table: number | null;
  /** Who wrote it, where the step says names; else empty. */
  readonly author: string;
  /** Where it stands on a board of several lanes. */
  readonly lane?: string | undefined;
}

export interface HallNotesProps {
  /** In the order to read them. */
  readonly notes: readonly HallNote[];
  readonly title?: string | undefined;
  /** How many are shown, page by page; the rest is counted. */
  readonly most?: number | undefined;
  /** Which ones to keep when there are too many. */
  readonly keep?: 'first' | 'last' | undefined;
}

/** A note keeps its colour when older ones make room. */
const inTurn = [papers.birch, papers.lichen, papers.sky, papers.heather, papers.clay];

/** Notes on the wall, large enough to be read from the back; a very long one is cut. */
export function HallNotes({ notes, title, most = 36, keep = 'last' }: HallNotesProps) {
  const { boards, hall } = useTexts();
  const shown = useMemo(() => (keep === 'last' ? notes.slice(-most) : notes.slice(0, most)), [notes, keep, most]);
  const more = notes.length - shown.length;
  const before = keep === 'last' ? more : 0;
  return (
    <HallWall
      items={shown}
      title={title}
      more={more}
      follow={keep === 'last'}
      list={(some, first, look) => (
        <ul {...look} className={`${look.className} ${styles.notes}`}>
          {some.map((note, at) => (
            <li key={note.id} className={`${styles.note} ${inTurn[(before + first + at) % inTurn.length]}`}>
              <p className={styles.text}>{note.text}</p>
              {(note.hearts > 0 || note.table !== null || note.author !== '') && (
                <p className={styles.about}>
                  {note.table !== null && <span>{hall.table(note.table)}</span>}
                  {note.author !== '' && <span>{note.author}</span>}
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
      )}
    />
  );
}
