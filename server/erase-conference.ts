import type { Boards } from './boards/boards.ts';
import type { Conferences } from './live/conferences.ts';
import type { LivePlane } from './live/live-plane.ts';
import type { Storage } from './storage/storage.ts';

/** Because its time is up, or because somebody who may has said so. */
type EraseReason = 'timeIsUp' | 'byHand';

/**
 * Erases what is stored of a conference. By hand means all of it: a network that it was held for does not remember it
 * either. Rejects with `StorageUnavailable` while traces may remain; calling again is safe.
 */
export async function eraseStored(storage: Storage, id: string, reason: EraseReason): Promise<void> {
  // Both are asked for at once, so that nothing comes in between.
  await Promise.all([...(reason === 'byHand' ? [storage.forgetTables([id])] : []), storage.deleteConference(id)]);
}

/**
 * Erases a conference while the server runs: whoever is in it is sent away, nothing of it stays in memory, and nothing
 * in the files. Nobody is told before it is so. Otherwise as `eraseStored`.
 */
export async function eraseConference(
  {
    plane,
    boards,
    conferences,
    storage,
  }: { plane: LivePlane; boards: Boards; conferences: Conferences; storage: Storage },
  id: string,
  reason: EraseReason = 'timeIsUp',
): Promise<void> {
  const dismiss = (): void => {
    // Boards first: a phone keeps what it has open of its owner's own words, and hears here that it is time.
    boards.dismiss(id);
    plane.dismiss(id, reason === 'byHand' ? 'deleted' : 'not_found');
    conferences.forget(id);
  };
  const erased = eraseStored(storage, id, reason);
  // Awaited below; it takes longer than the rows do, since the file is cleaned.
  erased.catch(() => {});
  if ((await storage.conferenceById(id)) === undefined) dismiss();
  await erased;
  // Whoever came in between may have called it back into memory.
  dismiss();
}
