import { describe, expect, it } from 'vitest';
import type { Command, SentRule } from '../../../shared/conference/commands.ts';
import { decideConfirmGroups } from '../../../shared/conference/decide-groups.ts';
import type { GroupSize } from '../../../shared/grouping/grouper.ts';
import { contextOf, facilitator, Rehearsal, roundsProgramme } from './house.ts';

const stepId = 'mixed-1';
const compositions = ['mixed', 'sameKind', 'home', 'everyone'] as const;

/** A round of a conference, with what is wrong about it. */
function room(composition: (typeof compositions)[number] = 'mixed', size: GroupSize = { min: 2, max: 3 }) {
  const on = new Rehearsal(roundsProgramme);
  const arrangement = { kind: 'groups', composition, sameKindBy: 'jobRole', size };
  on.must(facilitator, { type: 'changeStep', stepId, changes: { arrangement } });
  const rule = (one: SentRule) => on.must(facilitator, { type: 'addSeatRule', rule: one });
  const propose = () => on.send(facilitator, { type: 'proposeGroups', stepId });
  const groups = () => on.state.groupings.get(stepId)?.groups ?? [];
  const sizes = () => groups().map(({ members }) => members.length);
  const seated = () =>
    groups()
      .flatMap(({ members }) => members)
      .sort();
  return { on, rule, propose, groups, sizes, seated };
}

const lay = (count: number, seats: number): Command => ({ type: 'layTables', hallId: null, count, seats });

describe('a proposal, whatever there is to work with', () => {
  it.each(compositions)('makes no groups of nobody, and seats one person alone: %s', (composition) => {
    const { on, propose, groups, seated } = room(composition);
    expect([propose(), groups()]).toEqual(['ok', []]);
    on.people(1);
    expect([propose(), seated()]).toEqual(['ok', ['person-1']]);
    expect(groups()[0]?.duties.chair).toBe('person-1');
  });

  it.each(compositions)('leaves tables empty that nobody needs: %s', (composition) => {
    const { on, propose, sizes, seated } = room(composition);
    on.people(5);
    on.must(facilitator, lay(12, 8));
    expect(propose()).toBe('ok');
    expect(seated()).toHaveLength(5);
    expect(Math.min(...sizes())).toBeGreaterThan(1);
  });

  it('seats seven where groups are to be of four or five', () => {
    const { on, propose, sizes } = room('mixed', { min: 4, max: 5 });
    on.people(7);
    expect([propose(), sizes().sort()]).toEqual(['ok', [3, 4]]);
    on.must(facilitator, lay(2, 3));
    expect(propose()).toBe('no_seating');
    on.must(facilitator, lay(2, 4));
    expect([propose(), sizes().sort()]).toEqual(['ok', [3, 4]]);
  });

  it('takes five hundred of one name, of a workplace that nobody knows, for five hundred people', () => {
    const { on, propose, seated, sizes } = room('mixed', { min: 4, max: 5 });
    for (let at = 0; at < 500; at += 100) {
      const people = Array.from({ length: 100 }, (_, one) => ({
        ...{ id: `same-${at + one}`, name: 'Ola Nordmann', workplace: `Et sted ${at + one}` },
        ...{ jobRole: null, hall: null, role: null },
      }));
      on.must(facilitator, { type: 'expectPeople', people });
    }
    on.state = { ...on.state, workplaces: new Map([...on.state.workplaces].slice(0, 9)) };
    expect(propose()).toBe('ok');
    expect(seated()).toHaveLength(500);
    expect([Math.min(...sizes()), Math.max(...sizes())]).toEqual([4, 5]);
  });

  it('keeps the rules for who is left, when those they name have gone', () => {
    const { on, rule, propose, groups } = room();
    on.people(8);
    rule({ kind: 'together', personIds: ['person-1', 'person-2', 'person-3'] });
    rule({ kind: 'apart', personIds: ['person-1', 'person-4'] });
    rule({ kind: 'host', personId: 'person-5', table: null });
    expect(propose()).toBe('ok');
    for (const personId of ['person-1', 'person-5']) on.must(facilitator, { type: 'removePerson', personId });
    expect(propose()).toBe('ok');
    expect(groups().find(({ members }) => members.includes('person-2'))?.members).toContain('person-3');
  });

  it('is refused where rules contradict each other, and leaves what there was', () => {
    const { on, rule, propose, groups } = room();
    on.people(8);
    expect(propose()).toBe('ok');
    const before = groups();
    rule({ kind: 'together', personIds: ['person-1', 'person-2'] });
    rule({ kind: 'apart', personIds: ['person-1', 'person-2'] });
    expect([propose(), groups()]).toEqual(['no_seating', before]);
  });

  it('is made although a round to come cannot be', () => {
    const { on, rule, propose, seated } = room();
    on.people(6);
    const arrangement = { kind: 'groups', composition: 'mixed', sameKindBy: 'jobRole', size: { min: 2, max: 3 } };
    on.must(facilitator, {
      type: 'changeStep',
      stepId: 'mixed-3',
      changes: { arrangement: { ...arrangement, tables: 1 } },
    });
    rule({ kind: 'apart', personIds: ['person-1', 'person-2'] });
    expect(on.send(facilitator, { type: 'proposeGroups', stepId: 'mixed-3' })).toBe('no_seating');
    expect([propose(), seated()]).toEqual(['ok', [...on.state.people.keys()].sort()]);
  });

  it('counts rounds that are planned as held, and leaves them as they are', () => {
    const on = new Rehearsal(roundsProgramme);
    on.people(9);
    for (const id of ['mixed-3', 'mixed-1', 'mixed-2']) on.must(facilitator, { type: 'proposeGroups', stepId: id });
    const pairs = [...on.state.groupings.values()].flatMap(({ groups }) =>
      groups.flatMap(({ members }) =>
        members.flatMap((one) => members.filter((two) => one < two).map((two) => `${one} ${two}`)),
      ),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe('those who were expected and have not come', () => {
  function absent() {
    const { on, propose, groups, sizes } = room();
    on.people(6);
    const people = Array.from({ length: 6 }, (_, at) => ({
      ...{ id: `absent-${at}`, name: `Borte ${at}`, workplace: 'PPT', jobRole: null, hall: null, role: null },
    }));
    on.must(facilitator, { type: 'expectPeople', people });
    return { on, propose, groups, sizes };
  }

  it('have a seat in rounds that are planned beforehand, and none in what is proposed once it has begun', () => {
    const { on } = absent();
    const rounds = ['mixed-1', 'mixed-2', 'mixed-3'];
    for (const id of rounds) on.must(facilitator, { type: 'proposeGroups', stepId: id });
    const seated = (id: string) => on.state.groupings.get(id)?.groups.flatMap(({ members }) => members) ?? [];
    for (const id of rounds) expect(seated(id)).toHaveLength(12);
    on.goTo('mixed-1');
    expect(seated('mixed-1')).toHaveLength(6);
    // Until somebody looks at it, a later round stands as it was planned.
    expect(seated('mixed-3')).toHaveLength(12);
    on.must(facilitator, { type: 'proposeGroups', stepId: 'mixed-3' });
    expect(seated('mixed-3').sort()).toEqual([...on.state.people.keys()].sort());
    const sizes = on.state.groupings.get('mixed-3')?.groups.map(({ members }) => members.length) ?? [];
    expect([Math.min(...sizes), Math.max(...sizes)].every((size) => size === 2 || size === 3)).toBe(true);
  });

  it('count for nothing when the groups are told without them', () => {
    const { on, propose } = absent();
    propose();
    const outcome = decideConfirmGroups(on.state, { type: 'confirmGroups', stepId }, contextOf(facilitator, 0, 'x'));
    expect(JSON.stringify(outcome)).not.toContain('absent');
  });
});
