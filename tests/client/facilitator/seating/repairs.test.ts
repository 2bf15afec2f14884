import { describe, expect, it } from 'vitest';
import { type Mended, type Mending, mend } from '../../../../client/facilitator/seating/repairs.ts';
import { scopeOf, wayBack } from '../../../../client/facilitator/seating/seat-undo.ts';
import { smallPair } from '../../../../client/facilitator/seating/small-tables.ts';
import type { Command, PlacedGroup } from '../../../../shared/conference/commands.ts';
import type { Step } from '../../../../shared/conference/programme.ts';
import { rearrangeCommands } from '../../../../shared/conference/rearrange-commands.ts';
import { commandSchema } from '../../../../shared/protocol/commands.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { facilitator, otherProgramme, Rehearsal, roundsProgramme } from '../../../shared/conference/house.ts';

const [one, two] = ['mixed-1', 'mixed-2'] as const;
const table = (id: string, ...members: readonly string[]): PlacedGroup => ({ id, label: { kind: 'table' }, members });

/** The programme with groups of three to five in its mixed rounds, in halls or not. */
function programme(halls: 'within' | 'across'): readonly Step[] {
  const rounds = roundsProgramme.map(
    (step): Step =>
      step.arrangement.kind === 'groups' && step.arrangement.composition === 'mixed'
        ? { ...step, arrangement: { ...step.arrangement, size: { min: 3, max: 5 }, halls } }
        : step,
  );
  return rounds;
}

/** Nine people at three tables in two mixed rounds: the first told, the second proposed. */
function room(tell = true) {
  const on = new Rehearsal(programme('across'));
  const ids = on.people(9);
  const three = [0, 1, 2].map((at) => table(`g${at + 1}`, ...ids.slice(at * 3, at * 3 + 3)));
  const across = [0, 1, 2].map((at) => table(`g${at + 1}`, ...ids.filter((_, index) => index % 3 === at)));
  on.must(facilitator, { type: 'placeGroups', stepId: one, groups: three });
  on.must(facilitator, { type: 'placeGroups', stepId: two, groups: across });
  if (tell) on.group(one);
  return { on, ids, ...acts(on) };
}

function acts(on: Rehearsal) {
  const groups = (stepId: string) => on.state.groupings.get(stepId)?.groups ?? [];
  const at = (stepId: string, number: number) =>
    [...(groups(stepId).find((group) => group.number === number)?.members ?? [])].sort();
  const asks = (mending: Mending) => mend(on.state, mending, seededRandom(1));
  const does = (mended: Mended) => {
    if (mended.kind !== 'moves') throw new Error(JSON.stringify(mended.reasons));
    const commands = rearrangeCommands(mended.deeds, mended.why);
    for (const command of commands) expect(commandSchema.safeParse(command).success).toBe(true);
    const before = on.state;
    for (const command of commands) on.must(facilitator, command);
    return { before, after: on.state, scope: scopeOf(commands) };
  };
  const step = (stepId: string) => on.state.programme.find(({ id }) => id === stepId) as Step;
  return { groups, at, asks, does, step };
}

const moved = (mended: Mended, stepId: string) =>
  mended.kind === 'moves'
    ? [...(mended.rounds.find((round) => round.stepId === stepId)?.moves ?? [])].map(({ personId }) => personId).sort()
    : [];

describe('a table out of use', () => {
  it('moves its own people and nobody else, in all rounds that are not over, and can be undone', () => {
    const { on, ids, at, asks, does } = room();
    const seats = () => [1, 2, 3].flatMap((number) => [at(one, number), at(two, number)]);
    const before = seats();
    const mended = asks({ kind: 'tableOut', table: 2 });
    expect(moved(mended, one)).toEqual(ids.slice(3, 6));
    expect(moved(mended, two)).toEqual(ids.filter((_, index) => index % 3 === 1));
    expect(seats()).toEqual(before);
    const change = does(mended);
    expect([at(one, 2), at(two, 2)]).toEqual([[], []]);
    expect(on.events.at(-1)).toMatchObject({ type: 'rearranged', why: { kind: 'tableOut', table: 2 } });
    const back = wayBack(change, on.state);
    expect(back.stay.size).toBe(0);
    for (const command of rearrangeCommands(back.deeds)) on.must(facilitator, command);
    expect(seats()).toEqual(before);
  });

  it('leaves a round that is over as it was', () => {
    const { on, asks, ids } = room();
    on.goTo(two);
    const mended = asks({ kind: 'tableOut', table: 2 });
    expect(moved(mended, one)).toEqual([]);
    expect(moved(mended, two)).toEqual(ids.filter((_, index) => index % 3 === 1));
  });

  it('is emptied though somebody is locked to it, and a locked table gets nobody', () => {
    const { on, ids, asks } = room();
    on.must(facilitator, { type: 'lockSeat', stepId: one, personId: ids[4] ?? '', locked: true });
    on.must(facilitator, { type: 'lockTable', stepId: one, groupId: 'g3', locked: true });
    const mended = asks({ kind: 'tableOut', table: 2 });
    expect(moved(mended, one)).toEqual(ids.slice(3, 6));
    if (mended.kind !== 'moves') return;
    expect(mended.rounds[0]?.moves.every(({ to }) => to !== 't2' && to !== 't3')).toBe(true);
  });

  it('that stands in the room stays out of use until it is undone, and nobody sits too close elsewhere', () => {
    const { on, at, asks, does } = room();
    on.must(facilitator, { type: 'layTables', hallId: null, count: 4, seats: 4 });
    const change = does(asks({ kind: 'tableOut', table: 2 }));
    expect(on.state.tables.map(({ out }) => out ?? false)).toEqual([false, true, false, false]);
    expect(at(one, 2)).toEqual([]);
    for (const number of [1, 3, 4]) expect(at(one, number).length).toBeLessThanOrEqual(4);
    for (const command of rearrangeCommands(wayBack(change, on.state).deeds)) on.must(facilitator, command);
    expect(on.state.tables.some(({ out }) => out)).toBe(false);
    expect(at(one, 2)).toHaveLength(3);
  });

  it('gets nobody who comes later, not even those whose seat was kept there', () => {
    const { on, at, asks, does } = room(false);
    const row = { name: 'Ingrid Berg', workplace: 'Rud skole', jobRole: null, hall: null, role: null };
    on.must(facilitator, { type: 'expectPeople', people: [row] });
    const [expectedId = ''] = on.state.expected.keys();
    on.must(facilitator, { type: 'moveSeats', moves: [{ stepId: one, personId: expectedId, toGroupId: 'g2' }] });
    on.group(one);
    does(asks({ kind: 'tableOut', table: 2 }));
    on.must(facilitator, { type: 'markCome', expectedId });
    for (const name of ['Sen', 'Senere', 'Senest']) on.join(name);
    expect(at(one, 2)).toEqual([]);
  });

  it('is refused with a reason where the others have too few seats', () => {
    const { on, asks } = room();
    on.must(facilitator, { type: 'layTables', hallId: null, count: 3, seats: 4 });
    const mended = asks({ kind: 'tableOut', table: 2 });
    const short = { kind: 'tooFewSeats', people: 9, seats: 8 };
    expect(mended).toMatchObject({ kind: 'impossible', reasons: [short, short] });
  });
});

describe('a group that has become too small', () => {
  it('goes together with another one', () => {
    const { on, at, asks, does, step } = room();
    expect(smallPair(on.state, step(one))).toBeNull();
    on.must(facilitator, { type: 'removePerson', personId: 'person-1' });
    expect(smallPair(on.state, step(one))).toBeNull();
    on.must(facilitator, { type: 'removePerson', personId: 'person-9' });
    expect(smallPair(on.state, step(one))?.map(({ id }) => id)).toEqual(['g1', 'g3']);
    const mended = asks({ kind: 'merge', stepId: one, one: 'g1', other: 'g3' });
    expect(moved(mended, one)).toHaveLength(2);
    does(mended);
    expect([1, 2, 3].map((number) => at(one, number).length).sort()).toEqual([0, 3, 4]);
  });

  it('gets company where that moves fewer than to spread it', () => {
    const { on, ids, asks, does, at } = room();
    on.must(facilitator, { type: 'moveSeat', stepId: one, personId: ids[0] ?? '', toGroupId: 'g2' });
    const mended = asks({ kind: 'small', stepId: one, groupId: 'g1' });
    expect(moved(mended, one)).toHaveLength(1);
    does(mended);
    expect(at(one, 1)).toHaveLength(3);
  });

  it('is spread where there is nobody to spare', () => {
    const { on, ids, asks, does, at } = room();
    for (const personId of ids.slice(0, 2)) on.must(facilitator, { type: 'removePerson', personId });
    const mended = asks({ kind: 'small', stepId: one, groupId: 'g1' });
    expect(moved(mended, one)).toEqual([ids[2]]);
    does(mended);
    expect(at(one, 1)).toEqual([]);
  });
});

/** Twelve people in two halls, or three, and four who are expected; three rounds within the halls. */
function inHalls(count: 2 | 3) {
  const on = new Rehearsal(otherProgramme);
  const steps = on.state.programme.filter(({ arrangement }) => arrangement.kind === 'groups').map(({ id }) => id);
  const arrangement = { kind: 'groups', composition: 'mixed', halls: 'within', size: { min: 3, max: 5 } };
  for (const stepId of steps) on.must(facilitator, { type: 'changeStep', stepId, changes: { arrangement } });
  const halls = ['hall-a', 'hall-b', 'hall-c'].slice(0, count);
  if (count === 3) on.must(facilitator, { type: 'changeHall', hallId: 'hall-c', name: 'Aulaen', digital: false });
  for (let at = 0; at < 12; at += 1) {
    on.join(`p${at}`, { workplace: { id: `school-${1 + (at % 3)}` }, hallId: halls[at % count] ?? null });
  }
  const hallNames = on.state.halls.map(({ name }) => name);
  on.must(facilitator, {
    type: 'expectPeople',
    people: [0, 1, 2, 3].map((at) => ({
      name: `Kari ${at}`,
      workplace: 'Rud skole',
      jobRole: null,
      hall: hallNames[at % 2] ?? null,
      role: null,
    })),
  });
  for (const stepId of steps) on.must(facilitator, { type: 'proposeGroups', stepId });
  return { on, steps, ...acts(on) };
}

describe('a hall that drops out', () => {
  it('sends whoever is here and whoever is expected to the other, moves nobody there, and comes back as it was', () => {
    const { on, steps, groups, asks, does } = inHalls(2);
    on.must(facilitator, { type: 'confirmGroups', stepId: steps[0] ?? '' });
    const seats = () => steps.map((stepId) => groups(stepId).map(({ id, members }) => [id, [...members].sort()]));
    const hallOf = (id: string) => (on.state.people.get(id) ?? on.state.expected.get(id))?.hallId;
    const everybody = [...on.state.people.keys(), ...on.state.expected.keys()];
    const gone = everybody.filter((id) => hallOf(id) === 'hall-b');
    const before = seats();
    const mended = asks({ kind: 'hallOut', hallId: 'hall-b', toHallId: 'hall-a' });
    if (mended.kind !== 'moves') throw new Error(JSON.stringify(mended.reasons));
    expect([...mended.toHalls]).toEqual([['hall-a', 8]]);
    expect(mended.rounds.map(({ stepId }) => stepId)).toEqual(steps);
    for (const stepId of steps) for (const id of moved(mended, stepId)) expect(gone).toContain(id);
    const change = does(mended);
    expect(everybody.filter((id) => hallOf(id) === 'hall-b')).toEqual([]);
    for (const stepId of steps) {
      for (const { members, hallId } of groups(stepId)) {
        expect(members.length).toBeLessThanOrEqual(5);
        if (members.length > 0) expect(hallId).toBe('hall-a');
      }
      expect(moved(mended, stepId)).toHaveLength(stepId === steps[0] ? 6 : 8);
    }
    const told = on.events.slice(-1)[0];
    expect(told).toEqual({ type: 'rearranged', why: { kind: 'hallOut', hallId: 'hall-b' }, people: 8 });
    for (const command of rearrangeCommands(wayBack(change, on.state).deeds, { kind: 'undone' })) {
      on.must(facilitator, command);
    }
    expect(everybody.filter((id) => hallOf(id) === 'hall-b')).toEqual(gone);
    const filled = (all: ReturnType<typeof seats>) =>
      all.map((tables) => tables.filter(([, members]) => members?.length));
    expect(filled(seats())).toEqual(filled(before));
  });

  it('sends them wherever there are seats, tablemates together, and sets its tables out of use', () => {
    const { on, steps, groups, asks, does } = inHalls(3);
    const lay = (hallId: string, count: number): Command => ({ type: 'layTables', hallId, count, seats: 5 });
    for (const command of [lay('hall-a', 2), lay('hall-b', 2), lay('hall-c', 3)]) on.must(facilitator, command);
    for (const stepId of steps) on.must(facilitator, { type: 'proposeGroups', stepId });
    const mended = asks({ kind: 'hallOut', hallId: 'hall-a', toHallId: null });
    if (mended.kind !== 'moves') throw new Error(JSON.stringify(mended.reasons));
    expect([...mended.toHalls.values()].reduce((sum, people) => sum + people, 0)).toBe(6);
    does(mended);
    expect(on.state.tables.filter(({ out }) => out).map(({ hallId }) => hallId)).toEqual(['hall-a', 'hall-a']);
    for (const stepId of steps) {
      for (const { id, members } of groups(stepId)) {
        const stands = on.state.tables.find(({ number }) => `g${number}` === id);
        if (members.length > 0) expect(stands?.out ?? false).toBe(false);
        expect(members.length).toBeLessThanOrEqual(stands?.seats ?? 0);
      }
    }
  });

  it('is refused with a reason where the other hall has too few seats', () => {
    const { on, asks } = inHalls(2);
    on.must(facilitator, { type: 'layTables', hallId: 'hall-a', count: 3, seats: 4 });
    const mended = asks({ kind: 'hallOut', hallId: 'hall-b', toHallId: 'hall-a' });
    expect(mended.kind).toBe('impossible');
  });
});
