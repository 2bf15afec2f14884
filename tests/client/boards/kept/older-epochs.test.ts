import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { carryOver, ownWords } from '../../../../client/boards/kept/older-epochs.ts';
import { readRescued } from '../../../../client/boards/kept/rescued-store.ts';
import { isEarlierEpoch } from '../../../../shared/boards/board-name.ts';
import { addNote, noteText } from '../../../../shared/boards/write-notes.ts';
import { MemoryStorage } from '../../../support/memory-storage.ts';

const name = (epoch: number) => `conf/talk/group/g1/${epoch}`;
const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

function memory(entries: Readonly<Record<string, string>>): MemoryStorage {
  const storage = new MemoryStorage();
  for (const [key, value] of Object.entries(entries)) storage.setItem(key, value);
  return storage;
}

/** What one who had another's notes wrote without a connection: into one of them, and a note of their own behind it. */
function writtenOffline() {
  const theirs = new Y.Doc();
  addNote(theirs, { id: 'n1', lane: 'a', text: 'secret of theirs', form: 'note' });
  const mine = new Y.Doc();
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  const known = Y.encodeStateVector(mine);
  noteText(mine, 'n1')?.insert(6, ' my letters');
  addNote(mine, { id: 'n2', lane: 'a', text: 'my note', form: 'note' });
  addNote(theirs, { id: 'n3', lane: 'a', text: 'meanwhile of theirs', form: 'note' });
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  return {
    since: toText(Y.encodeStateAsUpdate(mine, known)),
    whole: toText(Y.encodeStateAsUpdate(mine)),
    clientId: mine.clientID,
  };
}

test('of an unsent change one’s own words are found, also where they fit nowhere, and nobody else’s', () => {
  const { since, whole, clientId } = writtenOffline();
  const bare = ownWords(since, clientId).map(({ text }) => text);
  expect(bare.join()).toContain('my letters');
  expect(bare.join()).toContain('my note');
  expect(bare.join()).not.toContain('theirs');
  expect(ownWords(whole, clientId).map(({ text }) => text)).toEqual(['my note', 'my letters']);
  expect(ownWords('no base64 at all', 1)).toEqual([]);
});

test('what is kept of older documents of the board goes, and of the others stays', () => {
  const { since, clientId } = writtenOffline();
  const others = {
    [`samling.unsent/${name(2)}/1`]: 'newer',
    'samling.unsent/conf/talk/group/g2/0/1': 'another board',
    'samling.unsent/other/talk/group/g1/0/1': 'another conference',
    'samling.draft/conf/x': 'a draft',
  };
  const left = [{ noteId: 'n9', text: 'left before' }];
  const storage = memory({
    ...others,
    [`samling.unsent/${name(0)}/${clientId}`]: since,
    [`samling.rescued/${name(0)}`]: JSON.stringify(left),
  });
  carryOver(storage, name(2));
  carryOver(storage, name(2));
  const kept = `samling.rescued/${name(2)}`;
  expect([...storage.held.keys()].sort()).toEqual([...Object.keys(others), kept].sort());
  expect(readRescued(storage, name(2))).toContainEqual(left[0]);
  expect(storage.held.get(kept)).toContain('my letters');
  expect(storage.held.get(kept)).not.toContain('theirs');
  carryOver(null, name(2));
});

test('earlier is an earlier epoch of the same board', () => {
  expect(isEarlierEpoch(name(1), name(2))).toBe(true);
  expect(isEarlierEpoch(name(2), name(2))).toBe(false);
  expect(isEarlierEpoch(name(9), name(10))).toBe(true);
  expect(isEarlierEpoch('conf/talk/group/g2/0', name(1))).toBe(false);
  expect(isEarlierEpoch('nonsense', name(1))).toBe(false);
});
