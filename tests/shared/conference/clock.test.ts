import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Active,
  extendClock,
  pauseClock,
  remaining,
  resumeClock,
  samePosition,
  startClock,
  startPart,
  timetable,
} from '../../../shared/conference/clock.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import type { StepStatus } from '../../../shared/conference/state.ts';
import { facilitator, programmeA, Rehearsal, start } from './house.ts';
import { runs } from './runs.ts';

const minute = 60_000;
const step = (minutes: number, ...parts: number[]): Step => ({
  id: 'talk',
  kind: 'groupWork',
  title: 'Talk',
  question: '',
  instruction: '',
  minutes,
  arrangement: { kind: 'plenary' },
  parts: parts.map((each) => ({ kind: 'open', minutes: each })),
  settings: {},
});
const running = (status: Active) => {
  if (status.kind !== 'running') throw new Error('the clock stands');
  return status;
};

describe('the clock of a step', () => {
  it('gives the step its minutes and the first part its own', () => {
    const status = startClock(step(50, 3, 3, 20, 24), start);
    expect(remaining(status, start)).toEqual({ remainingMs: 50 * minute, partRemainingMs: 3 * minute });
    expect(status).toMatchObject({ part: 0, startedAt: start });
  });

  it('lets the only part last as long as the step, whatever stands in the part', () => {
    const status = startClock(step(10, 3), start);
    expect(remaining(status, start).partRemainingMs).toBe(10 * minute);
  });

  it('never promises a part more than is left of the step', () => {
    const status = startClock(step(10, 20, 5), start);
    expect(remaining(status, start).partRemainingMs).toBe(10 * minute);
  });

  it('lets the last part last until the end of the step', () => {
    const one = step(50, 3, 3, 20, 24);
    const status = startPart(one, startClock(one, start), 3, start + 20 * minute);
    expect(remaining(status, start + 20 * minute)).toEqual({
      remainingMs: 30 * minute,
      partRemainingMs: 30 * minute,
    });
    expect(status.startedAt).toBe(start);
  });

  it('gives the next part its minutes also when the step is over time', () => {
    const one = step(10, 5, 4, 3);
    const late = start + 15 * minute;
    const status = startPart(one, startClock(one, start), 1, late);
    expect(remaining(status, late)).toEqual({ remainingMs: -5 * minute, partRemainingMs: 4 * minute });
  });

  it('counts on below nothing when the time is over', () => {
    expect(remaining(startClock(step(10, 10), start), start + 11 * minute).remainingMs).toBe(-minute);
  });

  it('stands still while it is paused, and goes on with what it had', () => {
    fc.assert(
      fc.property(fc.nat(90 * minute), fc.nat(90 * minute), fc.nat(30 * minute), (before, pause, after) => {
        const status = startClock(step(50, 3, 20), start);
        const paused = pauseClock(status, start + before);
        expect(remaining(paused, start + before + pause)).toEqual(remaining(status, start + before));
        const resumed = resumeClock(paused, start + before + pause);
        expect(remaining(resumed, start + before + pause + after)).toEqual(remaining(status, start + before + after));
        expect(resumed.startedAt).toBe(start);
      }),
      runs(100),
    );
  });

  it('adds minutes to step and part, running or paused', () => {
    const status = startClock(step(50, 3, 20), start);
    const more = extendClock(status, 2, start + minute);
    expect(remaining(more, start + minute)).toEqual({ remainingMs: 51 * minute, partRemainingMs: 4 * minute });
    const paused = extendClock(pauseClock(status, start + minute), 2, start + 60 * minute);
    expect(paused).toMatchObject({ kind: 'paused', remainingMs: 51 * minute, partRemainingMs: 4 * minute });
  });

  it('counts more minutes from this moment when the time is over', () => {
    const status = startClock(step(10, 10), start);
    const late = start + 14 * minute;
    expect(remaining(extendClock(status, 2, late), late)).toEqual({
      remainingMs: 2 * minute,
      partRemainingMs: 2 * minute,
    });
    const paused = pauseClock(status, late);
    expect(remaining(extendClock(paused, 2, late), late).remainingMs).toBe(2 * minute);
  });

  it('adds two minutes twice as it adds four once, while there is time', () => {
    const status = startClock(step(10, 10), start);
    const now = start + 3 * minute;
    expect(extendClock(extendClock(status, 2, now), 2, now)).toEqual(extendClock(status, 4, now));
  });
});

describe('pause, resume and extend as commands', () => {
  it('do nothing more when they are pressed twice', () => {
    const on = new Rehearsal();
    on.goTo('check-in');
    on.must(facilitator, { type: 'pause', stepId: 'check-in' });
    const paused = on.state;
    on.now += minute;
    on.must(facilitator, { type: 'pause', stepId: 'check-in' });
    expect(on.state).toBe(paused);
    on.must(facilitator, { type: 'resume', stepId: 'check-in' });
    const resumed = on.state;
    on.must(facilitator, { type: 'resume', stepId: 'check-in' });
    expect(on.state).toBe(resumed);
  });

  it('are refused for a step that has been left or has not begun', () => {
    const on = new Rehearsal();
    on.people(4);
    for (const stepId of ['check-in', 'nowhere']) {
      expect(on.send(facilitator, { type: 'pause', stepId })).toBe('already_moved');
    }
    on.goTo('experiences');
    expect(on.send(facilitator, { type: 'extend', stepId: 'check-in', minutes: 5 })).toBe('already_moved');
    expect(on.send(facilitator, { type: 'resume', stepId: 'break' })).toBe('already_moved');
  });

  it('lets *next* leave a paused part and go on running', () => {
    const on = new Rehearsal();
    on.people(4);
    on.goTo('experiences');
    on.now += minute;
    on.must(facilitator, { type: 'pause', stepId: 'experiences' });
    on.now += 10 * minute;
    on.next();
    const status = running(on.state.statuses.get('experiences') as Active);
    expect(remaining(status, on.now)).toEqual({ remainingMs: 49 * minute, partRemainingMs: 3 * minute });
    expect(status.part).toBe(1);
  });
});

describe('timetable', () => {
  const total = programmeA.reduce((sum, each) => sum + each.minutes, 0);

  it('lays the steps end to end before anything has begun', () => {
    const planned = timetable(programmeA, new Map(), start, start);
    expect(total).toBe(180);
    expect(planned[0]).toMatchObject({ stepId: 'check-in', from: start, to: start + 10 * minute });
    expect(planned.at(-1)?.to).toBe(start + total * minute);
    for (const [at, { from }] of planned.entries()) if (at > 0) expect(from).toBe(planned[at - 1]?.to);
  });

  it('tells what is done as it went, and moves what is to come', () => {
    const statuses = new Map<string, StepStatus>([
      ['check-in', { kind: 'done', part: 0, startedAt: start + minute, endedAt: start + 16 * minute }],
      ['experiences', startClock(step(50, 50), start + 16 * minute)],
    ]);
    const now = start + 26 * minute;
    const [checkIn, experiences, pause] = timetable(programmeA, statuses, start, now);
    expect(checkIn).toMatchObject({ stepId: 'check-in', from: start + minute, to: start + 16 * minute });
    expect(experiences).toMatchObject({ stepId: 'experiences', from: start + 16 * minute, to: start + 66 * minute });
    expect(pause?.from).toBe(start + 66 * minute);
  });

  it('pushes all that follows while a step is over time or paused', () => {
    const over = new Map<string, StepStatus>([['check-in', startClock(step(10, 10), start)]]);
    const late = start + 25 * minute;
    expect(timetable(programmeA, over, start, late)[1]?.from).toBe(late);
    const paused = new Map<string, StepStatus>([
      ['check-in', pauseClock(startClock(step(10, 10), start), start + 4 * minute)],
    ]);
    expect(timetable(programmeA, paused, start, late)[1]?.from).toBe(late + 6 * minute);
  });
});

describe('samePosition', () => {
  it('looks at step and part', () => {
    expect(samePosition({ stepId: null, part: 0 }, { stepId: null, part: 0 })).toBe(true);
    expect(samePosition({ stepId: 'a', part: 0 }, { stepId: 'a', part: 1 })).toBe(false);
    expect(samePosition({ stepId: 'a', part: 0 }, { stepId: null, part: 0 })).toBe(false);
  });
});
