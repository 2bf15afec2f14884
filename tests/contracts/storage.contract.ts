import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  Capability,
  ConferenceRecord,
  ConferenceWrite,
  Storage,
  StoredEvent,
} from '../../server/storage/storage.ts';
import {
  ConferenceUnknown,
  InvalidWrite,
  JoinCodeTaken,
  StorageUnavailable,
  VersionConflict,
} from '../../server/storage/storage-errors.ts';
import { runStorageScript, storageScript } from './storage-model.ts';

/** Where one storage keeps its things during one test; empty at first. */
export interface StoragePlace {
  open(): Storage;
  /** Whether this text is found anywhere in what lies on disk. */
  keeps(text: string): boolean;
  /** Closes what is open and removes everything. */
  dispose(): Promise<void>;
}

/** How much is written before something is erased. */
const ROUNDS = 2_000;

const bytes = (text: string) => new TextEncoder().encode(text);

function conference(id: string, changes: Partial<ConferenceRecord> = {}): ConferenceRecord {
  const joinCode = `CODE-${id}`;
  return { id, joinCode, doorToken: `door-${id}`, open: true, createdAt: 1_000, deleteAfter: 2_000, ...changes };
}

function event(version: number, changes: Partial<StoredEvent> = {}): StoredEvent {
  const body = { type: 'stepStarted', schema: 1, version };
  return { version, at: 1_700_000_000_000 + version, actor: 'facilitator', commandId: null, body, ...changes };
}

function write(conferenceId: string, expectedVersion: number, changes: Partial<ConferenceWrite> = {}): ConferenceWrite {
  return { conferenceId, expectedVersion, events: [event(expectedVersion + 1)], ...changes };
}

function capability(tokenHash: string, conferenceId: string, changes: Partial<Capability> = {}): Capability {
  return { tokenHash, conferenceId, role: 'participant', personId: 'person-1', ...changes };
}

/** What every storage must do. Run it over each implementation. */
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

      test('a command is found by the last version it led to, in its own conference', async () => {
        await create('a');
        await create('b');
        const commandId = 'command';
        await storage.append(write('a', 1, { events: [event(2, { commandId }), event(3, { commandId }), event(4)] }));
        await reopen();
        expect(await storage.commandVersion('a', commandId)).toBe(3);
        expect(await storage.commandVersion('b', commandId)).toBeUndefined();
        expect(await storage.commandVersion('a', 'other')).toBeUndefined();
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

    test('an unknown conference takes no writes', async () => {
      await expect(storage.append(write('a', 0))).rejects.toThrow(ConferenceUnknown);
      await expect(storage.addCapability(capability('hash', 'a'))).rejects.toThrow(ConferenceUnknown);
      await expect(storage.appendUpdates('board', 'a', [bytes('u')])).rejects.toThrow(ConferenceUnknown);
      expect(await storage.boards('a')).toEqual([]);
    });

    describe('boards', () => {
      test('updates come back in order, counted from 1', async () => {
        await create('a');
        expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 0, updates: [] });
        const updates = [bytes('one'), new Uint8Array(), bytes('three')];
        expect(await storage.appendUpdates('board', 'a', updates)).toBe(3);
        expect(await storage.appendUpdates('board', 'a', [bytes('four')])).toBe(4);
        expect(await storage.appendUpdates('other', 'a', [bytes('x')])).toBe(1);
        expect(await storage.appendUpdates('board', 'a', [])).toBe(4);
        await reopen();
        expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 4, updates: [...updates, bytes('four')] });
        expect(await storage.boards('a')).toEqual(['board', 'other']);
      });

      test('a part of a larger buffer is stored as that part', async () => {
        await create('a');
        await storage.appendUpdates('board', 'a', [bytes('0123456789').subarray(3, 6)]);
        expect((await storage.boardUpdates('board')).updates).toEqual([bytes('345')]);
      });

      test('a board stays in its conference', async () => {
        await create('a');
        await create('b');
        await storage.appendUpdates('board', 'a', [bytes('u')]);
        await expect(storage.appendUpdates('board', 'b', [bytes('v')])).rejects.toThrow(InvalidWrite);
        expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 1, updates: [bytes('u')] });
        expect(await storage.boards('b')).toEqual([]);
      });

      test('a snapshot takes the place of what it holds, and of nothing else', async () => {
        await create('a');
        await storage.appendUpdates('other', 'a', [bytes('kept')]);
        await storage.appendUpdates('board', 'a', [bytes('1'), bytes('2'), bytes('3')]);
        await storage.compactBoard('board', 2, bytes('1+2'));
        await reopen();
        expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 3, updates: [bytes('1+2'), bytes('3')] });
        await storage.compactBoard('board', 3, bytes('1+2+3'));
        expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 3, updates: [bytes('1+2+3')] });
        expect(await storage.appendUpdates('board', 'a', [bytes('4')])).toBe(4);
        expect((await storage.boardUpdates('other')).updates).toEqual([bytes('kept')]);
      });

      test('a late or impossible snapshot is refused', async () => {
        await create('a');
        await storage.appendUpdates('board', 'a', [bytes('1'), bytes('2')]);
        await storage.compactBoard('board', 2, bytes('1+2'));
        await expect(storage.compactBoard('board', 1, bytes('1'))).rejects.toThrow(InvalidWrite);
        await expect(storage.compactBoard('board', 3, bytes('?'))).rejects.toThrow(InvalidWrite);
        await expect(storage.compactBoard('unknown', 0, bytes('?'))).rejects.toThrow(InvalidWrite);
        expect(await storage.boardUpdates('board')).toEqual({ lastSequence: 2, updates: [bytes('1+2')] });
      });
    });

    describe('erasure', () => {
      /**
       * So much, interleaved and in random order of ids, that a storage built of pages moves rows about and leaves
       * copies behind: simply deleting the rows again would fail these tests.
       */
      async function fill(ids: readonly string[]): Promise<void> {
        for (const id of ids) await create(id);
        const random = fc.sample(fc.noBias(fc.nat(999_999)), { numRuns: ROUNDS, seed: 1 });
        let requested: Promise<unknown>[] = [];
        for (let round = 1; round <= ROUNDS; round += 1) {
          const number = random[round - 1] as number;
          const padding = '.'.repeat(number % 900);
          const half = round % 2 ? 'odd' : 'even';
          for (const id of ids) {
            const words = new Map([[`${number}-${round}-${half}`, `<${id} ${half} word>${padding}`]]);
            const events = [event(round + 1, { body: `<${id} event>` })];
            const board = number % 7;
            requested.push(
              storage.append(write(id, round, { events, words })),
              storage.appendUpdates(`${id}-${board}`, id, [bytes(`<${id} board ${board}>${padding}`)]),
            );
          }
          if (round % 20 === 0) {
            await Promise.all(requested);
            requested = [];
          }
        }
        for (const id of ids) await storage.compactBoard(`${id}-1`, 5, bytes(`<${id} board 1>`.repeat(500)));
      }

      test('erased words leave no trace, and the rest stays', async () => {
        await fill(['a', 'b']);
        const odd = [...(await storage.words('a')).keys()].filter((id) => id.endsWith('odd'));
        expect(odd).toHaveLength(ROUNDS / 2);
        expect(place.keeps('<a odd word')).toBe(true);
        await storage.eraseWords('a', [...odd, 'unknown']);
        expect(place.keeps('<a odd word')).toBe(false);
        expect(await storage.words('a')).toHaveProperty('size', ROUNDS / 2);
        expect(await storage.words('b')).toHaveProperty('size', ROUNDS);
        expect(await storage.events('a', 0)).toHaveLength(ROUNDS + 1);
      });

      test('erased boards leave no trace, and the rest stays', async () => {
        await fill(['a', 'b']);
        expect(place.keeps('<a board 1>')).toBe(true);
        await storage.eraseBoards('a', ['a-1', 'a-2', 'b-3', 'unknown']);
        expect(place.keeps('<a board 1>')).toBe(false);
        expect(place.keeps('<a board 2>')).toBe(false);
        expect(await storage.boards('a')).toEqual(['a-0', 'a-3', 'a-4', 'a-5', 'a-6']);
        expect(await storage.boardUpdates('a-1')).toEqual({ lastSequence: 0, updates: [] });
        // Another conference's board is not ours to erase.
        expect(await storage.boards('b')).toContain('b-3');
      });

      test('a deleted conference leaves no trace, and the others stay whole', async () => {
        await fill(['a', 'b', 'c']);
        await storage.addCapability(capability('hash-of-b', 'b'));
        const before = await Promise.all([storage.events('a', 0), storage.words('a'), storage.boardUpdates('a-1')]);
        await storage.deleteConference('b');
        for (const trace of ['<b ', 'hash-of-b', 'CODE-b', 'door-b']) expect(place.keeps(trace)).toBe(false);
        expect(await storage.conferenceById('b')).toBeUndefined();
        expect(await storage.capability('hash-of-b')).toBeUndefined();
        expect(await storage.events('b', 0)).toEqual([]);
        expect(await storage.words('b')).toEqual(new Map());
        expect(await storage.boards('b')).toEqual([]);
        await reopen();
        const after = await Promise.all([storage.events('a', 0), storage.words('a'), storage.boardUpdates('a-1')]);
        expect(after).toEqual(before);
      });

      test('writing goes on while the files are being cleaned', async () => {
        await fill(['a', 'b']);
        const deleted = storage.deleteConference('b');
        const late = expect(storage.append(write('b', ROUNDS + 1))).rejects.toThrow(ConferenceUnknown);
        for (let round = 0; round < 50; round += 1) await storage.appendUpdates('busy', 'a', [bytes(`${round}`)]);
        await late;
        await deleted;
        expect(place.keeps('<b ')).toBe(false);
        await reopen();
        expect(await storage.boardUpdates('busy')).toHaveProperty('lastSequence', 50);
      });

      test('erasing twice, at once, or what is not there, is harmless', async () => {
        await create('a');
        await Promise.all([
          storage.deleteConference('a'),
          storage.deleteConference('a'),
          storage.deleteConference('unknown'),
          storage.eraseWords('a', ['w']),
          storage.eraseBoards('unknown', ['board']),
        ]);
        await create('a');
        expect(await storage.events('a', 0)).toEqual([event(1)]);
      });
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
        { numRuns: 50 },
      );
    }, 60_000);
  });
}
