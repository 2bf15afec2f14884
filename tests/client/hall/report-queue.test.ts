import { expect, test } from 'vitest';
import { wayInOf } from '../../../client/hall/way-in.ts';
import { reportQueue } from '../../../client/steps/plenary-report/report-queue.ts';
import type { Group } from '../../../shared/conference/state.ts';

const groups = [3, 1, 2, 4].map(
  (number): Group => ({
    id: `g${number}`,
    number,
    label: { kind: 'table' },
    members: [],
    duties: { chair: null, secretary: null, rapporteur: null },
  }),
);
const turn = (number: number) => ({ groupId: `g${number}`, number, startedAt: 0, endsAt: 120_000 });
const numbers = (some: readonly Group[]) => some.map((group) => group.number);

test('before the first, all wait by number', () => {
  const { speaking, next, heard } = reportQueue(groups, { lifted: new Map(), speaking: null, heard: [] });
  expect(speaking).toBeUndefined();
  expect(numbers(next)).toEqual([1, 2, 3, 4]);
  expect(heard).toEqual([]);
});

test('who speaks waits no more, and the last one heard comes first', () => {
  const queue = reportQueue(groups, { lifted: new Map(), speaking: turn(2), heard: ['g3', 'g1'] });
  expect(queue.speaking?.number).toBe(2);
  expect(numbers(queue.next)).toEqual([4]);
  expect(numbers(queue.heard)).toEqual([1, 3]);
});

test('a group that is gone is not waited for', () => {
  const queue = reportQueue(groups, { lifted: new Map(), speaking: turn(9), heard: ['g8'] });
  expect(queue.speaking).toBeUndefined();
  expect(queue.heard).toEqual([]);
});

test('the address to type is the one the QR code leads to, without its secret', () => {
  const way = wayInOf({ joinCode: 'K7F3MQ', joinLink: 'http://10.0.0.7:3000/j/K7F3MQ#secret' });
  expect(way).toEqual({ address: '10.0.0.7:3000', code: 'K7F3MQ', link: 'http://10.0.0.7:3000/j/K7F3MQ#secret' });
});
