/** What the first note needs. */
const forTheFirstNote = [
  () => import('./seat.tsx'),
  () => import('./now/now-page.tsx'),
  () => import('../boards/connection/board-room.ts'),
];

/** What one may ask for later; the last ones must be there without a network, so that a device can be emptied. */
const forLater = [
  () => import('./now/board-page.tsx'),
  () => import('./take-home/take-home-page.tsx'),
  () => import('./menu/menu-page.tsx'),
  () => import('./menu/seat-page.tsx'),
  () => import('./leave/leave-now.tsx'),
];

type Load = () => Promise<unknown>;

/** Begins to fetch what a seat is made of, while somebody still types a name. Never rejects. */
export async function fetchSeat(): Promise<void> {
  // Without a network a page asks again when it goes there.
  await Promise.all([() => import('./participant-app.tsx'), ...forTheFirstNote].map(tried));
}

/**
 * Fetches all pages of a seat while there is a network: halls lose it. Those that can wait do not compete with those without
 * which nobody can write. Never rejects.
 */
export async function fetchPages(): Promise<void> {
  await Promise.all(forTheFirstNote.map(tried));
  await Promise.all(forLater.map(tried));
}

async function tried(load: Load): Promise<void> {
  await load().catch(() => {});
}
