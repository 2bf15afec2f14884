import { describe, expect, it } from 'vitest';
import type { PlacedGroup } from '../../../shared/conference/commands.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import { facilitator, hall, machine, participant, Rehearsal, roundsProgramme } from './house.ts';

const stepId = 'mixed-1';
const table = (id: string, ...members: string[]): PlacedGroup => ({ id, label: { kind: 'table' }, members });
const expectOne = { name: 'Ingrid Berg', workplace: 'Rud skole', jobRole: null, hall: null, role: null };

function room(count = 6) {
  const on = new Rehearsal(roundsProgramme);
  const people = on.people(count);
  const place = (...groups: PlacedGroup[]) => on.send(facilitator, { type: 'placeGroups', stepId, groups });
  const members = () => on.state.groupings.get(stepId)?.groups.map((group) => [...group.members]);
  return { on, people, place, members };
}

describe('a round as it has been planned', () => {
  it('stands as it is given, with numbers in a row and duties for all', () => {
    const { on, place, members } = room();
    expect(
      place(table('g4', 'person-5', 'person-6'), table('g1', 'person-1', 'person-2', 'person-3', 'person-4')),
    ).toBe('ok');
    expect(members()).toEqual([
      ['person-1', 'person-2', 'person-3', 'person-4'],
      ['person-5', 'person-6'],
    ]);
    const groups = on.state.groupings.get(stepId)?.groups ?? [];
    expect(groups.map(({ id, number }) => [id, number])).toEqual([
      ['g1', 1],
      ['g4', 2],
    ]);
    for (const { duties, members: here } of groups)
      for (const one of Object.values(duties)) expect(here).toContain(one);
  });

  it('passes over who is not here, seats nobody twice, and finds a seat for who is left out', () => {
    const { place, members, people } = room();
    expect(place(table('g1', 'person-1', 'person-2', 'gone'), table('g2', 'person-2', 'person-3', 'person-4'))).toBe(
      'ok',
    );
    expect(members()?.flat().sort()).toEqual([...people].sort());
    expect(members()?.[0]).not.toContain('gone');
  });

  it('is refused with tables that have no names of their own, and when the groups have been told', () => {
    const { on, place } = room();
    expect([place(table('g1'), table('g1')), place(table('table')), place(table('g0'))]).toEqual(
      Array(3).fill('group_unknown'),
    );
    expect(on.send(facilitator, { type: 'placeGroups', stepId: 'nowhere', groups: [] })).toBe('step_unknown');
    on.group(stepId);
    expect(place(table('g1', 'person-1'))).toBe('groups_confirmed');
  });

  it('holds seats for the expected, and is told without those who have not come', () => {
    const { on, place, members } = room(2);
    on.must(facilitator, { type: 'expectPeople', people: [{ ...expectOne, id: 'ingrid' }] });
    place(table('g1', 'person-1', 'ingrid'), table('g2', 'person-2'));
    expect(members()).toEqual([['person-1', 'ingrid'], ['person-2']]);
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'ingrid', toGroupId: 'g2' });
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'ingrid', toGroupId: 'g1' });
    on.group(stepId);
    expect(members()).toEqual([['person-1'], ['person-2']]);
    for (const other of [hall, participant('person-1')]) expect(machine.viewOf(on.state, other).keptSeats.size).toBe(0);
    expect(JSON.stringify(on.state.groupings.get(stepId)?.groups)).not.toContain('ingrid');
    on.must(facilitator, { type: 'markCome', expectedId: 'ingrid' });
    // Beside a colleague, as it was planned: a newcomer would get the other table.
    expect(seatOf(on.state, stepId, 'ingrid')?.members).toEqual(['person-1', 'ingrid']);
  });
});

describe('several who change tables', () => {
  it('do so all at once, also to a table that is opened for them, or nobody does', () => {
    const { on, place, members } = room();
    place(table('g1', 'person-1', 'person-2', 'person-3'), table('g2', 'person-4', 'person-5', 'person-6'));
    const move = (personId: string, toGroupId: string | null) => ({ stepId, personId, toGroupId });
    const before = members();
    expect(on.send(facilitator, { type: 'moveSeats', moves: [move('person-1', 'g2'), move('gone', 'g1')] })).toBe(
      'person_unknown',
    );
    expect(members()).toEqual(before);
    on.must(facilitator, {
      type: 'moveSeats',
      moves: [move('person-1', 'g3'), move('person-4', 'g3'), move('person-5', 'g1')],
    });
    expect(members()).toEqual([['person-2', 'person-3', 'person-5'], ['person-6'], ['person-1', 'person-4']]);
    on.must(facilitator, {
      type: 'moveSeats',
      moves: [move('person-1', 'g1'), move('person-4', 'g2'), move('person-5', 'g2')],
    });
    expect(members()?.map((each) => each.sort())).toEqual([...(before ?? []).map((each) => each.sort()), []]);
  });
});

describe('locks', () => {
  it('are kept when the rest is planned or proposed anew; only facilitators know', () => {
    const { on, place, members } = room();
    place(table('g1', 'person-1', 'person-2', 'person-3'), table('g2', 'person-4', 'person-5', 'person-6'));
    on.must(facilitator, { type: 'lockSeat', stepId, personId: 'person-1', locked: true });
    on.must(facilitator, { type: 'lockTable', stepId, groupId: 'g2', locked: true });
    place(table('g1', 'person-1', 'person-3'), table('g2', 'person-4', 'person-5', 'person-6', 'person-2'));
    const locks = () => [on.state.lockedSeats.get(stepId), on.state.lockedTables.get(stepId)];
    expect(locks()).toEqual([new Set(['person-1']), new Set(['g2'])]);
    expect(machine.viewOf(on.state, facilitator).lockedSeats.size).toBe(1);
    for (const other of [hall, participant('person-1')]) {
      const seen = machine.viewOf(on.state, other);
      expect(seen.lockedSeats.size + seen.lockedTables.size).toBe(0);
    }
    on.must(facilitator, { type: 'lockSeat', stepId, personId: 'person-1', locked: false });
    expect(locks()[0]).toBeUndefined();
    const [, there] = members() ?? [];
    on.must(facilitator, { type: 'proposeGroups', stepId });
    expect(locks()).toEqual([undefined, new Set(['g2'])]);
    expect(members()?.[1]?.sort()).toEqual([...(there ?? [])].sort());
  });

  it('are for people and tables that are there', () => {
    const { on, place } = room();
    expect(on.send(facilitator, { type: 'lockSeat', stepId, personId: 'person-1', locked: true })).toBe(
      'groups_missing',
    );
    place(table('g1', ...Array.from({ length: 6 }, (_, at) => `person-${at + 1}`)));
    expect(on.send(facilitator, { type: 'lockSeat', stepId, personId: 'gone', locked: true })).toBe('person_unknown');
    expect(on.send(facilitator, { type: 'lockTable', stepId, groupId: 'g9', locked: true })).toBe('group_unknown');
  });
});
