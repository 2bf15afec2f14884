/**
 * Lets a seat open without a network: keeps the pages of one build, as they belong together, and nothing that anybody has
 * written or been sent. It is no module and imports nothing; the build fills in the list (`scripts/shell-worker.ts`).
 */
interface Shell {
  /** Another for each build. */
  readonly version: string;
  /** The entry, by which a page is known to be of this build. */
  readonly entry: string;
  readonly files: readonly string[];
}

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface Worker {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

declare const shell: Shell;

(() => {
  const worker = self as unknown as Worker;
  const prefix = 'samling-shell-';
  const own = `${prefix}${shell.version}`;
  const page = '/';
  /** A network that takes longer than this for a page is none. */
  const patienceMs = 4_000;

  worker.addEventListener('install', (event) => event.waitUntil(keep()));
  worker.addEventListener('activate', (event) => event.waitUntil(tidy()));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
    // The server's own words are never kept: not the interface for programs, nor either plane, nor files to take home.
    if (/^\/(api|boards|socket\.io|healthz|readyz|metrics)(\/|$)/.test(url.pathname)) return;
    if (request.mode === 'navigate') event.respondWith(pageFirst(request));
    else if (shell.files.includes(url.pathname) || url.pathname.startsWith('/assets/')) {
      event.respondWith(fileFirst(request));
    }
  });

  async function keep(): Promise<void> {
    const cache = await caches.open(own);
    const index = await fetch(new Request(page, { cache: 'reload' }));
    const text = await index.clone().text();
    // A server that was renewed a moment ago has another page: then it is another worker's turn.
    if (!index.ok || !text.includes(shell.entry)) throw new Error('the page is of another build');
    await cache.addAll(shell.files);
    await cache.put(page, index);
    await worker.skipWaiting();
  }

  /** A page that is still open may ask for more of the build before: that one is kept, too. */
  async function tidy(): Promise<void> {
    const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
    await worker.clients.claim();
  }

  /** The newest page there is; without a network, the one whose files are all here. */
  async function pageFirst(request: Request): Promise<Response> {
    const kept = (await caches.open(own)).match(page);
    const abandon = new AbortController();
    const timer = setTimeout(async () => {
      if (await kept) abandon.abort();
    }, patienceMs);
    try {
      const response = await fetch(request, { signal: abandon.signal });
      return response.status >= 500 ? ((await kept) ?? response) : response;
    } catch {
      return (await kept) ?? Response.error();
    } finally {
      clearTimeout(timer);
    }
  }

  /** Their names say what they hold, so what is kept is never out of date. */
  async function fileFirst(request: Request): Promise<Response> {
    return (await caches.match(request)) ?? fetch(request);
  }
})();
