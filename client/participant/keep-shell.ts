const workerPath = '/service-worker.js';
const cachePrefix = 'samling-shell-';
/** The first words come before the shell: on a school's network both would wait for each other. */
const patienceMs = 3_000;

/**
 * Lets this browser open the seat without a network from now on. Where the address is neither https nor this very
 * machine there is no such thing, and everything else works without.
 */
export function keepShell(): void {
  // In development there is no build that could be kept.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  setTimeout(() => {
    // A browser that forbids it, or a network that went away: the next page tries again.
    navigator.serviceWorker.register(workerPath, { updateViaCache: 'none' }).catch(() => {});
  }, patienceMs);
}

/** The device is left: nobody after this one is met by pages of before. Never rejects. */
export async function dropShell(): Promise<void> {
  const workers = await serviceWorkers();
  await Promise.allSettled(workers.map((one) => one.unregister()));
  const names = await (globalThis.caches?.keys() ?? Promise.resolve([])).catch(() => []);
  await Promise.allSettled(names.filter((name) => name.startsWith(cachePrefix)).map((name) => caches.delete(name)));
}

async function serviceWorkers(): Promise<readonly ServiceWorkerRegistration[]> {
  if (!('serviceWorker' in navigator)) return [];
  return navigator.serviceWorker.getRegistrations().catch(() => []);
}
