import { expect, test } from 'vitest';
import { type Note, readNotes } from '../../../shared/boards/notes.ts';
import { countIn } from '../../support/directory-keeps.ts';
import { type BoardWorld, untilDoc } from './board-world.ts';
import { change, keyOf, ownOf, plenary, replace, textsOn, writtenBy } from './replacing.ts';
import type { SlowStorage } from './slow-storage.ts';
import { eachInSlowWorld } from './slow-world.ts';

let slow: SlowStorage;
let world: BoardWorld;

eachInSlowWorld((now, storage) => {
  [world, slow] = [now, storage];
});

function show(people: Readonly<Record<string, readonly string[]>>, random = () => 0.5): Promise<void> {
  const sources = Object.entries(people).map(([person, noteIds]) => ({ ...change(world, ownOf(person)), noteIds }));
  for (const person of Object.keys(people)) world.epochs.set(ownOf(person), 1);
  return world.boards.showAnonymous({ conferenceId: 'conf', target: keyOf(plenary), lane: 'wall', sources, random });
}

test('notes shown without names come shuffled under ids of their own, and nothing stored leads back', async () => {
  await writtenBy(world, 'ada', { 'ada-first': '<ada one>', 'ada-second': '<ada two>', own: '<ada keeps>' });
  await writtenBy(world, 'bo', { 'bo-first': '<bo one>', empty: ' ' });
  await writtenBy(world, 'cy', { 'cy-first': '<cy one>' });
  world.rights.set('hall', 'read');
  const screen = world.peer('hall', plenary);
  await screen.synced();
  const draws = [0.1, 0.9, 0.2, 0.4];
  await show(
    { ada: ['ada-first', 'ada-second', 'unknown'], bo: ['bo-first', 'empty'], cy: ['cy-first'] },
    () => draws.shift() ?? 0,
  );
  // Those who look on get them in place: no new connection.
  await untilDoc(screen.doc, (doc) => readNotes(doc).length === 4);
  const shown = readNotes(screen.doc);
  expect(shown.map(({ text }) => text).sort()).toEqual(['<ada one>', '<ada two>', '<bo one>', '<cy one>']);
  expect(shown.map(({ text }) => text)).not.toEqual(['<ada one>', '<ada two>', '<bo one>', '<cy one>']);
  const plain: Partial<Note> = { plan: null, lane: 'wall', headingId: null, comments: [], table: null };
  expect(shown).toEqual(shown.map((note) => ({ ...note, ...plain })));
  expect(shown.filter(({ id }) => ['ada-first', 'ada-second', 'bo-first', 'cy-first'].includes(id))).toEqual([]);
  expect(await textsOn(world, ownOf('ada'))).toEqual(['<ada keeps>']);
  expect(await textsOn(world, ownOf('bo'))).toEqual([]);

  await world.storage.whenErased();
  const target = await world.stored(plenary);
  expect(target.store.clients.size).toBe(1);
  for (const name of await world.storage.boards('conf')) {
    const bytes = Buffer.concat((await world.storage.boardUpdates(name)).updates);
    const traces = [
      'ada-first',
      'ada-second',
      'bo-first',
      'cy-first',
      '<ada one>',
      '<ada two>',
      '<bo one>',
      '<cy one>',
    ];
    const found = traces.filter((trace) => bytes.includes(trace));
    expect({ name, found }).toEqual({ name, found: name === `conf/${plenary}/0` ? traces.slice(4) : [] });
  }
  // Texts lie in the files once, as shown; never in a log or a free page.
  for (const text of ['<ada one>', '<cy one>']) expect(countIn(world.directory, text)).toBe(1);
});

test('showing again adds nothing, and no list of copies takes away what was shown', async () => {
  await writtenBy(world, 'ada', { a1: 'one' });
  await writtenBy(world, 'bo', { b1: 'two' });
  const sources = ['ada', 'bo'].map((person) => ({ ...change(world, ownOf(person)), noteIds: [`${person[0]}1`] }));
  const showing = { conferenceId: 'conf', target: keyOf(plenary), lane: 'wall', sources, random: () => 0.5 };
  for (const person of ['ada', 'bo']) world.epochs.set(ownOf(person), 1);
  await Promise.all([world.boards.showAnonymous(showing), world.boards.showAnonymous(showing)]);
  await world.restart();
  await world.boards.showAnonymous(showing);
  await world.boards.copy('conf', plenary, []);
  expect((await textsOn(world, plenary)).sort()).toEqual(['one', 'two']);
  await replace(world, plenary);
  await world.boards.copy('conf', plenary, []);
  expect((await textsOn(world, plenary)).sort()).toEqual(['one', 'two']);
});

test.each(['storage.boardUpdates', 'storage.rewriteBoards before', 'storage.rewriteBoards after'])(
  'a server that ends at %s has shown everything or nothing, and does it once when asked again',
  async (place) => {
    await writtenBy(world, 'ada', { a1: 'one', a2: 'two' });
    await writtenBy(world, 'bo', { b1: 'three' });
    const sources = [
      { ...change(world, ownOf('ada')), noteIds: ['a1', 'a2'] },
      { ...change(world, ownOf('bo')), noteIds: ['b1'] },
    ];
    for (const person of ['ada', 'bo']) world.epochs.set(ownOf(person), 1);
    const showing = { conferenceId: 'conf', target: keyOf(plenary), lane: 'wall', sources, random: () => 0.5 };
    slow.breakAt = place;
    await expect(world.boards.showAnonymous(showing)).rejects.toThrow('broken');
    slow.breakAt = null;
    const done = place === 'storage.rewriteBoards after';
    const names = await world.storage.boards('conf');
    expect(names.filter((name) => name.includes('/person/')).map((name) => name.endsWith('/1'))).toEqual(
      done ? [] : [false, false],
    );
    expect(readNotes(await world.stored(plenary))).toHaveLength(done ? 3 : 0);
    await world.restart();
    await world.boards.showAnonymous(showing);
    expect((await textsOn(world, plenary)).sort()).toEqual(['one', 'three', 'two']);
  },
);
