import type { Command } from '../../../shared/conference/commands.ts';
import { groupIdOf, planOf, planRequest, tableIdOf } from '../../../shared/conference/plan-request.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { tableOf } from '../../../shared/conference/room-tables.ts';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import { soundSize } from '../../../shared/grouping/group-count.ts';
import type { Reason } from '../../../shared/grouping/plan/reasons.ts';
import { type Move, mergeTables, repairPlan } from '../../../shared/grouping/plan/repair.ts';
import { hallOfTable } from './seat-halls.ts';

/** What is to be mended in one round. */
export type Mending =
  | { readonly kind: 'merge'; readonly one: string; readonly other: string }
  | { readonly kind: 'tableOut'; readonly groupId: string }
  | { readonly kind: 'hallOut'; readonly hallId: string; readonly toHallId: string };

/** What it takes: shown before it is done. */
export type Mended =
  | {
      readonly kind: 'moves';
      readonly moves: readonly Move[];
      /** How many go to another hall. */
      readonly toHall: number;
      readonly commands: readonly Command[];
    }
  | { readonly kind: 'impossible'; readonly reasons: readonly Reason[] };

/** The fewest people change tables; nothing is done yet. */
export function mend(state: ConferenceState, step: Step, mending: Mending, random: () => number): Mended {
  // Whoever has not come sits at no table that has been told.
  const told = state.groupings.get(step.id)?.status === 'confirmed';
  const here: ConferenceState = told ? { ...state, expected: new Map() } : state;
  const plan = planOf(here, [step]);
  if (mending.kind === 'merge') {
    const { moves } = mergeTables(plan, step.id, tableIdOf(mending.one), tableIdOf(mending.other));
    return { kind: 'moves', moves, toHall: 0, commands: moveCommands(moves) };
  }
  const elsewhere = mending.kind === 'hallOut' ? inAnotherHall(here, mending.hallId, mending.toHallId) : here;
  const groups = here.groupings.get(step.id)?.groups ?? [];
  const closed = groups
    .filter((group) => (mending.kind === 'tableOut' ? group.id === mending.groupId : isIn(group, mending.hallId, here)))
    .map(({ id }) => ({ roundId: step.id, tableId: tableIdOf(id) }));
  const request = planRequest(elsewhere, [step]);
  // Nobody is held at a table that is not there: a lock on it would open it again.
  const gone = new Set(closed.map(({ tableId }) => tableId));
  const rules = request.rules.filter((rule) => !('tableId' in rule && rule.tableId !== null && gone.has(rule.tableId)));
  const repair = repairPlan(plan, { ...request, rules }, random, closed);
  if (repair.kind === 'infeasible') return { kind: 'impossible', reasons: repair.reasons };
  const changed = mending.kind === 'hallOut' ? hallCommands(here, mending.hallId, mending.toHallId) : [];
  const commands = [...changed, ...moveCommands(repair.moves)];
  return { kind: 'moves', moves: repair.moves, toHall: changed.length, commands };
}

/**
 * The two smallest of the groups that have become too small, of one hall where there are several; whoever sits alone goes
 * with the smallest group that has room where there is no other small one. Null where there are no such two.
 */
export function smallPair(state: ConferenceState, step: Step): readonly [Group, Group] | null {
  if (step.arrangement.kind !== 'groups' || step.arrangement.composition !== 'mixed') return null;
  const { tables, size } = step.arrangement;
  // Where their number is settled, groups are as large as that makes them.
  const { min, max } = tables === undefined ? soundSize(size) : { min: 2, max: Number.POSITIVE_INFINITY };
  const groups = (state.groupings.get(step.id)?.groups ?? []).filter(({ members }) => members.length > 0);
  const small = groups
    .filter(({ members }) => members.length < min)
    .sort((one, other) => one.members.length - other.members.length || one.number - other.number);
  const within = step.arrangement.halls === 'within';
  const hall = (group: Group) => {
    const at = hallOfTable(group, state);
    return at.kind === 'one' ? at.hallId : at.kind;
  };
  const near = (one: Group, other: Group) => other !== one && (!within || hall(other) === hall(one));
  for (const one of small) {
    const other = small.find((each) => near(one, each));
    if (other) return [one, other];
  }
  const alone = small.find(({ members }) => members.length === 1);
  const [host] = groups
    .filter((each) => alone && near(alone, each) && each.members.length < roomAt(state, each, max))
    .sort((one, other) => one.members.length - other.members.length || one.number - other.number);
  if (alone && host) return [alone, host];
  return null;
}

/** How many may sit there: as many as there are seats, else one more than groups are to have. */
function roomAt(state: ConferenceState, { id }: Group, max: number): number {
  const table = tableOf(state, id);
  return table?.out ? 0 : (table?.seats ?? max + 1);
}

function isIn(group: Group, hallId: string, state: ConferenceState): boolean {
  const hall = hallOfTable(group, state);
  return hall.kind === 'one' && hall.hallId === hallId;
}

function inAnotherHall(state: ConferenceState, hallId: string, toHallId: string): ConferenceState {
  const people = new Map(
    [...state.people].map(([id, person]) => [id, person.hallId === hallId ? { ...person, hallId: toHallId } : person]),
  );
  return { ...state, people };
}

function hallCommands(state: ConferenceState, hallId: string, toHallId: string): readonly Command[] {
  return [...state.people.values()]
    .filter((person) => person.hallId === hallId)
    .map(({ id }) => ({ type: 'moveToHall', personId: id, hallId: toHallId }));
}

function moveCommands(moves: readonly Move[]): readonly Command[] {
  const seats = moves.flatMap(({ roundId, personId, to }) =>
    to === null ? [] : [{ stepId: roundId, personId, toGroupId: groupIdOf(to) }],
  );
  return seats.length > 0 ? [{ type: 'moveSeats', moves: seats }] : [];
}
