import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, monthOf } from '../../../shared/network/calendar-days.ts';
import { countedOn, seriesDays } from '../../../shared/network/gatherings-series.ts';
import { yearPlan } from '../../../shared/network/gatherings-year.ts';
import { gathering } from './gathering-examples.ts';

test('every second week skips nothing, holidays neither', () => {
  expect(seriesDays('2026-03-19', 2, 4)).toEqual(['2026-04-02', '2026-04-16', '2026-04-30', '2026-05-14']);
  expect(seriesDays('2026-03-19', 2, 0)).toEqual([]);
});

test('a number at the end of a title counts on, any other stays', () => {
  expect(countedOn('Samling 1', 3)).toBe('Samling 4');
  expect(countedOn('9', 1)).toBe('10');
  expect(countedOn('Arbeidsgruppe Vik', 2)).toBe('Arbeidsgruppe Vik');
  expect(countedOn('Trinn 1–4', 1)).toBe('Trinn 1–4');
  expect(countedOn('Rom B2', 1)).toBe('Rom B2');
});

test('a year: each month has its place, those without gatherings one for several, and the next is found', () => {
  const days = ['2026-01-21', '2026-01-07', '2026-03-18', '2026-10-14', null];
  const all = days.map((day, at) => gathering({ id: `g${at}`, day }));
  const { years, undated, next } = yearPlan(all, { name: 'P1', from: '2025-12-01', to: '2026-12-18' }, '2026-01-08');
  const rows = years.flatMap(({ year, rows }) =>
    rows.map((row) => `${year} ${row.month}–${row.through.slice(5)}: ${row.gatherings.map(({ id }) => id)}`),
  );
  expect(rows).toEqual([
    '2025 2025-12–12: ',
    '2026 2026-01–01: g1,g0',
    '2026 2026-02–02: ',
    '2026 2026-03–03: g2',
    '2026 2026-04–09: ',
    '2026 2026-10–10: g3',
    '2026 2026-11–12: ',
  ]);
  expect(undated.map(({ id }) => id)).toEqual(['g4']);
  expect(next?.id).toBe('g0');
});

test('what is on one day stands by its time; what has no time first', () => {
  const day = '2026-01-21';
  const all = [
    gathering({ id: 'late', day, startsAt: '13:00' }),
    gathering({ id: 'none', day, startsAt: null }),
    gathering({ id: 'early', day }),
  ];
  expect(yearPlan(all, null, day).years[0]?.rows[0]?.gatherings.map(({ id }) => id)).toEqual(['none', 'early', 'late']);
  expect(yearPlan([], null, day).next).toBeNull();
});

test('no gathering is left out of a plan, whatever its day, and no plan is endless', () => {
  const someDay = fc.oneof(
    fc.integer({ min: -3_000, max: 3_000 }).map((by) => addDays('2026-01-01', by)),
    fc.constant('0001-01-01'),
    fc.constant('9998-12-31'),
  );
  const days = fc.array(fc.option(someDay), { maxLength: 30 });
  fc.assert(
    fc.property(days, fc.option(someDay), fc.option(someDay), someDay, (given, from, to, today) => {
      const all = given.map((day, at) => gathering({ id: `g${at}`, day }));
      const plan = yearPlan(all, from === null && to === null ? null : { name: '', from, to }, today);
      const rows = plan.years.flatMap(({ rows }) => rows);
      const shown = [...rows.flatMap(({ gatherings }) => gatherings), ...plan.undated];
      expect(shown.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      expect(rows.length).toBeLessThanOrEqual(61);
      const months = rows.flatMap(({ gatherings }) => gatherings.map(({ day }) => monthOf(day ?? '')));
      expect(months).toEqual([...months].sort());
      const coming = given.filter((day): day is string => day !== null && day >= today).sort();
      expect(plan.next?.day ?? null).toBe(coming[0] ?? null);
    }),
  );
});
