import type { Replacement } from '../../../server/boards/replacements.ts';
import { type BoardKey, parseBoardKey } from '../../../shared/boards/board-name.ts';
import { notesMap } from '../../../shared/boards/notes.ts';
import { addNote } from '../../../shared/boards/write-notes.ts';
import { type BoardWorld, type Peer, untilDoc } from './board-world.ts';

export const group = 'talk/group/g1';
export const plenary = 'talk/plenary/all';
export const keyOf = (key: string) => parseBoardKey(key) as BoardKey;
export const ownOf = (person: string) => `talk/person/${person}`;
export const notesOn = async (world: BoardWorld, key: string) => (await world.boards.read(world.board(key))).notes;
export const textsOn = async (world: BoardWorld, key: string) => (await notesOn(world, key)).map((note) => note.text);
export const add = (peer: Peer, id: string, text: string, lane = 'own') =>
  addNote(peer.doc, { id, lane, text, form: 'note' });

/** A peer whose words so far are stored. */
export async function stored(world: BoardWorld, peer: Peer, key: string): Promise<void> {
  const ids = [...notesMap(peer.doc).keys()];
  const other = world.peer('looks', key);
  await untilDoc(other.doc, (doc) => ids.every((id) => notesMap(doc).has(id)));
  other.close();
}

/** What raises a board's epoch by one. */
export function change(world: BoardWorld, key: string, without: readonly string[] = []): Replacement {
  const fromEpoch = world.epochs.get(key) ?? 0;
  return { board: keyOf(key), fromEpoch, toEpoch: fromEpoch + 1, without: new Set(without) };
}

/** Raises the epoch and replaces, as an effect of an event does: in one turn of the event loop. */
export function replace(world: BoardWorld, key: string, without: readonly string[] = []): Promise<void> {
  const replacement = change(world, key, without);
  world.epochs.set(key, replacement.toEpoch);
  return world.boards.replace('conf', replacement);
}

/** Words that somebody has put on their own board, and that are stored. */
export async function writtenBy(
  world: BoardWorld,
  person: string,
  notes: Readonly<Record<string, string>>,
): Promise<void> {
  const peer = world.peer(person, ownOf(person));
  await peer.synced();
  for (const [id, text] of Object.entries(notes)) add(peer, id, text);
  await stored(world, peer, ownOf(person));
  peer.close();
}
