import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { connectLive, type LiveConnection } from '../../client/live/live-connection.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { boardName } from '../../shared/boards/board-name.ts';
import { readNotes } from '../../shared/boards/notes.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply, JoinReply } from '../../shared/protocol/http.ts';
import { seededRandom } from '../../shared/random.ts';
import { faultLog } from '../support/fault-log.ts';
import { pressNext, shown, until } from '../support/peers.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { created, joined, type TestServer, tokenOf } from '../support/test-server.ts';
import { KillWriter, wordsIn } from './kill-writer.ts';

const kills = Number(process.env.FAULT_KILLS ?? 10);
const firstSeed = Number(process.env.FAULT_SEED ?? 1);
const people = 200;
const stepId = 'experiences';

let server: ServerProcess;
const writers: KillWriter[] = [];

afterEach(async () => {
  for (const writer of writers.splice(0)) writer.close();
  await server.remove();
});

/** A conference in which all sit at tables, and the table of each. */
async function seatedConference(): Promise<{
  conference: CreateReply;
  seats: (readonly [who: JoinReply, board: string])[];
}> {
  const house = server as unknown as TestServer;
  const conference = await created(house, { programme: trygtSkolemiljo.steps.nb.filter(({ id }) => id === stepId) });
  const seated: JoinReply[] = [];
  while (seated.length < people) {
    const some = Array.from({ length: 20 }, (_, at) => ({ name: `Deltaker ${seated.length + at}` }));
    seated.push(...(await Promise.all(some.map((who) => joined(house, conference.joinCode, who)))));
  }
  const desk = deskOf(conference);
  await until(desk, () => true);
  expect(await desk.send({ type: 'proposeGroups', stepId })).toMatchObject({ ok: true });
  expect(await desk.send({ type: 'confirmGroups', stepId })).toMatchObject({ ok: true });
  await pressNext(desk);
  const groups = shown(desk).state.groupings.get(stepId)?.groups ?? [];
  desk.close();
  const seats = seated.map((who) => {
    const group = groups.find(({ members }) => members.includes(who.participantId));
    return [who, boardName(conference.id, { stepId, scope: 'group', owner: group?.id ?? '' })] as const;
  });
  return { conference, seats };
}

function deskOf(conference: CreateReply): LiveConnection {
  return connectLive(conference.id, 'facilitator', { server: server.url, token: tokenOf(conference.facilitatorLink) });
}

/** A desk that presses *more time* again and again, each time it has been answered. */
class Presser {
  /** The version that was answered last. */
  answered = 0;
  readonly #desk: LiveConnection;
  #timer: NodeJS.Timeout | undefined;

  constructor(conference: CreateReply) {
    this.#desk = deskOf(conference);
    void this.#press();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#desk.close();
  }

  async #press(): Promise<void> {
    const reply = await this.#desk.send({ type: 'extend', stepId, minutes: 1 });
    if (!reply.ok) return;
    this.answered = reply.version;
    this.#timer = setTimeout(() => void this.#press(), 20);
  }
}

/** What a board has on disk, each note's words by its id. */
async function onDisk(
  boards: ReadonlySet<string>,
  conferenceId: string,
): Promise<{ readonly notes: ReadonlyMap<string, string>; readonly version: number }> {
  const storage = openStorage(server.dataDir);
  try {
    const notes = new Map<string, string>();
    for (const board of boards) {
      const doc = new Y.Doc();
      const { updates } = await storage.boardUpdates(board);
      doc.transact(() => {
        for (const update of updates) Y.applyUpdate(doc, update);
      });
      expect({ board, pending: doc.store.pendingStructs, deletions: doc.store.pendingDs }).toEqual({
        board,
        pending: null,
        deletions: null,
      });
      for (const { id, text } of readNotes(doc)) {
        expect(notes.has(id)).toBe(false);
        notes.set(id, text);
      }
      doc.destroy();
    }
    return { notes, version: (await storage.events(conferenceId, 0)).at(-1)?.version ?? 0 };
  } finally {
    await storage.close();
  }
}

test(
  `${people} people who write while the server is killed ${kills} times (FAULT_SEED=${firstSeed}) lose nothing that was receipted, and find nothing twice`,
  async () => {
    const random = seededRandom(`writers-kill-${firstSeed}`);
    server = await startServerProcess({ env: { LOG_LEVEL: 'error' } });
    const { conference, seats } = await seatedConference();
    const boards = new Set(seats.map(([, board]) => board));
    for (const [who, board] of seats) {
      const noteId = `n${who.participantId}`;
      writers.push(new KillWriter({ url: server.url, board, token: who.token, noteId, random }));
    }
    const receipted = () => writers.reduce((sum, writer) => sum + writer.receipted, 0);
    for (let kill = 1; kill <= kills; kill += 1) {
      const presser = new Presser(conference);
      // Every third time among those who come back, else while all write.
      const writing = kill % 3 !== 0;
      const before = receipted();
      while (writing && receipted() < before + people) await pause(5);
      const afterMs = Math.round(random() * 1_000);
      await pause(afterMs);
      await server.kill();
      presser.stop();
      const { notes, version } = await onDisk(boards, conference.id);
      const held = writers.map(({ noteId }) => wordsIn(notes.get(noteId) ?? ''));
      const lost = writers.flatMap(({ noteId, receipted, written }, at) => {
        const words = held[at] ?? 0;
        const fine = typeof words === 'number' && words >= receipted && words <= written;
        return fine ? [] : [{ noteId, words, receipted, written }];
      });
      expect({ kill, lost }).toEqual({ kill, lost: [] });
      expect(version).toBeGreaterThanOrEqual(presser.answered);
      const when = writing ? 'writing' : 'coming back';
      const now = receipted();
      faultLog(`kill ${kill} of ${kills}, ${afterMs} ms on, while ${when}: ${now} words receipted, 0 lost, 0 doubled`);
      server = await startServerProcess({ dataDir: server.dataDir, env: { LOG_LEVEL: 'error' } });
      for (const writer of writers) writer.moveTo(server.url);
    }
    await Promise.all(writers.map((writer) => writer.finish()));
    await server.stop();
    const { notes } = await onDisk(boards, conference.id);
    expect(notes.size).toBe(people);
    // Also what no receipt had been given for when the server died: all of it, once.
    const found = writers.map(({ noteId }) => ({ noteId, words: wordsIn(notes.get(noteId) ?? '') }));
    expect(found).toEqual(writers.map(({ noteId, written }) => ({ noteId, words: written })));
    expect(receipted()).toBeGreaterThan((kills * people) / 2);
    faultLog(`after ${kills} kills: ${receipted()} words of ${people} people, all there, each once`);
  },
  120_000 + kills * 15_000,
);
