import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { pagesThatFit } from './hall-pages.ts';

export type Pages = ReturnType<typeof pagesThatFit>;

export interface FittingPages<Look> {
  /** The element that the cards must fit into. */
  readonly room: RefObject<HTMLDivElement | null>;
  /** Holds one element with all cards, unseen, so that they can be measured. */
  readonly measured: RefObject<HTMLDivElement | null>;
  readonly look: Look;
  readonly pages: Pages;
}

/**
 * As few pages as the smallest letters allow, so that nobody waits long; then the largest letters for that many.
 * @param looks from the largest letters to the most cards; of stable identity, as `set` is
 * @param set dresses the element that holds the cards in a look, as React would
 * @param cards what the cards show: other cards have other sizes
 */
export function useFittingPages<Look>(
  looks: readonly Look[],
  first: Look,
  set: (held: HTMLElement, look: Look) => void,
  cards: unknown,
): FittingPages<Look> {
  const room = useRef<HTMLDivElement>(null);
  const measured = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<{ look: Look; pages: Pages }>({ look: first, pages: [] });
  const shown = useRef(first);
  shown.current = chosen.look;

  const choose = useCallback(() => {
    const held = measured.current?.firstElementChild;
    if (!room.current || !(held instanceof HTMLElement)) return;
    // On a small screen the page scrolls: nothing needs to be turned.
    const scrolls = getComputedStyle(room.current).overflowY === 'visible';
    const limit = scrolls ? Number.POSITIVE_INFINITY : room.current.clientHeight;
    const candidates = looks.map((look) => {
      set(held, look);
      const sizes = [...held.children].map((card) => {
        const { offsetTop: top, offsetHeight: height } = card as HTMLElement;
        return { top, height };
      });
      return { look, pages: pagesThatFit(sizes, limit) };
    });
    // React set it, and must find it as it left it.
    set(held, shown.current);
    const fewest = Math.min(...candidates.map(({ pages }) => pages.length));
    const next = candidates.find(({ pages }) => pages.length === fewest);
    if (next) setChosen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, [looks, set]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards have other sizes
  useLayoutEffect(choose, [choose, cards]);

  useEffect(() => {
    if (!room.current || !measured.current) return;
    const observer = new ResizeObserver(choose);
    observer.observe(room.current);
    // The fonts may come later than the words.
    observer.observe(measured.current);
    return () => observer.disconnect();
  }, [choose]);

  return { room, measured, ...chosen };
}
