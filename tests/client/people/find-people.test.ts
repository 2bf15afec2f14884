import { expect, test } from 'vitest';
import { findPeople } from '../../../client/people/find-people.ts';
import type { Person } from '../../../shared/conference/state.ts';

const known: Readonly<Record<string, readonly [name: string, about: string]>> = {
  a: ['Åse Vik', 'Rud skole · Lærer'],
  b: ['Biret Áile', 'Kárášjoga skuvla · Rektor'],
  c: ['Anne', 'Rud skole · Rektor'],
};
const people = Object.keys(known).map(
  (id): Person => ({ id, nameId: `w:${id}`, workplaceId: 'x', jobRole: null, joinedAt: 0 }),
);
const names = { person: (id: string) => known[id]?.[0] ?? '', about: ({ id }: Person) => known[id]?.[1] ?? '' };
const found = (typed: string) => findPeople(people, typed, names, 'nb').map(({ id }) => id);

test('without words everybody, by name in the order of the language', () => {
  expect(found('  ')).toEqual(['c', 'b', 'a']);
});

test('every word must be somewhere: in the name, the workplace or the role', () => {
  expect(found('rud rektor')).toEqual(['c']);
  expect(found('KÁRÁŠ')).toEqual(['b']);
  expect(found('åse')).toEqual(['a']);
  expect(found('rud ingen')).toEqual([]);
});

test('letters that are composed in another way are the same letters', () => {
  expect(found('a\u030ase')).toEqual(['a']);
});
