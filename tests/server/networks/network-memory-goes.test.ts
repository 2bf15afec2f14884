import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eraseOverdueNetworks } from '../../../server/networks/network-retention.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import { ada, bo, course, crossed, liv, ola, oneHeld, parted, people, weight } from './held-course.ts';
import { day, type MemoryHouse, openMemoryHouse } from './memory-house.ts';

let house: MemoryHouse;

beforeEach(async () => {
  house = await openMemoryHouse();
});

afterEach(() => house.close());

describe('it goes', () => {
  /** As when nothing but the memory is left: then the files must hold these ids nowhere. */
  const holds = (id: string) => directoryKeeps(house.dataDir, id);

  test('with whoever is taken out of the register, and stays for others', async () => {
    const { network, conference } = await oneHeld(house);
    await house.erased(conference);
    expect(holds(ola)).toBe(true);
    await house.change(network, { type: 'removePeople', ids: [ola] });
    expect(holds(ola)).toBe(false);
    expect(await house.met(network)).toEqual(weight([[ada, bo]], 1));
  });

  test('with the people of the register, erased by an owner or overdue', async () => {
    for (const overdue of [false, true]) {
      const { network, conference } = await oneHeld(house);
      await house.erased(conference);
      if (overdue) {
        house.clock.now += 400 * day;
        await eraseOverdueNetworks({ ...house, now: () => house.clock.now });
      } else await house.change(network, { type: 'erasePeople', keepOn: true });
      for (const id of people) expect(holds(id), id).toBe(false);
      expect(await house.met(network)).toEqual([]);
      expect(await house.memory.gatherings(await house.network(network))).toBe(0);
      await house.storage.deleteNetwork(network);
    }
  });

  test('with the network, and with its time', async () => {
    for (const overdue of [false, true]) {
      const { network, conference } = await oneHeld(house);
      await house.erased(conference);
      expect(holds(liv)).toBe(true);
      if (overdue) {
        house.clock.now += 4_000 * day;
        await eraseOverdueNetworks({ ...house, now: () => house.clock.now });
      } else await house.storage.deleteNetwork(network);
      expect(await house.networks.get(network)).toBeUndefined();
      for (const id of people) expect(holds(id), id).toBe(false);
    }
  });

  test('with the gathering, and does not come back with its conference', async () => {
    const { network, conference } = await oneHeld(house);
    await house.change(network, { type: 'removeGathering', id: 'first', andLater: false });
    expect(await house.storage.tablesKept(conference)).toEqual([]);
    await house.erased(conference);
    // The register itself stays.
    expect(await house.met(network)).toEqual([]);
    await house.change(network, { type: 'erasePeople', keepOn: true });
    for (const id of people) expect(holds(id), id).toBe(false);
  });

  test('when owners say so: what was kept, what is on and what has ended; and not what is to come', async () => {
    const { network, conference } = await oneHeld(house);
    for (const [id, on] of [
      ['ended', '2026-10-01'],
      ['on', '2026-11-01'],
      ['ahead', '2026-12-01'],
    ] as const)
      await house.planned(network, id, on);
    const ended = await house.held(network, 'ended', course([parted], true));
    const live = await house.held(network, 'on', course([crossed], false));
    const ahead = await house.held(network, 'ahead', course([], false));
    await house.memory.forget(network);
    expect(await house.met(network)).toEqual([]);
    expect(await house.memory.gatherings(await house.network(network))).toBe(0);
    await house.ended(live);
    await house.erased(conference, ended, live);
    expect(await house.met(network)).toEqual([]);
    const memories = new Map(
      (await house.storage.conferenceMemories(network)).map(({ conferenceId, memory }) => [conferenceId, memory]),
    );
    expect(memories.get(ahead)).toBe('none');
    expect([conference, ended, live].map((id) => memories.get(id))).toEqual(['forgotten', 'forgotten', 'forgotten']);
    await house.memory.forget('unknown');
  });

  test('of somebody who goes while a conference ends, whichever comes first', async () => {
    const network = await house.created(people);
    await house.planned(network, 'first', '2026-09-01');
    const conference = await house.held(network, 'first', course([parted], true));
    await Promise.all([
      house.ended(conference),
      house.change(network, { type: 'removePeople', ids: [ola] }),
      house.ended(conference),
    ]);
    expect(JSON.stringify(await house.storage.tablesKept(conference))).not.toContain(ola);
  });
});

test('whoever deletes a conference by hand deletes what its network remembers of it, for good', async () => {
  const { network, conference } = await oneHeld(house);
  const admin = fileURLToPath(new URL('../../../server/admin.ts', import.meta.url));
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: house.dataDir, LOG_LEVEL: 'error' };
  const { stdout } = await promisify(execFile)(process.execPath, [admin, 'delete', conference], { env });
  expect(stdout.trim()).toBe('Deleted.');
  expect(await house.storage.conferenceById(conference)).toBeUndefined();
  expect(await house.storage.conferenceMemories(network)).toEqual([
    { conferenceId: conference, memory: 'forgotten', tables: 0 },
  ]);
  expect(await house.met(network)).toEqual([]);
});
