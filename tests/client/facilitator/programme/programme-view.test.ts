import { expect, test } from 'vitest';
import { programmeView, startOf } from '../../../../client/facilitator/programme/programme-view.ts';
import { facilitator, Rehearsal, start } from '../../../shared/conference/house.ts';

const minute = 60_000;

test('in the lobby the programme stands as it would go from now', () => {
  const rehearsal = new Rehearsal();
  const view = programmeView(rehearsal.state, start);
  expect(startOf(rehearsal.state)).toBeUndefined();
  expect(view.lines[0]).toMatchObject({ from: start, to: start + 10 * minute, place: 'next' });
  expect(view.lines.slice(1).every((line) => line.place === 'later')).toBe(true);
  expect(view.endsAt).toBe(start + 180 * minute);
  expect(view.minutesBehind).toBe(0);
});

test('over time pushes all that follows, and the plan is counted from when the first step began', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(9);
  rehearsal.goTo('check-in');
  rehearsal.now = start + 12 * minute;
  const view = programmeView(rehearsal.state, rehearsal.now);
  expect(view.lines[0]).toMatchObject({ place: 'now', to: rehearsal.now, overMs: 2 * minute });
  expect(view.lines[1]).toMatchObject({ place: 'next', from: rehearsal.now });
  expect(view.endsAt).toBe(start + 182 * minute);
  expect(view.minutesBehind).toBe(2);
});

test('what is done keeps the times it had, and moving on early is ahead of plan', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(9);
  rehearsal.goTo('check-in');
  rehearsal.now = start + 7 * minute;
  rehearsal.goTo('experiences');
  rehearsal.now = start + 20 * minute;
  const view = programmeView(rehearsal.state, rehearsal.now);
  expect(view.lines[0]).toMatchObject({ place: 'done', from: start, to: start + 7 * minute, overMs: 0 });
  expect(view.lines[1]).toMatchObject({ place: 'now', from: start + 7 * minute, to: start + 57 * minute });
  expect(view.minutesBehind).toBe(-3);
});

test('after the end nothing is next any more, and the time is the one when it ended', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(3);
  rehearsal.goTo('check-in');
  rehearsal.now = start + 5 * minute;
  rehearsal.must(facilitator, { type: 'end' });
  const view = programmeView(rehearsal.state, start + 500 * minute);
  expect(view.endsAt).toBe(start + 5 * minute);
  expect(view.lines.map((line) => line.place)).not.toContain('next');
  expect(view.lines.map((line) => line.place)).not.toContain('now');
});

test('before it begins the times are those of the planned day, and the end is held against what was invited to', () => {
  const rehearsal = new Rehearsal();
  const at = start + 48 * 60 * minute;
  rehearsal.must(facilitator, { type: 'planStart', at, minutes: 170 });
  const view = programmeView(rehearsal.state, start);
  expect(view.lines[0]).toMatchObject({ from: at, to: at + 10 * minute });
  expect(view.minutesBehind).toBe(10);
  // The time is there, and people are let in: what counts is when it really begins.
  expect(programmeView(rehearsal.state, at + 5 * minute).lines[0]?.from).toBe(at + 5 * minute);
  const preparing = { ...rehearsal.state, preparing: true };
  expect(programmeView(preparing, at + 5 * minute).lines[0]?.from).toBe(at);
});
