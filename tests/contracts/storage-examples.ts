import type {
  Capability,
  ConferenceRecord,
  ConferenceWrite,
  Storage,
  StoredEvent,
} from '../../server/storage/storage.ts';

/** Where one storage keeps its things during one test; empty at first. */
export interface StoragePlace {
  open(): Storage;
  /** Whether this text is found anywhere in what lies on disk. */
  keeps(text: string): boolean;
  /** Closes what is open and removes everything. */
  dispose(): Promise<void>;
}

export const bytes = (text: string) => new TextEncoder().encode(text);

export function conference(id: string, changes: Partial<ConferenceRecord> = {}): ConferenceRecord {
  const joinCode = `CODE-${id}`;
  return { id, joinCode, doorToken: `door-${id}`, open: true, createdAt: 1_000, deleteAfter: 2_000, ...changes };
}

export function event(version: number, changes: Partial<StoredEvent> = {}): StoredEvent {
  const body = { type: 'stepStarted', schema: 1, version };
  return { version, at: 1_700_000_000_000 + version, actor: 'facilitator', commandId: null, body, ...changes };
}

/** One event at the expected version, unless the changes say otherwise. */
export function write(
  conferenceId: string,
  expectedVersion: number,
  changes: Partial<ConferenceWrite> = {},
): ConferenceWrite {
  return { conferenceId, expectedVersion, events: [event(expectedVersion + 1)], ...changes };
}

export function capability(tokenHash: string, conferenceId: string, changes: Partial<Capability> = {}): Capability {
  return { tokenHash, conferenceId, role: 'participant', personId: 'person-1', ...changes };
}
