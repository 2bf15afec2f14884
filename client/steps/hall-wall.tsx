import type { CSSProperties, ReactNode } from 'react';
import { useTexts } from '../ui/language.tsx';
import { PageTurns, useTurningPages } from './hall-page-turns.tsx';
import styles from './hall-wall.module.css';
import { useFittingPages } from './use-fitting-pages.ts';

export interface HallWallProps<Item> {
  readonly items: readonly Item[];
  readonly title?: string | undefined;
  /** How many there are besides. */
  readonly more: number;
  /** The newest are waited for: they are shown when they come. */
  readonly follow: boolean;
  /** Draws some of them, of which the first has this place among all. A list gives each item one child. */
  readonly list: (items: readonly Item[], first: number, look: WallLook) => ReactNode;
}

/** What the list's element takes on: tokens in it follow the scale. */
export interface WallLook {
  readonly 'data-scale': 'hall';
  readonly className: string | undefined;
  readonly style: CSSProperties;
}

/** As shares of the letters' natural size: none is too small for the last row. */
const scales = [1.3, 1.2, 1.1, 1, 0.92];
const firstScale = 1;

function dress(list: HTMLElement, scale: number): void {
  list.style.setProperty('--wall-scale', String(scale));
}

/** What people have made, as large as it fits, and page by page where there is much of it. */
export function HallWall<Item>({ items, title, more, follow, list }: HallWallProps<Item>) {
  const { hall } = useTexts();
  const { room, measured, look: scale, pages } = useFittingPages(scales, firstScale, dress, items);
  const turns = useTurningPages(pages.length, follow ? items.length + more : 0);
  const page = pages[turns.at];
  const look: WallLook = {
    'data-scale': 'hall',
    className: styles.list,
    style: { '--wall-scale': scale } as CSSProperties,
  };
  return (
    <div className={styles.wall}>
      {(title || more > 0 || pages.length > 1) && (
        <div className={styles.top}>
          {title && <h2 className={styles.title}>{title}</h2>}
          {more > 0 && <p>{hall.andMore(more)}</p>}
          <PageTurns {...turns} />
        </div>
      )}
      <div ref={room} className={styles.room}>
        <div key={turns.at}>{page && list(items.slice(page.from, page.to), page.from, look)}</div>
        <div ref={measured} className={styles.measured} aria-hidden="true" inert>
          {list(items, 0, look)}
        </div>
      </div>
    </div>
  );
}
