import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { notesMap, readNotes } from '../../../shared/boards/notes.ts';
import { addHeading, addNote, moveNote, noteText, removeNote } from '../../../shared/boards/write-notes.ts';
import { seededRandom } from '../../../shared/random.ts';
import { firstSeed, playSeeds, seedCount } from '../../support/fault-seeds.ts';
import { type BoardWorld, openBoardWorld, type Peer, sameContent, untilDoc } from './board-world.ts';

type Random = () => number;

const writers = 4;
const deeds = 40;

function pick<T>(random: Random, list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function someDeed(random: Random, { doc }: Peer, newId: () => string): void {
  const note = pick(random, readNotes(doc));
  const kind = random();
  if (!note || kind < 0.35) {
    addNote(doc, { id: newId(), lane: pick(random, ['a', 'b']) ?? 'a', text: 'æøå '.repeat(3), form: 'note' });
  } else if (kind < 0.75) {
    const text = noteText(doc, note.id);
    const at = Math.floor(random() * ((text?.length ?? 0) + 1));
    if (text && random() < 0.4) text.delete(at, Math.min(3, text.length - at));
    else text?.insert(at, 'ord 🌲');
  } else if (kind < 0.85) moveNote(doc, note.id, { lane: 'b', beforeId: pick(random, readNotes(doc))?.id ?? null });
  else if (kind < 0.95) removeNote(doc, note.id);
  else addHeading(doc, { id: newId(), lane: 'a', title: 'T' });
}

/** People write at once and lose their lines at random points; then everybody waits until all have the same. */
async function play(world: BoardWorld, seed: number): Promise<void> {
  const random = seededRandom(`board-${seed}`);
  const board = `talk/group/seed${seed}`;
  const peers = Array.from({ length: writers }, (_, at) => world.peer(`p${at}`, board));
  let ids = 0;
  for (let deed = 0; deed < deeds; deed++) {
    const peer = pick(random, peers) as Peer;
    const what = random();
    if (what < 0.06) peer.cut();
    else if (what < 0.1) peer.provider.disconnect();
    else if (what < 0.2) peer.provider.connect();
    else someDeed(random, peer, () => `s${seed}-${ids++}`);
    // Sometimes within one tick, sometimes across several.
    if (random() < 0.5) await new Promise((resolve) => setTimeout(resolve, random() * 15));
  }
  for (const { provider } of peers) {
    provider.disconnect();
    provider.connect();
  }
  await Promise.all(peers.map((peer) => peer.synced()));
  // A last word of each: who has all of them has everything before them, too.
  for (const [at, { doc }] of peers.entries()) addNote(doc, { id: `last${at}`, lane: 'a', text: 'x', form: 'note' });
  const hasLast = (doc: Y.Doc) => peers.every((_, at) => notesMap(doc).has(`last${at}`));
  await Promise.all(peers.map(({ doc }) => untilDoc(doc, hasLast)));
  const [first] = peers as [Peer];
  const stored = await world.stored(board);
  for (const { doc } of peers) {
    expect(readNotes(doc)).toEqual(readNotes(first.doc));
    expect(sameContent(doc, stored)).toBe(true);
  }
  expect(Y.encodeStateAsUpdate(stored).length).toBeGreaterThan(500);
  for (const peer of peers) peer.close();
}

test(
  `${seedCount} seeds (from FAULT_SEED=${firstSeed}) of people who write at once with failing lines end with the same board, and it is what is stored`,
  async () => {
    const world = await openBoardWorld();
    try {
      await playSeeds(6, (seed) => play(world, seed));
    } finally {
      await world.close();
    }
  },
  60_000 + seedCount * 1_000,
);
