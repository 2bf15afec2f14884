import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ConferenceMemory, MeetingsChange } from '../../server/storage/meeting-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { VersionConflict } from '../../server/storage/storage-errors.ts';
import { conference, type StoragePlace, write } from './storage-examples.ts';

/** What every storage must do that remembers who sat with whom at the gatherings of a network. */
export function describeStorageOfMeetings(name: string, createPlace: () => StoragePlace): void {
  describe(`storage: ${name}: meetings`, () => {
    let place: StoragePlace;
    let storage: Storage;
    let versions: Map<string, number>;

    beforeEach(() => {
      place = createPlace();
      storage = place.open();
      versions = new Map();
    });

    afterEach(() => place.dispose());

    const record = (id: string, version: number) => ({ id, version, createdAt: 1_000, deleteAfter: 2_000, body: {} });

    async function network(id: string): Promise<void> {
      const tokenHash = `hash-${id}`;
      await storage.createNetwork(record(id, 0), {
        tokenHash,
        networkId: id,
        ownerId: 'o',
        name: '',
        createdAt: 1_000,
      });
      versions.set(id, 0);
    }

    function save(id: string, meetings?: MeetingsChange): Promise<void> {
      const version = versions.get(id) ?? 0;
      versions.set(id, version + 1);
      return storage.saveNetwork(record(id, version + 1), version, meetings?.still !== undefined, meetings);
    }

    const begin = (id: string, conferenceId: string) => save(id, { begun: conferenceId });
    const tablesOf = async (conferenceId: string) =>
      (await storage.tablesKept(conferenceId)).map((members) => [...members].sort().join(' ')).sort();
    const memoriesOf = async (id: string): Promise<Record<string, Omit<ConferenceMemory, 'conferenceId'>>> =>
      Object.fromEntries(
        (await storage.conferenceMemories(id)).map(({ conferenceId, ...rest }) => [conferenceId, rest]),
      );

    test('tables are kept with a conference of a network, also when the conference itself is gone', async () => {
      await network('n');
      await storage.createConference(conference('a'), write('a', 0));
      await begin('n', 'a');
      expect(await memoriesOf('n')).toEqual({ a: { memory: 'none', tables: 0 } });
      const tables = [
        ['p1', 'p2'],
        ['p3', 'p4', 'p5'],
      ];
      const kept = storage.keepTables('a', tables, []);
      tables[0]?.push('too-late');
      await kept;
      await storage.deleteConference('a');
      await storage.close();
      storage = place.open();
      expect(await tablesOf('a')).toEqual(['p1 p2', 'p3 p4 p5']);
      expect(await memoriesOf('n')).toEqual({ a: { memory: 'kept', tables: 2 } });
      expect(await storage.networkOfConference('a')).toBe('n');
    });

    test('what is written again takes the place of what was', async () => {
      await network('n');
      await begin('n', 'a');
      await storage.keepTables(
        'a',
        [
          ['p1', 'p2', 'p2'],
          ['p3', 'p4'],
        ],
        [],
      );
      await storage.keepTables('a', [['p1', 'p3']], []);
      expect(await tablesOf('a')).toEqual(['p1 p3']);
      await storage.keepTables('a', [], []);
      expect(await memoriesOf('n')).toEqual({ a: { memory: 'kept', tables: 0 } });
    });

    test('of a conference that is no network’s nothing is kept', async () => {
      await storage.createConference(conference('a'), write('a', 0));
      await storage.keepTables('a', [['p1', 'p2']], []);
      expect(await storage.tablesKept('a')).toEqual([]);
      expect(await storage.networkOfConference('a')).toBeUndefined();
      expect(await storage.conferenceMemories('unknown')).toEqual([]);
      expect(place.keeps('p1')).toBe(false);
    });

    test('what has been forgotten is not written again, and leaves no trace', async () => {
      await network('n');
      for (const id of ['a', 'b', 'c']) await begin('n', id);
      for (const id of ['a', 'b']) await storage.keepTables(id, [[`<${id}-one>`, `<${id}-two>`]], []);
      // The third has not been held: it is forgotten beforehand.
      await storage.forgetTables(['a', 'c', 'unknown']);
      await storage.forgetTables(['a']);
      await storage.whenErased();
      expect(place.keeps('<a-one>')).toBe(false);
      for (const id of ['a', 'c']) await storage.keepTables(id, [[`<${id}-one>`, `<${id}-two>`]], ['b']);
      expect(await tablesOf('a')).toEqual([]);
      expect(await tablesOf('b')).toEqual(['<b-one> <b-two>']);
      expect(await memoriesOf('n')).toEqual({
        a: { memory: 'forgotten', tables: 0 },
        b: { memory: 'kept', tables: 1 },
        c: { memory: 'forgotten', tables: 0 },
      });
      expect(place.keeps('<c-one>')).toBe(false);
    });

    test('what has faded goes with what comes', async () => {
      await network('n');
      for (const id of ['a', 'b']) await begin('n', id);
      await storage.keepTables('a', [['p1', 'p2']], []);
      await storage.keepTables('b', [['p1', 'p3']], ['a']);
      expect(await tablesOf('a')).toEqual([]);
      expect(await tablesOf('b')).toEqual(['p1 p3']);
      await storage.keepTables('a', [['p1', 'p2']], []);
      expect(await tablesOf('a')).toEqual([]);
    });

    test('who is no longer in the register goes in the same write, and leaves no trace', async () => {
      await Promise.all([network('n'), network('other')]);
      await begin('n', 'a');
      await begin('other', 'b');
      const people = Array.from({ length: 400 }, (_, at) => `<person ${at}>`);
      const tables = people.map((one, at) => [one, people[(at + 1) % people.length] as string, '<stays>', '<too>']);
      await storage.keepTables('a', tables, []);
      await storage.keepTables('b', [['<person 7>', '<stays>']], []);
      await save('n', { still: { personIds: ['<stays>', '<too>'], conferenceIds: ['a'] } });
      expect(new Set(await tablesOf('a'))).toEqual(new Set(['<stays> <too>']));
      // The same person may be known to another network, which keeps them.
      expect(await tablesOf('b')).toEqual(['<person 7> <stays>']);
      await storage.whenErased();
      for (const trace of ['<person 0>', '<person 123>', '<person 399>']) expect(place.keeps(trace)).toBe(false);
    });

    test('a save that is refused changes nothing of it', async () => {
      await network('n');
      await begin('n', 'a');
      await storage.keepTables('a', [['p1', 'p2']], []);
      const still = { personIds: [], conferenceIds: [] };
      const stale = storage.saveNetwork(record('n', 9), 8, true, { begun: 'b', still });
      await expect(stale).rejects.toThrow(VersionConflict);
      expect(await tablesOf('a')).toEqual(['p1 p2']);
      expect(Object.keys(await memoriesOf('n'))).toEqual(['a']);
    });

    test('a conference that is the network’s no longer takes its tables along', async () => {
      await network('n');
      for (const id of ['a', 'b']) await begin('n', id);
      for (const id of ['a', 'b']) await storage.keepTables(id, [[`<${id}>`, 'p']], []);
      await save('n', { still: { personIds: ['<a>', '<b>', 'p'], conferenceIds: ['b'] } });
      await storage.whenErased();
      expect(await tablesOf('a')).toEqual([]);
      expect(await storage.networkOfConference('a')).toBeUndefined();
      expect(place.keeps('<a>')).toBe(false);
      expect(await tablesOf('b')).toEqual(['<b> p']);
    });

    test('a deleted network takes all of it along, and others stay', async () => {
      await Promise.all([network('n'), network('other')]);
      await begin('n', 'a');
      await begin('other', 'b');
      for (const id of ['a', 'b']) await storage.keepTables(id, [[`<${id}>`, 'p']], []);
      await storage.deleteNetwork('n');
      expect(place.keeps('<a>')).toBe(false);
      expect(await storage.networkOfConference('a')).toBeUndefined();
      await storage.keepTables('a', [['<a>', 'p']], []);
      expect(await storage.tablesKept('a')).toEqual([]);
      expect(await tablesOf('b')).toEqual(['<b> p']);
    });
  });
}
