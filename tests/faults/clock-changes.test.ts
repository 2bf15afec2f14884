import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BoardRoom } from '../../client/boards/connection/board-room.ts';
import { connectLive, type LiveConnection } from '../../client/live/live-connection.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply, JoinReply } from '../../shared/protocol/http.ts';
import { type ClockServer, startClockServer } from '../support/clock-server.ts';
import { pressNext, roomAt, shown, until, untilRoom } from '../support/peers.ts';
import { created, joined, tokenOf } from '../support/test-server.ts';

const hour = 3_600_000;
const minute = 60_000;
const stepId = 'experiences';

let server: ClockServer;
let conference: CreateReply;
let who: JoinReply;
let owner: string;
const closing: (() => void)[] = [];

beforeEach(async () => {
  server = await startClockServer();
  conference = await created(server, { programme: trygtSkolemiljo.steps.nb.filter(({ id }) => id === stepId) });
  who = await joined(server, conference.joinCode);
  await joined(server, conference.joinCode, { name: 'Jonas' });
  const desk = await opened();
  expect(await desk.send({ type: 'proposeGroups', stepId })).toMatchObject({ ok: true });
  expect(await desk.send({ type: 'confirmGroups', stepId })).toMatchObject({ ok: true });
  await pressNext(desk);
  owner = shown(desk).state.groupings.get(stepId)?.groups[0]?.id ?? '';
});

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await server.close();
});

async function opened(): Promise<LiveConnection> {
  const desk = connectLive(conference.id, 'facilitator', {
    server: server.url,
    token: tokenOf(conference.facilitatorLink),
  });
  closing.push(() => desk.close());
  await until(desk, () => true);
  return desk;
}

async function openedRoom(): Promise<BoardRoom> {
  const room = roomAt(server.url, who, { stepId, scope: 'group', owner });
  closing.push(() => room.close());
  await untilRoom(room, ({ synced }) => synced);
  return room;
}

/** What is left of the step, as a desk that comes now shows it; minutes. */
async function minutesLeft(): Promise<number> {
  const desk = await opened();
  const { state, clock } = shown(desk);
  const status = state.statuses.get(stepId);
  desk.close();
  return status?.kind === 'running' ? (status.endsAt - clock()) / minute : Number.NaN;
}

async function storedTimes(): Promise<readonly number[]> {
  const storage = openStorage(server.dataDir);
  const times = (await storage.events(conference.id, 0)).map(({ at }) => at);
  await storage.close();
  return times;
}

test('a machine whose clock is set back takes no time from anybody, gives none, and mixes up no order', async () => {
  const desk = await opened();
  const room = await openedRoom();
  expect(await minutesLeft()).toBeCloseTo(50, 0);
  server.setClock(-2 * hour);
  expect(await minutesLeft()).toBeCloseTo(50, 0);
  room.add('manage', 'Skrevet etterpå', { id: 'after' });
  expect(await room.whenSaved()).toBe(true);
  expect(await desk.send({ type: 'extend', stepId, minutes: 5 })).toMatchObject({ ok: true });
  expect(await minutesLeft()).toBeCloseTo(55, 0);
  server.setClock(2 * hour);
  expect(await minutesLeft()).toBeCloseTo(55, 0);
  await pressNext(desk);
  const times = await storedTimes();
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(Math.abs(Date.now() - (times.at(-1) ?? 0))).toBeLessThan(minute);
});

test('a server that starts again with a clock that is slow goes on from where the conference was', async () => {
  const room = await openedRoom();
  room.add('manage', 'Skrevet før', { id: 'before' });
  expect(await room.whenSaved()).toBe(true);
  for (const close of closing.splice(0)) close();
  server.setClock(-24 * hour);
  await server.restart();
  expect(await minutesLeft()).toBeCloseTo(50, 0);
  const desk = await opened();
  expect(await desk.send({ type: 'pause', stepId })).toMatchObject({ ok: true });
  expect(await desk.send({ type: 'resume', stepId })).toMatchObject({ ok: true });
  expect(await minutesLeft()).toBeCloseTo(50, 0);
  const again = await openedRoom();
  expect(again.snapshot().notes.map(({ text }) => text)).toEqual(['Skrevet før']);
  const times = await storedTimes();
  expect(times).toEqual([...times].sort((one, other) => one - other));
});

test('a machine that has slept finds the time gone, and everything else as it was', async () => {
  const desk = await opened();
  const room = await openedRoom();
  server.setClock(3 * hour);
  expect(await minutesLeft()).toBeCloseTo(50 - 180, 0);
  expect(await desk.send({ type: 'extend', stepId, minutes: 5 })).toMatchObject({ ok: true });
  expect(await minutesLeft()).toBeCloseTo(5, 0);
  room.add('manage', 'Skrevet etter søvnen', { id: 'awake' });
  expect(await room.whenSaved()).toBe(true);
  const again = await openedRoom();
  expect(again.snapshot().notes.map(({ id }) => id)).toEqual(['awake']);
});
