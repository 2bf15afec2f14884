import { expect, it } from 'vitest';
import { rememberedMeetings } from '../../../shared/grouping/remembered.ts';

const all = new Set(['a', 'b', 'c', 'd']);

it('remembers the last gathering whole, and those before it less', () => {
  const last = [
    ['a', 'b'],
    ['c', 'd'],
    ['b', 'a'],
  ];
  const before = [['b', 'c', 'a']];
  expect(rememberedMeetings([last, before], all, 9)).toEqual([
    { one: 'a', other: 'b', weight: 2.6 },
    { one: 'c', other: 'd', weight: 1 },
    { one: 'a', other: 'c', weight: 0.6 },
    { one: 'b', other: 'c', weight: 0.6 },
  ]);
});

it('forgets what is long ago, who does not come, and what is too much', () => {
  expect(rememberedMeetings([[], [], [], [], [], [['a', 'b']]], all, 9)).toEqual([]);
  expect(rememberedMeetings([[['a', 'x', 'x']]], all, 9)).toEqual([]);
  expect(rememberedMeetings([[['a', 'b', 'c', 'd']]], all, 2)).toHaveLength(2);
});
