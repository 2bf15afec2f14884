import { expect, test } from 'vitest';
import { namesakes, suspectedDoubles } from '../../../../client/facilitator/roster/doubles.ts';
import type { Person } from '../../../../shared/conference/state.ts';

function somebody(id: string, workplaceId: string, joinedAt: number): Person {
  return { id, nameId: `w:${id}`, workplaceId, jobRole: null, joinedAt };
}

const names: Readonly<Record<string, string>> = {
  a: 'Ingrid Haugen',
  b: 'ingrid  haugen',
  c: 'Ingrid Haugen',
  d: 'Ola Moe',
  e: '',
  f: '',
};
const nameOf = (id: string) => names[id] ?? '';
const ids = (found: readonly { readonly keep: Person; readonly gone: Person }[]) =>
  found.map(({ keep, gone }) => `${keep.id}←${gone.id}`);

test('same name and same workplace look like one person; the seat that came first is kept', () => {
  const people = [
    somebody('b', 'rud', 20),
    somebody('a', 'rud', 10),
    somebody('c', 'eikeli', 5),
    somebody('d', 'rud', 1),
  ];
  expect(ids(suspectedDoubles(people, nameOf))).toEqual(['a←b']);
});

test('three seats of one person all go into the first', () => {
  const people = [somebody('c', 'rud', 30), somebody('a', 'rud', 10), somebody('b', 'rud', 20)];
  expect(ids(suspectedDoubles(people, nameOf))).toEqual(['a←b', 'a←c']);
});

test('nobody whose name is not known is suspected', () => {
  expect(suspectedDoubles([somebody('e', 'rud', 1), somebody('f', 'rud', 2)], nameOf)).toEqual([]);
  expect(namesakes(somebody('e', 'rud', 1), [somebody('f', 'rud', 2)], nameOf)).toEqual([]);
});

test('namesakes are found across workplaces, and the first to come is kept whoever is asked about', () => {
  const people = [somebody('a', 'rud', 10), somebody('c', 'eikeli', 5), somebody('d', 'rud', 1)];
  const [a, c] = people as [Person, Person];
  expect(ids(namesakes(a, people, nameOf))).toEqual(['c←a']);
  expect(ids(namesakes(c, people, nameOf))).toEqual(['c←a']);
});
