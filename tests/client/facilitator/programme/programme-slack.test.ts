import { describe, expect, test } from 'vitest';
import {
  fixedPoint,
  minutesToSave,
  nextFixedPoint,
  savings,
} from '../../../../client/facilitator/programme/programme-slack.ts';
import { programmeView } from '../../../../client/facilitator/programme/programme-view.ts';
import { timeOfDay } from '../../../../shared/conference/clock.ts';
import type { Step } from '../../../../shared/conference/programme.ts';
import { programmeA, Rehearsal, start } from '../../../shared/conference/house.ts';

const minute = 60_000;
const zone = 'Europe/Oslo';
const clock = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);

/** Programme A, whose break begins at a fixed time: so many minutes after the end of what comes before it. */
function withFixedBreak(slack: number): readonly Step[] {
  const startsAt = clock(start + (60 + slack) * minute);
  return programmeA.map((step) => (step.id === 'break' ? { ...step, startsAt } : step));
}

/** Some minutes after check-in has begun, which is planned for ten. */
function at(minutes: number, programme: readonly Step[]) {
  const rehearsal = new Rehearsal(programme);
  rehearsal.people(9);
  rehearsal.goTo('check-in');
  rehearsal.now = start + minutes * minute;
  return programmeView(rehearsal.state, rehearsal.now);
}

describe('a fixed point', () => {
  test('tells what there is to spare before it, and the day waits for it', () => {
    const view = at(5, withFixedBreak(12));
    expect(nextFixedPoint(view)).toMatchObject({ step: { id: 'break' }, kind: 'spare', minutes: 12 });
    expect(view.lines[2]?.from).toBe(start + 72 * minute);
    expect(view.endsAt).toBe(start + 192 * minute);
    // Who waits for lunch is not behind the plan.
    expect(view.minutesBehind).toBe(0);
    expect(savings(view)).toEqual([]);
  });

  test('eats its slack before anything is late', () => {
    const view = at(20, withFixedBreak(12));
    expect(nextFixedPoint(view)).toMatchObject({ kind: 'spare', minutes: 2 });
    expect(view.minutesBehind).toBe(0);
    expect(nextFixedPoint(at(22, withFixedBreak(12)))).toMatchObject({ kind: 'onTime', minutes: 0 });
  });

  test('comes late when the day runs late, and asks for what can be saved before it alone', () => {
    const view = at(30, withFixedBreak(12));
    expect(nextFixedPoint(view)).toMatchObject({ kind: 'late', minutes: 8 });
    expect(minutesToSave(view)).toEqual({ minutes: 8, before: 2 });
    expect(savings(view).map(({ step, minutes }) => [step.id, minutes])).toEqual([['experiences', 8]]);
  });

  test('of another day is passed over', () => {
    const view = at(5, withFixedBreak(-60 * 8));
    expect(timeOfDay(start, clock(start), zone)).toBe(start);
    expect(nextFixedPoint(view)).toBeUndefined();
  });

  test('that has come is no point any more', () => {
    const line = at(5, withFixedBreak(12)).lines[2];
    if (!line) throw new Error('no such line');
    expect(fixedPoint({ ...line, place: 'done' })).toBeUndefined();
  });
});

describe('where minutes could be saved', () => {
  test('nowhere while the day goes as planned', () => {
    expect(savings(at(5, programmeA))).toEqual([]);
  });

  test('at the longest steps to come, in fives, none of them by more than a third', () => {
    const late = at(34, programmeA);
    expect(late.minutesBehind).toBe(24);
    const offers = savings(late);
    expect(offers.map(({ step, minutes }) => [step.id, minutes])).toEqual([
      ['experiences', 10],
      ['own-kind', 10],
      ['input', 4],
    ]);
    for (const { step, minutes } of offers) expect(minutes).toBeLessThanOrEqual(step.minutes / 3);
  });

  test('never more than is missing, and never what has begun', () => {
    const offers = savings(at(13, programmeA));
    expect(offers.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(3);
    expect(offers.some(({ step }) => step.id === 'check-in')).toBe(false);
  });

  test('a step of a few minutes gives nothing', () => {
    const short = programmeA.map((step) => ({ ...step, minutes: 5, parts: step.parts.slice(-1) }));
    expect(savings(at(30, short))).toEqual([]);
  });
});
