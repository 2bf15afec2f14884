/** Texts by key in a database of the browser. Writing is asked for and not waited for: what fails has failed silently. */
export interface Table {
  /** What was there when it was opened. */
  readonly rows: ReadonlyMap<string, string>;
  put(key: string, value: string): void;
  remove(key: string): void;
}

/** A database that does not answer, as in some private windows, keeps nobody waiting. */
const patienceMs = 1_500;
const storeName = 'kept';

/** Undefined where there is none, or it does not open in time. Whoever deletes it meanwhile is not held up. */
export async function openTable(name: string): Promise<Table | undefined> {
  try {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((done) => {
      timer = setTimeout(done, patienceMs, undefined);
    });
    const opened = await Promise.race([open(name).then(readRows), late]);
    clearTimeout(timer);
    return opened;
  } catch {
    return undefined;
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName);
    request.onerror = () => failed(request.error);
    request.onsuccess = () => done(request.result);
  });
}

function readRows(database: IDBDatabase): Promise<Table> {
  database.onversionchange = () => database.close();
  const rows = new Map<string, string>();
  const change = (deed: (store: IDBObjectStore) => void): void => {
    try {
      deed(database.transaction(storeName, 'readwrite').objectStore(storeName));
    } catch {
      // It has been closed: the device is being left.
    }
  };
  const table: Table = {
    rows,
    put: (key, value) => change((store) => store.put(value, key)),
    remove: (key) => change((store) => store.delete(key)),
  };
  return new Promise((done, failed) => {
    const request = database.transaction(storeName).objectStore(storeName).openCursor();
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return done(table);
      if (typeof cursor.key === 'string' && typeof cursor.value === 'string') rows.set(cursor.key, cursor.value);
      cursor.continue();
    };
  });
}
