import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ConferenceRecord, ConferenceWrite, Storage } from '../../server/storage/storage.ts';
import {
  ConferenceUnknown,
  InvalidWrite,
  JoinCodeTaken,
  StorageUnavailable,
  VersionConflict,
} from '../../server/storage/storage-errors.ts';
import { runs } from '../shared/conference/runs.ts';
import { bytes, capability, conference, event, type StoragePlace, write } from './storage-examples.ts';
import { runStorageScript, storageScript } from './storage-model.ts';

/** What every storage must do. Run it over each implementation, with those on boards and on erasure. */
export function describeStorage(name: string, createPlace: () => StoragePlace): void {
  describe(`storage: ${name}`, () => {
    let place: StoragePlace;
    let storage: Storage;

    beforeEach(() => {
      place = createPlace();
      storage = place.open();
    });

    afterEach(() => place.dispose());

    async function reopen(): Promise<void> {
      await storage.close();
      storage = place.open();
    }

    const create = (id: string, changes: Partial<ConferenceRecord> = {}) =>
      storage.createConference(conference(id, changes), write(id, 0));

    describe('conferences', () => {
      test('a conference is found by id, join code and door token, also after reopening', async () => {
        await create('a', { createdAt: 1_760_000_000_000, deleteAfter: 1_790_000_000_000 });
        await reopen();
        const expected = conference('a', { createdAt: 1_760_000_000_000, deleteAfter: 1_790_000_000_000 });
        expect(await storage.conferenceById('a')).toEqual(expected);
        expect(await storage.conferenceByJoinCode('CODE-a')).toEqual(expected);
        expect(await storage.conferenceByDoorToken('door-a')).toEqual(expected);
        expect(await storage.conferenceById('b')).toBeUndefined();
        expect(await storage.conferenceByJoinCode('CODE-b')).toBeUndefined();
        expect(await storage.conferenceByDoorToken('door-b')).toBeUndefined();
      });

      test('its first write comes with it', async () => {
        const words = new Map([['title', 'Trygt skolemiljø']]);
        const capabilities = [capability('hash', 'a', { role: 'facilitator', personId: null })];
        await storage.createConference(conference('a'), write('a', 0, { words, capabilities }));
        expect(await storage.events('a', 0)).toEqual([event(1)]);
        expect(await storage.words('a')).toEqual(words);
        expect(await storage.capability('hash')).toEqual(capabilities[0]);
      });

      test('all are listed, oldest first', async () => {
        await create('late', { createdAt: 3 });
        await create('early', { createdAt: 1, open: false });
        await create('middle', { createdAt: 2 });
        expect((await storage.conferences()).map(({ id }) => id)).toEqual(['early', 'middle', 'late']);
      });

      test('a join code belongs to one open conference, and a refused creation leaves nothing', async () => {
        const outcomes = await Promise.allSettled([
          create('a', { joinCode: 'SAME' }),
          storage.createConference(
            conference('b', { joinCode: 'SAME' }),
            write('b', 0, { capabilities: [capability('hash', 'b')] }),
          ),
          create('c'),
        ]);
        expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect(outcomes[1]).toMatchObject({ reason: expect.any(JoinCodeTaken) });
        expect(await storage.conferenceById('b')).toBeUndefined();
        expect(await storage.capability('hash')).toBeUndefined();
        expect((await storage.conferenceByJoinCode('SAME'))?.id).toBe('a');
      });

      test('closing hides it from its code and token and gives the code away; opening needs the code back', async () => {
        await create('a', { joinCode: 'SAME' });
        await storage.append(write('a', 1, { open: false }));
        expect(await storage.conferenceByJoinCode('SAME')).toBeUndefined();
        expect(await storage.conferenceByDoorToken('door-a')).toBeUndefined();
        expect(await storage.conferenceById('a')).toMatchObject({ open: false });

        await create('b', { joinCode: 'SAME' });
        await expect(storage.append(write('a', 2, { open: true }))).rejects.toThrow(JoinCodeTaken);
        expect(await storage.events('a', 2)).toEqual([]);

        await storage.append(write('b', 1, { open: false }));
        await storage.append(write('a', 2, { open: true }));
        expect((await storage.conferenceByJoinCode('SAME'))?.id).toBe('a');
      });

      test('an id or a door token given twice is refused', async () => {
        await create('a');
        await expect(create('a', { joinCode: 'OTHER', doorToken: 'other' })).rejects.toThrow(InvalidWrite);
        await expect(create('b', { doorToken: 'door-a' })).rejects.toThrow(InvalidWrite);
        expect((await storage.conferences()).map(({ id }) => id)).toEqual(['a']);
      });
    });

    describe('events and words', () => {
      test('events come back in order and as they were, from any version', async () => {
        await create('a');
        const events = [
          event(2, { actor: 'person:p1', commandId: 'c1' }),
          event(3, { actor: 'system', body: { nested: [1, { deep: null }], text: 'čđŋšŧž 🧑‍🏫 \u0000 \ud800' } }),
        ];
        await storage.append(write('a', 1, { events }));
        await reopen();
        expect(await storage.events('a', 0)).toEqual([event(1), ...events]);
        expect(await storage.events('a', 2)).toEqual(events.slice(1));
        expect(await storage.events('a', 3)).toEqual([]);
        expect(await storage.events('unknown', 0)).toEqual([]);
      });

      test('any JSON value is a body', async () => {
        await create('a');
        let version = 1;
        await fc.assert(
          fc.asyncProperty(fc.jsonValue(), async (body) => {
            await storage.append(write('a', version, { events: [event(version + 1, { body })] }));
            const [stored] = await storage.events('a', version);
            version += 1;
            expect(stored?.body).toEqual(JSON.parse(JSON.stringify(body)));
          }),
        );
      });

      test('a conflict tells the actual version and leaves nothing of its write, and all of the others', async () => {
        await create('a');
        await create('b');
        const words = new Map([['w', 'lost']]);
        const capabilities = [capability('hash', 'a')];
        const outcomes = await Promise.allSettled([
          storage.append(write('a', 1)),
          storage.append(write('a', 1, { words, capabilities, open: false })),
          storage.append(write('b', 1)),
          storage.append(write('a', 2)),
        ]);
        expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
        const { reason } = outcomes[1] as PromiseRejectedResult;
        expect(reason).toBeInstanceOf(VersionConflict);
        expect(reason).toMatchObject({ actualVersion: 2 });
        expect((await storage.events('a', 0)).map(({ version }) => version)).toEqual([1, 2, 3]);
        expect(await storage.words('a')).toEqual(new Map());
        expect(await storage.capability('hash')).toBeUndefined();
        expect(await storage.conferenceById('a')).toMatchObject({ open: true });
      });

      test('the version is checked even when no event is added', async () => {
        await create('a');
        const words = new Map([['w', 'text']]);
        await expect(storage.append(write('a', 0, { events: [], words }))).rejects.toThrow(VersionConflict);
        await storage.append(write('a', 1, { events: [], words }));
        expect(await storage.words('a')).toEqual(words);
      });

      test('events keep the command that led to them, by which one that is repeated is known', async () => {
        await create('a');
        const commandId = 'command';
        await storage.append(write('a', 1, { events: [event(2, { commandId }), event(3, { commandId }), event(4)] }));
        await reopen();
        const commands = (await storage.events('a', 1)).map((one) => one.commandId);
        expect(commands).toEqual([commandId, commandId, event(4).commandId]);
      });

      test('words are any text, and the last one given for an id counts', async () => {
        await create('a');
        await create('b');
        await storage.append(write('a', 1, { words: new Map([['x', 'first']]) }));
        let version = 2;
        const text = fc.string({ unit: 'grapheme', size: 'medium' });
        await fc.assert(
          fc.asyncProperty(fc.dictionary(text, text), async (dictionary) => {
            const words = new Map([['x', 'nul \u0000, čđŋšŧž, 🧑‍🏫'], ...Object.entries(dictionary)]);
            await storage.append(write('a', version, { words }));
            version += 1;
            const stored = await storage.words('a');
            for (const [id, value] of words) expect(stored.get(id)).toBe(value);
          }),
        );
        expect(await storage.words('b')).toEqual(new Map());
      });

      test('a write is what it was when it was requested', async () => {
        await create('a');
        const body = { text: 'before' };
        const words = new Map([['w', 'before']]);
        const appended = storage.append(write('a', 1, { events: [event(2, { body })], words }));
        body.text = 'after';
        words.set('w', 'after');
        await appended;
        expect((await storage.events('a', 1))[0]?.body).toEqual({ text: 'before' });
        expect(await storage.words('a')).toEqual(new Map([['w', 'before']]));
      });

      test('malformed writes are refused', async () => {
        await create('a');
        await create('b');
        const refused: ConferenceWrite[] = [
          write('a', 1, { events: [event(3)] }),
          write('a', 1, { events: [event(2), event(2)] }),
          write('a', 1, { events: [event(2, { body: undefined })] }),
          write('a', 1, { capabilities: [capability('hash', 'b')] }),
        ];
        for (const each of refused) await expect(storage.append(each)).rejects.toThrow(InvalidWrite);
        await expect(storage.createConference(conference('c'), write('a', 0))).rejects.toThrow(InvalidWrite);
        expect(await storage.events('a', 1)).toEqual([]);
      });
    });

    test('capabilities are found by hash until they are revoked', async () => {
      await create('a');
      const hall = capability('h1', 'a', { role: 'hall', personId: null });
      await storage.addCapability(hall);
      await storage.addCapability(capability('h2', 'a'));
      await expect(storage.addCapability(capability('h2', 'a', { role: 'facilitator' }))).rejects.toThrow(InvalidWrite);
      await reopen();
      expect(await storage.capability('h1')).toEqual(hall);
      expect(await storage.capability('h2')).toEqual(capability('h2', 'a'));
      await storage.revokeCapability('h1');
      await storage.revokeCapability('never given');
      expect(await storage.capability('h1')).toBeUndefined();
      expect(await storage.capability('h2')).toBeDefined();
    });

    test('the capabilities of one seat are found together', async () => {
      await Promise.all([create('a'), create('b')]);
      const own = [
        capability('h1', 'a', { personId: 'p1' }),
        capability('h2', 'a', { personId: 'p1', role: 'returnCard' }),
      ];
      const others = [capability('h3', 'a', { personId: 'p2' }), capability('h4', 'b', { personId: 'p1' })];
      await Promise.all([...own, ...others].map((one) => storage.addCapability(one)));
      const found = await storage.capabilitiesOf('a', 'p1');
      expect(found.sort((x, y) => x.tokenHash.localeCompare(y.tokenHash))).toEqual(own);
      await storage.revokeCapability('h2');
      expect(await storage.capabilitiesOf('a', 'p1')).toEqual([own[0]]);
      expect(await storage.capabilitiesOf('unknown', 'p1')).toEqual([]);
    });

    test('saved programmes are found by the hash of their id, and belong to no conference', async () => {
      await create('a');
      const saved = { idHash: 'i1', deleteKeyHash: 'k1', savedAt: 5, body: { title: 'Vår', steps: [{ id: 's' }] } };
      const body = { title: 'before' };
      const kept = storage.saveProgramme({ ...saved, idHash: 'i2', body });
      body.title = 'after';
      await Promise.all([kept, storage.saveProgramme(saved)]);
      await expect(storage.saveProgramme({ ...saved, body: {} })).rejects.toThrow(InvalidWrite);
      await expect(storage.saveProgramme({ ...saved, idHash: 'i3', body: undefined })).rejects.toThrow(InvalidWrite);
      await storage.deleteConference('a');
      await reopen();
      expect(await storage.savedProgramme('i1')).toEqual(saved);
      expect(await storage.savedProgramme('i2')).toMatchObject({ body: { title: 'before' } });
      expect(await storage.savedProgramme('i3')).toBeUndefined();
    });

    test('a deleted programme leaves nothing in the files, and deleting it again does no harm', async () => {
      const body = { title: 'a title that nobody else has written' };
      await storage.saveProgramme({ idHash: 'i1', deleteKeyHash: 'k1', savedAt: 5, body });
      expect(place.keeps(body.title)).toBe(true);
      await storage.deleteProgramme('i1');
      await storage.deleteProgramme('i1');
      expect(await storage.savedProgramme('i1')).toBeUndefined();
      expect(place.keeps(body.title)).toBe(false);
    });

    test('an unknown conference takes no writes', async () => {
      await expect(storage.append(write('a', 0))).rejects.toThrow(ConferenceUnknown);
      await expect(storage.addCapability(capability('hash', 'a'))).rejects.toThrow(ConferenceUnknown);
      await expect(storage.appendUpdates('board', 'a', [bytes('u')])).rejects.toThrow(ConferenceUnknown);
      expect(await storage.boards('a')).toEqual([]);
    });

    test('closing waits for what was requested and refuses what comes later', async () => {
      await create('a');
      expect(storage.ready()).toBe(true);
      const appended = storage.appendUpdates('board', 'a', [bytes('last words')]);
      const read = storage.boardUpdates('board');
      await storage.close();
      await appended;
      expect(await read).toHaveProperty('lastSequence', 1);
      expect(storage.ready()).toBe(false);
      await expect(storage.append(write('a', 1))).rejects.toThrow(StorageUnavailable);
      await expect(storage.words('a')).rejects.toThrow(StorageUnavailable);
      storage = place.open();
      expect((await storage.boardUpdates('board')).updates).toEqual([bytes('last words')]);
    });

    test('any interleaving of writes gives what doing them one by one would give', async () => {
      await fc.assert(
        fc.asyncProperty(storageScript, async (script) => {
          const own = createPlace();
          try {
            await runStorageScript(script, () => own.open());
          } finally {
            await own.dispose();
          }
        }),
        runs(15),
      );
    }, 60_000);
  });
}
