import { expect, test } from 'vitest';
import { dayNotes, dayWarnings } from '../../../../client/network/gatherings/day-warnings.ts';
import { dayInMonth, endTime, monthName, shortDay, timeSpan } from '../../../../client/network/gatherings/day-words.ts';
import { freshGathering } from '../../../../client/network/gatherings/fresh-gathering.ts';
import { rowLines } from '../../../../client/network/gatherings/row-lines.ts';
import { nb } from '../../../../shared/texts/nb.ts';
import { bojersalen, gathering } from '../../../shared/network/gathering-examples.ts';

const words = nb.gatherings;
const network = {
  timeZone: 'Europe/Oslo',
  cohort: { name: 'Pulje 3', from: '2026-01-01', to: '2026-12-18' },
  gatherings: [gathering({ day: '2026-01-21' })],
};

test('a day is written as people say it, the same in every time zone', () => {
  expect(dayInMonth('2026-01-21', 'nb')).toBe('ons. 21.');
  expect(shortDay('2026-01-21', 'en')).toBe('Wed 21 January');
  expect(monthName('2026-10', 'nb')).toBe('oktober');
});

test('when it ends follows from when it begins; past midnight, too', () => {
  expect(timeSpan({ startsAt: '09:00', minutes: 180 })).toBe('09:00–12:00');
  expect(endTime('23:30', 45)).toBe('00:15');
  expect(timeSpan({ startsAt: null, minutes: 180 })).toBeNull();
});

test('what is worth knowing of a day is said, and nothing of other days', () => {
  const of = (day: string, today = '2026-01-01') => dayWarnings(day, network, today, words, 'nb');
  expect(of('2026-01-22')).toEqual([]);
  expect(of('2026-05-14')).toEqual(['Dette er Kristi himmelfartsdag.']);
  expect(of('2026-01-22', '2026-01-23')).toEqual([words.dayPast]);
  expect(of('2026-12-25')).toEqual(['Dette er første juledag.', 'Puljen er over fredag 18. desember 2026.']);
  expect(dayNotes('2026-01-21', network, words)).toEqual([words.isTaken]);
  expect(dayNotes('2026-05-17', network, words)).toEqual(['17. mai: helligdag', words.isWeekend]);
  expect(dayNotes('2026-12-21', network, words)).toEqual([words.isAfterCohort]);
});

test('the first of a kind begins as is usual, the next like the last one; nothing of its day or its conferences', () => {
  const first = freshGathering([], 'networkGathering', 'Nettverkssamling');
  expect(first).toMatchObject({ title: 'Nettverkssamling 1', minutes: 180, day: null, like: null });
  expect(first.programme).toEqual({ kind: 'ready', id: 'trygt-skolemiljo' });
  expect(freshGathering([], 'staffSession', 'Personaløkt')).toMatchObject({ title: 'Personaløkt', minutes: 75 });
  const held = [
    gathering({
      title: 'Samling 2',
      day: '2026-03-01',
      minutes: 150,
      halls: [bojersalen],
      tentative: true,
      conferenceIds: ['c'],
    }),
    gathering({ id: 'g0', title: 'Samling 1', day: '2026-02-01' }),
    gathering({ id: 'g3', kind: 'guidanceMeeting', title: 'Veiledning 9', day: '2026-09-01' }),
  ];
  const next = freshGathering(held, 'networkGathering', 'Nettverkssamling');
  expect(next).toMatchObject({ title: 'Samling 3', day: null, minutes: 150, halls: [bojersalen], tentative: false });
  expect(next).not.toHaveProperty('conferenceIds');
  expect(next.like?.title).toBe('Samling 2');
});

test('meetings that a work group has again and again share a line; what differs, and every other gathering, has its own', () => {
  const meeting = { kind: 'workGroupMeeting', seriesId: 's1', title: 'Vanvik' } as const;
  const all = [
    gathering({ id: 'a', ...meeting }),
    gathering({ id: 'b', seriesId: 's2' }),
    gathering({ id: 'c', ...meeting }),
    gathering({ id: 'd', ...meeting, startsAt: '14:00' }),
    gathering({ id: 'e', seriesId: 's2' }),
    gathering({ id: 'f', ...meeting, seriesId: null }),
    gathering({ id: 'g', ...meeting, seriesId: null }),
    gathering({ id: 'h', ...meeting, tentative: true }),
  ];
  expect(rowLines(all).map((line) => line.map(({ id }) => id).join(''))).toEqual(['ac', 'b', 'd', 'e', 'f', 'g', 'h']);
});
