import Heart from 'lucide-react/icons/heart';
import type { CSSProperties } from 'react';
import { useTexts } from '../ui/language.tsx';
import styles from './hall-notes.module.css';
import { PageTurns, useTurningPages } from './hall-page-turns.tsx';
import { useFittingPages } from './use-fitting-pages.ts';

export interface HallNote {
  readonly id: string;
  readonly text: string;
  readonly hearts: number;
  /** The table it comes from; null when it comes from one person. */
  readonly table: number | null;
  /** Who wrote it, where the step says names; else empty. */
  readonly author: string;
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
const papers = [styles.birch, styles.lichen, styles.sky, styles.heather, styles.clay];
const paper = (at: number) => papers[at % papers.length];

/** As shares of the letters' natural size: none is too small for the last row. */
const looks = [1.3, 1.2, 1.1, 1, 0.92];
const firstLook = 1;

function dress(notes: HTMLElement, scale: number): void {
  notes.style.setProperty('--notes-scale', String(scale));
}

/** Notes on the wall, large enough to be read from the back: page by page where there are many; a very long one is cut. */
export function HallNotes({ notes, title, most = 36, keep = 'last' }: HallNotesProps) {
  const { hall } = useTexts();
  const shown = keep === 'last' ? notes.slice(-most) : notes.slice(0, most);
  const more = notes.length - shown.length;
  const first = keep === 'last' ? more : 0;
  const { room, measured, look, pages } = useFittingPages(looks, firstLook, dress, notes);
  const turns = useTurningPages(pages.length, keep === 'last' ? notes.length : 0);
  const page = pages[turns.at];
  return (
    <div className={styles.wall}>
      {(title || pages.length > 1) && (
        <div className={styles.top}>
          {title && <h2 className={styles.title}>{title}</h2>}
          {more > 0 && <p>{hall.andMore(more)}</p>}
          <PageTurns {...turns} />
        </div>
      )}
      <div ref={room} className={styles.room}>
        <div ref={measured} className={styles.measured} aria-hidden="true" inert>
          <Papers notes={shown} scale={look} first={first} />
        </div>
        <div key={turns.at}>
          {page && <Papers notes={shown.slice(page.from, page.to)} scale={look} first={first + page.from} />}
        </div>
      </div>
    </div>
  );
}

function Papers({
  notes,
  scale,
  first,
}: {
  readonly notes: readonly HallNote[];
  readonly scale: number;
  /** The place of the first of them among all there are. */
  readonly first: number;
}) {
  const { boards, hall } = useTexts();
  return (
    <ul className={styles.notes} data-scale="hall" style={{ '--notes-scale': scale } as CSSProperties}>
      {notes.map((note, at) => (
        <li key={note.id} className={`${styles.note} ${paper(first + at)}`}>
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
  );
}
