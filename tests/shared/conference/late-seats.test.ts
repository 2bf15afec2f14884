import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedGroup, SentRule } from '../../../shared/conference/commands.ts';
import type { Arrangement } from '../../../shared/conference/programme.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import { facilitator, otherProgramme, Rehearsal, roundsProgramme } from './house.ts';

const stepId = 'mixed-1';
const label = { kind: 'table' } as const;

/** Tables of so many seats, and a round where `tables` says who sits at which number. */
function room(seats: readonly number[], tables: Readonly<Record<number, readonly string[]>>) {
  const on = new Rehearsal(roundsProgramme);
  for (const [at, id] of Object.values(tables).flat().entries())
    on.join(id, { workplace: { id: `school-${(at % 3) + 1}` } });
  on.must(facilitator, { type: 'layTables', hallId: null, count: seats.length, seats: 3 });
  for (const [at, count] of seats.entries())
    if (count !== 3) on.must(facilitator, { type: 'changeTable', table: at + 1, seats: count });
  const groups = Object.entries(tables).map(([number, members]): PlacedGroup => ({ id: `g${number}`, label, members }));
  on.must(facilitator, { type: 'placeGroups', stepId, groups });
  const tell = () => on.must(facilitator, { type: 'confirmGroups', stepId });
  const rule = (one: SentRule) => on.must(facilitator, { type: 'addSeatRule', rule: one });
  const numberOf = (id: string) =>
    on.state.groupings.get(stepId)?.groups.find(({ members }) => members.includes(id))?.number;
  const seats0 = () =>
    Object.fromEntries(
      (on.state.groupings.get(stepId)?.groups ?? []).map((group) => [group.number, [...group.members]]),
    );
  /** Somebody expected comes: unlike whoever joins, they can be named in rules beforehand. */
  const expect0 = (id: string) =>
    on.must(facilitator, {
      type: 'expectPeople',
      people: [{ id, name: id, workplace: 'PPT', jobRole: null, hall: null, role: null }],
    });
  const come = (id: string) => {
    on.must(facilitator, { type: 'markCome', expectedId: id });
    return numberOf(id);
  };
  return { on, tell, rule, numberOf, seats: seats0, expected: expect0, come };
}

describe('numbers where tables are laid', () => {
  it('are those of the tables, and stay when the groups are told; empty tables are left out', () => {
    const { on, tell, seats } = room([3, 3, 3, 3], { 2: ['a', 'b'], 4: ['c', 'd'], 3: ['e'] });
    expect(seats()).toEqual({ 2: ['a', 'b'], 3: ['e'], 4: ['c', 'd'] });
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'e', toGroupId: 'g4' });
    tell();
    expect(seats()).toEqual({ 2: ['a', 'b'], 4: ['c', 'd', 'e'] });
  });

  it('say in which hall the table is, unless the group has a hall of its own', () => {
    const on = new Rehearsal(otherProgramme);
    const inHall: readonly [string, string][] = [
      ['a', 'hall-a'],
      ['b', 'hall-b'],
      ['c', 'hall-b'],
    ];
    for (const [id, hallId] of inHall) on.join(id, { hallId });
    for (const hallId of ['hall-a', 'hall-b']) on.must(facilitator, { type: 'layTables', hallId, count: 2, seats: 4 });
    const sits = (stepIdHere: string) =>
      on.state.groupings.get(stepIdHere)?.groups.map(({ id, hallId, stands }) => [id, hallId, stands]);
    const placed: readonly PlacedGroup[] = [
      { id: 'g3', label, members: ['a', 'b'] },
      { id: 'g4', label, members: ['c'] },
    ];
    on.must(facilitator, { type: 'placeGroups', stepId: 'experiences', groups: placed });
    const across = [
      ['g3', undefined, 'hall-b'],
      ['g4', undefined, 'hall-b'],
    ];
    expect(sits('experiences')).toEqual(across);
    on.must(facilitator, { type: 'confirmGroups', stepId: 'experiences' });
    expect(sits('experiences')).toEqual(across);
    on.must(facilitator, { type: 'moveSeats', moves: [{ stepId: 'experiences', personId: 'c', toGroupId: 'g1' }] });
    expect(sits('experiences')?.[0]).toEqual(['g1', undefined, 'hall-a']);
    on.must(facilitator, {
      type: 'placeGroups',
      stepId: 'own-kind',
      groups: [{ id: 'g4', label, members: ['b', 'c'] }],
    });
    expect(sits('own-kind')).toContainEqual(['g4', 'hall-b', undefined]);
  });

  it('of a new table are the lowest where nobody sits, then those after all tables', () => {
    const { on, numberOf } = room([3, 3, 3, 3], { 2: ['a', 'b', 'c'], 4: ['d', 'e'] });
    on.must(facilitator, { type: 'changeTable', table: 1, out: true });
    for (const personId of ['a', 'b']) on.must(facilitator, { type: 'moveSeat', stepId, personId, toGroupId: null });
    expect([numberOf('a'), numberOf('b')]).toEqual([3, 5]);
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'a', toGroupId: 'g2' });
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'd', toGroupId: null });
    expect(numberOf('d')).toBe(3);
  });

  it('of a table that has been told and left are not given to others, who would read its board', () => {
    const { on, tell, numberOf } = room([3, 3, 3], { 1: ['a', 'b'], 2: ['c'] });
    tell();
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'c', toGroupId: 'g1' });
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'a', toGroupId: null });
    expect(numberOf('a')).toBe(3);
  });
});

describe('a late joiner where tables are laid', () => {
  it('gets a free seat, however large groups may be; a table is opened before one is too full', () => {
    const { on, tell, numberOf, seats } = room([2, 3, 3], { 1: ['a', 'b'], 2: ['c', 'd', 'e'] });
    tell();
    on.join('late-1');
    expect(numberOf('late-1')).toBe(3);
    on.join('late-2');
    on.join('late-3');
    expect(Object.values(seats()).map((members) => members.length)).toEqual([2, 3, 3]);
    on.join('late-4');
    on.join('late-5');
    expect(
      Object.values(seats())
        .map((members) => members.length)
        .sort(),
    ).toEqual([3, 3, 4].map((one) => one).sort());
  });

  it('does not take the seat that is kept for somebody, while there is another', () => {
    const { on, tell, numberOf, expected, come } = room([3, 3], { 1: ['a', 'b'], 2: ['c', 'd'] });
    expected('ingrid');
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'ingrid', toGroupId: 'g1' });
    tell();
    on.join('late');
    expect(numberOf('late')).toBe(2);
    expect(come('ingrid')).toBe(1);
  });

  it('who was expected gets another seat when the one that was kept is taken', () => {
    const { on, tell, expected, come } = room([3, 3], { 1: ['a', 'b'], 2: ['c', 'd'] });
    expected('ingrid');
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'ingrid', toGroupId: 'g1' });
    tell();
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'c', toGroupId: 'g1' });
    expect(come('ingrid')).toBe(2);
  });

  it('sits where they can: never at a table out of use or a locked one, and where there is what they need', () => {
    const { on, tell, expected, come, numberOf } = room([3, 3, 3, 3], {
      1: ['a'],
      2: ['b'],
      3: ['c', 'f'],
      4: ['d', 'e'],
    });
    for (const id of ['ingrid', 'ola']) expected(id);
    on.must(facilitator, { type: 'changeTable', table: 4, offers: ['wheelchair'] });
    on.must(facilitator, { type: 'setNeeds', personId: 'ingrid', needs: ['wheelchair'] });
    tell();
    on.must(facilitator, { type: 'changeTable', table: 1, out: true });
    on.must(facilitator, { type: 'lockTable', stepId, groupId: 'g2', locked: true });
    expect(come('ingrid')).toBe(4);
    on.join('late');
    expect(numberOf('late')).toBe(3);
  });

  it('who was taken out and comes back still needs what they needed', () => {
    const { on, tell, numberOf } = room([3, 3], { 1: ['a'], 2: ['b', 'c'] });
    on.must(facilitator, { type: 'changeTable', table: 2, offers: ['quiet'] });
    on.must(facilitator, { type: 'setNeeds', personId: 'c', needs: ['quiet'] });
    tell();
    on.must(facilitator, { type: 'removePerson', personId: 'c' });
    on.must(facilitator, { type: 'restorePerson', personId: 'c' });
    expect(numberOf('c')).toBe(2);
  });

  it('opens the table that has what they need rather than sit at one without', () => {
    const { on, tell, expected, come } = room([3, 3, 3], { 1: ['a', 'b'], 2: ['c', 'd'] });
    expected('ingrid');
    on.must(facilitator, { type: 'changeTable', table: 3, offers: ['quiet'] });
    on.must(facilitator, { type: 'setNeeds', personId: 'ingrid', needs: ['quiet'] });
    tell();
    expect(come('ingrid')).toBe(3);
  });

  it('keeps from whom they must, and to whom they belong while there is a seat', () => {
    const { tell, expected, come, rule } = room([3, 3, 3], { 1: ['a', 'b'], 2: ['c', 'd'], 3: ['e'] });
    for (const id of ['ingrid', 'ola', 'kari']) expected(id);
    rule({ kind: 'apart', personIds: ['ingrid', 'e'] });
    rule({ kind: 'apart', personIds: ['c', 'ingrid'] });
    rule({ kind: 'together', personIds: ['ola', 'd'] });
    tell();
    expect(come('ingrid')).toBe(1);
    expect(come('ola')).toBe(2);
    // Full by now: no seat is made where there is none.
    rule({ kind: 'together', personIds: ['kari', 'a'] });
    expect(come('kari')).toBe(3);
  });

  it('is not the second of a role at a table that takes one, though it has more room', () => {
    const { on, tell, rule, numberOf } = room([4, 4], { 1: ['a'], 2: ['b', 'c', 'd'] });
    rule({ kind: 'role', role: 'rektor', atMost: 1 });
    tell();
    for (const id of ['first', 'second']) on.join(id, { jobRole: 'rektor', workplace: { id: 'office' } });
    expect([numberOf('first'), numberOf('second')]).toEqual([1, 2]);
  });

  it('is never one too many while another table has a seat, whoever else comes and goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 25 }),
        (sizes, moves) => {
          const { on, tell, seats } = room(sizes, { 1: ['a', 'b'] });
          tell();
          for (const [at, move] of moves.entries()) {
            const here = [...on.state.people.keys()];
            if (move % 5 === 0)
              on.send(facilitator, { type: 'removePerson', personId: here[move % here.length] ?? '' });
            else on.join(`late-${at}`, { workplace: { id: `school-${(move % 3) + 1}` } });
            const seated = seats();
            const free = sizes.some((size, index) => (seated[index + 1]?.length ?? 0) < size);
            const over = sizes.reduce(
              (sum, size, index) => sum + Math.max(0, (seated[index + 1]?.length ?? 0) - size),
              0,
            );
            const all = sizes.reduce((sum, size) => sum + size, 0);
            // Who sat down when all was full stays when somebody leaves.
            if (free && move % 5 !== 0) expect(over).toBeLessThanOrEqual(Math.max(0, at + 3 - all));
            if (at + 3 <= all) expect(over).toBe(0);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('hosts the table that is theirs, also when nobody sits there yet', () => {
    const { tell, expected, come, rule, on } = room([3, 3, 3], { 1: ['a', 'b', 'c'], 2: ['d', 'e'] });
    for (const id of ['ingrid', 'ola']) expected(id);
    rule({ kind: 'host', personId: 'ingrid', table: 3 });
    rule({ kind: 'host', personId: 'ola', table: 2 });
    tell();
    expect([come('ingrid'), come('ola')]).toEqual([3, 2]);
    for (const id of ['x', 'y', 'z', 'w']) on.join(id);
    expect(seatOf(on.state, stepId, 'ingrid')?.number).toBe(3);
  });

  it('stays in their hall, or in the one it is paired with', () => {
    const on = new Rehearsal(roundsProgramme);
    for (const name of ['A', 'B', 'C']) on.must(facilitator, { type: 'addHall', name, digital: false });
    const [a = '', b = '', c = ''] = on.state.halls.map(({ id }) => id);
    for (const hallId of [a, b, c]) on.must(facilitator, { type: 'layTables', hallId, count: 2, seats: 3 });
    const arrangement = (halls: 'within' | 'paired'): Arrangement => ({
      ...{ kind: 'groups', composition: 'mixed', sameKindBy: 'jobRole', size: { min: 2, max: 3 } },
      halls,
    });
    on.must(facilitator, { type: 'changeStep', stepId, changes: { arrangement: arrangement('within') } });
    on.must(facilitator, { type: 'changeStep', stepId: 'mixed-2', changes: { arrangement: arrangement('paired') } });
    on.must(facilitator, { type: 'pairHalls', pairs: [[a, c]] });
    for (const [hallId, people] of [
      [a, ['a1', 'a2', 'a3']],
      [b, ['b1', 'b2']],
      [c, ['c1', 'c2']],
    ] as const)
      for (const id of people) on.join(id, { hallId });
    for (const id of [stepId, 'mixed-2']) on.must(facilitator, { type: 'proposeGroups', stepId: id });
    const tables = (id: string) => on.state.groupings.get(id)?.groups ?? [];
    const hallsOf = (members: readonly string[]) => new Set(members.map((id) => on.state.people.get(id)?.hallId));
    for (const { members, number } of tables(stepId)) {
      expect([...hallsOf(members)]).toEqual([on.state.tables.find((table) => table.number === number)?.hallId]);
    }
    on.join('late-a', { hallId: a });
    on.join('late-b', { hallId: b });
    for (const { members } of tables(stepId)) expect(hallsOf(members).size).toBe(1);
    for (const { members } of tables('mixed-2'))
      expect([...hallsOf(members)].includes(b) && hallsOf(members).size > 1).toBe(false);
    const seated = tables('mixed-2').flatMap(({ members }) => members);
    expect([...seated].sort()).toEqual([...on.state.people.keys()].sort());
  });
});
