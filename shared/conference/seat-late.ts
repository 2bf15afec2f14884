import { mendDuties } from '../grouping/duties.ts';
import { labelFor } from '../grouping/kinds.ts';
import { placeLate } from '../grouping/place.ts';
import type { Context } from './actor.ts';
import { earlierRounds, groupingRequest, seatable } from './decide-groups.ts';
import { lateStandings } from './late-standings.ts';
import { type Step, stepById } from './programme.ts';
import { newGroup, tableToOpen, withPlace } from './room-tables.ts';
import { type ConferenceState, type Group, type Person, statusOf } from './state.ts';

type Chance = Pick<Context, 'random'>;

/** Seats a late joiner in every step that already has its groups and is not over. Nobody who sits is moved. */
export function seatsForLateJoiner(
  state: ConferenceState,
  person: Person,
  chance: Chance,
): readonly { stepId: string; group: Group }[] {
  return state.programme.flatMap((step) => {
    const grouping = state.groupings.get(step.id);
    if (!grouping || statusOf(state, step.id).kind === 'done') return [];
    // Planned before they came.
    if (grouping.groups.some(({ members }) => members.includes(person.id))) return [];
    const group = seatAmong(state, step, grouping.groups, person, chance);
    return group ? [{ stepId: step.id, group }] : [];
  });
}

/** Seats those who came while a step was over, when that step goes on after all. */
export function seatsInStepThatGoesOn(
  state: ConferenceState,
  stepId: string,
  chance: Chance,
): readonly { personId: string; group: Group }[] {
  const step = stepById(state.programme, stepId);
  const grouping = state.groupings.get(stepId);
  if (!step || grouping?.status !== 'confirmed') return [];
  const seats: { personId: string; group: Group }[] = [];
  let groups = grouping.groups;
  const seated = new Set(groups.flatMap(({ members }) => members));
  for (const person of state.people.values()) {
    if (seated.has(person.id)) continue;
    const now = { ...state, groupings: new Map(state.groupings).set(stepId, { ...grouping, groups }) };
    const group = seatAmong(now, step, groups, person, chance);
    if (!group) continue;
    seats.push({ personId: person.id, group });
    groups = [...groups.filter(({ id }) => id !== group.id), group].sort((a, b) => a.number - b.number);
  }
  return seats;
}

/** The group as it stands with the newcomer in it. */
function seatAmong(
  state: ConferenceState,
  step: Step,
  groups: readonly Group[],
  person: Person,
  { random }: Chance,
): Group | undefined {
  const request = groupingRequest(state, step);
  if (!request) return undefined;
  const newcomer = seatable(state, person);
  const open = groups.filter((group) => mayJoin(state, step, group, person));
  // A table that all have left may be one that cannot be used: nobody begins there anew while others sit elsewhere. Where
  // tables are laid, the room says so, and one that is free is better than one that is full.
  const taken = open.filter(({ members }) => members.length > 0);
  const near = taken.length > 0 && state.tables.length === 0 ? taken : open;
  const opened = tableToOpen(state, step, person.hallId, hostedTable(state, step, person));
  const standings = lateStandings(state, step, near, person, opened);
  const kept = near.findIndex(({ id }) => id === state.keptSeats.get(step.id)?.get(person.id));
  const [noSeat = 0, outOfUse = 0] = standings.groups[kept]?.against ?? [];
  const at = kept >= 0 && noSeat + outOfUse === 0 ? kept : placeLate(newcomer, near, request, random, standings);
  const own = staysWithin(state, step) && person.hallId !== undefined ? { hallId: person.hallId } : {};
  const group =
    (at === null ? undefined : near[at]) ??
    withPlace(state, { ...newGroup(state, groups, labelFor(newcomer, request), opened), ...own });
  const seated = { ...group, members: [...group.members, person.id] };
  return { ...seated, duties: mendDuties(seated, earlierRounds(state, step.id), random) };
}

/** The table that is theirs in all mixed rounds, by rule. */
function hostedTable({ seatRules }: ConferenceState, { arrangement }: Step, { id }: Person): number | null {
  if (arrangement.kind !== 'groups' || arrangement.composition !== 'mixed') return null;
  const rule = seatRules.find((one) => one.kind === 'host' && one.personId === id);
  return rule?.kind === 'host' ? rule.table : null;
}

function mayJoin(state: ConferenceState, step: Step, group: Group, { hallId }: Person): boolean {
  const { arrangement } = step;
  const halls = arrangement.kind === 'groups' ? arrangement.halls : undefined;
  if (state.halls.length === 0 || halls === undefined || halls === 'across') return true;
  if (halls === 'within') return group.hallId === hallId;
  const pair = state.hallPairs.find((one) => one.some((hall) => hall === hallId));
  const near = (hall: string | undefined) => hall === hallId || (pair?.some((one) => one === hall) ?? false);
  if (group.hallId !== undefined) return near(group.hallId);
  return group.members.every((id) => near((state.people.get(id) ?? state.expected.get(id))?.hallId));
}

function staysWithin(state: ConferenceState, { arrangement }: Step): boolean {
  return state.halls.length > 0 && arrangement.kind === 'groups' && arrangement.halls === 'within';
}
