import { expect, test } from 'vitest';
import { wayInOf } from '../../../client/hall/way-in.ts';
import { reportQueue } from '../../../client/steps/plenary-report/report-queue.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import type { Group } from '../../../shared/conference/state.ts';
import type { PlenaryReportData } from '../../../shared/steps/plenary-report/plenary-report.ts';
import { otherProgramme, Rehearsal } from '../../shared/conference/house.ts';

const { state: empty } = new Rehearsal(otherProgramme);
const step = otherProgramme.find(({ id }) => id === 'report-1');
if (!step) throw new Error('no report');

/** Four tables in the order 3, 1, 2, 4; one without people. */
const groups = [3, 1, 2, 4, 5].map(
  (number): Group => ({
    id: `g${number}`,
    number,
    label: { kind: 'table' },
    members: number === 5 ? [] : [`p${number}`],
    duties: { chair: null, secretary: null, rapporteur: null },
  }),
);
const turn = (number: number) => ({ groupId: `g${number}`, number, startedAt: 0, endsAt: 120_000 });
const numbers = (some: readonly Group[]) => some.map((group) => group.number);

function queue(data: Pick<PlenaryReportData, 'speaking' | 'heard'>) {
  const state = {
    ...empty,
    groupings: new Map([['experiences', { status: 'confirmed' as const, groups }]]),
    stepData: new Map([['report-1', { lifted: new Map(), ...data }]]),
  };
  return reportQueue(state, step as Step);
}

test('before the first, all that have people wait by number', () => {
  const { speaking, next, heard } = queue({ speaking: null, heard: [] });
  expect(speaking).toBeUndefined();
  expect(numbers(next)).toEqual([1, 2, 3, 4]);
  expect(heard).toEqual([]);
});

test('who speaks waits no more, and the last one heard comes first', () => {
  const held = queue({ speaking: turn(2), heard: ['g3', 'g1'] });
  expect(held.speaking?.number).toBe(2);
  expect(numbers(held.next)).toEqual([4]);
  expect(numbers(held.heard)).toEqual([1, 3]);
});

test('a group that is gone is not waited for', () => {
  const held = queue({ speaking: turn(9), heard: ['g8'] });
  expect(held.speaking).toBeUndefined();
  expect(held.heard).toEqual([]);
});

test('the address to type is the one the QR code leads to, without its secret', () => {
  const way = wayInOf({ joinCode: 'K7F3MQ', joinLink: 'http://10.0.0.7:3000/j/K7F3MQ#secret' });
  expect(way).toEqual({ address: '10.0.0.7:3000', code: 'K7F3MQ', link: 'http://10.0.0.7:3000/j/K7F3MQ#secret' });
});
