import { expect, test } from 'vitest';
import {
  breaksHallRule,
  hallOfTable,
  standsNowhere,
  tablesByHall,
} from '../../../../client/facilitator/seating/seat-halls.ts';
import type { Step } from '../../../../shared/conference/programme.ts';
import type { ConferenceState, Group, Person } from '../../../../shared/conference/state.ts';

const hall = (id: string) => ({ id, name: id, digital: false });
const person = (id: string, hallId?: string) => [id, { id, ...(hallId ? { hallId } : {}) } as Person] as const;
const table = (id: string, members: readonly string[], hallId?: string) => ({
  group: { id, members, ...(hallId ? { hallId } : {}) } as Group,
});
const state = {
  halls: [hall('A'), hall('B')],
  hallPairs: [],
  tables: [],
  expected: new Map(),
  people: new Map([person('a1', 'A'), person('a2', 'A'), person('b1', 'B'), person('x1')]),
} as unknown as ConferenceState;
const step = (halls: 'within' | 'across' | 'paired') => ({ arrangement: { kind: 'groups', halls } }) as Step;

test('tables stand by hall, and those across halls last', () => {
  const tables = [table('1', ['a1', 'b1']), table('2', ['b1']), table('3', ['a1', 'a2']), table('4', [], 'B')];
  expect(tablesByHall(tables, state).map((one) => [one.hall?.id ?? null, one.tables.map((t) => t.group.id)])).toEqual([
    ['A', ['3']],
    ['B', ['2', '4']],
    [null, ['1']],
  ]);
});

test('a table that stands in a hall is found there, whoever comes to it', () => {
  const tables = [table('g1', ['a1', 'a2']), table('g2', ['a1', 'b1']), table('g3', ['b1'])];
  const standing = [1, 2].map((number) => ({ number, seats: 4, hallId: 'B', offers: [] }));
  const found = tablesByHall(tables, { ...state, tables: standing });
  expect(found.map((one) => [one.hall?.id ?? null, one.tables.map((t) => t.group.id)])).toEqual([
    ['B', ['g1', 'g2', 'g3']],
  ]);
});

test('a table that nobody has set up is none where others are', () => {
  const tables = [{ number: 1, seats: 4, hallId: 'A', offers: [] }];
  const nowhere = (id: string, members: string[]) => standsNowhere(table(id, members).group, { ...state, tables });
  expect([nowhere('g1', ['a1']), nowhere('g2', ['a1']), nowhere('g2', ['b1'])]).toEqual([false, true, false]);
  expect(standsNowhere(table('g1', ['a1']).group, state)).toBe(false);
});

test('with one hall there is nothing to part', () => {
  const tables = [table('1', ['a1']), table('2', ['b1'])];
  expect(tablesByHall(tables, { ...state, halls: [hall('A')] })).toEqual([{ hall: null, tables }]);
});

test('a table is where its people are, whatever it was made for', () => {
  expect(hallOfTable(table('1', ['a1'], 'B').group, state)).toEqual({ kind: 'one', hallId: 'A' });
  expect(hallOfTable(table('1', ['x1']).group, state)).toEqual({ kind: 'none' });
  expect(hallOfTable(table('1', ['a1', 'b1'], 'A').group, state)).toEqual({ kind: 'several' });
});

test('people of several halls at one table break the rule only where there is one', () => {
  const mixed = table('1', ['a1', 'b1']).group;
  expect(breaksHallRule(mixed, step('within'), state)).toBe(true);
  expect(breaksHallRule(mixed, step('across'), state)).toBe(false);
  expect(breaksHallRule(table('1', ['a1', 'a2']).group, step('within'), state)).toBe(false);
  expect(breaksHallRule(mixed, step('paired'), state)).toBe(true);
  expect(breaksHallRule(mixed, step('paired'), { ...state, hallPairs: [['B', 'A']] })).toBe(false);
  expect(breaksHallRule(mixed, step('paired'), { ...state, hallPairs: [['B', 'C']] })).toBe(true);
});
