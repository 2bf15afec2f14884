import { expect, test } from 'vitest';
import { groupsTurn } from '../../../client/steps/plenary-report/groups-turn.ts';

const speaking = (number: number) => ({ groupId: `g${number}`, number, startedAt: 0, endsAt: 1 });
const data = (now: number | null, heard: readonly string[]) => ({
  lifted: new Map(),
  speaking: now === null ? null : speaking(now),
  heard,
});

test.each([
  ['nobody yet, table 1', 1, data(null, []), 'first'],
  ['nobody yet, table 2', 2, data(null, []), 'later'],
  ['the table before speaks', 3, data(2, ['g1']), 'next'],
  ['an earlier table speaks', 3, data(1, []), 'later'],
  ['we speak', 3, data(3, ['g1', 'g2']), 'now'],
  ['we have spoken', 3, data(4, ['g1', 'g2', 'g3']), 'heard'],
  ['we speak once more', 1, data(1, ['g1']), 'now'],
  ['between two turns', 3, data(null, ['g1', 'g2']), 'later'],
])('%s', (_, number, held, turn) => {
  expect(groupsTurn({ id: `g${number}`, number }, held)).toBe(turn);
});
