/**
 * Cuts this frame off from all that the browser keeps and from the server: what runs in it afterwards finds an empty
 * storage that is gone with the frame, no databases and no network. `answer` says what a fetch of `path` gets.
 */
export function cutOff(answer: (path: string) => unknown): void {
  const own = (name: string, value: unknown) => Object.defineProperty(window, name, { configurable: true, value });
  own('localStorage', memoryStorage());
  own('sessionStorage', memoryStorage());
  own('indexedDB', undefined);
  own('caches', undefined);
  own('WebSocket', undefined);
  own('XMLHttpRequest', undefined);
  own('BroadcastChannel', SilentChannel);
  own('fetch', async (asked: RequestInfo | URL): Promise<Response> => {
    const given = answer(new URL(asked instanceof Request ? asked.url : asked, location.origin).pathname);
    if (given === undefined) throw new TypeError('a preview asks nobody');
    return Response.json(given);
  });
}

/** What a page may keep, for as long as it is open. */
export function memoryStorage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, String(value)),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}

/** Other tabs are real. */
class SilentChannel {
  onmessage: unknown = null;
  postMessage(): void {}
  close(): void {}
}
