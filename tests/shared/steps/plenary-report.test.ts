import { describe, expect, it } from 'vitest';
import { seatOf } from '../../../shared/conference/state.ts';
import type { PlenaryReportData } from '../../../shared/steps/plenary-report/plenary-report.ts';
import { facilitator, hall, machine, otherProgramme, participant, Rehearsal } from '../conference/house.ts';

/** Nine people in three home groups, two notes to lift for each. */
function reporting(stepId = 'report-1') {
  const on = new Rehearsal(otherProgramme);
  const people = on.people(9);
  on.goTo(stepId);
  const groups = on.state.groupings.get('experiences')?.groups ?? [];
  const [one, two, three] = groups;
  if (!one || !two || !three) throw new Error('too few groups');
  const act = (actor: Parameters<typeof machine.viewOf>[1], action: unknown) =>
    on.send(actor, { type: 'act', stepId, action });
  const lift = (who: string, noteId: string, up = true) => act(participant(who), { type: 'lift', noteId, on: up });
  const data = () => on.state.stepData.get(stepId) as PlenaryReportData;
  return { on, people, one, two, three, act, lift, data };
}

describe('lifting', () => {
  it('is done by any member, up to what each group may, and taken back by any', () => {
    const { one, lift, data } = reporting();
    const [ada = '', bo = ''] = one.members;
    expect(lift(ada, 'n1')).toBe('ok');
    expect(lift(bo, 'n1')).toBe('ok');
    expect(lift(bo, 'n2')).toBe('ok');
    expect(lift(ada, 'n3')).toBe('lift_limit');
    expect(data().lifted.get(one.id)).toEqual(['n1', 'n2']);
    expect(lift(bo, 'n1', false)).toBe('ok');
    expect(lift(ada, 'n3')).toBe('ok');
    expect(data().lifted.get(one.id)).toEqual(['n2', 'n3']);
  });

  it('puts the notes on the wall with the number of the table, once the report begins', () => {
    const on = new Rehearsal(otherProgramme);
    on.people(9);
    on.goTo('experiences');
    const group = on.state.groupings.get('experiences')?.groups[1];
    const member = group?.members[0] ?? '';
    const action = { type: 'lift', noteId: 'n1', on: true };
    on.must(participant(member), { type: 'act', stepId: 'report-1', action });
    expect(machine.copies(on.state)).toEqual([]);
    on.goTo('report-1');
    expect(machine.copies(on.state)).toEqual([
      {
        from: { stepId: 'experiences', scope: 'group', owner: group?.id },
        noteId: 'n1',
        to: { stepId: 'report-1', scope: 'plenary', owner: 'all' },
        lane: 'wall',
        table: group?.number,
      },
    ]);
  });

  it('is seen by the group itself and by the desks, not by other tables', () => {
    const { on, one, two, lift } = reporting();
    lift(one.members[0] ?? '', 'n1');
    const seen = (actor: Parameters<typeof machine.viewOf>[1]) =>
      (machine.viewOf(on.state, actor).stepData.get('report-1') as PlenaryReportData).lifted;
    expect(seen(participant(one.members[1] ?? ''))).toEqual(new Map([[one.id, ['n1']]]));
    expect(seen(participant(two.members[0] ?? ''))).toEqual(new Map());
    for (const desk of [facilitator, hall]) expect(seen(desk).get(one.id)).toEqual(['n1']);
  });

  it('is refused to facilitators, before the talk, after the report and with a note that is no id', () => {
    const { on, one, act, lift } = reporting();
    const member = one.members[0] ?? '';
    expect(act(facilitator, { type: 'lift', noteId: 'n1', on: true })).toBe('not_allowed');
    expect(lift(member, '__proto__')).toBe('wrong_command');
    expect(lift(member, 'constructor')).toBe('ok');
    on.goTo('report-2');
    expect(lift(member, 'n2')).toBe('step_not_running');
    const early = new Rehearsal(otherProgramme);
    early.people(4);
    early.group('experiences');
    const action = { type: 'lift', noteId: 'n1', on: true };
    expect(early.send(participant('person-1'), { type: 'act', stepId: 'report-1', action })).toBe('step_not_running');
  });

  it('needs a seat in the groups that report', () => {
    const { on, lift } = reporting();
    on.join('late');
    expect(seatOf(on.state, 'experiences', 'late')).toBeUndefined();
    expect(lift('late', 'n1')).toBe('no_seat');
  });
});

describe('the floor', () => {
  it('goes from group to group, each with its seconds, and remembers who has been heard', () => {
    const { on, one, two, act, data } = reporting();
    act(facilitator, { type: 'giveFloor', groupId: one.id });
    expect(data().speaking).toEqual({
      groupId: one.id,
      number: one.number,
      startedAt: on.now,
      endsAt: on.now + 60_000,
    });
    on.now += 70_000;
    act(facilitator, { type: 'giveFloor', groupId: two.id });
    expect(data()).toMatchObject({ speaking: { groupId: two.id, startedAt: on.now }, heard: [one.id] });
    act(facilitator, { type: 'endTurn', groupId: two.id });
    expect(data()).toMatchObject({ speaking: null, heard: [one.id, two.id] });
  });

  it('may be given once more: the group is then heard last', () => {
    const { one, two, act, data } = reporting();
    for (const groupId of [one.id, two.id, one.id]) act(facilitator, { type: 'giveFloor', groupId });
    expect(data()).toMatchObject({ speaking: { groupId: one.id }, heard: [two.id] });
    act(facilitator, { type: 'endTurn', groupId: one.id });
    expect(data().heard).toEqual([two.id, one.id]);
  });

  it('is given once by two facilitators who press at once, and ended once', () => {
    const { on, one, two, act, data } = reporting();
    act(facilitator, { type: 'giveFloor', groupId: one.id });
    const given = on.state;
    on.now += 1_000;
    expect(act(facilitator, { type: 'giveFloor', groupId: one.id })).toBe('ok');
    expect(on.state).toBe(given);
    act(facilitator, { type: 'giveFloor', groupId: two.id });
    // The other meant the end of the turn before.
    act(facilitator, { type: 'endTurn', groupId: one.id });
    expect(data().speaking?.groupId).toBe(two.id);
  });

  it('is the facilitators’ to give, to groups that are, while the report runs', () => {
    const { on, one, act } = reporting();
    const give = { type: 'giveFloor', groupId: one.id };
    expect(act(participant(one.members[0] ?? ''), give)).toBe('not_allowed');
    expect(act(participant(one.members[0] ?? ''), { type: 'endTurn', groupId: one.id })).toBe('not_allowed');
    expect(act(facilitator, { type: 'giveFloor', groupId: 'g99' })).toBe('group_unknown');
    expect(act(facilitator, { type: 'giveFloor', groupId: 'constructor' })).toBe('group_unknown');
    on.goTo('report-2');
    expect(act(facilitator, give)).toBe('step_not_running');
  });
});
