import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createBoardDocument } from '../../../../client/boards/connection/board-document.ts';
import { keepRescued } from '../../../../client/boards/kept/rescued-store.ts';
import { readUnsaved } from '../../../../client/boards/kept/unsaved-words.ts';
import { openUnsentStore } from '../../../../client/boards/kept/unsent-store.ts';
import { wipeStorage } from '../../../../client/participant/leave/leave-wipe.ts';
import { MemoryStorage } from '../../../support/memory-storage.ts';

const board = 'iconf/step/group/g1/0';

describe('what a browser holds and the server does not', () => {
  test('is the notes begun here, not those of others that came meanwhile, and counted once over a reload', () => {
    const storage = new MemoryStorage();
    const [others, own] = [createBoardDocument(), createBoardDocument()];
    others.add('lane', 'Skrevet av en annen');
    Y.applyUpdate(own.doc, Y.encodeStateAsUpdate(others.doc));
    own.add('lane', 'Skrevet her');
    openUnsentStore(storage, board, own.doc.clientID).keep(Y.encodeStateAsUpdate(own.doc));
    // The page after a reload takes it over, and keeps it as its own change until it is stored.
    const later = createBoardDocument();
    for (const { update } of openUnsentStore(storage, board, later.doc.clientID).left())
      Y.applyUpdate(later.doc, update);
    openUnsentStore(storage, board, later.doc.clientID).keep(Y.encodeStateAsUpdate(later.doc));

    const { words, boards } = readUnsaved(storage, 'iconf');
    expect(words.map(({ kind, text }) => [kind, text])).toEqual([['waiting', 'Skrevet her']]);
    expect(boards).toEqual([{ conferenceId: 'iconf', stepId: 'step', scope: 'group', owner: 'g1', epoch: 0 }]);
  });

  test('is the letters typed where the note itself is not here, and a change where nothing can be read', () => {
    const storage = new MemoryStorage();
    const own = createBoardDocument();
    const noteId = own.add('lane', 'Lagret før');
    const saved = Y.encodeStateVector(own.doc);
    own.edit(noteId, 'Endret etterpå');
    openUnsentStore(storage, board, own.doc.clientID).keep(Y.encodeStateAsUpdate(own.doc, saved));
    storage.setItem('samling.unsent/iconf/step/person/p1/0/17', 'no base64 !');
    expect(readUnsaved(storage, 'iconf').words.map(({ text }) => text)).toEqual(['Endret etterpå', '']);
  });

  test('is drafts and what the server would not take; nothing empty, nothing of another conference', () => {
    const storage = new MemoryStorage();
    storage.setItem('samling.draft/iconf/step/word', JSON.stringify({ text: ' ro ', noteId: 'n1' }));
    storage.setItem('samling.draft/iconf/step/empty', JSON.stringify({ text: '  ', noteId: 'n2' }));
    storage.setItem('samling.draft/iconf/step/broken', '{');
    storage.setItem('samling.draft/iother/step/word', JSON.stringify({ text: 'en annens', noteId: 'n3' }));
    keepRescued(storage, board, [{ noteId: 'n4', text: 'kom for sent' }]);
    expect(readUnsaved(storage, 'iconf').words.map(({ kind, text }) => [kind, text])).toEqual([
      ['draft', 'ro'],
      ['draft', 'kom for sent'],
    ]);
    expect(readUnsaved(null, 'iconf')).toEqual({ words: [], boards: [] });
  });
});

describe('wiping', () => {
  test('takes all that names the conference, in key or value, and leaves the rest', () => {
    const storage = new MemoryStorage();
    const own = [
      'samling.unsent/iconf/a/person/p/0/1',
      'samling.draft/iconf/x',
      'samling.rescued/iconf/b',
      'samling.sits.iconf',
    ];
    for (const key of own) storage.setItem(key, 'private');
    storage.setItem('samling.seat', 'K7F3MQ/iconf');
    const others = ['samling.language', 'samling.draft/iother/x', 'samling.unsent/iother/a/person/p/0/1'];
    for (const key of others) storage.setItem(key, 'nb');
    wipeStorage(storage, 'iconf');
    expect([...storage.held.keys()]).toEqual(others);
    wipeStorage(null, 'iconf');
  });
});

test('words are read also where they build on what only the server has', () => {
  const storage = new MemoryStorage();
  const own = createBoardDocument();
  own.add('lane', 'Lagret');
  const saved = Y.encodeStateVector(own.doc);
  const noteId = own.add('lane', 'Skrevet uten nett');
  own.edit(noteId, 'Skrevet uten nett, og mer');
  openUnsentStore(storage, board, own.doc.clientID).keep(Y.encodeStateAsUpdate(own.doc, saved));
  expect(readUnsaved(storage, 'iconf').words.map(({ text }) => text)).toEqual(['Skrevet uten nett, og mer']);
});
