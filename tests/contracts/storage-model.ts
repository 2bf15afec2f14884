import fc from 'fast-check';
import { expect } from 'vitest';
import type { Storage, StoredEvent } from '../../server/storage/storage.ts';
import { BoardChanged, InvalidWrite, VersionConflict } from '../../server/storage/storage-errors.ts';

const CONFERENCES = ['a', 'b', 'c'] as const;
const BOARDS = ['a/1', 'b/1', 'b/2', 'c/1'] as const;

type Action =
  | { do: 'appendEvents'; conference: (typeof CONFERENCES)[number]; lag: number; count: number; word: string }
  | { do: 'appendUpdates'; board: (typeof BOARDS)[number]; updates: Uint8Array[]; wrongConference: boolean }
  | { do: 'compact'; board: (typeof BOARDS)[number]; back: number }
  | { do: 'rewrite'; lag: number; update: Uint8Array };

type ActionOf<Kind extends Action['do']> = Extract<Action, { do: Kind }>;

/** What is requested in one turn of the event loop, none awaited before the next; then perhaps a restart. */
interface Turn {
  actions: Action[];
  ending: 'go on' | 'reopen' | 'abandon';
}

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('appendEvents' as const),
    conference: fc.constantFrom(...CONFERENCES),
    lag: fc.constantFrom(0, 0, 0, 1, -1),
    count: fc.integer({ min: 0, max: 3 }),
    word: fc.constantFrom('', 'ord', 'lapp'),
  }),
  fc.record({
    do: fc.constant('appendUpdates' as const),
    board: fc.constantFrom(...BOARDS),
    updates: fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }),
    wrongConference: fc.constantFrom(false, false, false, true),
  }),
  fc.record({
    do: fc.constant('compact' as const),
    board: fc.constantFrom(...BOARDS),
    back: fc.integer({ min: -1, max: 3 }),
  }),
  fc.record({
    do: fc.constant('rewrite' as const),
    lag: fc.constantFrom(0, 0, 0, 1),
    update: fc.uint8Array({ maxLength: 40 }),
  }),
);

/** Random turns of random writes to several conferences and boards, some of which must be refused. */
export const storageScript: fc.Arbitrary<Turn[]> = fc.array(
  fc.record({
    actions: fc.array(action, { minLength: 1, maxLength: 12 }),
    ending: fc.constantFrom('go on' as const, 'go on' as const, 'reopen' as const, 'abandon' as const),
  }),
  { minLength: 1, maxLength: 8 },
);

type Refusal = typeof VersionConflict | typeof InvalidWrite | typeof BoardChanged | undefined;

class ModelBoard {
  last = 0;
  through = 0;
  snapshot: Uint8Array | undefined;
  log: Uint8Array[] = [];
}

/** The plain picture of what a storage should hold. */
class Model {
  readonly events = new Map<string, StoredEvent[]>(CONFERENCES.map((id) => [id, []]));
  readonly words = new Map<string, Map<string, string>>(CONFERENCES.map((id) => [id, new Map()]));
  readonly boards = new Map<string, ModelBoard>(BOARDS.map((name) => [name, new ModelBoard()]));
  #serial = 0;

  /** Requests the write from the storage and makes it in the model; returns the promise and the refusal to expect. */
  request(storage: Storage, action: Action): [Promise<unknown>, Refusal] {
    this.#serial += 1;
    switch (action.do) {
      case 'appendEvents':
        return this.#appendEvents(storage, action);
      case 'appendUpdates':
        return this.#appendUpdates(storage, action);
      case 'compact':
        return this.#compact(storage, action);
      case 'rewrite':
        return this.#rewrite(storage, action);
    }
  }

  /** Moves from `b/2` to `b/1`. */
  #rewrite(storage: Storage, { lag, update }: ActionOf<'rewrite'>): [Promise<unknown>, Refusal] {
    const [to, from] = [this.boards.get('b/1') as ModelBoard, this.boards.get('b/2') as ModelBoard];
    const written = storage.rewriteBoards({
      conferenceId: 'b',
      append: [{ board: 'b/1', updates: [update] }],
      erase: [{ board: 'b/2', lastSequence: from.last + lag }],
    });
    if (lag !== 0) return [written, BoardChanged];
    to.last += 1;
    to.log.push(update);
    const { last } = to;
    this.boards.set('b/2', new ModelBoard());
    const begun = storage.appendUpdates('b/2', 'b', []);
    return [Promise.all([written.then((sequences) => expect(sequences).toEqual([last])), begun]), undefined];
  }

  #appendEvents(
    storage: Storage,
    { conference, lag, count, word }: ActionOf<'appendEvents'>,
  ): [Promise<void>, Refusal] {
    const known = this.events.get(conference) as StoredEvent[];
    const serial = this.#serial;
    const expectedVersion = Math.max(0, known.length - lag);
    const events = Array.from({ length: count }, (_, index) => ({
      version: expectedVersion + 1 + index,
      at: serial,
      actor: 'system',
      commandId: `command-${serial}`,
      body: { serial, index },
    }));
    const words = new Map([[word, `${serial}`]]);
    const written = storage.append({ conferenceId: conference, expectedVersion, events, words });
    if (expectedVersion !== known.length) return [written, VersionConflict];
    known.push(...events);
    this.words.get(conference)?.set(word, `${serial}`);
    return [written, undefined];
  }

  #appendUpdates(storage: Storage, action: ActionOf<'appendUpdates'>): [Promise<void>, Refusal] {
    const board = this.boards.get(action.board) as ModelBoard;
    const owner = ownerOf(action.board);
    const named = action.wrongConference ? (owner === 'a' ? 'b' : 'a') : owner;
    const written = storage.appendUpdates(action.board, named, action.updates);
    if (named !== owner) return [written.then(() => {}), InvalidWrite];
    board.last += action.updates.length;
    board.log.push(...action.updates);
    const { last } = board;
    return [written.then((sequence) => expect(sequence).toBe(last)), undefined];
  }

  #compact(storage: Storage, action: ActionOf<'compact'>): [Promise<void>, Refusal] {
    const board = this.boards.get(action.board) as ModelBoard;
    const through = Math.max(0, board.last - action.back);
    const snapshot = new TextEncoder().encode(`snapshot ${this.#serial}`);
    const written = storage.compactBoard(action.board, through, snapshot);
    if (through > board.last || through < board.through) return [written, InvalidWrite];
    board.log = board.log.slice(through - board.through);
    board.through = through;
    board.snapshot = snapshot;
    return [written, undefined];
  }

  async expectSameAs(storage: Storage): Promise<void> {
    for (const id of CONFERENCES) {
      const [events, words] = await Promise.all([storage.events(id, 0), storage.words(id)]);
      expect(events).toEqual(this.events.get(id));
      expect(words).toEqual(this.words.get(id));
    }
    for (const [name, { last, snapshot, log }] of this.boards) {
      const updates = snapshot ? [snapshot, ...log] : log;
      expect(await storage.boardUpdates(name)).toEqual({ lastSequence: last, updates });
    }
  }
}

/**
 * Plays the script on a storage and on the model and throws where they differ: in what is refused, in what a read
 * right behind the requests sees, or in what is there after a restart.
 */
export async function runStorageScript(script: readonly Turn[], open: () => Storage): Promise<void> {
  const model = new Model();
  let storage = open();
  for (const id of CONFERENCES) {
    const record = { id, joinCode: id, doorToken: id, open: true, createdAt: 1, deleteAfter: 2 };
    await storage.createConference(record, { conferenceId: id, expectedVersion: 0, events: [] });
  }
  for (const board of BOARDS) await storage.appendUpdates(board, ownerOf(board), []);

  for (const { actions, ending } of script) {
    const requests = actions.map((action) => model.request(storage, action));
    const seen = model.expectSameAs(storage);
    const outcomes = await Promise.allSettled(requests.map(([written]) => written));
    await seen;
    requests.forEach(([, refusal], index) => {
      const outcome = outcomes[index];
      if (refusal) expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(refusal) });
      else expect(outcome).toMatchObject({ status: 'fulfilled' });
    });
    if (ending === 'go on') continue;
    // Abandoned without closing, the first must have left nothing unwritten for the second to miss.
    if (ending === 'reopen') await storage.close();
    storage = open();
    await model.expectSameAs(storage);
  }
}

function ownerOf(board: string): string {
  return board.slice(0, 1);
}
