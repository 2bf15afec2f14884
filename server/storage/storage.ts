import type { MeetingStorage } from './meeting-storage.ts';
import type { NetworkStorage } from './network-storage.ts';

/** What is kept of a conference beside its events. Times are milliseconds since 1970 by the server's clock. */
export interface ConferenceRecord {
  id: string;
  joinCode: string;
  /** The longer token in the QR code at the door; unique over all conferences. */
  doorToken: string;
  /** Only an open conference can be found by its code or door token; a closed one leaves its code to others. */
  open: boolean;
  createdAt: number;
  deleteAfter: number;
}

/** The right that a link, cookie or token gives. Only its hash is stored, so that the file lets nobody in. */
export interface Capability {
  /** SHA-256 of the token, in hexadecimal. */
  tokenHash: string;
  conferenceId: string;
  /** `returnCard` opens nothing by itself: it is exchanged for a participant's own. */
  role: 'facilitator' | 'hall' | 'hallHost' | 'participant' | 'returnCard';
  /** The seat it belongs to, or the hall of a screen or a host; null where the role has none. */
  personId: string | null;
}

export interface StoredEvent {
  /** 1 for the first event of a conference, then without gaps. */
  version: number;
  /** Milliseconds since 1970, the server's clock. */
  at: number;
  /** `facilitator`, `person:<id>`, `link` (whoever held the link of a question) or `system`. */
  actor: string;
  /** The command that led to it; one command may lead to several events. */
  commandId: string | null;
  /** A JSON value that carries its own schema version. It names people and texts by id only, see `words`. */
  body: unknown;
}

/** What one command changes, written together or not at all. */
export interface ConferenceWrite {
  conferenceId: string;
  /** The version of the last event that the writer has seen; 0 before the first. Checked even when no event is added. */
  expectedVersion: number;
  /** Their versions continue from `expectedVersion` without gaps. */
  events: readonly StoredEvent[];
  /**
   * Names and texts by id: kept apart from the events, so that they can be erased. Where one is replaced, traces of the
   * old text may remain until `whenErased`.
   */
  words?: ReadonlyMap<string, string>;
  capabilities?: readonly Capability[];
  open?: boolean;
  /** Another time to be erased at. */
  deleteAfter?: number;
}

/** What is stored of one board: replaying `updates` in this order gives the document. */
export interface StoredBoard {
  /** Sequence of the last update ever appended; 0 for a board that has none. */
  lastSequence: number;
  /** The snapshot first, if there is one, then the updates that came after it. */
  updates: Uint8Array[];
}

/** Boards that change together or not at all. */
export interface BoardRewrite {
  conferenceId: string;
  /** As `appendUpdates`. */
  append: readonly { board: string; updates: readonly Uint8Array[] }[];
  /** Snapshot and log, both. `lastSequence`: as the board was read, 0 where there was none. */
  erase: readonly { board: string; lastSequence: number }[];
}

/**
 * A programme that somebody has kept for another day. It belongs to no conference and tells of nobody: whoever holds its
 * id may read it, and whoever holds its key may delete it.
 */
export interface SavedProgramme {
  /** SHA-256 of the id, in hexadecimal, as with every capability. */
  idHash: string;
  deleteKeyHash: string;
  savedAt: number;
  /** A JSON value: title, language, halls and steps. */
  body: unknown;
}

/**
 * Keeps conferences, their events and their boards. Every implementation passes `tests/contracts/storage.contract.ts`.
 *
 * - A write resolves only when it would survive a crash at that very moment; until then nobody may be told *saved*.
 * - Writes take effect in the order in which they were requested, and one that is refused leaves the others alone.
 * - A read sees every write requested before it, awaited or not.
 * - Arguments belong to the storage until the promise settles: byte arrays may not be reused before.
 * - Any method may reject with `StorageUnavailable`; later calls work again once the cause is gone. Writes that name an
 *   unknown conference reject with `ConferenceUnknown`, malformed ones with `InvalidWrite`.
 */
export interface Storage extends NetworkStorage, MeetingStorage {
  /**
   * Creates the conference together with its first events, words and capabilities (`expectedVersion` 0).
   * Rejects with `JoinCodeTaken` when another open conference holds the code.
   */
  createConference(record: ConferenceRecord, firstWrite: ConferenceWrite): Promise<void>;
  conferenceById(id: string): Promise<ConferenceRecord | undefined>;
  /** Open conferences only. */
  conferenceByJoinCode(joinCode: string): Promise<ConferenceRecord | undefined>;
  /** Open conferences only. */
  conferenceByDoorToken(doorToken: string): Promise<ConferenceRecord | undefined>;
  /** All of them, oldest first, closed ones too. */
  conferences(): Promise<ConferenceRecord[]>;
  /**
   * Rejects with `VersionConflict` when the conference is not at `expectedVersion`, and with `JoinCodeTaken` when it is
   * opened again while another open one holds its code.
   */
  append(write: ConferenceWrite): Promise<void>;
  /** The events with a version above `afterVersion`, in order; none for an unknown conference. */
  events(conferenceId: string, afterVersion: number): Promise<StoredEvent[]>;
  words(conferenceId: string): Promise<Map<string, string>>;
  /**
   * Erases names and texts for good; ids that are not there are passed over. Resolves when no trace of them is left in
   * the files (file systems and backups aside). Rejects with `StorageUnavailable` while traces may remain: calling again
   * is safe, and an open storage cleans up what an earlier run left.
   */
  eraseWords(conferenceId: string, ids: readonly string[]): Promise<void>;
  addCapability(capability: Capability): Promise<void>;
  capability(tokenHash: string): Promise<Capability | undefined>;
  /** All that lead to one seat, in no order. */
  capabilitiesOf(conferenceId: string, personId: string): Promise<Capability[]>;
  /** Resolves for an unknown one too. */
  revokeCapability(tokenHash: string): Promise<void>;
  /**
   * Appends Yjs updates to a board, which comes into being with its first one. Resolves with the sequence of the last:
   * sequences count the updates of a board from 1 without gaps. `InvalidWrite` if the board is another conference's.
   */
  appendUpdates(board: string, conferenceId: string, updates: readonly Uint8Array[]): Promise<number>;
  boardUpdates(board: string): Promise<StoredBoard>;
  /**
   * Replaces the snapshot and all updates up to `throughSequence` by `snapshot`; a crash leaves either the old or the
   * new. It saves space and is no erasure. `InvalidWrite` for a sequence never given, or older than the last snapshot.
   */
  compactBoard(board: string, throughSequence: number, snapshot: Uint8Array): Promise<void>;
  /** Names of the conference's boards, in alphabetical order. */
  boards(conferenceId: string): Promise<string[]>;
  /**
   * Appends to boards and erases others in one step: whenever a crash comes, all of it has happened or nothing. Resolves
   * with the last sequence of each board in `append`; traces of what was erased may then remain until `whenErased`.
   * Rejects with `BoardChanged` when a board in `erase` is not as it was read; `InvalidWrite` if one is another
   * conference's, or is both appended to and erased.
   */
  rewriteBoards(rewrite: BoardRewrite): Promise<number[]>;
  /** Resolves when no trace is left of what was erased before; otherwise as `eraseWords`. */
  whenErased(): Promise<void>;
  /** Erases whole boards, snapshot and log; otherwise as `eraseWords`. */
  eraseBoards(conferenceId: string, boards: readonly string[]): Promise<void>;
  /** Erases all there is of a conference; resolves for an unknown one too; otherwise as `eraseWords`. */
  deleteConference(id: string): Promise<void>;
  /** `InvalidWrite` when one of that id is there, or its body is not JSON. */
  saveProgramme(programme: SavedProgramme): Promise<void>;
  savedProgramme(idHash: string): Promise<SavedProgramme | undefined>;
  /** Erases it; resolves when it is not there too; otherwise as `eraseWords`. */
  deleteProgramme(idHash: string): Promise<void>;
  /** Whether a write would be expected to succeed now. After a failure, asking also starts a new attempt. */
  ready(): boolean;
  /** Waits for what was requested, then closes; everything asked later rejects with `StorageUnavailable`. */
  close(): Promise<void>;
}
