import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Conferences, openConferences } from '../../../server/live/conferences.ts';
import { createLogger } from '../../../server/log.ts';
import type { RoomToFill } from '../../../server/rehearsal/fill-room.ts';
import { openRehearsals, type Rehearsals, rehearsalLimits } from '../../../server/rehearsal/rehearsals.ts';
import { openStorage } from '../../../server/storage/open-storage.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { conferenceMachine } from '../../../shared/conference/machine.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';

const wanted = { title: 'Øvemerke', language: 'nb', retentionDays: 1, jobRoles: [], programme: [], workplaces: [] };
const minute = 60_000;

let dir: string;
let now: number;
let storage: Storage;
let conferences: Conferences;
let rehearsals: Rehearsals;
/** Rooms that are being lived in. */
let rooms: RoomToFill[];
/** Conferences with somebody at the desk. */
let desks: Set<string>;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'samling-rehearsals-'));
  now = Date.UTC(2026, 0, 1);
  rooms = [];
  desks = new Set();
  storage = openStorage(dir);
  const logger = createLogger('silent');
  conferences = openConferences({
    machine: conferenceMachine({ kinds: stepKinds }),
    ...{ storage, logger, world: { now: () => now, random: () => 0.5 } },
    onLoaded: async () => {},
    onApplied: async () => {},
  });
  rehearsals = openRehearsals({
    ...{ conferences, storage, logger, now: () => now, url: () => 'http://127.0.0.1:1', tellClock: () => {} },
    desks: (id) => (desks.has(id) ? 1 : 0),
    simulate: (room) =>
      new Promise((gone) => {
        rooms.push(room);
        room.signal.addEventListener('abort', () => {
          rooms.splice(rooms.indexOf(room), 1);
          gone();
        });
      }),
    async erase(id) {
      conferences.forget(id);
      await storage.deleteConference(id);
    },
  });
});

afterEach(async () => {
  await rehearsals.close();
  await storage.close();
  await rm(dir, { recursive: true });
});

async function begin(address: string): Promise<string> {
  return (await rehearsals.begin(wanted, 5, address)).record.id;
}

async function stored(): Promise<readonly string[]> {
  return (await storage.conferences()).map(({ id }) => id).sort();
}

test('one that nobody leads any more is over after ten minutes, one with somebody at its desk is not', async () => {
  const [led, left] = [await begin('a'), await begin('b')];
  desks.add(led);
  now += rehearsalLimits.abandonedMs - 1;
  await rehearsals.sweep();
  expect(await stored()).toEqual([led, left].sort());
  now += 1;
  await rehearsals.sweep();
  expect(await stored()).toEqual([led]);
  expect(rooms.map(({ conferenceId }) => conferenceId)).toEqual([led]);
  expect(rehearsals.has(left)).toBe(false);
});

test('whoever comes back to the desk in time goes on', async () => {
  const id = await begin('a');
  desks.add(id);
  now += 30 * minute;
  await rehearsals.sweep();
  desks.clear();
  now += 9 * minute;
  await rehearsals.sweep();
  desks.add(id);
  now += 9 * minute;
  await rehearsals.sweep();
  expect(rehearsals.has(id)).toBe(true);
});

test('none lasts longer than three hours, and none stays after the server has stopped', async () => {
  const first = await begin('a');
  desks.add(first);
  now += 2 * 60 * minute;
  const second = await begin('b');
  desks.add(second);
  now += 60 * minute;
  await rehearsals.sweep();
  expect(await stored()).toEqual([second]);
  await rehearsals.close();
  expect(await stored()).toEqual([]);
  expect(rooms).toEqual([]);
});

test('what a crash has left is erased at the next start; real conferences stay', async () => {
  const real = await conferences.create(wanted);
  await conferences.create({ ...wanted, rehearsalMs: rehearsalLimits.longestMs });
  await rehearsals.eraseLeftOvers();
  expect(await stored()).toEqual([real.record.id]);
});

test('three at once and two from one address, but a desk that was left gives its place', async () => {
  const ids = [await begin('a'), await begin('a')];
  for (const id of ids) desks.add(id);
  await expect(begin('a')).rejects.toMatchObject({ code: 'rehearsals_full' });
  ids.push(await begin('b'));
  desks.add(ids[2] ?? '');
  await expect(begin('c')).rejects.toMatchObject({ code: 'rehearsals_full' });
  now += 1;
  await rehearsals.sweep();
  desks.delete(ids[1] ?? '');
  now += rehearsalLimits.spareMs;
  const late = await begin('c');
  expect(await stored()).toEqual([ids[0], ids[2], late].sort());
});

test('asking for many at once makes no more than may be', async () => {
  const asked = await Promise.allSettled(['a', 'b', 'c', 'd', 'e', 'f'].map(begin));
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(rehearsalLimits.most);
  expect(await stored()).toHaveLength(rehearsalLimits.most);
});

test('beginning again and again from one address is slowed', async () => {
  for (let at = 0; at < rehearsalLimits.anHour; at += 1) await rehearsals.end(await begin('a'));
  await expect(begin('a')).rejects.toMatchObject({ code: 'too_many_requests' });
  await begin('b');
});

test('people follow the clock, but never faster than is good for a real conference beside them', async () => {
  const id = await begin('a');
  const conference = await conferences.get(id);
  const usual = rooms[0]?.clock.speed ?? 0;
  await rehearsals.run(id, 5);
  const faster = rooms[0]?.clock.speed ?? 0;
  await rehearsals.run(id, 60);
  expect(conference?.clock.speed).toBe(60);
  expect(faster).toBeGreaterThan(usual);
  expect(rooms[0]?.clock.speed).toBeLessThanOrEqual(12);
  const real = await conferences.create(wanted);
  await rehearsals.run(real.record.id, 60);
  expect((await conferences.get(real.record.id))?.clock.speed).toBe(1);
});
