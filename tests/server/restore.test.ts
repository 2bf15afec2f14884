import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type BoardKey, boardKey, boardName } from '../../shared/boards/board-name.ts';
import { readNotes } from '../../shared/boards/notes.ts';
import { addNote } from '../../shared/boards/write-notes.ts';
import { type ConferenceState, epochOf } from '../../shared/conference/state.ts';
import type { CreateReply, JoinReply } from '../../shared/protocol/http.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { connected, created, joined, type LiveClient, send, tokenOf } from '../support/test-server.ts';
import { thoughts } from '../support/thoughts-step.ts';
import { until, untilDoc } from './boards/board-world.ts';

const stepId = thoughts.id;
const wall: BoardKey = { stepId, scope: 'plenary', owner: 'all' };
const ownOf = (who: JoinReply): BoardKey => ({ stepId, scope: 'person', owner: who.participantId });
const textsOf = (doc: Y.Doc) =>
  readNotes(doc)
    .map(({ text }) => text)
    .sort();

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Runs one of the operator's commands as a process. */
async function run(script: string, dataDir: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const path = fileURLToPath(new URL(`../../server/${script}.ts`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

interface Place {
  server: ServerProcess;
  readonly dataDir: string;
  conference: CreateReply;
}

const asTestServer = ({ url, dataDir }: ServerProcess) => ({
  url,
  dataDir,
  restart: async () => {},
  close: async () => {},
});

async function openDesk({ server, conference }: Place): Promise<{ desk: LiveClient; state: ConferenceState }> {
  const who = { conferenceId: conference.id, role: 'facilitator' as const, token: tokenOf(conference.facilitatorLink) };
  const { socket, state } = await connected(asTestServer(server), who);
  ends.push(() => void socket.disconnect());
  return { desk: socket, state };
}

function peer({ server, conference }: Place, board: BoardKey, epoch: number, token: string, doc = new Y.Doc()) {
  const name = boardName(conference.id, board, epoch);
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/boards`, name, doc, {
    disableBc: true,
    params: { token, receipts: '1' },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  provider.messageHandlers[100] = () => {};
  ends.push(() => provider.destroy());
  const closed = new Promise<number>((resolve) => provider.on('closed', ({ code }) => resolve(code)));
  const synced = () =>
    until(
      () => provider.synced,
      (tell) => provider.on('sync', tell),
    );
  return { doc, closed, synced, provider };
}

async function write(place: Place, who: JoinReply, id: string, doc = new Y.Doc()): Promise<Y.Doc> {
  const mine = peer(place, ownOf(who), 0, who.token, doc);
  await mine.synced();
  addNote(mine.doc, { id, lane: 'own', text: id, form: 'note' });
  const other = peer(place, ownOf(who), 0, who.token);
  await untilDoc(other.doc, (all) => textsOf(all).includes(id));
  mine.provider.destroy();
  other.provider.destroy();
  return mine.doc;
}

async function share({ server, conference }: Place, who: JoinReply, noteId: string): Promise<void> {
  const as = { conferenceId: conference.id, role: 'participant' as const, token: who.token };
  const { socket } = await connected(asTestServer(server), as);
  expect(await send(socket, { type: 'shareNote', stepId, noteId, lane: 'wall' })).toMatchObject({ ok: true });
  socket.disconnect();
}

async function read(place: Place, board: BoardKey, epoch: number, token: string): Promise<string[]> {
  const { doc, synced, provider } = peer(place, board, epoch, token);
  await synced();
  provider.destroy();
  return textsOf(doc);
}

async function begin(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'samling-restore-'));
  ends.push(() => rmSync(dataDir, { recursive: true }));
  const place = { dataDir, server: await startServerProcess({ dataDir }), conference: {} as CreateReply };
  ends.push(async () => void (await place.server.stop()));
  place.conference = await created(asTestServer(place.server), { programme: [thoughts] });
  return place;
}

test('after a backup is restored, no copy of a board that is older or newer brings anything back or doubles it', async () => {
  const place = await begin();
  const backup = join(place.dataDir, 'kept.sqlite');
  const { desk } = await openDesk(place);
  const joins = (name: string) => joined(asTestServer(place.server), place.conference.joinCode, { name });
  const [ada, bo] = [await joins('Ada'), await joins('Bo')];
  await send(desk, { type: 'next', from: { stepId: null, part: 0 } });
  const older = await write(place, ada, 'kept');
  await share(place, ada, 'kept');
  await write(place, bo, 'early');
  await share(place, bo, 'early');

  const made = await run('backup', place.dataDir, backup);
  expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/1 conference, \d+\.\d MB/) });
  expect(statSync(backup).mode & 0o777).toBe(0o600);
  expect((await run('backup', place.dataDir, backup)).said).toContain('--force');

  // What happens after the backup: more words, an erased note, somebody new, and a board that begins.
  const copyOfOlder = new Y.Doc();
  Y.applyUpdate(copyOfOlder, Y.encodeStateAsUpdate(older));
  const newer = await write(place, ada, 'newer', older);
  expect(await send(desk, { type: 'redactNote', board: boardKey(wall), noteId: 'early' })).toMatchObject({
    ok: true,
  });
  const cy = await joins('Cy');
  await write(place, cy, 'somebody-new');

  expect(await run('admin', place.dataDir, 'restore', backup)).toMatchObject({
    code: 1,
    said: expect.stringContaining('Stop it first'),
  });
  await place.server.stop();
  const restored = await run('admin', place.dataDir, 'restore', backup);
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('before-restore-') });
  expect(readdirSync(place.dataDir).filter((name) => name.startsWith('before-restore-'))).toHaveLength(1);
  place.server = await startServerProcess({ dataDir: place.dataDir });

  const { state } = await openDesk(place);
  const epoch = epochOf(state, boardKey(ownOf(ada)));
  expect(epoch).toBeGreaterThan(1_700_000_000);
  expect(epochOf(state, 'a-board/group/nobody-knows')).toBe(epoch);
  // Phones that come back with what they hold: nobody takes it, in whatever epoch it was.
  for (const doc of [copyOfOlder, newer]) {
    expect(await peer(place, ownOf(ada), 0, ada.token, doc).closed).toBe(4409);
  }
  for (const old of [0, 1]) expect(await peer(place, ownOf(bo), old, bo.token).closed).toBe(4409);
  expect(await peer(place, ownOf(cy), 0, cy.token).closed).toBe(4401);
  expect(await read(place, ownOf(ada), epoch, ada.token)).toEqual(['kept']);
  expect(await read(place, ownOf(bo), epoch, bo.token)).toEqual(['early']);
  expect(await read(place, wall, epoch, ada.token)).toEqual(['early', 'kept']);

  // They go on, and what they write is stored: also what they had written and write anew.
  const anew = peer(place, ownOf(ada), epoch, ada.token);
  await anew.synced();
  addNote(anew.doc, { id: 'newer', lane: 'own', text: 'newer', form: 'note' });
  await expect.poll(() => read(place, ownOf(ada), epoch, ada.token)).toEqual(['kept', 'newer']);

  // The same backup once more: copies from between the two are as old as the others.
  await place.server.stop();
  expect(await run('admin', place.dataDir, 'restore', backup)).toMatchObject({ code: 0 });
  place.server = await startServerProcess({ dataDir: place.dataDir });
  const again = epochOf((await openDesk(place)).state, boardKey(ownOf(ada)));
  expect(again).toBeGreaterThan(epoch);
  expect(await peer(place, ownOf(ada), epoch, ada.token, anew.doc).closed).toBe(4409);
  expect(await read(place, ownOf(ada), again, ada.token)).toEqual(['kept']);
  expect(await read(place, wall, again, ada.token)).toEqual(['early', 'kept']);
}, 120_000);

test('the operator is told what to do when a command cannot be understood', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'samling-restore-'));
  ends.push(() => rmSync(dataDir, { recursive: true }));
  for (const args of [['--force'], ['one', 'two']]) {
    expect(await run('backup', dataDir, ...args)).toMatchObject({ code: 1, said: expect.stringContaining('npm run') });
  }
  expect(await run('backup', dataDir, 'x')).toMatchObject({ code: 1, said: expect.stringContaining('no database') });
  expect(await run('admin', dataDir, 'restore')).toMatchObject({ code: 1, said: expect.stringContaining('restore') });
  expect(await run('admin', dataDir, 'restore', join(dataDir, 'x'))).toMatchObject({
    code: 1,
    said: expect.stringContaining('There is no file'),
  });
  expect(readdirSync(dataDir)).toEqual([]);
}, 60_000);
