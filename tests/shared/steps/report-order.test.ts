import { describe, expect, it, test } from 'vitest';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import type { PlenaryReportData } from '../../../shared/steps/plenary-report/plenary-report.ts';
import { inTurns, reportOrder } from '../../../shared/steps/plenary-report/report-order.ts';
import { facilitator, machine, otherProgramme, participant, Rehearsal } from '../conference/house.ts';

const { state: empty } = new Rehearsal(otherProgramme);

/** Groups by number: in one hall, or of several with the halls of their members, the rapporteur's marked with `*`. */
function room(...places: readonly (string | readonly string[])[]): { state: ConferenceState; groups: Group[] } {
  const people = new Map(empty.people);
  const groups = places.map((place, at): Group => {
    const number = at + 1;
    const halls = typeof place === 'string' ? [place] : place;
    const members = halls.map((hall, seat) => {
      const id = `p${number}-${seat}`;
      const hallId = hall.replace('*', '');
      const person = { id, nameId: `w:${id}`, workplaceId: 'w', jobRole: null, joinedAt: 0 };
      people.set(id, hallId === '' ? person : { ...person, hallId });
      return id;
    });
    const speaker = halls.findIndex((hall) => hall.endsWith('*'));
    return {
      id: `g${number}`,
      number,
      label: { kind: 'table' },
      members,
      duties: { chair: null, secretary: null, rapporteur: members[speaker] ?? null },
      ...(typeof place === 'string' && place !== '' ? { hallId: place } : {}),
    };
  });
  return { state: { ...empty, people }, groups };
}

function turns({ state, groups }: ReturnType<typeof room>, called: readonly number[] = []): number[] {
  return inTurns(
    state,
    [...groups].reverse(),
    called.map((number) => `g${number}`),
  ).map(({ number }) => number);
}

describe('the order of reports', () => {
  it('goes by number where there are no halls, and in one hall', () => {
    expect(turns(room('', '', ''))).toEqual([1, 2, 3]);
    expect(turns(room('a', 'a', 'a'))).toEqual([1, 2, 3]);
  });

  it('alternates between halls, and goes on with those that are left', () => {
    expect(turns(room('a', 'a', 'a', 'b', 'b'))).toEqual([1, 4, 2, 5, 3]);
    expect(turns(room('a', 'b', 'c', 'c', 'c'))).toEqual([1, 2, 3, 4, 5]);
  });

  it('begins in the hall of table 1, whatever that hall is called', () => {
    expect(turns(room('b', 'b', 'a', 'a'))[0]).toBe(1);
  });

  it('takes a group of several halls by its rapporteur, else by its first member', () => {
    expect(turns(room('a', 'a', ['a', 'b*'], ['b', 'a']))).toEqual([1, 3, 2, 4]);
    expect(turns(room('a', 'a', ['a*', 'b'], ['a', 'b']))).toEqual([1, 2, 3, 4]);
  });

  it('puts those that have been heard first, as it went, and goes on in the other hall', () => {
    const both = room('a', 'a', 'b', 'b');
    expect(turns(both, [1])).toEqual([1, 3, 2, 4]);
    expect(turns(both, [2, 1])).toEqual([2, 1, 3, 4]);
    expect(turns(both, [4])).toEqual([4, 1, 3, 2]);
    expect(turns(both, [3, 9])).toEqual([3, 1, 4, 2]);
    expect(turns(room())).toEqual([]);
  });
});

test('with each turn a phone is told whether its own group is next, and agrees with the desk', () => {
  const on = new Rehearsal(otherProgramme);
  on.people(9);
  on.goTo('report-1');
  const step = on.state.programme.find(({ id }) => id === 'report-1');
  if (!step) throw new Error('no report');
  const order = () => reportOrder(on.state, step).map(({ id }) => id);
  const [first = '', second = '', third = ''] = order();
  const act = (action: unknown) => on.must(facilitator, { type: 'act', stepId: 'report-1', action });
  const nextOn = (who: string) =>
    (machine.viewOf(on.state, participant(who)).stepData.get('report-1') as PlenaryReportData).next;
  const memberOf = (group: string) =>
    on.state.groupings.get('experiences')?.groups.find(({ id }) => id === group)?.members[0] ?? '';
  expect(nextOn(memberOf(first))).toBeUndefined();
  act({ type: 'giveFloor', groupId: second });
  expect(nextOn(memberOf(first))).toBe(first);
  expect(nextOn(memberOf(third))).toBe(first);
  expect(order()).toEqual([second, first, third]);
  act({ type: 'endTurn', groupId: second });
  expect(nextOn(memberOf(first))).toBe(first);
  act({ type: 'giveFloor', groupId: third });
  expect(nextOn(memberOf(first))).toBe(first);
  act({ type: 'giveFloor', groupId: first });
  expect(nextOn(memberOf(first))).toBeNull();
  expect(order()).toEqual([second, third, first]);
});
