import { parseBoardName } from '../shared/boards/board-name.ts';
import type { ConferenceEvent } from '../shared/conference/events.ts';
import { encodeState } from '../shared/protocol/encode-state.ts';
import type { Restored } from './storage/backups.ts';
import { restoreStorage } from './storage/open-storage.ts';
import type { Storage } from './storage/storage.ts';

/**
 * Puts a backup in the place of what a stopped server has stored; see `restoreStorage`. All boards of all conferences
 * become new documents when the server next loads them, since phones may hold copies that are older than the backup, or
 * newer: nothing of those is ever merged into what was restored.
 */
export function restore(dataDir: string, backup: string, now: Date): Promise<Restored> {
  return restoreStorage(dataDir, backup, now, async (storage) => {
    for (const { id } of await storage.conferences()) await raiseEpochs(storage, id, now);
  });
}

async function raiseEpochs(storage: Storage, conferenceId: string, now: Date): Promise<void> {
  const stored = await storage.events(conferenceId, 0);
  const version = stored.at(-1)?.version ?? 0;
  if (version === 0) return;
  const epochs = (await storage.boards(conferenceId)).map((name) => parseBoardName(name)?.epoch ?? 0);
  const restored = stored
    .map(({ body }) => (body as { epoch?: unknown }).epoch)
    .filter((epoch) => typeof epoch === 'number');
  // Seconds: later than any that a board has reached by being replaced, and than any restoring before, also of this backup.
  const epoch = Math.max(Math.floor(now.getTime() / 1_000), ...[...epochs, ...restored].map((one) => one + 1));
  const event: ConferenceEvent = { type: 'boardsRestored', epoch };
  const body = { v: 1, ...(encodeState(event) as object) };
  await storage.append({
    conferenceId,
    expectedVersion: version,
    events: [{ version: version + 1, at: now.getTime(), actor: 'system', commandId: null, body }],
  });
}
