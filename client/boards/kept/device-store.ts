import { openTable } from './device-table.ts';
import { rescuedPrefix } from './rescued-store.ts';
import { type KeyValue, keysOf, unsentPrefix } from './unsent-store.ts';

/**
 * Keeps own words of a conference twice: in `localStorage`, which is still written while a page is being closed, and in
 * IndexedDB, which has room where that is full and outlives a browser that is killed. What the one has lost comes back
 * from the other. Everything but words lies in `localStorage` alone.
 */
export async function openDeviceStore(
  local: KeyValue | null,
  conferenceId: string,
  open: typeof openTable = openTable,
): Promise<KeyValue | null> {
  const isWords = (key: string) =>
    [unsentPrefix, rescuedPrefix].some((one) => key.startsWith(`${one}${conferenceId}/`));
  const held = new Set(namesIn(local));
  const table = await open(deviceTable(conferenceId));
  if (!table) return local;
  /** What has found no room in `localStorage`. */
  const more = new Map<string, string>();
  const place = (key: string, value: string): void => {
    more.delete(key);
    if (local && attempt(() => local.setItem(key, value))) return;
    // What stands there is older.
    attempt(() => local?.removeItem(key));
    more.set(key, value);
  };
  for (const [key, value] of table.rows) if (!held.has(key)) place(key, value);
  for (const key of held) {
    // Another tab may have sent it since.
    const value = isWords(key) ? local?.getItem(key) : null;
    if (value) table.put(key, value);
  }
  const keys = () => [...new Set([...namesIn(local), ...more.keys()])];
  return {
    get length() {
      return keys().length;
    },
    key: (index) => keys()[index] ?? null,
    getItem: (key) => more.get(key) ?? local?.getItem(key) ?? null,
    setItem(key, value) {
      if (isWords(key)) table.put(key, value);
      place(key, value);
    },
    removeItem(key) {
      more.delete(key);
      attempt(() => local?.removeItem(key));
      if (isWords(key)) table.remove(key);
    },
  };
}

/** The name of the database, by which it is found when the device is left. */
export function deviceTable(conferenceId: string): string {
  return `samling/${conferenceId}`;
}

function namesIn(storage: KeyValue | null): readonly string[] {
  let names: readonly string[] = [];
  attempt(() => {
    names = keysOf(storage);
  });
  return names;
}

function attempt(deed: () => void): boolean {
  try {
    deed();
    return true;
  } catch {
    return false;
  }
}
