import { expect, test } from 'vitest';
import { readyHalls } from '../../../client/hall/ready-halls.ts';
import { groupsHere } from '../../../client/steps/hall-groups.ts';
import type { Group, Hall, Person } from '../../../shared/conference/state.ts';

const halls: readonly Hall[] = [
  { id: 'a', name: 'Vanvikhallen', digital: false },
  { id: 'b', name: 'Bojersalen', digital: false },
  { id: 'c', name: 'På nett', digital: true },
];
const person = (id: string, hallId?: string): [string, Person] => [
  id,
  { id, nameId: `w:${id}`, workplaceId: 'w', jobRole: null, joinedAt: 0, ...(hallId === undefined ? {} : { hallId }) },
];
const people = new Map([
  person('a1', 'a'),
  person('a2', 'a'),
  person('b1', 'b'),
  person('b2', 'b'),
  person('c1', 'c'),
  person('x'),
]);

function group(number: number, members: readonly string[], hallId?: string): Group {
  const duties = { chair: null, secretary: null, rapporteur: null };
  const about = { id: `g${number}`, number, label: { kind: 'table' as const }, members, duties };
  return hallId === undefined ? about : { ...about, hallId };
}

const groups = [group(1, ['a1', 'a2'], 'a'), group(2, ['b1', 'b2'], 'b'), group(3, ['a1', 'c1', 'b1', 'b2'])];
const told = (hallId: string | null) =>
  groupsHere(groups, { people, halls }, hallId).map(({ group: { number }, here, elsewhere }) => [
    number,
    here,
    elsewhere.map(({ hall, count }) => `${count} ${hall.name}`),
  ]);

test('a hall is told of its own tables, and of a table in several halls who of it sits here', () => {
  expect(told('a')).toEqual([
    [1, ['a1', 'a2'], []],
    [3, ['a1'], ['2 Bojersalen', '1 På nett']],
  ]);
  expect(told('c')).toEqual([[3, ['c1'], ['1 Vanvikhallen', '2 Bojersalen']]]);
});

test('a screen of no hall, or of one that is no more, is told of everybody', () => {
  for (const hallId of [null, 'gone']) expect(told(hallId).map(([number]) => number)).toEqual([1, 2, 3]);
  expect(told(null)[2]).toEqual([3, ['a1', 'c1', 'b1', 'b2'], []]);
});

test('somebody of no hall is named wherever their table is', () => {
  const [one] = groupsHere([group(1, ['x', 'b1'])], { people, halls }, 'b');
  expect(one?.here).toEqual(['x', 'b1']);
});

test('a table that everybody has left is none to look for', () => {
  const some = [group(1, [], 'a'), group(2, ['a1'], 'a'), group(3, [], 'b')];
  for (const hallId of ['a', null]) {
    expect(groupsHere(some, { people, halls }, hallId).map((one) => one.group.number)).toEqual([2]);
  }
});

test('the other halls that are ready are named, in order', () => {
  const state = { halls, readyHalls: new Map([['s', new Set(['c', 'a'])]]) };
  expect(readyHalls(state, 's', 'a')).toEqual(['På nett']);
  expect(readyHalls(state, 's', null)).toEqual(['Vanvikhallen', 'På nett']);
  expect(readyHalls(state, 'other', null)).toEqual([]);
});

test('a hall hears where a table is that its people share and that is in another', () => {
  const across: Group = { ...group(4, ['a1', 'b1']), stands: 'b' };
  const [here, there] = ['a', 'b'].map((hallId) => groupsHere([across], { people, halls }, hallId)[0]?.stands?.name);
  expect([here, there]).toEqual(['Bojersalen', undefined]);
});
