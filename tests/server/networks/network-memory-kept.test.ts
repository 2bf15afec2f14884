import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUpStorage } from '../../../server/storage/open-storage.ts';
import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import { ada, bo, course, crossed, oneHeld, parted, people, weight } from './held-course.ts';
import { type MemoryHouse, openMemoryHouse } from './memory-house.ts';

let house: MemoryHouse;

beforeEach(async () => {
  house = await openMemoryHouse();
});

afterEach(() => house.close());

describe('what a network remembers', () => {
  test('is kept when a conference ends, and stays when that is erased', async () => {
    const { network, conference } = await oneHeld(house);
    expect(await house.storage.tablesKept(conference)).toHaveLength(2);
    const before = await house.met(network);
    expect(before).toEqual(weight(parted, 1));
    await house.erased(conference);
    expect(await house.storage.conferenceById(conference)).toBeUndefined();
    expect(await house.met(network)).toEqual(before);
    expect(await house.memory.gatherings(await house.network(network))).toBe(1);
  });

  test('is read from what has ended and what is still on, each conference once', async () => {
    const { network, conference } = await oneHeld(house);
    await house.ended(conference);
    await house.ended(conference);
    await house.planned(network, 'second', '2026-10-01');
    await house.held(network, 'second', course([crossed], false));
    expect(await house.met(network)).toEqual([...weight(crossed, 1), ...weight(parted, 0.6)].sort());
    expect(await house.memory.gatherings(await house.network(network))).toBe(2);
  });

  test('is read from a conference that has ended and not been kept: a crash may come in between', async () => {
    const network = await house.created(people);
    await house.planned(network, 'first', '2026-09-01');
    const conference = await house.held(network, 'first', course([parted, crossed], true));
    expect(await house.met(network)).toEqual([...weight(parted, 1), ...weight(crossed, 1)].sort());
    await house.erased(conference);
    expect(await house.met(network)).toEqual([...weight(parted, 1), ...weight(crossed, 1)].sort());
  });

  test('has what nobody ever ended, once its time is up; and nothing of what was never held', async () => {
    const network = await house.created(people);
    await house.planned(network, 'first', '2026-09-01');
    await house.planned(network, 'second', '2026-10-01');
    const on = await house.held(network, 'first', course([parted], false));
    const prepared = await house.held(network, 'second', course([], false));
    await house.erased(on, prepared);
    expect(await house.met(network)).toEqual(weight(parted, 1));
    expect(await house.memory.gatherings(await house.network(network))).toBe(1);
  });

  test('follows a conference that goes on after it had been kept', async () => {
    const network = await house.created(people);
    await house.planned(network, 'first', '2026-09-01');
    const conference = await house.held(network, 'first', course([parted], false));
    await house.ended(conference);
    const events = course([parted, crossed], false);
    await house.storage.deleteConference(conference);
    const record = { id: conference, joinCode: 'x', doorToken: 'x', open: true, createdAt: 1, deleteAfter: 2 };
    const stored = events.map((body, at) => ({
      ...{ version: at + 1, at: 1, actor: 'facilitator', commandId: null },
      body: body.type === 'conferenceCreated' ? { ...body, id: conference, remembered: true } : body,
    }));
    await house.storage.createConference(record, { conferenceId: conference, expectedVersion: 0, events: stored });
    expect(await house.met(network)).toEqual([...weight(parted, 1), ...weight(crossed, 1)].sort());
    await house.erased(conference);
    expect(await house.met(network)).toEqual([...weight(parted, 1), ...weight(crossed, 1)].sort());
  });

  test('counts the last five gatherings that were held, however many are prepared ahead, and keeps no more', async () => {
    const network = await house.created(people);
    const conferences: string[] = [];
    for (let at = 1; at <= 7; at += 1) {
      await house.planned(network, `held-${at}`, `2026-09-0${at}`);
      conferences.push(await house.held(network, `held-${at}`, course([at % 2 ? parted : crossed], true)));
      await house.ended(conferences.at(-1) ?? '');
    }
    for (let at = 1; at <= 6; at += 1) {
      await house.planned(network, `ahead-${at}`, `2027-01-0${at}`);
      await house.held(network, `ahead-${at}`, course([], false));
    }
    const odd = 1 + 0.6 ** 2 + 0.6 ** 4;
    const even = 0.6 + 0.6 ** 3;
    const expected = [...weight(parted, Number(odd.toFixed(3))), ...weight(crossed, Number(even.toFixed(3)))].sort();
    expect(await house.met(network)).toEqual(expected);
    expect(await house.memory.gatherings(await house.network(network))).toBe(5);
    const kept = await Promise.all(conferences.map((id) => house.storage.tablesKept(id)));
    expect(kept.map((tables) => tables.length)).toEqual([0, 0, 2, 2, 2, 2, 2]);
    // What has faded is not read again either, while its conference is still there.
    await house.erased(...conferences);
    expect(await house.met(network)).toEqual(expected);
  });

  test('is nothing that people were not told of, once the conference is erased', async () => {
    const network = await house.created(people);
    await house.planned(network, 'first', '2026-09-01');
    const conference = await house.held(network, 'first', course([parted], true), false);
    await house.ended(conference);
    expect(await house.met(network)).toEqual(weight(parted, 1));
    await house.erased(conference);
    expect(await house.met(network)).toEqual([]);
  });

  test('is nobody where the network keeps no people, and nobody who is in no register', async () => {
    const none = await house.created([]);
    const some = await house.created([ada, bo]);
    for (const network of [none, some]) {
      await house.planned(network, `of-${network}`, '2026-09-01');
      await house.ended(await house.held(network, `of-${network}`, course([parted], true)));
    }
    expect(await house.storage.tablesKept(`of-${none}-0`)).toEqual([]);
    expect(await house.storage.tablesKept(`of-${some}-0`)).toEqual([[ada, bo]]);
  });

  test('is nothing of a conference that cannot be read any more, which is erased all the same', async () => {
    const { network } = await oneHeld(house);
    await house.planned(network, 'second', '2026-10-01');
    const broken = await house.held(network, 'second', [{ type: 'unheardOf' } as unknown as ConferenceEvent]);
    await house.erased(broken);
    expect(await house.storage.conferenceById(broken)).toBeUndefined();
    expect(await house.met(network)).toEqual(weight(parted, 1));
  });
});

test('a backup holds it', async () => {
  const { network, conference } = await oneHeld(house);
  await house.erased(conference);
  const backup = join(house.dataDir, 'backup.sqlite');
  await backUpStorage(house.dataDir, backup, { force: false });
  const restored = await openMemoryHouse({ database: pathToFileURL(backup) });
  try {
    expect(await restored.met(network)).toEqual(weight(parted, 1));
  } finally {
    await restored.close();
  }
});

test('a database of an earlier stage: who met there counts for as long as its conferences are kept, as people were told', async () => {
  const database = new URL('../../fixtures/databases/2026-11-22-networks.sqlite', import.meta.url);
  const earlier = await openMemoryHouse({ database });
  try {
    const [{ id } = { id: '' }] = await earlier.storage.networks();
    const before = await earlier.met(id);
    expect(before).toHaveLength(9);
    // She had come by the code and was recognised.
    expect(before.filter((pair) => pair.includes('person-elva-Liv'))).toHaveLength(2);
    const conferences = (await earlier.storage.conferences()).map((one) => one.id);
    expect((await earlier.storage.conferenceMemories(id)).map((one) => one.conferenceId).sort()).toEqual(
      conferences.sort(),
    );
    await earlier.erased(...conferences);
    expect(await earlier.met(id)).toEqual([]);
  } finally {
    await earlier.close();
  }
});
