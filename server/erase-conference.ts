import type { Boards } from './boards/boards.ts';
import type { Conferences } from './live/conferences.ts';
import type { LivePlane } from './live/live-plane.ts';
import type { Storage } from './storage/storage.ts';

/**
 * Erases a conference while the server runs: whoever is in it is sent away, nothing of it stays in memory, and nothing
 * in the files. Rejects with `StorageUnavailable` while traces may remain; calling again is safe.
 */
export async function eraseConference(
  {
    plane,
    boards,
    conferences,
    storage,
  }: { plane: LivePlane; boards: Boards; conferences: Conferences; storage: Storage },
  id: string,
): Promise<void> {
  const dismiss = (): void => {
    plane.dismiss(id);
    boards.dismiss(id);
    conferences.forget(id);
  };
  dismiss();
  await storage.deleteConference(id);
  // Whoever came in between may have called it back into memory.
  dismiss();
}
