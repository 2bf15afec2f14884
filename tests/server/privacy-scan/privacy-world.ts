import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../server/config.ts';
import { createServer } from '../../../server/create-server.ts';
import { createLogger } from '../../../server/log.ts';
import { openStorage } from '../../../server/storage/open-storage.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { type BoardKey, boardKey } from '../../../shared/boards/board-name.ts';
import { notesMap } from '../../../shared/boards/notes.ts';
import { addNote } from '../../../shared/boards/write-notes.ts';
import { epochOf } from '../../../shared/conference/state.ts';
import type { CreateReply, JoinBody } from '../../../shared/protocol/http.ts';
import { created, joined, type TestServer, tokenOf } from '../../support/test-server.ts';
import { untilDoc } from '../boards/board-world.ts';
import { type Listener, listen } from './listener.ts';

/** A whole server that tells everything it knows to its log, a conference in it, and all who listen. */
export interface PrivacyWorld {
  readonly dataDir: string;
  readonly conference: CreateReply;
  readonly desk: Listener;
  readonly listeners: readonly Listener[];
  /** All that was logged, at the most talkative level. */
  log(): string;
  link(role: 'facilitator' | 'hall' | 'hallHost', name: string, hallId?: string): Promise<Listener>;
  join(name: string, more?: Partial<JoinBody>): Promise<Participant>;
  /** What lies on the disk, read beside the server. */
  looking<T>(look: (storage: Storage) => Promise<T>): Promise<T>;
  /** Everybody asks for everything, on every board there has ever been. */
  prowl(): Promise<void>;
  /** Lets the server go and leaves its files. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export interface Participant extends Listener {
  readonly id: string;
}

export async function openPrivacyWorld(make: Readonly<Record<string, unknown>>): Promise<PrivacyWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samling-scan-'));
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'trace' });
  const lines: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => void lines.push(line) });
  const server = await createServer({ config, version: 'test', logger });
  const origin = { url: `http://127.0.0.1:${server.port}` } as TestServer;
  const conference = await created(origin, make);
  const listeners: Listener[] = [];
  const everyBoard = new Set<string>();

  const come = async (name: string, role: Listener['role'], token: string): Promise<Listener> => {
    const one = await listen(() => server.port, { name, role, token, conferenceId: conference.id });
    listeners.push(one);
    return one;
  };
  const desk = await come('desk', 'facilitator', tokenOf(conference.facilitatorLink));
  const world: PrivacyWorld = {
    dataDir,
    conference,
    desk,
    listeners,
    log: () => lines.join(''),
    async link(role, name, hallId) {
      const answer = await fetch(`${desk.wire.url}/api/conferences/${conference.id}/links`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${desk.token}` },
        body: JSON.stringify({ role, ...(hallId === undefined ? {} : { hallId }) }),
      });
      const { link } = (await answer.json()) as { link: string };
      return come(name, role, tokenOf(link));
    },
    async join(name, more = {}) {
      const { token, participantId } = await joined(origin, conference.joinCode, { name, ...more });
      const one = await come(name, 'participant', token);
      const person: Participant = Object.assign(one, { id: participantId });
      return person;
    },
    async looking(look) {
      const storage = openStorage(dataDir);
      try {
        return await look(storage);
      } finally {
        await storage.close();
      }
    },
    async prowl() {
      for (const board of await world.looking((storage) => storage.boards(conference.id))) everyBoard.add(board);
      await Promise.all(listeners.map((one) => one.prowl([...everyBoard])));
    },
    stop: () => server.close(),
    async close() {
      for (const one of listeners) await one.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return world;
}

export const ownBoard = (stepId: string, { id }: Participant): BoardKey => ({ stepId, scope: 'person', owner: id });
export const wallOf = (stepId: string): BoardKey => ({ stepId, scope: 'plenary', owner: 'all' });

/** Writes a note as a phone does, and waits until a second look finds it stored. */
export async function write(
  who: Listener,
  key: BoardKey,
  { id, text, lane = 'own' }: { readonly id: string; readonly text: string; readonly lane?: string },
): Promise<void> {
  const epoch = epochOf(await who.state(), boardKey(key));
  addNote(await who.board(key, epoch), { id, lane, text, form: 'note' });
  await untilDoc(await who.board(key, epoch), (doc) => notesMap(doc).has(id));
}
