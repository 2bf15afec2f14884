import { expect, test } from 'vitest';
import { hallFaults } from '../../../../client/facilitator/create/hall-faults.ts';
import {
  forgetProgramme,
  programmeLink,
  rememberedProgrammes,
  rememberProgramme,
} from '../../../../client/facilitator/create/own-programmes.ts';

const id = (n: number) => `${n}`.padStart(22, 'x');
const own = (n: number, deleteKey: string | null = `key-${n}`) => ({ id: id(n), deleteKey, title: `Program ${n}` });

function store(first: string | null = null) {
  let held = first;
  return {
    getItem: () => held,
    setItem(_key: string, value: string) {
      held = value;
    },
  };
}

test('the last one remembered stands first, and each stands once', () => {
  const kept = store();
  for (const n of [1, 2, 1]) rememberProgramme(own(n), kept);
  expect(rememberedProgrammes(kept).map((one) => one.title)).toEqual(['Program 1', 'Program 2']);
  forgetProgramme(id(1), kept);
  expect(rememberedProgrammes(kept)).toEqual([own(2)]);
});

test('who opens the link to a programme of their own can still delete it', () => {
  const kept = store();
  rememberProgramme(own(1), kept);
  rememberProgramme({ ...own(1, null), title: 'Nytt navn' }, kept);
  expect(rememberedProgrammes(kept)).toEqual([{ ...own(1), title: 'Nytt navn' }]);
});

test('whatever else stands there is passed over', () => {
  expect(rememberedProgrammes(store('{"not":"a list"}'))).toEqual([]);
  expect(rememberedProgrammes(store('broken'))).toEqual([]);
  const mixed = JSON.stringify([null, 7, { id: 'short' }, { ...own(1), deleteKey: 5 }, own(2)]);
  expect(rememberedProgrammes(store(mixed))).toEqual([own(2)]);
  const refuses = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(rememberedProgrammes(refuses)).toEqual([]);
  expect(() => rememberProgramme(own(1), refuses)).not.toThrow();
});

test('a link carries its id where browsers send it to nobody', () => {
  expect(new URL(programmeLink('https://samling.example', id(1)))).toMatchObject({
    pathname: '/new',
    hash: `#${id(1)}`,
  });
});

test('halls have names, each its own', () => {
  const hall = (name: string) => ({ name, digital: false });
  expect([...hallFaults([hall('Vanvikhallen'), hall('Bojersalen')])]).toEqual([]);
  expect([...hallFaults([hall('A'), hall(' '), hall('a')])]).toEqual([
    [1, 'hallMissing'],
    [2, 'hallTwice'],
  ]);
});
