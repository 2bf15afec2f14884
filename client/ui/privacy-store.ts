import type { Readers } from '../../shared/privacy/readers.ts';

/** A notice that stands on the screen. Null: only the rule is said; who will see the words is told otherwise. */
export interface ShownNotice {
  readonly id: string;
  readonly readers: Readers | null;
}

/**
 * What the fields of one page must know of each other: which notice says what, so that nothing is said twice on a
 * screen, and what was warned of in a note already.
 */
export interface PrivacyStore {
  /** The notices in the order they came. The same array until one comes or goes. */
  readonly notices: () => readonly ShownNotice[];
  /** @returns takes it off the screen */
  readonly show: (notice: ShownNotice) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** What was told or dismissed in a note, for as long as the page lives; to be changed in place. */
  readonly memory: (note: string) => Set<string>;
}

export function createPrivacyStore(): PrivacyStore {
  let shown: readonly ShownNotice[] = [];
  const listeners = new Set<() => void>();
  const memories = new Map<string, Set<string>>();
  const change = (next: readonly ShownNotice[]) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  return {
    notices: () => shown,
    show(notice) {
      change([...shown, notice]);
      return () => change(shown.filter((one) => one !== notice));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    memory(note) {
      const known = memories.get(note) ?? new Set();
      memories.set(note, known);
      return known;
    },
  };
}

/**
 * What one notice says, given all: the newest field has the rule, since that is where somebody is about to write; who
 * will see it is said by each, but only once where it is the same.
 */
export function partsToSay(
  notices: readonly ShownNotice[],
  id: string,
): { readonly readers: boolean; readonly rule: boolean } {
  const at = notices.findIndex((notice) => notice.id === id);
  if (at < 0) return { readers: true, rule: true };
  const newer = notices.slice(at + 1);
  return {
    readers: !newer.some(({ readers }) => readers === notices[at]?.readers),
    rule: newer.length === 0,
  };
}
