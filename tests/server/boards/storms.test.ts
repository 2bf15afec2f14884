import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { notesMap, readNotes } from '../../../shared/boards/notes.ts';
import { addNote } from '../../../shared/boards/write-notes.ts';
import { seededRandom } from '../../../shared/random.ts';
import { firstSeed, playSeeds, seedCount } from '../../support/fault-seeds.ts';
import { type BoardWorld, openBoardWorld, type Peer, sameContent, untilDoc } from './board-world.ts';
import { SlowStorage } from './slow-storage.ts';

const atOnce = 5;
const deeds = 24;

interface Storm {
  readonly world: BoardWorld;
  readonly slow: SlowStorage;
  readonly board: string;
  readonly random: () => number;
  readonly receipted: Set<string>;
}

/** Somebody who writes one note and is told by receipt whether it is stored: their first word is their second frame. */
async function comeAndWrite({ world, board, random, receipted }: Storm, id: string): Promise<void> {
  const peer = world.peer('ada', board, { params: { receipts: '1' } });
  let written = false;
  const receipt = new Promise<void>((come) => {
    peer.provider.messageHandlers[100] = (_encoder, decoder) => {
      if (!written || (decoder.arr[1] ?? 0) < 2) return;
      receipted.add(id);
      come();
    };
  });
  if (random() < 0.9) await peer.synced();
  written = peer.provider.synced;
  addNote(peer.doc, { id, lane: 'a', text: id, form: 'note' });
  // On a slow machine a receipt may take long; a cut line before it is what the others try.
  if (written && random() < 0.4) await Promise.race([receipt, pause(3_000)]);
  else await pause(random() * 6);
  if (random() < 0.3) peer.cut();
  if (random() < 0.3) await pause(random() * 10);
  peer.close();
}

/** People come, write and go around the moments at which the board is loaded, made small and unloaded. */
async function rage(storm: Storm): Promise<number> {
  const { world, slow, board, random } = storm;
  const under: Promise<void>[] = [];
  let notes = 0;
  for (let deed = 0; deed < deeds; deed++) {
    const what = random();
    if (what < 0.5) under.push(comeAndWrite(storm, `n${notes++}`));
    else if (what < 0.6) world.boards.stepEnded('conf', 'talk');
    else if (what < 0.7) under.push(world.boards.read(world.board(board)).then(() => {}));
    else if (what < 0.75) slow.holdReads();
    else if (what < 0.85) slow.releaseReads();
    else if (what < 0.9) {
      slow.hold();
      under.push(pause(random() * 8).then(() => slow.release()));
    } else await pause(random() * 12);
    await pause(random() * 4);
  }
  slow.releaseReads();
  slow.release();
  await Promise.all(under);
  return notes;
}

async function play(seed: number): Promise<void> {
  const slow = new SlowStorage();
  const world = await openBoardWorld({ wrap: slow.wrap, timing: { idleMs: 3, tickMs: 2, restMs: 2 } });
  const board = 'talk/group/g1';
  const receipted = new Set<string>();
  try {
    const notes = await rage({ world, slow, board, random: seededRandom(`storm-${seed}`), receipted });
    const [one, other] = [world.peer('bo', board), world.peer('cy', board)] as [Peer, Peer];
    await Promise.all([one.synced(), other.synced()]);
    addNote(one.doc, { id: 'end', lane: 'a', text: 'x', form: 'note' });
    const hasEnd = (doc: Y.Doc) => notesMap(doc).has('end');
    await untilDoc(other.doc, hasEnd);
    const stored = await world.stored(board);
    const ids = readNotes(stored).map(({ id }) => id);
    // Lost nothing that was receipted, doubled nothing, and all see the same.
    expect({ seed, lost: [...receipted].filter((id) => !ids.includes(id)) }).toEqual({ seed, lost: [] });
    expect(new Set(ids).size).toBe(ids.length);
    expect(readNotes(stored).every(({ id, text }) => text === id || id === 'end')).toBe(true);
    for (const { doc } of [one, other]) expect(sameContent(doc, stored)).toBe(true);
    expect(ids.length).toBeLessThanOrEqual(notes + 1);
    one.close();
    other.close();
    await expect.poll(() => world.boards.loaded(), { interval: 2, timeout: 10_000 }).toBe(0);
    expect(sameContent(await world.stored(board), stored)).toBe(true);
    told += receipted.size;
  } finally {
    slow.releaseReads();
    slow.release();
    await world.close();
  }
}

let told = 0;

test(
  `${seedCount} storms (from FAULT_SEED=${firstSeed}) of people who come, write and go lose nothing that was receipted`,
  async () => {
    told = 0;
    await playSeeds(atOnce, play);
    // Or else nothing was tried.
    expect(told).toBeGreaterThan(seedCount);
  },
  60_000 + seedCount * 1_000,
);
