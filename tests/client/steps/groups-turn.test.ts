import { expect, test } from 'vitest';
import { groupsTurn } from '../../../client/steps/plenary-report/groups-turn.ts';

const speaking = (number: number) => ({ groupId: `g${number}`, number, startedAt: 0, endsAt: 1 });
const data = (now: number | null, heard: readonly string[], next?: string | null) => ({
  lifted: new Map(),
  speaking: now === null ? null : speaking(now),
  heard,
  ...(next === undefined ? {} : { next }),
});

test.each([
  ['nobody yet, table 1', 1, data(null, []), 'first'],
  ['nobody yet, table 2', 2, data(null, []), 'later'],
  ['we are told to be next', 3, data(2, ['g1'], 'g3'), 'next'],
  ['another hall is next, though our number is', 3, data(2, ['g1'], 'g7'), 'later'],
  ['next, between two turns', 3, data(null, ['g1', 'g2'], 'g3'), 'next'],
  ['nobody has said who is next', 3, data(2, ['g1']), 'later'],
  ['we speak', 3, data(3, ['g1', 'g2'], 'g4'), 'now'],
  ['we have spoken', 3, data(4, ['g1', 'g2', 'g3'], null), 'heard'],
  ['we speak once more', 1, data(1, ['g1'], 'g2'), 'now'],
])('%s', (_, number, held, turn) => {
  expect(groupsTurn({ id: `g${number}`, number }, held)).toBe(turn);
});
