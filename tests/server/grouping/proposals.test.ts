import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProposals } from '../../../server/grouping/proposals.ts';
import { openConferences } from '../../../server/live/conferences.ts';
import { createLogger } from '../../../server/log.ts';
import { openStorage } from '../../../server/storage/open-storage.ts';
import { conferenceMachine } from '../../../shared/conference/machine.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import { decodeState } from '../../../shared/protocol/encode-state.ts';
import type { CommandReply } from '../../../shared/protocol/live.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { programmeA, roundsProgramme } from '../../shared/conference/house.ts';
import {
  connected,
  created,
  joined,
  type LiveClient,
  send,
  startTestServer,
  type TestServer,
  tokenOf,
} from '../../support/test-server.ts';

const stepId = 'mixed-1';
const propose = { type: 'proposeGroups', stepId } as const;
const start = { type: 'next', from: { stepId: null, part: 0 } } as const;
/** A welcome, then rounds in turn. */
const programme = [...programmeA.filter(({ id }) => id === 'check-in'), ...roundsProgramme];

async function room(server: TestServer, expected: number) {
  const made = await created(server, { programme });
  const desk = { conferenceId: made.id, role: 'facilitator' as const, token: tokenOf(made.facilitatorLink) };
  const { socket } = await connected(server, desk);
  for (let from = 0; from < expected; from += 100) {
    const people = Array.from({ length: Math.min(100, expected - from) }, (_, at) => ({
      ...{ id: `expected-${from + at}`, name: `Person ${from + at}`, workplace: `Skole ${(from + at) % 40}` },
      ...{ jobRole: null, hall: null, role: null },
    }));
    expect(await send(socket, { type: 'expectPeople', people })).toMatchObject({ ok: true });
  }
  return { made, desk, socket };
}

async function stateOf(socket: LiveClient): Promise<ConferenceState> {
  return decodeState((await socket.emitWithAck('resync')).state) as ConferenceState;
}

const seatedIn = (state: ConferenceState) =>
  state.groupings
    .get(stepId)
    ?.groups.flatMap(({ members }) => members)
    .sort();

describe('groups that are asked for', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('are planned beside the conference: others are answered meanwhile, and the server closes without them', async () => {
    const own = await startTestServer();
    const { made, socket } = await room(own, 1000);
    const order: string[] = [];
    const note = (what: string) => (reply: CommandReply) => {
      order.push(`${what} ${reply.ok}`);
    };
    socket.emit('command', { id: 'planned', command: propose }, note('groups'));
    await send(socket, start).then(note('next'));
    await joined(own, made.joinCode);
    order.push('joined');
    expect(order).toEqual(['next true', 'joined']);
    expect((await stateOf(socket)).groupings.size).toBe(0);
    const cut = new Promise((done) => socket.once('disconnect', done));
    await own.close();
    await cut;
    expect(order).toEqual(['next true', 'joined']);
  });

  test('are made once for a command that is sent again, and for another desk that asks meanwhile', async () => {
    const { socket, desk } = await room(server, 24);
    const { socket: other } = await connected(server, desk);
    const replies = await Promise.all([
      send(socket, propose, 'same'),
      send(socket, propose, 'same'),
      send(other, propose, 'another'),
    ]);
    expect(replies[0]).toMatchObject({ ok: true });
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    const { version } = await stateOf(socket);
    expect([await send(socket, propose, 'same'), await send(other, propose, 'another')]).toEqual([
      replies[0],
      replies[0],
    ]);
    expect((await stateOf(socket)).version).toBe(version);
    const again = await send(socket, propose);
    expect(again.ok && again.version).toBeGreaterThan(version);
    for (const one of [socket, other]) one.disconnect();
  });

  test('of two steps are planned one after the other, the second with the first in mind', async () => {
    const { socket } = await room(server, 9);
    const asked = ['mixed-1', 'mixed-2', 'mixed-3'].map((one) => send(socket, { ...propose, stepId: one }));
    for (const reply of await Promise.all(asked)) expect(reply).toMatchObject({ ok: true });
    const pairs = [...(await stateOf(socket)).groupings.values()].flatMap(({ groups }) =>
      groups.flatMap(({ members }) =>
        members.flatMap((one) => members.filter((two) => one < two).map((two) => `${one} ${two}`)),
      ),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    socket.disconnect();
  });

  test('seat who comes meanwhile, and pass over who leaves', async () => {
    const { made, socket } = await room(server, 24);
    const asked = send(socket, propose);
    await send(socket, { type: 'forgetExpected', expectedIds: ['expected-3'] });
    const { participantId } = await joined(server, made.joinCode);
    expect(await asked).toMatchObject({ ok: true });
    const state = await stateOf(socket);
    expect(seatedIn(state)).toEqual([...state.expected.keys(), participantId].sort());
    socket.disconnect();
  });

  test('come too late where others have been confirmed meanwhile', async () => {
    const { socket } = await room(server, 24);
    expect(await send(socket, propose)).toMatchObject({ ok: true });
    const asked = send(socket, propose);
    expect(await send(socket, { type: 'confirmGroups', stepId })).toMatchObject({ ok: true });
    expect(await asked).toEqual({ ok: false, code: 'groups_confirmed' });
    socket.disconnect();
  });

  test('keep to tables that are laid while they are planned; where there can be none, the desk is told so', async () => {
    const { socket } = await room(server, 12);
    const asked = send(socket, propose);
    await send(socket, { type: 'layTables', hallId: null, count: 5, seats: 4 });
    expect(await asked).toMatchObject({ ok: true });
    const tables = (await stateOf(socket)).groupings.get(stepId)?.groups ?? [];
    expect(tables.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    await send(socket, { type: 'layTables', hallId: null, count: 2, seats: 3 });
    expect(await send(socket, propose)).toEqual({ ok: false, code: 'no_seating' });
    expect(await send(socket, { ...propose, stepId: 'nowhere' })).toEqual({ ok: false, code: 'step_unknown' });
    socket.disconnect();
  });
});

test('groups are made in the server’s own thread when the other one fails', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'samling-proposals-'));
  const storage = openStorage(dir);
  const logger = createLogger('silent');
  const machine = conferenceMachine({ kinds: stepKinds });
  const conferences = openConferences({
    ...{ machine, storage, logger, world: { now: () => 0, random: () => 0.5 } },
    onLoaded: async () => {},
    onApplied: async () => {},
  });
  const people = Array.from({ length: 9 }, (_, at) => ({
    ...{ name: `Person ${at}`, workplace: `Skole ${at % 3}`, jobRole: null, hall: null, role: null },
  }));
  const { record } = await conferences.create({
    ...{ title: 'T', language: 'nb', retentionDays: 10, jobRoles: [], workplaces: [], expected: people },
    programme,
  });
  const conference = await conferences.get(record.id);
  if (!conference) throw new Error('not there');
  const proposals = openProposals({
    random: () => 0.5,
    logger,
    plan: () => Promise.reject(new Error('no thread to be had')),
  });
  expect(await proposals.propose(conference, { kind: 'facilitator' }, 'one', propose)).toMatchObject({ ok: true });
  expect(seatedIn(conference.state)).toEqual([...conference.state.expected.keys()].sort());
  await storage.close();
  await rm(dir, { recursive: true });
});
