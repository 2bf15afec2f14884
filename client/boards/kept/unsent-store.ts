/** What a page keeps in the browser: `localStorage`, or what a test gives. */
export interface KeyValue {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What a page had written and not sent. */
export interface LeftChange {
  readonly update: Uint8Array;
  /** Of the document that it was made in. */
  readonly clientId: number;
}

/**
 * Changes that the server has not stored yet, kept in the browser so that a page that is closed meanwhile loses nothing.
 * Each document has its own place, since two tabs may write on one board. Where storage is forbidden or full nothing is kept.
 */
export interface UnsentStore {
  /** What pages before this one have left behind. */
  left(): readonly LeftChange[];
  keep(update: Uint8Array): void;
  /** Everything is stored: this page's and what it took over. */
  clear(): void;
}

export function openUnsentStore(storage: KeyValue | null, boardName: string, clientId: number): UnsentStore {
  const prefix = `${unsentPrefix}${boardName}/`;
  const own = `${prefix}${clientId}`;
  /** What pages before this one had kept, as it was when it was taken over. */
  const taken = new Map<string, string>();
  const tryTo = (deed: () => void): void => {
    try {
      deed();
    } catch {
      // A private window, a school's policy, or no room left.
    }
  };
  return {
    left() {
      const found: LeftChange[] = [];
      tryTo(() => {
        for (const key of keysOf(storage)) {
          if (!key.startsWith(prefix) || key === own) continue;
          const kept = storage?.getItem(key);
          if (!kept) continue;
          taken.set(key, kept);
          found.push({ update: fromText(kept), clientId: Number(key.slice(prefix.length)) });
        }
      });
      return found;
    },
    keep: (update) => tryTo(() => storage?.setItem(own, toText(update))),
    clear: () =>
      tryTo(() => {
        storage?.removeItem(own);
        // Another tab may be alive, and have written more since: that is its own to send.
        for (const [key, kept] of taken) if (storage?.getItem(key) === kept) storage.removeItem(key);
      }),
  };
}

/** The page's own storage, or null where it is forbidden. */
export function browserStorage(): KeyValue | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Changes of a board lie under this, the board's name and the document's client id. */
export const unsentPrefix = 'samling.unsent/';

export function keysOf(storage: KeyValue | null): readonly string[] {
  if (!storage) return [];
  return Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key) => key !== null);
}

function toText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export function fromText(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
