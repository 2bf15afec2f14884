import { withEntry, withHeld, withMember, without } from './changed-maps.ts';
import type { Reducers } from './reducers.ts';
import type { ConferenceState, Group, Grouping } from './state.ts';

type Grouped =
  | 'seatGiven'
  | 'groupsProposed'
  | 'groupsConfirmed'
  | 'seatMoved'
  | 'rearranged'
  | 'dutiesSet'
  | 'groupsListed'
  | 'broughtHome'
  | 'seatLocked'
  | 'tableLocked'
  | 'readyMarked'
  | 'groupExtended';

function withGroups(grouping: Grouping | undefined, changed: readonly Group[]): Grouping {
  // A client that may see only its own group has no others to keep.
  const known = grouping ?? { status: 'confirmed', groups: [] };
  const byId = new Map(changed.map((group) => [group.id, group]));
  const kept = known.groups.map((group) => byId.get(group.id) ?? group);
  const added = changed.filter((group) => !known.groups.some((one) => one.id === group.id));
  // By number, since a client may hear of its own group before or after it hears of the others.
  return { status: known.status, groups: [...kept, ...added].sort((a, b) => a.number - b.number) };
}

function setGrouping(state: ConferenceState, stepId: string, grouping: Grouping): ConferenceState {
  return { ...state, groupings: withEntry(state.groupings, stepId, grouping) };
}

function withGrouping(state: ConferenceState, stepId: string, groups: readonly Group[]): ConferenceState {
  return setGrouping(state, stepId, withGroups(state.groupings.get(stepId), groups));
}

/** Those whom the proposal had and the confirmed groups have not: they had not come. */
function withKeptSeats(state: ConferenceState, stepId: string, groups: readonly Group[]): ConferenceState {
  const seated = new Set(groups.flatMap(({ members }) => members));
  const planned = (state.groupings.get(stepId)?.groups ?? []).flatMap(({ id, members }) =>
    members.filter((personId) => !seated.has(personId)).map((personId) => [personId, id] as const),
  );
  return { ...state, keptSeats: withHeld(state.keptSeats, stepId, new Map(planned)) };
}

function unlocked(state: ConferenceState, stepId: string): ConferenceState {
  const { lockedSeats, lockedTables } = state;
  return { ...state, lockedSeats: without(lockedSeats, stepId), lockedTables: without(lockedTables, stepId) };
}

/** Groups that somebody has left or taken over, where this audience knows of them. */
export function withSeats(
  state: ConferenceState,
  seats: readonly { readonly stepId: string; readonly group: Group }[],
): ConferenceState {
  return seats.reduce(
    (next, { stepId, group }) =>
      next.groupings.get(stepId)?.groups.some(({ id }) => id === group.id) ? withGrouping(next, stepId, [group]) : next,
    state,
  );
}

/** Who sits where, with which duty, and how the groups get on. */
export const applyGroups: Reducers<Grouped> = {
  seatGiven: (state, { stepId, group }) => withGrouping(state, stepId, [group]),
  groupsProposed: (state, { stepId, groups, locked }) =>
    setGrouping(locked ? state : unlocked(state, stepId), stepId, { status: 'proposed', groups }),
  groupsConfirmed: (state, { stepId, groups }) =>
    // A client may have been told of the other groups already: what it is told in one room never depends on another.
    state.groupings.get(stepId)?.status === 'confirmed'
      ? withGrouping(state, stepId, groups)
      : setGrouping(withKeptSeats(state, stepId, groups), stepId, { status: 'confirmed', groups }),
  seatMoved: (state, { stepId, groups }) => withGrouping(state, stepId, groups),
  rearranged: (state) => state,
  dutiesSet(state, { stepId, groupId, duties }) {
    const group = state.groupings.get(stepId)?.groups.find((one) => one.id === groupId);
    return group ? withGrouping(state, stepId, [{ ...group, duties }]) : state;
  },
  groupsListed(state, { stepId, groups }) {
    const known = state.groupings.get(stepId)?.groups ?? [];
    const others = groups.filter((group) => !known.some((one) => one.id === group.id));
    return others.length > 0 ? withGrouping(state, stepId, others) : state;
  },
  seatLocked(state, { stepId, personId, locked }) {
    const seats = withMember(state.lockedSeats.get(stepId), personId, locked);
    return { ...state, lockedSeats: withHeld(state.lockedSeats, stepId, seats) };
  },
  tableLocked(state, { stepId, groupId, locked }) {
    const tables = withMember(state.lockedTables.get(stepId), groupId, locked);
    return { ...state, lockedTables: withHeld(state.lockedTables, stepId, tables) };
  },
  broughtHome: (state, { stepId, tables }) => ({ ...state, brought: withHeld(state.brought, stepId, tables) }),
  readyMarked(state, { stepId, groupId, ready }) {
    const marked = withMember(state.ready.get(stepId), groupId, ready);
    return { ...state, ready: withHeld(state.ready, stepId, marked) };
  },
  groupExtended(state, { stepId, groupId, extraMs }) {
    const extra = withEntry(state.extraTime.get(stepId) ?? new Map(), groupId, extraMs);
    return { ...state, extraTime: withEntry(state.extraTime, stepId, extra) };
  },
};
