import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/conference/commands.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { tablesOf } from '../../../shared/conference/room.ts';
import { encodeState } from '../../../shared/protocol/encode-state.ts';
import { contextOf, facilitator, hall, hallHost, machine, otherProgramme, participant, Rehearsal } from './house.ts';
import { moves } from './model-moves.ts';
import { runModel } from './model-run.ts';
import { runs } from './runs.ts';

type Of<Type extends Command['type']> = Omit<Extract<Command, { type: Type }>, 'type'>;

/** Six people, in three halls or in none. */
function room(programme?: typeof otherProgramme) {
  const on = new Rehearsal(programme);
  const [ada = '', bo = '', cleo = ''] = on.people(6);
  const say = (command: Command) => on.send(facilitator, command);
  const lay = (how: Partial<Of<'layTables'>>) => say({ type: 'layTables', hallId: null, count: 4, seats: 5, ...how });
  const numbers = (hallId?: string) =>
    on.state.tables.filter((table) => table.hallId === hallId).map(({ number }) => number);
  /** How many events a command has led to. */
  const events = (command: Command) => {
    const { version } = on.state;
    on.must(facilitator, command);
    return on.state.version - version;
  };
  return { on, ada, bo, cleo, say, lay, numbers, events };
}

describe('tables', () => {
  it('keep their numbers and what they offer when there are more of them, or fewer', () => {
    const { on, lay, say, numbers } = room();
    expect(lay({})).toBe('ok');
    expect(on.state.tables).toEqual([1, 2, 3, 4].map((number) => ({ number, seats: 5, offers: [] })));
    say({ type: 'changeTable', table: 2, offers: ['wheelchair'], out: true });
    lay({ count: 2, seats: 6 });
    lay({ count: 3, seats: 6 });
    expect(numbers()).toEqual([1, 2, 3]);
    expect(on.state.tables[1]).toEqual({ number: 2, seats: 6, offers: ['wheelchair'], out: true });
    expect(lay({ count: 0 })).toBe('ok');
    expect(on.state.tables).toEqual([]);
  });

  it('have numbers that no other hall has, in a row where they can', () => {
    const { lay, numbers, on } = room(otherProgramme);
    lay({ hallId: 'hall-a', count: 3 });
    lay({ hallId: 'hall-b', count: 2 });
    lay({ hallId: 'hall-a', count: 4 });
    expect(numbers('hall-a')).toEqual([1, 2, 3, 6]);
    lay({ hallId: 'hall-a', count: 2 });
    lay({ hallId: 'hall-c', count: 2 });
    expect([numbers('hall-a'), numbers('hall-b'), numbers('hall-c')]).toEqual([
      [1, 2],
      [4, 5],
      [3, 6],
    ]);
    lay({ hallId: 'hall-a', count: 3 });
    expect(on.state.tables.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('come back with their numbers where these are free', () => {
    const { lay, numbers } = room(otherProgramme);
    lay({ hallId: 'hall-a', count: 2 });
    lay({ hallId: 'hall-b', count: 2 });
    lay({ hallId: 'hall-a', count: 0 });
    lay({ hallId: 'hall-b', count: 1 });
    lay({ hallId: 'hall-b', count: 3, numbers: [4, 4, 3] });
    expect(numbers('hall-b')).toEqual([3, 4, 5]);
    lay({ hallId: 'hall-a', count: 1, numbers: [1, 2] });
    expect(numbers('hall-a')).toEqual([1]);
  });

  it('stand in a hall where there are halls, and are as many as a conference holds', () => {
    const { lay, on } = room(otherProgramme);
    expect(lay({})).toBe('hall_unknown');
    expect(lay({ hallId: 'nowhere' })).toBe('hall_unknown');
    expect(room().lay({ hallId: 'hall-a' })).toBe('hall_unknown');
    expect(lay({ hallId: 'hall-a', count: limits.tables - 1 })).toBe('ok');
    expect(lay({ hallId: 'hall-b', count: 2 })).toBe('too_many_tables');
    expect(on.state.tables).toHaveLength(limits.tables - 1);
  });

  it('never have a number that no group could have', () => {
    const { lay, numbers } = room();
    lay({ count: 1, numbers: [limits.tableNumber] });
    lay({ count: 3 });
    expect(numbers()).toEqual([1, 2, limits.tableNumber]);
  });

  it('that were laid before there were halls can be taken away', () => {
    const { lay, say, numbers } = room();
    lay({});
    say({ type: 'addHall', name: 'Sal A', digital: false });
    expect(lay({ count: 3 })).toBe('hall_unknown');
    expect(numbers()).toHaveLength(4);
    expect(lay({ count: 0 })).toBe('ok');
  });

  it('change one by one, and nothing happens where nothing changes', () => {
    const { on, lay, say, events } = room();
    lay({});
    expect(events({ type: 'layTables', hallId: null, count: 4, seats: 5 })).toBe(0);
    expect(say({ type: 'changeTable', table: 9, seats: 3 })).toBe('table_unknown');
    expect(events({ type: 'changeTable', table: 3, offers: ['quiet', 'wheelchair', 'quiet'] })).toBe(1);
    expect(events({ type: 'changeTable', table: 3, offers: ['wheelchair', 'quiet'], seats: 5, out: false })).toBe(0);
    expect(events({ type: 'changeTable', table: 3, out: true })).toBe(1);
    expect(events({ type: 'changeTable', table: 3 })).toBe(0);
    expect(on.state.tables[2]).toEqual({ number: 3, seats: 5, offers: ['wheelchair', 'quiet'], out: true });
    expect(events({ type: 'changeTable', table: 3, out: false, seats: 7 })).toBe(1);
    expect(on.state.tables[2]).toEqual({ number: 3, seats: 7, offers: ['wheelchair', 'quiet'] });
  });
});

it('tables that have been counted are numbered through all halls, and no more than a conference holds', () => {
  const counted = tablesOf([
    { id: 'a', tables: 2, seats: 6 },
    { id: 'b', tables: 4 },
    { id: 'c', tables: limits.tables - 1, seats: 4 },
    { id: 'd', tables: 1, seats: 8 },
  ]);
  expect(counted).toEqual([
    { number: 1, hallId: 'a', seats: 6, offers: [] },
    { number: 2, hallId: 'a', seats: 6, offers: [] },
    { number: 3, hallId: 'd', seats: 8, offers: [] },
  ]);
});

describe('rules for who sits where', () => {
  it('name people who are here or expected, roles that there are, and tables that stand', () => {
    const { ada, bo, lay, say, on } = room();
    const add = (rule: Of<'addSeatRule'>['rule']) => say({ type: 'addSeatRule', rule });
    expect(add({ kind: 'together', personIds: [ada, 'nobody'] })).toBe('person_unknown');
    expect(add({ kind: 'together', personIds: [ada, ada] })).toBe('rule_invalid');
    expect(add({ kind: 'host', personId: 'nobody', table: null })).toBe('person_unknown');
    expect(add({ kind: 'host', personId: ada, table: 1 })).toBe('table_unknown');
    lay({});
    expect(add({ kind: 'host', personId: ada, table: 1 })).toBe('ok');
    expect(add({ kind: 'role', role: 'vaktmester', atLeast: 1 })).toBe('role_unknown');
    expect(add({ kind: 'role', role: 'rektor' })).toBe('rule_invalid');
    expect(add({ kind: 'role', role: 'rektor', atLeast: 2, atMost: 1 })).toBe('rule_invalid');
    expect(add({ kind: 'role', role: 'rektor', atMost: 1 })).toBe('ok');
    expect(add({ kind: 'role', role: 'adviser', atLeast: 1 })).toBe('ok');
    // What contradicts itself is told by whoever plans, and not refused.
    expect(add({ kind: 'together', personIds: [ada, bo] })).toBe('ok');
    expect(add({ kind: 'apart', personIds: [ada, bo] })).toBe('ok');
    expect(on.state.seatRules.map(({ kind }) => kind)).toEqual(['host', 'role', 'role', 'together', 'apart']);
  });

  it('are there once, and can be dropped', () => {
    const { ada, bo, cleo, events, on, say } = room();
    const rule = { kind: 'apart', personIds: [ada, bo, ada] } as const;
    expect(events({ type: 'addSeatRule', rule })).toBe(1);
    expect(events({ type: 'addSeatRule', rule: { kind: 'apart', personIds: [bo, ada] } })).toBe(0);
    expect(events({ type: 'addSeatRule', rule: { kind: 'apart', personIds: [bo, cleo] } })).toBe(1);
    const role = { kind: 'role', role: 'rektor', atMost: 1, atLeast: undefined } as const;
    expect(events({ type: 'addSeatRule', rule: role })).toBe(1);
    expect(events({ type: 'addSeatRule', rule: { kind: 'role', role: 'rektor', atMost: 1 } })).toBe(0);
    const [first] = on.state.seatRules;
    expect(first).toMatchObject({ kind: 'apart', personIds: [ada, bo] });
    expect(events({ type: 'dropSeatRule', ruleId: first?.id ?? '' })).toBe(1);
    expect(events({ type: 'dropSeatRule', ruleId: first?.id ?? '' })).toBe(0);
    expect(on.state.seatRules).toHaveLength(2);
    for (let more = on.state.seatRules.length; more < limits.seatRules; more += 1)
      say({
        type: 'addSeatRule',
        rule: { kind: 'role', role: 'rektor', atLeast: 1 + (more % 60), atMost: 100 + more },
      });
    expect(on.state.seatRules).toHaveLength(limits.seatRules);
    expect(say({ type: 'addSeatRule', rule: { kind: 'host', personId: ada, table: null } })).toBe('too_many_rules');
  });

  it('stay when somebody leaves, for the others and for whoever comes back', () => {
    const { on, ada, bo, say } = room();
    say({ type: 'addSeatRule', rule: { kind: 'together', personIds: [ada, bo] } });
    const before = on.state.seatRules;
    say({ type: 'removePerson', personId: ada });
    expect(on.state.seatRules).toBe(before);
  });
});

describe('what somebody needs', () => {
  it('is set for those who are here or expected, each need once', () => {
    const { ada, events, on, say } = room();
    expect(say({ type: 'setNeeds', personId: 'nobody', needs: ['quiet'] })).toBe('person_unknown');
    expect(events({ type: 'setNeeds', personId: ada, needs: ['quiet', 'wheelchair', 'quiet'] })).toBe(1);
    expect(events({ type: 'setNeeds', personId: ada, needs: ['wheelchair', 'quiet'] })).toBe(0);
    expect(on.state.seatNeeds.get(ada)).toEqual(['wheelchair', 'quiet']);
    expect(events({ type: 'setNeeds', personId: ada, needs: [] })).toBe(1);
    expect(on.state.seatNeeds.size).toBe(0);
    expect(events({ type: 'setNeeds', personId: ada, needs: [] })).toBe(0);
  });

  it('goes with whoever is taken out, comes back with them, and is told to nobody else', () => {
    const { on, ada, say } = room();
    say({ type: 'setNeeds', personId: ada, needs: ['wheelchair'] });
    say({ type: 'removePerson', personId: ada });
    expect(on.state.seatNeeds.size).toBe(0);
    say({ type: 'restorePerson', personId: ada });
    expect(on.state.seatNeeds.get(ada)).toEqual(['wheelchair']);
    const restored = on.events.find(({ type }) => type === 'personRestored');
    expect(JSON.stringify(restored)).not.toContain('wheelchair');
  });

  it('stays with somebody expected who comes, and who has not come after all', () => {
    const on = expecting();
    on.must(facilitator, { type: 'setNeeds', personId: 'ingrid', needs: ['quiet'] });
    on.must(facilitator, { type: 'markCome', expectedId: 'ingrid' });
    on.must(facilitator, { type: 'markNotCome', personId: 'ingrid' });
    expect(on.state.seatNeeds.get('ingrid')).toEqual(['quiet']);
    on.must(facilitator, { type: 'forgetExpected', expectedIds: ['ingrid'] });
    expect(on.state.seatNeeds.size).toBe(0);
  });
});

/** Ingrid and Jonas are expected; Ada and Bo are here. */
function expecting(): Rehearsal {
  const on = new Rehearsal();
  on.people(3);
  const people = ['ingrid', 'jonas'].map((id) => ({
    ...{ id, name: `${id} Berg`, workplace: 'Rud skole', jobRole: null, hall: null, role: null },
  }));
  on.must(facilitator, { type: 'expectPeople', people });
  return on;
}

describe('somebody who turns out to be somebody else', () => {
  const [ada, bo] = ['person-1', 'person-2'];

  function matched() {
    const on = expecting();
    const say = (command: Command) => on.must(facilitator, command);
    say({ type: 'setNeeds', personId: 'ingrid', needs: ['wheelchair', 'quiet'] });
    say({ type: 'setNeeds', personId: ada, needs: ['quiet'] });
    say({ type: 'addSeatRule', rule: { kind: 'apart', personIds: ['ingrid', 'jonas', bo] } });
    say({ type: 'addSeatRule', rule: { kind: 'together', personIds: [ada, 'ingrid'] } });
    say({ type: 'addSeatRule', rule: { kind: 'together', personIds: [ada, bo] } });
    say({ type: 'addSeatRule', rule: { kind: 'host', personId: 'ingrid', table: null } });
    const before = on.state;
    say({ type: 'matchExpected', personId: ada, expectedId: 'ingrid' });
    return { on, say, before };
  }

  it('needs what both need, and is whom the rules mean', () => {
    const { on } = matched();
    expect([...on.state.seatNeeds]).toEqual([[ada, ['wheelchair', 'quiet']]]);
    expect(on.state.seatRules).toMatchObject([
      { personIds: [ada, 'jonas', bo] },
      { personIds: [ada, 'ingrid'] },
      { personIds: [ada, bo] },
      { kind: 'host', personId: ada },
    ]);
  });

  it('and is not, after all: both are as they were before', () => {
    const { on, say, before } = matched();
    say({ type: 'unmatchExpected', personId: ada });
    expect(new Map([...on.state.seatNeeds].sort())).toEqual(new Map([...before.seatNeeds].sort()));
    expect(on.state.seatRules).toEqual(before.seatRules);
  });

  it('keeps what has been said since', () => {
    const { on, say } = matched();
    const [apart] = on.state.seatRules;
    say({ type: 'dropSeatRule', ruleId: apart?.id ?? '' });
    say({ type: 'setNeeds', personId: ada, needs: [] });
    say({ type: 'addSeatRule', rule: { kind: 'apart', personIds: [ada, 'person-3'] } });
    say({ type: 'unmatchExpected', personId: ada });
    expect([...on.state.seatNeeds]).toEqual([['ingrid', ['wheelchair', 'quiet']]]);
    expect(on.state.seatRules.at(-1)).toMatchObject({ personIds: [ada, 'person-3'] });
    expect(on.state.seatRules.map(({ id }) => id)).not.toContain(apart?.id);
  });

  it('or had two seats: the one that is kept has all of it, and can still be told apart from whom it was taken for', () => {
    const { on, say } = matched();
    on.join('person-9', { name: ada });
    say({ type: 'setNeeds', personId: 'person-9', needs: ['wheelchair'] });
    say({ type: 'addSeatRule', rule: { kind: 'together', personIds: [ada, 'person-9'] } });
    say({ type: 'addSeatRule', rule: { kind: 'apart', personIds: [ada, 'person-9', 'person-3'] } });
    say({ type: 'mergePeople', keepId: 'person-9', goneId: ada });
    expect([...on.state.seatNeeds]).toEqual([['person-9', ['wheelchair', 'quiet']]]);
    expect(on.state.seatRules).toMatchObject([
      { personIds: ['person-9', 'jonas', bo] },
      { personIds: ['person-9', 'ingrid'] },
      { personIds: ['person-9', bo] },
      { kind: 'host', personId: 'person-9' },
      { kind: 'apart', personIds: ['person-9', 'person-3'] },
    ]);
    say({ type: 'unmatchExpected', personId: 'person-9' });
    expect(new Map(on.state.seatNeeds)).toEqual(
      new Map([
        ['person-9', ['wheelchair', 'quiet']],
        ['ingrid', ['wheelchair', 'quiet']],
      ]),
    );
    expect(on.state.seatRules[0]).toMatchObject({ personIds: ['ingrid', 'jonas', bo] });
    expect(on.state.seatRules.at(-1)).toMatchObject({ personIds: ['person-9', 'person-3'] });
  });
});

it('whoever is taken for somebody, and is not, leaves needs and rules as they were, whatever has been tried before', () => {
  let matched = 0;
  fc.assert(
    fc.property(moves(50), fc.nat(1_000_000), fc.nat(), (tried, seed, chosen) => {
      const telling = tried.map((one, at) =>
        at % 4 === 0
          ? { ...one, what: (['addSeatRule', 'setNeeds', 'expectPeople'] as const)[(at / 4) % 3] ?? one.what }
          : one,
      );
      const { state } = runModel(otherProgramme, telling, seed, () => {});
      const [personId, expectedId] = [state.people, state.expected].map((all) => [...all.keys()][chosen % all.size]);
      if (personId === undefined || expectedId === undefined || state.phase.kind === 'ended') return;
      const sent = (before: typeof state, command: Command) => {
        const outcome = machine.decide(before, command, contextOf(facilitator, 0, 'match'));
        return 'rejected' in outcome ? null : outcome.events.reduce(machine.apply, before);
      };
      const taken = sent(state, { type: 'matchExpected', personId, expectedId });
      const back = taken && sent(taken, { type: 'unmatchExpected', personId });
      if (!taken || !back) return;
      matched += state.seatRules.length > 0 && taken.seatRules !== state.seatRules ? 1 : 0;
      expect(back.seatRules).toEqual(state.seatRules);
      expect(new Map([...back.seatNeeds].sort())).toEqual(new Map([...state.seatNeeds].sort()));
      expect(taken.seatNeeds.has(expectedId)).toBe(false);
    }),
    runs(120),
  );
  expect(matched, 'nobody was ever matched whom a rule named').toBeGreaterThan(0);
});

describe('halls in pairs', () => {
  it('are halls that there are, each in one pair', () => {
    const { say, on, events } = room(otherProgramme);
    expect(say({ type: 'pairHalls', pairs: [['hall-a', 'nowhere']] })).toBe('hall_unknown');
    expect(say({ type: 'pairHalls', pairs: [['hall-a', 'hall-a']] })).toBe('pairs_invalid');
    const twice = [['hall-a', 'hall-b'] as const, ['hall-c', 'hall-a'] as const];
    expect(say({ type: 'pairHalls', pairs: twice })).toBe('pairs_invalid');
    expect(events({ type: 'pairHalls', pairs: [['hall-a', 'hall-c']] })).toBe(1);
    expect(events({ type: 'pairHalls', pairs: [['hall-c', 'hall-a']] })).toBe(0);
    expect(on.state.hallPairs).toEqual([['hall-a', 'hall-c']]);
    expect(events({ type: 'pairHalls', pairs: [] })).toBe(1);
  });
});

it('what stands in the room, what people need and what is ruled is for facilitators alone', () => {
  const { on, ada, bo, lay, say } = room(otherProgramme);
  lay({ hallId: 'hall-a' });
  say({ type: 'changeTable', table: 2, offers: ['wheelchair'] });
  say({ type: 'setNeeds', personId: ada, needs: ['wheelchair'] });
  say({ type: 'addSeatRule', rule: { kind: 'apart', personIds: [ada, bo] } });
  say({ type: 'pairHalls', pairs: [['hall-a', 'hall-b']] });
  say({ type: 'removePerson', personId: ada });
  const seen = machine.viewOf(on.state, facilitator);
  expect([seen.tables.length, seen.seatRules.length, seen.hallPairs.length]).toEqual([4, 1, 1]);
  expect(seen.removed.get(ada)?.needs).toEqual(['wheelchair']);
  for (const audience of [hall, hallHost, participant(bo)] as const) {
    const view = machine.viewOf(on.state, audience as typeof hall);
    expect([view.tables, view.seatRules, view.hallPairs, [...view.seatNeeds]]).toEqual([[], [], [], []]);
    expect(JSON.stringify(encodeState(view))).not.toContain('wheelchair');
  }
  const told = on.events.flatMap((event, at) => machine.project(event, machine.replay(on.events.slice(0, at + 1))));
  const others = told.filter((one) => 'room' in one && one.room !== 'facilitators');
  expect(JSON.stringify(others)).not.toMatch(/wheelchair|seatRule|tablesLaid|hallsPaired|needs/);
});

it('tables that are laid when groups are there already give no two groups one number', () => {
  const on = new Rehearsal();
  const people = on.people(6);
  const stepId = 'experiences';
  const seats = (id: string, members: readonly string[]) => ({ id, label: { kind: 'table' } as const, members });
  const groups = [seats('g2', people.slice(0, 3)), seats('g3', people.slice(3))];
  on.must(facilitator, { type: 'placeGroups', stepId, groups });
  on.must(facilitator, { type: 'layTables', hallId: null, count: 4, seats: 5 });
  on.must(facilitator, { type: 'moveSeat', stepId, personId: people[0] ?? '', toGroupId: null });
  on.must(facilitator, { type: 'moveSeats', moves: [{ stepId, personId: people[1] ?? '', toGroupId: 'g1' }] });
  const numbers = on.state.groupings.get(stepId)?.groups.map(({ number }) => number) ?? [];
  expect(numbers).toHaveLength(4);
  expect(new Set(numbers).size).toBe(4);
});
