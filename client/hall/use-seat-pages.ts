import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SeatLook } from './seat-cards.tsx';
import { pagesThatFit } from './seat-pages.ts';
import type { SeatTable } from './seat-tables.ts';

type Pages = ReturnType<typeof pagesThatFit>;

/** From the largest letters to the most tables. */
const looks: readonly SeatLook[] = [
  { columns: 'few', letters: 2.3 },
  { columns: 'few', letters: 2 },
  { columns: 'few', letters: 1.75 },
  { columns: 'many', letters: 1.75 },
  { columns: 'few', letters: 1.55 },
  { columns: 'many', letters: 1.55 },
  { columns: 'many', letters: 1.4 },
];
const firstLook: SeatLook = { columns: 'few', letters: 1.75 };

export interface SeatPages {
  /** The element that the cards must fit into. */
  readonly room: RefObject<HTMLDivElement | null>;
  /** Holds all cards, unseen, so that they can be measured. */
  readonly measured: RefObject<HTMLDivElement | null>;
  readonly look: SeatLook;
  readonly pages: Pages;
}

/** As few pages as the smallest letters allow, so that nobody waits long; then the largest letters for that many. */
export function useSeatPages(tables: readonly SeatTable[]): SeatPages {
  const room = useRef<HTMLDivElement>(null);
  const measured = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<{ look: SeatLook; pages: Pages }>({ look: firstLook, pages: [] });

  const choose = useCallback(() => {
    const next = choice(room.current, measured.current);
    if (next) setChosen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other tables have other sizes
  useLayoutEffect(choose, [choose, tables]);

  useEffect(() => {
    if (!room.current || !measured.current) return;
    const observer = new ResizeObserver(choose);
    observer.observe(room.current);
    // The fonts may come later than the names.
    observer.observe(measured.current);
    return () => observer.disconnect();
  }, [choose]);

  return { room, measured, ...chosen };
}

function choice(room: HTMLElement | null, measured: HTMLElement | null): { look: SeatLook; pages: Pages } | undefined {
  const cards = measured?.firstElementChild;
  if (!room || !(cards instanceof HTMLElement)) return undefined;
  // On a small screen the page scrolls: nothing needs to be turned.
  const limit = getComputedStyle(room).overflowY === 'visible' ? Number.POSITIVE_INFINITY : room.clientHeight;
  const shown = { columns: cards.dataset.columns, letters: cards.style.getPropertyValue('--letters') };
  const set = (columns: string | undefined, letters: string) => {
    cards.dataset.columns = columns;
    cards.style.setProperty('--letters', letters);
  };
  const candidates = looks.map((look) => {
    set(look.columns, String(look.letters));
    const sizes = [...cards.children].map((card) => {
      const { offsetTop: top, offsetHeight: height } = card as HTMLElement;
      return { top, height };
    });
    return { look, pages: pagesThatFit(sizes, limit) };
  });
  // React set these, and must find them as it left them.
  set(shown.columns, shown.letters);
  const fewest = Math.min(...candidates.map(({ pages }) => pages.length));
  return candidates.find(({ pages }) => pages.length === fewest);
}
