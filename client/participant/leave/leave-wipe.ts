import { deviceTable } from '../../boards/kept/device-store.ts';
import type { KeyValue } from '../../boards/kept/unsent-store.ts';
import { dropShell } from '../keep-shell.ts';

/** Removes all that names the conference, in its key or its value: own words, drafts, the seat, what has been seen. */
export function wipeStorage(storage: KeyValue | null, conferenceId: string): void {
  if (!storage) return;
  try {
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((key) => key !== null);
    for (const key of keys) {
      if (key.includes(conferenceId) || storage.getItem(key)?.includes(conferenceId)) storage.removeItem(key);
    }
  } catch {
    // Storage is forbidden: then nothing has been kept there.
  }
}

/** Only what this one tab remembers. */
export function wipeTab(conferenceId: string): void {
  wipeStorage(
    tryTo(() => sessionStorage),
    conferenceId,
  );
}

/** Takes everything of one conference out of this browser, but for the cookie, which is the server's to end. */
export async function wipeBrowser(conferenceId: string): Promise<void> {
  wipeStorage(
    tryTo(() => localStorage),
    conferenceId,
  );
  wipeTab(conferenceId);
  await Promise.allSettled([wipeDatabases(conferenceId), wipeCaches(conferenceId).then(dropShell)]);
}

async function wipeDatabases(conferenceId: string): Promise<void> {
  if (!globalThis.indexedDB) return;
  const found = (await indexedDB.databases?.()) ?? [];
  const names = new Set([deviceTable(conferenceId), ...found.map(({ name }) => name ?? '')]);
  await Promise.all([...names].filter((name) => name.includes(conferenceId)).map(wipeDatabase));
}

/** Never rejects; a tab that will not let go of it is left to itself. */
function wipeDatabase(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => done();
    request.onerror = () => done();
    request.onblocked = () => done();
  });
}

async function wipeCaches(conferenceId: string): Promise<void> {
  // Plain http has none.
  for (const name of (await globalThis.caches?.keys()) ?? []) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (request.url.includes(conferenceId)) await cache.delete(request);
  }
}

function tryTo(storage: () => Storage): Storage | null {
  try {
    return storage();
  } catch {
    return null;
  }
}
