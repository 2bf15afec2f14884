import { describe, expect, it } from 'vitest';
import type { ExpectedRow } from '../../../shared/conference/commands.ts';
import { foldedPerson } from '../../../shared/conference/expected-names.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { settleExpected } from '../../../shared/conference/settle-expected.ts';
import { buildDayLog } from '../../../shared/day-log/build-day-log.ts';
import { encodeState } from '../../../shared/protocol/encode-state.ts';
import { facilitator, hall, hallHost, machine, otherProgramme, participant, Rehearsal } from './house.ts';

const row = (name: string, more: Partial<ExpectedRow> = {}): ExpectedRow => ({
  name,
  workplace: 'Rud skole',
  jobRole: null,
  hall: null,
  role: null,
  ...more,
});

function expecting(rows: readonly ExpectedRow[], on = new Rehearsal()): Rehearsal {
  on.must(facilitator, { type: 'expectPeople', people: rows });
  return on;
}

const idOf = (on: Rehearsal, name: string) =>
  [...on.state.expected.values()].find(({ nameId }) => on.words.get(nameId) === name)?.id ?? 'nobody';

describe('expecting people', () => {
  it('finds workplace, hall, job role and role by their names, and adds workplaces that are new', () => {
    const rows = [
      row('Ingrid Berg', { workplace: ' RUD  skole', jobRole: 'Rektor', hall: 'bojersalen', role: 'adviser' }),
      row('Ola Vik', { workplace: 'Vik skole', jobRole: 'vaktmester', hall: 'nowhere', role: 'king' }),
    ];
    const on = expecting(rows, new Rehearsal(otherProgramme));
    const [ingrid, ola] = [...on.state.expected.values()];
    expect(ingrid).toMatchObject({ workplaceId: 'school-1', jobRole: 'rektor', hallId: 'hall-b', role: 'adviser' });
    expect(ola?.jobRole).toBeNull();
    expect(ola).not.toHaveProperty('hallId');
    expect(on.words.get(on.state.workplaces.get(ola?.workplaceId ?? '')?.nameId ?? '')).toBe('Vik skole');
    expect(JSON.stringify(encodeState(on.events.slice(1)))).not.toMatch(/Ingrid|Berg|Vik/);
  });

  it('passes over those who are expected or here already', () => {
    const on = new Rehearsal();
    on.join('ada', { name: 'Ada Li' });
    expecting([row('Ingrid Berg'), row('BERG, Ingrid'), row('ada li'), row('Ada Li', { workplace: 'PPT' })], on);
    expect([...on.state.expected.values()].map(({ nameId }) => on.words.get(nameId))).toEqual([
      'Ingrid Berg',
      'Ada Li',
    ]);
    const { version } = on.state;
    expecting([row('Ingrid  Berg')], on);
    expect(on.state.version).toBe(version);
  });

  it('takes all or none', () => {
    const on = new Rehearsal();
    const tried = (people: readonly ExpectedRow[]) => on.send(facilitator, { type: 'expectPeople', people });
    expect(tried([row('Ingrid'), row(' \u200b')])).toBe('text_empty');
    expect(tried([row('Ingrid', { workplace: '' })])).toBe('text_empty');
    expect(tried([row('x'.repeat(limits.nameLength + 1))])).toBe('text_too_long');
    expect(tried(Array.from({ length: limits.people + 1 }, (_, at) => row(`Kari ${at}`)))).toBe('too_many_people');
    const places = Array.from({ length: limits.workplaces }, (_, at) =>
      row(`Kari ${at}`, { workplace: `Skole ${at}` }),
    );
    expect(tried(places)).toBe('too_many_workplaces');
    expect(on.state.expected.size).toBe(0);
    expect(on.send(hall, { type: 'expectPeople', people: [row('Ingrid')] })).toBe('not_allowed');
  });

  it('keeps an id that is given, unless somebody has it', () => {
    const on = expecting([row('Ingrid', { id: 'i1' }), row('Ola', { id: 'i1' })]);
    expect(idOf(on, 'Ingrid')).toBe('i1');
    expect(idOf(on, 'Ola')).not.toMatch(/^(i1|nobody)$/);
  });

  it('is quick with as many as a conference holds', () => {
    const rows = Array.from({ length: limits.people }, (_, at) =>
      row(`Kari ${at}`, { workplace: `Skole ${at % 400}` }),
    );
    const ground = { workplaces: [], halls: [], jobRoles: [], known: [], taken: new Set<string>() };
    let ids = 0;
    const settled = settleExpected(rows, ground, () => {
      ids += 1;
      return `n${ids}`;
    });
    expect(settled).toMatchObject({ people: { length: limits.people }, workplaces: { length: 400 } });
  });
});

describe('who sees them', () => {
  it('is facilitators, and the host of their hall', () => {
    const rows = [row('Ingrid', { hall: 'Vanvikhallen' }), row('Ola', { hall: 'Bojersalen' }), row('Siri')];
    const on = expecting(rows, new Rehearsal(otherProgramme));
    on.join('ada');
    const seen = (actor: Parameters<typeof machine.viewOf>[1]) => machine.viewOf(on.state, actor).expected.size;
    expect([facilitator, hallHost, hall, participant('ada')].map(seen)).toEqual([3, 1, 0, 0]);
  });

  it('is told to the other host when the hall is another', () => {
    const on = expecting([row('Ingrid', { hall: 'Vanvikhallen' })], new Rehearsal(otherProgramme));
    const expectedId = idOf(on, 'Ingrid');
    on.must(facilitator, { type: 'changeExpected', expectedId, changes: { hall: 'Bojersalen' } });
    const told = machine.project(on.events.at(-1) as never, on.state);
    const toHost = (id: string) => told.find((one) => 'room' in one && one.room === `host:${id}`);
    expect(toHost('hall-a')).toMatchObject({ events: [{ type: 'expectedForgotten', ids: [expectedId] }] });
    expect(toHost('hall-b')).toMatchObject({ events: [{ type: 'expectedChanged' }] });
    expect(told.some((one) => 'room' in one && /participants|^hall|^group|^person/.test(one.room))).toBe(false);
  });
});

describe('changing and forgetting', () => {
  it('changes only what is given, and refuses the name of another', () => {
    const on = expecting([row('Ingrid', { jobRole: 'rektor' }), row('Ola')]);
    const expectedId = idOf(on, 'Ingrid');
    const before = on.state.expected.get(expectedId);
    on.must(facilitator, { type: 'changeExpected', expectedId, changes: { name: 'Ingrid Berg' } });
    expect(on.state.expected.get(expectedId)).toEqual(before);
    expect(on.words.get(before?.nameId ?? '')).toBe('Ingrid Berg');
    on.must(facilitator, { type: 'changeExpected', expectedId, changes: { workplace: 'Ny skole', jobRole: null } });
    expect(on.state.expected.get(expectedId)).toMatchObject({ nameId: before?.nameId, jobRole: null });
    expect(on.send(facilitator, { type: 'changeExpected', expectedId, changes: { workplace: ' ' } })).toBe(
      'text_empty',
    );
    on.must(facilitator, { type: 'changeExpected', expectedId, changes: { workplace: 'rud skole' } });
    const taken = { name: 'OLA' };
    expect(on.send(facilitator, { type: 'changeExpected', expectedId, changes: taken })).toBe('expected_known');
  });

  it('erases the names of those who are forgotten, and says nothing of it in the log', () => {
    const on = expecting([row('Ingrid'), row('Ola')]);
    const ids = [...on.state.expected.keys()];
    on.must(facilitator, { type: 'forgetExpected', expectedIds: [...ids, 'nobody', ids[0] ?? ''] });
    expect(on.state.expected.size).toBe(0);
    const erased = on.events.flatMap((one) => (one.type === 'wordRedacted' ? [one.wordId] : []));
    expect(erased.map((id) => on.words.get(id))).toEqual(['Ingrid', 'Ola']);
    const log = buildDayLog(
      machine,
      on.events.map((event) => ({ at: 0, event })),
      on.words,
    );
    expect(log.map(({ kind }) => kind)).toEqual(['created', 'peopleExpected']);
  });
});

describe('coming', () => {
  it('by their card gives the very id, with what was known of them', () => {
    const on = expecting(
      [row('Ingrid', { id: 'i1', jobRole: 'rektor', hall: 'Bojersalen' })],
      new Rehearsal(otherProgramme),
    );
    on.goTo('experiences');
    const come = machine.come(on.state, 'i1', { now: 7, random: () => 0.5, newId: () => 'x' });
    if ('rejected' in come) throw new Error(come.rejected);
    const state = machine.replay(come.events, on.state);
    expect(state.people.get('i1')).toMatchObject({ jobRole: 'rektor', hallId: 'hall-b', joinedAt: 7 });
    expect(state.expected.size).toBe(0);
    expect(state.groupings.get('experiences')?.groups.flatMap(({ members }) => members)).toEqual(['i1']);
    expect(machine.come(state, 'i1', { now: 8, random: () => 0.5, newId: () => 'x' })).toMatchObject({ events: [] });
  });

  it('waits for the door', () => {
    const on = expecting([row('Ingrid', { id: 'i1' })]);
    on.must(facilitator, { type: 'lockDoor', locked: true });
    const context = { now: 7, random: () => 0.5, newId: () => 'x' };
    expect(machine.come(on.state, 'i1', context)).toEqual({ rejected: 'door_locked' });
    expect(machine.come(on.state, 'i2', context)).toEqual({ rejected: 'person_unknown' });
    on.must(facilitator, { type: 'markCome', expectedId: 'i1' });
    expect(on.state.people.get('i1')?.withoutPhone).toBe(true);
  });

  it.each(['Ingrid Bøe-Berg', 'ingrid  bøe berg', 'Bøe Berg, Ingrid', 'INGRID BØE-BERG.', 'Íngrid Bøe-Berg'])(
    'by the code as %j is to come as the one who was expected, once',
    (typed) => {
      const on = expecting([row('Ingrid Bøe-Berg', { id: 'i1' }), row('Ingrid Bøe-Berg', { workplace: 'PPT' })]);
      expect(on.join('p1', { name: typed, workplace: { name: 'rud skole' } })).toBe('ok');
      expect([...on.state.people.keys()]).toEqual(['i1']);
      expect(on.state.mergedInto.get('p1')).toBe('i1');
      expect(on.state.expected.size).toBe(1);
      // No answer came back over a bad network: the phone asks once more.
      const { version } = on.state;
      expect(on.join('p1', { name: typed })).toBe('ok');
      expect(on.state.version).toBe(version);
    },
  );

  it('by the code under another name, or from elsewhere, is to come as oneself', () => {
    const on = expecting([row('Ingrid Berg', { id: 'i1' })]);
    on.join('p1', { name: 'Ingrid' });
    on.join('p2', { name: 'Ingrid Berg', workplace: { name: 'Elva skole' } });
    expect([...on.state.people.keys()]).toEqual(['p1', 'p2']);
    expect([...on.state.expected.keys()]).toEqual(['i1']);
  });

  it('folds names without making Aas of Ås', () => {
    expect(foldedPerson('Åse Ås')).toBe('åse ås');
    expect(foldedPerson('Åse'.normalize('NFD'))).toBe('åse');
    expect(foldedPerson('André O’Neill')).toBe('andre o neill');
    expect(foldedPerson('Æve Øy')).toBe('æve øy');
    expect(foldedPerson('a, b, c')).toBe('a b c');
  });

  it('is what somebody does whom a facilitator seats by hand under that name', () => {
    const on = expecting([row('Ingrid Berg', { id: 'i1' })]);
    const workplace = { name: 'RUD skole' };
    on.must(facilitator, { type: 'seatPerson', name: 'berg, ingrid', workplace, jobRole: 'rektor', hallId: null });
    expect([...on.state.people.values()]).toMatchObject([{ id: 'i1', jobRole: 'rektor', withoutPhone: true }]);
    expect(on.state.expected.size + on.state.mergedInto.size).toBe(0);
  });

  it('can be taken back for somebody without a phone, and for nobody else', () => {
    const on = expecting([row('Ingrid', { id: 'i1', jobRole: 'rektor' })]);
    const before = on.state.expected;
    on.goTo('experiences');
    on.must(facilitator, { type: 'markCome', expectedId: 'i1' });
    on.must(facilitator, { type: 'markNotCome', personId: 'i1' });
    expect(on.state.expected).toEqual(before);
    expect(on.state.people.size + on.state.removed.size).toBe(0);
    expect(on.state.groupings.get('experiences')?.groups.flatMap(({ members }) => members)).toEqual([]);
    on.join('p1');
    expect(on.send(facilitator, { type: 'markNotCome', personId: 'p1' })).toBe('not_allowed');
    on.must(facilitator, { type: 'markCome', expectedId: 'i1' });
    // With a card they have taken part since.
    const board = `experiences/group/${on.state.groupings.get('experiences')?.groups[0]?.id}`;
    on.must(participant('i1'), { type: 'setHeart', board, noteId: 'n1', on: true });
    expect(on.send(facilitator, { type: 'markNotCome', personId: 'i1' })).toBe('not_allowed');
  });

  it('is marked by a host for the people of their own hall', () => {
    const rows = [row('Ingrid', { id: 'i1', hall: 'Vanvikhallen' }), row('Ola', { id: 'i2', hall: 'Bojersalen' })];
    const on = expecting(rows, new Rehearsal(otherProgramme));
    expect(on.send(hallHost, { type: 'markCome', expectedId: 'i2' })).toBe('not_allowed');
    on.must(hallHost, { type: 'markCome', expectedId: 'i1' });
    on.must(hallHost, { type: 'markNotCome', personId: 'i1' });
    expect(on.state.expected.size).toBe(2);
  });
});

describe('"this is …"', () => {
  it('gives the workplace and the planned seats of the one expected, and can be taken back', () => {
    const on = expecting([row('Ingrid Berg', { id: 'i1', jobRole: 'rektor' })]);
    on.people(5);
    on.join('p1', { name: 'Ingri', workplace: { name: 'Rudskolen' }, jobRole: 'miljølærer' });
    on.must(facilitator, { type: 'proposeGroups', stepId: 'experiences' });
    // A plan that counts on those who have not come yet.
    const grouping = on.state.groupings.get('experiences');
    const [first, ...others] = grouping?.groups ?? [];
    if (!grouping || !first) throw new Error('no groups');
    const members = [...first.members.filter((id) => id !== 'p1'), 'i1'];
    const rest = others.map((group) => ({ ...group, members: group.members.filter((id) => id !== 'p1') }));
    const planned = { ...grouping, groups: [{ ...first, members }, ...rest] };
    on.state = { ...on.state, groupings: new Map([['experiences', planned]]) };

    const before = on.state.people.get('p1');
    on.must(facilitator, { type: 'matchExpected', personId: 'p1', expectedId: 'i1' });
    expect(on.state.people.get('p1')).toMatchObject({ workplaceId: 'school-1', jobRole: 'rektor' });
    expect(on.state.groupings.get('experiences')?.groups[0]?.members).toContain('p1');
    expect(on.state.expected.size).toBe(0);
    expect(on.send(facilitator, { type: 'matchExpected', personId: 'p1', expectedId: 'i1' })).toBe('ok');
    expect(on.send(facilitator, { type: 'matchExpected', personId: 'person-1', expectedId: 'i1' })).toBe(
      'person_unknown',
    );

    on.must(facilitator, { type: 'unmatchExpected', personId: 'p1' });
    expect(on.state.people.get('p1')).toEqual(before);
    expect([...on.state.expected.keys()]).toEqual(['i1']);
    expect(on.state.matched.size).toBe(0);
  });

  it('is said of one person once', () => {
    const on = expecting([row('Ingrid', { id: 'i1' }), row('Siri', { id: 'i2' })]);
    on.join('p1', { name: 'Ing' });
    on.must(facilitator, { type: 'matchExpected', personId: 'p1', expectedId: 'i1' });
    expect(on.send(facilitator, { type: 'matchExpected', personId: 'p1', expectedId: 'i2' })).toBe('expected_known');
    expect(on.send(facilitator, { type: 'matchExpected', personId: 'nobody', expectedId: 'i2' })).toBe(
      'person_unknown',
    );
  });
});
