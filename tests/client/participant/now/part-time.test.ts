import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extraTimeOf, partTime, timeNotice } from '../../../../client/participant/now/part-time.ts';
import type { Step } from '../../../../shared/conference/programme.ts';
import { statusOf } from '../../../../shared/conference/state.ts';
import { facilitator, programmeA, Rehearsal } from '../../../shared/conference/house.ts';

const minute = 60_000;

function step(id: string): Step {
  const found = programmeA.find((one) => one.id === id);
  if (!found) throw new Error(`there is no step ${id}`);
  return found;
}

describe('the time of a part', () => {
  it('begins with the minutes that are planned for it, part by part', () => {
    const rehearsal = new Rehearsal();
    rehearsal.people(8);
    const totals = step('experiences').parts.map((_, part) => {
      rehearsal.goTo('experiences', part);
      const time = partTime(step('experiences'), statusOf(rehearsal.state, 'experiences'), rehearsal.now);
      rehearsal.now += time?.remainingMs ?? 0;
      return time;
    });
    expect(totals).toEqual(
      [3, 3, 20, 24].map((minutes) => ({
        remainingMs: minutes * minute,
        totalMs: minutes * minute,
        paused: false,
      })),
    );
  });

  it('is longer at the end of the step for a group that was given more, and only there', () => {
    const on = new Rehearsal();
    on.people(9);
    on.goTo('experiences', 1);
    const group = on.state.groupings.get('experiences')?.groups.find(({ members }) => members.includes('person-1'));
    on.must(facilitator, { type: 'extendGroup', stepId: 'experiences', groupId: group?.id ?? '', minutes: 2 });
    const other = on.state.groupings.get('experiences')?.groups.find(({ id }) => id !== group?.id)?.members[0] ?? '';
    const timeOf = (person: string) =>
      partTime(
        step('experiences'),
        statusOf(on.state, 'experiences'),
        on.now,
        extraTimeOf(on.state, 'experiences', person),
      );
    expect(timeOf('person-1')?.remainingMs).toBe(3 * minute);
    on.goTo('experiences', 3);
    const others = timeOf(other);
    expect(timeOf('person-1')).toEqual({
      remainingMs: (others?.remainingMs ?? 0) + 2 * minute,
      totalMs: (others?.totalMs ?? 0) + 2 * minute,
      paused: false,
    });
  });

  it('counts on below zero and closes nothing', () => {
    const rehearsal = new Rehearsal();
    rehearsal.people(2);
    rehearsal.next();
    const later = rehearsal.now + 10 * minute + 40_000;
    expect(partTime(step('check-in'), statusOf(rehearsal.state, 'check-in'), later)).toMatchObject({
      remainingMs: -40_000,
      totalMs: 10 * minute,
    });
  });

  it('stands while the clock is paused', () => {
    const rehearsal = new Rehearsal();
    rehearsal.people(2);
    rehearsal.next();
    rehearsal.now += 4 * minute;
    rehearsal.must(facilitator, { type: 'pause', stepId: 'check-in' });
    const time = partTime(step('check-in'), statusOf(rehearsal.state, 'check-in'), rehearsal.now + 5 * minute);
    expect(time).toEqual({ remainingMs: 6 * minute, totalMs: 10 * minute, paused: true });
  });

  it('is never more than the whole of it, however much longer it is made', () => {
    const rehearsal = new Rehearsal();
    rehearsal.people(2);
    rehearsal.next();
    rehearsal.must(facilitator, { type: 'extend', stepId: 'check-in', minutes: 5 });
    const time = partTime(step('check-in'), statusOf(rehearsal.state, 'check-in'), rehearsal.now);
    expect(time).toMatchObject({ remainingMs: 15 * minute, totalMs: 15 * minute });
  });

  it('is there only while the step runs', () => {
    expect(partTime(step('check-in'), { kind: 'waiting' }, 0)).toBeNull();
    expect(partTime(step('check-in'), { kind: 'done', part: 0, startedAt: 0, endedAt: 1 }, 2)).toBeNull();
  });
});

describe('notices of the time', () => {
  const at = (remainingMs: number, totalMs = 20 * minute, paused = false) =>
    timeNotice({ remainingMs, totalMs, paused });

  it('come at two minutes and at thirty seconds, and go again', () => {
    expect(at(2 * minute + 1)).toBeNull();
    expect(at(2 * minute)).toBe('twoMinutes');
    expect(at(2 * minute - 13_000)).toBeNull();
    expect(at(30_001)).toBeNull();
    expect(at(30_000)).toBe('halfMinute');
    expect(at(10_000)).toBeNull();
  });

  it('are spared where a part has hardly begun, and while the clock stands', () => {
    expect(at(2 * minute, 2 * minute)).toBeNull();
    expect(at(30_000, 45_000)).toBeNull();
    expect(at(30_000, 20 * minute, true)).toBeNull();
  });

  it('are each seen by a clock that turns once a second, whatever the deadline', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3 * minute, max: 90 * minute }), fc.nat(999), (totalMs, offset) => {
        const seen = new Set<string>();
        for (let left = totalMs - offset; left > 0; left -= 1_000) {
          const notice = at(left, totalMs);
          if (notice) seen.add(notice);
        }
        expect([...seen]).toEqual(['twoMinutes', 'halfMinute']);
      }),
      { numRuns: 40 },
    );
  });
});
