import { resolve } from 'node:path';
import type { ConferenceWrite, Storage } from '../storage.ts';
import { InvalidWrite } from '../storage-errors.ts';
import { createBoardRows } from './board-rows.ts';
import { createConferenceRows, type PreparedWrite } from './conference-rows.ts';
import { openDatabaseFile } from './database-file.ts';
import { cleanInWorker, createErasure } from './erasure.ts';
import { createGroupedCommit } from './grouped-commit.ts';
import { openLogSync } from './log-sync.ts';
import { createMeetingRows, idsAsText } from './meeting-rows.ts';
import { createNetworkRows } from './network-rows.ts';
import { createProgrammeRows } from './programme-rows.ts';

interface SqliteStorageOptions {
  /** Created when missing, with its directory. Beside it lie `<file>-wal` and `<file>-shm` while it is open. */
  file: string;
  /** Hears of faults that no caller waits for: cleaning up, at start, after an erasure that a crash cut short. */
  onBackgroundFault?: (error: unknown) => void;
}

/**
 * Opens a storage that keeps everything in one SQLite file, for one server process. Throws `StorageOpenError`.
 * Erasing rewrites the file: all writes wait meanwhile, about 0.1 s and 10 ms per megabyte, while reads and the event
 * loop go on.
 */
export function openSqliteStorage(options: SqliteStorageOptions): Storage {
  const file = resolve(options.file);
  const database = openDatabaseFile(file);
  const log = openLogSync(file);
  const commits = createGroupedCommit(database, log.sync);
  const conferences = createConferenceRows(database);
  const boards = createBoardRows(database);
  const programmes = createProgrammeRows(database);
  const networks = createNetworkRows(database);
  const meetings = createMeetingRows(database);

  const selectErasures = database.prepare<[], { requested: number; finished: number }>(
    'SELECT erasures_requested AS requested, erasures_finished AS finished FROM housekeeping',
  );
  const countErasure = database.prepare('UPDATE housekeeping SET erasures_requested = erasures_requested + 1');
  const probe = database.prepare('UPDATE housekeeping SET probes = probes + 1');

  const leftByCrash = selectErasures.get() ?? { requested: 0, finished: 0 };
  const erasure = createErasure(() => commits.whileHeldBack(() => cleanInWorker(file)), leftByCrash.finished);
  erasure.cleanThrough(leftByCrash.requested).catch((error) => options.onBackgroundFault?.(error));

  /** Waits for earlier erasures even when nothing was there to delete: the caller may be repeating one that failed. */
  async function erasing(deleteRows: () => boolean): Promise<void> {
    const count = await commits.write(() => {
      if (deleteRows()) countErasure.run();
      return selectErasures.get()?.requested ?? 0;
    });
    await erasure.cleanThrough(count);
  }

  return {
    async createConference(record, firstWrite) {
      const prepared = prepareWrite(firstWrite);
      if (prepared.conferenceId !== record.id) throw new InvalidWrite('the first write names another conference');
      const frozen = { ...record };
      return commits.write(() => conferences.create(frozen, prepared));
    },
    async append(write) {
      const prepared = prepareWrite(write);
      return commits.write(() => {
        if (conferences.append(prepared)) countErasure.run();
      });
    },
    conferenceById: (id) => commits.read(() => conferences.byId(id)),
    conferenceByJoinCode: (joinCode) => commits.read(() => conferences.byJoinCode(joinCode)),
    conferenceByDoorToken: (doorToken) => commits.read(() => conferences.byDoorToken(doorToken)),
    conferences: () => commits.read(() => conferences.all()),
    events: (conferenceId, afterVersion) => commits.read(() => conferences.events(conferenceId, afterVersion)),

    words: (conferenceId) => commits.read(() => conferences.words(conferenceId)),
    eraseWords(conferenceId, ids) {
      const frozen = [...ids];
      return erasing(() => conferences.deleteWords(conferenceId, frozen));
    },

    addCapability(capability) {
      const frozen = { ...capability };
      return commits.write(() => conferences.addCapability(frozen));
    },
    capability: (tokenHash) => commits.read(() => conferences.capability(tokenHash)),
    capabilitiesOf: (conferenceId, personId) => commits.read(() => conferences.capabilitiesOf(conferenceId, personId)),
    revokeCapability: (tokenHash) => commits.write(() => conferences.deleteCapability(tokenHash)),

    appendUpdates(board, conferenceId, updates) {
      const frozen = [...updates];
      return commits.write(() => boards.append(board, conferenceId, frozen));
    },
    boardUpdates: (board) => commits.read(() => boards.stored(board)),
    compactBoard: (board, throughSequence, snapshot) =>
      commits.write(() => boards.compact(board, throughSequence, snapshot)),
    boards: (conferenceId) => commits.read(() => boards.names(conferenceId)),
    async rewriteBoards({ conferenceId, append, erase }) {
      const frozen = {
        conferenceId,
        append: append.map((one) => ({ ...one })),
        erase: erase.map((one) => ({ ...one })),
      };
      return commits.write(() => {
        const { lastSequences, erased } = boards.rewrite(frozen);
        if (erased) countErasure.run();
        return lastSequences;
      });
    },
    whenErased: () => erasing(() => false),
    eraseBoards(conferenceId, names) {
      const frozen = [...names];
      return erasing(() => boards.delete(conferenceId, frozen));
    },

    deleteConference: (id) => erasing(() => conferences.delete(id)),

    async saveProgramme(programme) {
      const frozen = { ...programme, body: textOf(programme.body, 'a programme') };
      return commits.write(() => programmes.save(frozen));
    },
    savedProgramme: (idHash) => commits.read(() => programmes.byId(idHash)),
    deleteProgramme: (idHash) => erasing(() => programmes.delete(idHash)),

    async createNetwork(network, owner) {
      const frozen = { ...network, body: textOf(network.body, 'a network') };
      const first = { ...owner };
      return commits.write(() => networks.create(frozen, first));
    },
    networkById: (id) => commits.read(() => networks.byId(id)),
    networks: () => commits.read(() => networks.all()),
    async saveNetwork(network, expectedVersion, erases, change = {}) {
      const frozen = { ...network, body: textOf(network.body, 'a network') };
      const { begun } = change;
      const still = change.still && idsAsText(change.still);
      return commits.write(() => {
        networks.save(frozen, expectedVersion);
        if (begun !== undefined) meetings.begin(frozen.id, begun);
        if (still) meetings.keepOnly(frozen.id, still);
        if (erases) countErasure.run();
      });
    },
    deleteNetwork: (id) => erasing(() => networks.delete(id)),
    async addNetworkOwner(owner) {
      const frozen = { ...owner };
      return commits.write(() => networks.addOwner(frozen));
    },
    networkOwner: (tokenHash) => commits.read(() => networks.owner(tokenHash)),
    networkOwners: (networkId) => commits.read(() => networks.owners(networkId)),
    renameNetworkOwner: (networkId, ownerId, name) =>
      commits.write(() => networks.renameOwner(networkId, ownerId, name)),
    revokeNetworkOwner: (networkId, ownerId) =>
      commits.write(() => {
        // Who it was is erased with the next cleaning.
        if (networks.deleteOwner(networkId, ownerId)) countErasure.run();
      }),

    networkOfConference: (conferenceId) => commits.read(() => meetings.networkOf(conferenceId)),
    conferenceMemories: (networkId) => commits.read(() => meetings.memories(networkId)),
    tablesKept: (conferenceId) => commits.read(() => meetings.tables(conferenceId)),
    async keepTables(conferenceId, tables, faded) {
      const frozen = tables.map((members) => [...members]);
      const gone = [...faded];
      return commits.write(() => meetings.keep(conferenceId, frozen, gone));
    },
    async forgetTables(conferenceIds) {
      const frozen = [...conferenceIds];
      return commits.write(() => {
        if (meetings.forget(frozen)) countErasure.run();
      });
    },

    ready() {
      // A full disk is noticed by writing only, and a server out of rotation gets no writes: so it tries by itself.
      if (!commits.healthy()) commits.write(() => probe.run()).catch(() => {});
      return commits.healthy();
    },
    async close() {
      await commits.close();
      await erasure.idle();
      database.close();
      log.close();
    },
  };
}

function textOf(body: unknown, what: string): string {
  const text: string | undefined = JSON.stringify(body);
  if (text === undefined) throw new InvalidWrite(`${what} is not JSON`);
  return text;
}

/** Takes a copy at the moment of the request: the caller's arrays may change before the group is committed. */
function prepareWrite(write: ConferenceWrite): PreparedWrite {
  const events = write.events.map((event, index) => {
    if (event.version !== write.expectedVersion + 1 + index) throw new InvalidWrite('event versions have a gap');
    return { ...event, body: textOf(event.body, 'an event body') };
  });
  const capabilities = (write.capabilities ?? []).map((capability) => {
    if (capability.conferenceId !== write.conferenceId) throw new InvalidWrite('a capability names another conference');
    return { ...capability };
  });
  const { conferenceId, expectedVersion, open, deleteAfter } = write;
  return { conferenceId, expectedVersion, events, words: [...(write.words ?? [])], capabilities, open, deleteAfter };
}
