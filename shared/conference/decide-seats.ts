import { mendDuties, noDuties } from '../grouping/duties.ts';
import { labelFor } from '../grouping/kinds.ts';
import type { Context } from './actor.ts';
import type { Command, PlacedGroup } from './commands.ts';
import { decideMoveSeat, earlierRounds, groupingRequest, seatable } from './decide-groups.ts';
import type { ConferenceEvent } from './events.ts';
import { decided, isRejection, type Outcome } from './outcome.ts';
import { type Step, stepById } from './programme.ts';
import { reject } from './rejections.ts';
import { numbered, withPlace } from './room-tables.ts';
import { seatsInStepThatGoesOn } from './seat-late.ts';
import { seatsKey } from './seats-key.ts';
import { type ConferenceState, type Group, statusOf } from './state.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Ids of groups are `g1`, `g2` …: other names would not be told from those that the conference gives itself. */
const groupId = /^g[1-9]\d{0,3}$/;

/**
 * Seats a whole round as somebody has planned it, in place of what was proposed. Who is named and has left is passed
 * over; who has come meanwhile gets the best free seat. With `over` it takes the place of those very seats and of no
 * others, so that what somebody else has changed meanwhile is not lost.
 */
export function decidePlaceGroups(
  state: ConferenceState,
  { stepId, groups, over }: Of<'placeGroups'>,
  context: Context,
): Outcome {
  const step = stepById(state.programme, stepId);
  if (step?.arrangement.kind !== 'groups') return reject('step_unknown');
  if (state.groupings.get(stepId)?.status === 'confirmed') return reject('groups_confirmed');
  if (over !== undefined && over !== seatsKey(state.groupings.get(stepId)?.groups ?? []))
    return reject('already_moved');
  const ids = groups.map(({ id }) => id);
  if (new Set(ids).size < ids.length || ids.some((id) => !groupId.test(id))) return reject('group_unknown');
  const placed = withEverybody(state, stepId, seated(state, step, groups, context), context);
  return decided([{ type: 'groupsProposed', stepId, groups: numbered(state, placed), locked: true }]);
}

function seated(
  state: ConferenceState,
  step: Step,
  groups: readonly PlacedGroup[],
  { random }: Context,
): readonly Group[] {
  const taken = new Set<string>();
  const earlier = earlierRounds(state, step.id);
  return [...groups]
    .sort((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)))
    .flatMap(({ id, label, members: named, duties = noDuties }): readonly Group[] => {
      const members = named.filter((personId) => isComing(state, personId) && !taken.has(personId));
      if (members.length === 0) return [];
      for (const personId of members) taken.add(personId);
      const own = { id, number: 0, label, members, ...hallOf(state, step, members) };
      return [{ ...own, duties: mendDuties({ members, duties }, earlier, random) }];
    });
}

function withEverybody(
  state: ConferenceState,
  stepId: string,
  groups: readonly Group[],
  context: Context,
): readonly Group[] {
  const asIfHeld = new Map(state.groupings).set(stepId, { status: 'confirmed', groups });
  const late = seatsInStepThatGoesOn({ ...state, groupings: asIfHeld }, stepId, context);
  const joined = new Map([...groups, ...late.map(({ group }) => group)].map((group) => [group.id, group]));
  return [...joined.values()];
}

function hallOf(state: ConferenceState, step: Step, members: readonly string[]): { readonly hallId?: string } {
  if (step.arrangement.kind !== 'groups' || step.arrangement.halls !== 'within') return {};
  const halls = new Set(members.map((id) => (state.people.get(id) ?? state.expected.get(id))?.hallId));
  const [only] = halls;
  return halls.size === 1 && only !== undefined ? { hallId: only } : {};
}

/** Here, or expected: a seat is planned for them. */
function isComing({ people, expected }: ConferenceState, personId: string): boolean {
  return people.has(personId) || expected.has(personId);
}

/** Several change tables at once, or nobody does: a repair, or one that is taken back. */
export function decideMoveSeats(state: ConferenceState, { moves }: Of<'moveSeats'>, context: Context): Outcome {
  let now = state;
  const events: ConferenceEvent[] = [];
  for (const { stepId, personId, toGroupId, fromGroupId } of moves) {
    if (fromGroupId !== undefined && !sitsAt(now, stepId, personId, fromGroupId)) continue;
    const opened = withTable(now, stepId, personId, toGroupId);
    const outcome = decideMoveSeat(opened, { type: 'moveSeat', stepId, personId, toGroupId }, context);
    if (isRejection(outcome)) return outcome;
    for (const event of outcome.events) {
      if (event.type !== 'seatMoved') continue;
      events.push(event);
      now = withMoved(now, event);
    }
  }
  return decided(events);
}

function sitsAt({ groupings }: ConferenceState, stepId: string, personId: string, groupId: string): boolean {
  const groups = groupings.get(stepId)?.groups ?? [];
  return groups.some(({ id, members }) => id === groupId && members.includes(personId));
}

/** A table that a plan names and that stands nowhere yet is opened by whoever sits down first, and is called after them. */
function withTable(
  state: ConferenceState,
  stepId: string,
  personId: string,
  toGroupId: string | null,
): ConferenceState {
  const grouping = state.groupings.get(stepId);
  if (!grouping || toGroupId === null || !groupId.test(toGroupId)) return state;
  if (grouping.groups.some(({ id }) => id === toGroupId)) return state;
  const own = Number(toGroupId.slice(1));
  const last = grouping.groups.reduce((most, group) => Math.max(most, group.number), 0);
  // Groups from before tables were laid may bear the number of a table that is not theirs.
  const free = state.tables.length > 0 && !grouping.groups.some(({ number }) => number === own);
  const number = free ? own : last + 1;
  const opened: Group = { id: toGroupId, number, members: [], duties: noDuties, ...placeOf(state, stepId, personId) };
  const groups = [...grouping.groups, withPlace(state, opened)];
  return { ...state, groupings: new Map(state.groupings).set(stepId, { ...grouping, groups }) };
}

/** What a table is called, and in which hall it stands, that somebody sits down at. */
function placeOf(state: ConferenceState, stepId: string, personId: string): Pick<Group, 'label' | 'hallId'> {
  const step = stepById(state.programme, stepId);
  const request = step && groupingRequest(state, step);
  const person = state.people.get(personId) ?? state.expected.get(personId);
  if (!step || !request || !person) return { label: { kind: 'table' } };
  return { label: labelFor(seatable(state, person), request), ...hallOf(state, step, [personId]) };
}

function withMoved(
  state: ConferenceState,
  { stepId, groups }: Extract<ConferenceEvent, { type: 'seatMoved' }>,
): ConferenceState {
  const grouping = state.groupings.get(stepId);
  if (!grouping) return state;
  const ids = new Set(groups.map(({ id }) => id));
  const others = grouping.groups.filter(({ id }) => !ids.has(id));
  const all = [...others, ...groups].sort((one, other) => one.number - other.number);
  return { ...state, groupings: new Map(state.groupings).set(stepId, { ...grouping, groups: all }) };
}

/** Whoever is locked stays where they sit when the rest is planned anew. */
export function decideLockSeat(state: ConferenceState, { stepId, personId, locked }: Of<'lockSeat'>): Outcome {
  const grouping = state.groupings.get(stepId);
  if (!grouping) return reject('groups_missing');
  if (statusOf(state, stepId).kind === 'done') return reject('already_moved');
  if (!grouping.groups.some(({ members }) => members.includes(personId))) return reject('person_unknown');
  if ((state.lockedSeats.get(stepId)?.has(personId) ?? false) === locked) return decided([]);
  return decided([{ type: 'seatLocked', stepId, personId, locked }]);
}

/** A locked table keeps its people, and gets no others. */
export function decideLockTable(state: ConferenceState, command: Of<'lockTable'>): Outcome {
  const { stepId, groupId: lockedId, locked } = command;
  const grouping = state.groupings.get(stepId);
  if (!grouping) return reject('groups_missing');
  if (statusOf(state, stepId).kind === 'done') return reject('already_moved');
  if (!grouping.groups.some(({ id }) => id === lockedId)) return reject('group_unknown');
  if ((state.lockedTables.get(stepId)?.has(lockedId) ?? false) === locked) return decided([]);
  return decided([{ type: 'tableLocked', stepId, groupId: lockedId, locked }]);
}
