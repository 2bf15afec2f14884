import { describe, expect, it } from 'vitest';
import { seatOf } from '../../../shared/conference/state.ts';
import { facilitator, otherProgramme, participant, Rehearsal } from './house.ts';

const stepId = 'experiences';
const groupsOf = (on: Rehearsal) => on.state.groupings.get(stepId)?.groups ?? [];
const proposed = (count: number) => {
  const on = new Rehearsal();
  const people = on.people(count);
  on.must(facilitator, { type: 'proposeGroups', stepId });
  return { on, people };
};

describe('groups', () => {
  it('are proposed for a step in groups only', () => {
    const { on } = proposed(8);
    expect(on.send(facilitator, { type: 'proposeGroups', stepId: 'break' })).toBe('step_unknown');
    expect(on.send(facilitator, { type: 'proposeGroups', stepId: '__proto__' })).toBe('step_unknown');
    expect(on.send(facilitator, { type: 'confirmGroups', stepId: 'own-kind' })).toBe('groups_missing');
  });

  it('can be proposed again until they are confirmed', () => {
    const { on } = proposed(8);
    on.must(facilitator, { type: 'proposeGroups', stepId });
    on.must(facilitator, { type: 'confirmGroups', stepId });
    const confirmed = on.state;
    on.must(facilitator, { type: 'confirmGroups', stepId });
    expect(on.state).toBe(confirmed);
    expect(on.send(facilitator, { type: 'proposeGroups', stepId })).toBe('groups_confirmed');
  });

  it('are needed before a step in groups begins', () => {
    const on = new Rehearsal();
    on.people(5);
    on.goTo('check-in');
    const from = { stepId: 'check-in', part: 0 };
    expect(on.send(facilitator, { type: 'next', from })).toBe('groups_missing');
    on.must(facilitator, { type: 'proposeGroups', stepId });
    expect(on.send(facilitator, { type: 'next', from })).toBe('groups_missing');
    on.must(facilitator, { type: 'confirmGroups', stepId });
    expect(on.send(facilitator, { type: 'next', from })).toBe('ok');
  });

  it('that have been emptied are gone when they are confirmed, and the rest are numbered anew', () => {
    const { on } = proposed(12);
    const [first, second] = groupsOf(on);
    for (const personId of first?.members ?? []) {
      on.must(facilitator, { type: 'moveSeat', stepId, personId, toGroupId: second?.id ?? '' });
    }
    expect(groupsOf(on)[0]?.members).toEqual([]);
    expect(groupsOf(on)[0]?.duties).toEqual({ chair: null, secretary: null, rapporteur: null });
    on.must(facilitator, { type: 'confirmGroups', stepId });
    expect(groupsOf(on).map((group) => group.id)).not.toContain(first?.id);
    expect(groupsOf(on).map((group) => group.number)).toEqual(groupsOf(on).map((_, at) => at + 1));
  });

  it('lose and gain duties with the person who moves', () => {
    const { on } = proposed(10);
    const [from, to] = groupsOf(on);
    const chair = from?.duties.chair ?? '';
    on.must(facilitator, { type: 'moveSeat', stepId, personId: chair, toGroupId: to?.id ?? '' });
    const [left, arrived] = groupsOf(on);
    expect(left?.members).not.toContain(chair);
    expect(left?.members).toContain(left?.duties.chair);
    expect(arrived?.members).toContain(chair);
  });

  it('refuse a seat for who or where is unknown, and know when somebody sits there already', () => {
    const { on, people } = proposed(8);
    const personId = people[0] ?? '';
    const move = (who: string, toGroupId: string | null, step = stepId) =>
      on.send(facilitator, { type: 'moveSeat', stepId: step, personId: who, toGroupId });
    expect(move('stranger', 'g1')).toBe('person_unknown');
    expect(move(personId, 'g99')).toBe('group_unknown');
    expect(move(personId, 'constructor')).toBe('group_unknown');
    expect(move(personId, 'g1', 'own-kind')).toBe('groups_missing');
    const seat = groupsOf(on).find((group) => group.members.includes(personId))?.id ?? '';
    const before = on.state;
    expect(move(personId, seat)).toBe('ok');
    expect(on.state).toBe(before);
  });

  it('are not moved in a step that is over', () => {
    const on = new Rehearsal();
    const [ada = ''] = on.people(8);
    on.goTo('break');
    const other = groupsOf(on).find((group) => !group.members.includes(ada))?.id ?? '';
    expect(on.send(facilitator, { type: 'moveSeat', stepId, personId: ada, toGroupId: other })).toBe('already_moved');
  });

  it('give a new table an id that none has had', () => {
    const { on, people } = proposed(12);
    for (const personId of people.slice(0, 3)) {
      on.must(facilitator, { type: 'moveSeat', stepId, personId, toGroupId: null });
    }
    const ids = groupsOf(on).map((group) => group.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('give a new table an id of its own also after the groups have been numbered anew', () => {
    const { on, people } = proposed(12);
    const [first, second] = groupsOf(on);
    for (const personId of first?.members ?? []) {
      on.must(facilitator, { type: 'moveSeat', stepId, personId, toGroupId: second?.id ?? '' });
    }
    on.must(facilitator, { type: 'confirmGroups', stepId });
    const before = groupsOf(on).map((group) => group.id);
    on.must(facilitator, { type: 'moveSeat', stepId, personId: people[0] ?? '', toGroupId: null });
    const added = groupsOf(on).filter((group) => !before.includes(group.id));
    expect(added).toMatchObject([{ number: before.length + 1, members: [people[0]] }]);
  });

  it('can be those of a plan, or everybody in one', () => {
    const on = new Rehearsal(otherProgramme);
    const people = on.people(7);
    on.goTo('own-kind');
    expect(on.state.groupings.get('own-kind')?.groups.map((group) => group.members.length)).toEqual([7]);
    on.goTo('plan');
    for (const id of people) expect(seatOf(on.state, 'plan', id)?.label.kind).toBe('workplace');
  });
});

describe('duties', () => {
  const seated = () => {
    const on = new Rehearsal();
    on.people(10);
    on.goTo(stepId);
    const [group, other] = groupsOf(on);
    if (!group || !other) throw new Error('too few groups');
    return { on, group, other };
  };

  it('are shared out by the group itself, or by a facilitator', () => {
    const { on, group } = seated();
    const [one = '', two = ''] = group.members;
    const set = { type: 'setDuty', stepId, groupId: group.id, duty: 'chair' } as const;
    on.must(participant(one), { ...set, personId: two });
    expect(groupsOf(on)[0]?.duties.chair).toBe(two);
    on.must(facilitator, { ...set, personId: null });
    expect(groupsOf(on)[0]?.duties.chair).toBeNull();
  });

  it('go to members only, and are no business of other groups', () => {
    const { on, group, other } = seated();
    const stranger = other.members[0] ?? '';
    const set = { type: 'setDuty', stepId, groupId: group.id, duty: 'chair' } as const;
    expect(on.send(participant(stranger), { ...set, personId: group.members[0] ?? '' })).toBe('not_allowed');
    expect(on.send(facilitator, { ...set, personId: stranger })).toBe('person_unknown');
    expect(on.send(facilitator, { ...set, groupId: 'g99', personId: null })).toBe('group_unknown');
  });
});

describe('ready marks', () => {
  it('are one for a group, set and taken by any of them', () => {
    const on = new Rehearsal();
    on.people(8);
    on.goTo(stepId);
    const group = groupsOf(on)[0];
    const [one = '', two = ''] = group?.members ?? [];
    on.must(participant(one), { type: 'markReady', stepId, ready: true });
    const marked = on.state;
    on.must(participant(two), { type: 'markReady', stepId, ready: true });
    expect(on.state).toBe(marked);
    on.must(participant(two), { type: 'markReady', stepId, ready: false });
    expect(on.state.ready.get(stepId)?.has(group?.id ?? '') ?? false).toBe(false);
  });

  it('need a seat and a step that runs', () => {
    const on = new Rehearsal();
    const [ada = ''] = on.people(8);
    expect(on.send(participant(ada), { type: 'markReady', stepId, ready: true })).toBe('no_seat');
    on.goTo('break');
    expect(on.send(participant(ada), { type: 'markReady', stepId, ready: true })).toBe('step_not_running');
    expect(on.send(participant(ada), { type: 'markReady', stepId: 'break', ready: true })).toBe('no_seat');
  });
});
