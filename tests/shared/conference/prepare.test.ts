import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../shared/conference/empty-state.ts';
import { type ConferenceState, erasedAt } from '../../../shared/conference/state.ts';
import { contextOf, created, facilitator, machine, participant, Rehearsal, start } from './house.ts';

const hour = 3_600_000;
const day = 24 * hour;

function prepared(more: { readonly plannedStart?: number } = {}): ConferenceState {
  const event = created();
  if (event.type !== 'conferenceCreated') throw new Error('it begins otherwise');
  return machine.replay([{ ...event, preparing: true, ...more }]);
}

function then(state: ConferenceState, command: Parameters<typeof machine.decide>[1]): ConferenceState {
  const outcome = machine.decide(state, command, contextOf(facilitator, start, 'prepare'));
  if ('rejected' in outcome) throw new Error(outcome.rejected);
  return machine.replay(outcome.events, state);
}

const join = (state: ConferenceState) =>
  machine.join(
    state,
    { name: 'Ada', workplace: { id: 'school-1' }, jobRole: null },
    { ...contextOf(participant('ada'), start, 'join'), personId: 'ada', words: new Map() },
  );

describe('a conference that is prepared', () => {
  it('lets nobody in before its door has been opened, and then is prepared no more', () => {
    const before = prepared();
    expect(before).toMatchObject({ preparing: true, doorLocked: true });
    expect(join(before)).toEqual({ rejected: 'door_locked' });
    const open = then(before, { type: 'lockDoor', locked: false });
    expect(open).toMatchObject({ preparing: false, doorLocked: false });
    expect('events' in join(open)).toBe(true);
    expect(then(open, { type: 'lockDoor', locked: true })).toMatchObject({ preparing: false, doorLocked: true });
  });

  it('is no more prepared once it has begun, though its door was never opened', () => {
    const begun = then(prepared(), { type: 'next', from: { stepId: null, part: 0 } });
    expect(begun).toMatchObject({ preparing: false, doorLocked: true });
  });

  it('is erased so many days after the day it is planned for, which people learn before they come', () => {
    const later = start + 120 * day;
    expect(erasedAt(prepared())).toBe(start + 90 * day);
    const planned = then(prepared(), { type: 'planStart', at: later, minutes: 180 });
    expect(planned).toMatchObject({ plannedStart: later, plannedMinutes: 180 });
    expect(erasedAt(planned)).toBe(later + 90 * day);
    expect(erasedAt(prepared({ plannedStart: later }))).toBe(later + 90 * day);
    const open = then(planned, { type: 'lockDoor', locked: false });
    expect(erasedAt(then(open, { type: 'planStart', at: later + day, minutes: 180 }))).toBe(later + 90 * day);
    expect(erasedAt(then(planned, { type: 'planStart', at: null, minutes: null }))).toBe(start + 90 * day);
  });
});

describe('the planned start', () => {
  it('is the facilitator`s to say, and only before it has begun', () => {
    const on = new Rehearsal();
    on.people(4);
    const plan = { type: 'planStart', at: start + hour, minutes: null } as const;
    expect(on.send(participant('person-1'), plan)).toBe('not_allowed');
    on.must(facilitator, plan);
    const { version } = on.state;
    on.must(facilitator, plan);
    expect(on.state.version).toBe(version);
    on.goTo('check-in');
    expect(on.send(facilitator, { ...plan, at: null })).toBe('already_moved');
  });

  it('is open, and the door too, in what was stored before there was such a thing', () => {
    expect(emptyState()).toMatchObject({ preparing: false, plannedStart: null, plannedMinutes: null });
    expect(machine.replay([created()])).toMatchObject({ preparing: false, doorLocked: false, plannedStart: null });
  });
});
