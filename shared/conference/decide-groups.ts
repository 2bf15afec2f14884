import { mendDuties } from '../grouping/duties.ts';
import type { EarlierRound, Grouper, GroupingRequest, GroupLabel, RoundRule, Seatable } from '../grouping/grouper.ts';
import { labelFor } from '../grouping/kinds.ts';
import type { Context } from './actor.ts';
import type { Command } from './commands.ts';
import { decided, type Outcome } from './outcome.ts';
import { type Step, stepById } from './programme.ts';
import { reject } from './rejections.ts';
import { type ConferenceState, type ExpectedPerson, type Group, type Person, seatOf, statusOf } from './state.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** What grouping is told of somebody: no name. */
export function seatable(state: ConferenceState, person: Person | ExpectedPerson): Seatable {
  const workplace = state.workplaces.get(person.workplaceId);
  return {
    personId: person.id,
    workplaceId: person.workplaceId,
    workplaceType: workplace?.type ?? null,
    schoolType: workplace?.schoolType ?? null,
    municipality: workplace?.municipality ?? null,
    jobRole: person.jobRole,
  };
}

/** The rounds people have already sat in, oldest first; the step itself is left out. */
export function earlierRounds(state: ConferenceState, stepId: string): readonly EarlierRound[] {
  return state.programme.flatMap((step) => {
    const grouping = state.groupings.get(step.id);
    return step.id !== stepId && grouping?.status === 'confirmed' ? [{ groups: grouping.groups }] : [];
  });
}

/** What the grouping algorithm is asked for one step, or nothing when the step has no groups. */
export function groupingRequest(state: ConferenceState, step: Step): GroupingRequest | undefined {
  if (step.arrangement.kind !== 'groups') return undefined;
  const { composition, sameKindBy, size } = step.arrangement;
  const people = [...state.people.values()].map((person) => seatable(state, person));
  return { composition, sameKindBy, size, people, earlier: earlierRounds(state, step.id) };
}

/** Mixed rounds still to come where the same people may share tables as in `step`: its groups are made with these in mind. */
function laterRounds(state: ConferenceState, step: Step): readonly RoundRule[] {
  const { programme } = state;
  return programme.slice(programme.indexOf(step) + 1).flatMap((other) => {
    if (other.arrangement.kind !== 'groups' || other.arrangement.composition !== 'mixed') return [];
    const settled =
      state.groupings.get(other.id)?.status === 'confirmed' || statusOf(state, other.id).kind !== 'waiting';
    return settled || staysWithin(state, other) !== staysWithin(state, step) ? [] : [other.arrangement];
  });
}

/** Those who get a seat: who is here, and until the first step begins who is expected, too. */
export function peopleToSeat(state: ConferenceState): readonly (Person | ExpectedPerson)[] {
  const here = [...state.people.values()];
  return state.currentStepId === null ? [...here, ...state.expected.values()] : here;
}

type InHall = { readonly hallId?: string };

/** Those who may sit together: all, or in a step that stays within halls the people of each hall. */
function poolsByHall(
  state: ConferenceState,
  step: Step,
  request: GroupingRequest,
): readonly { readonly hallId: InHall; readonly people: readonly Seatable[] }[] {
  if (!staysWithin(state, step)) return [{ hallId: {}, people: request.people }];
  const places: readonly InHall[] = [...state.halls.map(({ id }) => ({ hallId: id })), {}];
  return places
    .map((hallId) => ({
      hallId,
      people: request.people.filter(
        ({ personId }) => (state.people.get(personId) ?? state.expected.get(personId))?.hallId === hallId.hallId,
      ),
    }))
    .filter(({ people }) => people.length > 0);
}

function staysWithin(state: ConferenceState, step: Step): boolean {
  return state.halls.length > 0 && step.arrangement.kind === 'groups' && step.arrangement.halls === 'within';
}

export function decideProposeGroups(
  state: ConferenceState,
  command: Of<'proposeGroups'>,
  { random }: Context,
  grouper: Grouper,
): Outcome {
  const step = stepById(state.programme, command.stepId);
  const asked = step && groupingRequest(state, step);
  if (!step || !asked) return reject('step_unknown');
  if (state.groupings.get(step.id)?.status === 'confirmed') return reject('groups_confirmed');
  const people = peopleToSeat(state).map((person) => seatable(state, person));
  const request: GroupingRequest = { ...asked, people, later: laterRounds(state, step), met: state.met };
  const groups = poolsByHall(state, step, request)
    .flatMap(({ hallId, people }) =>
      grouper.propose({ ...request, people }, random).map((group) => ({ ...group, ...hallId })),
    )
    .map((group, at): Group => ({ id: `g${at + 1}`, number: at + 1, ...group }));
  return decided([{ type: 'groupsProposed', stepId: step.id, groups }]);
}

/**
 * Those who have not come are left out, since a table is told who sits at it; their seats are kept for them. Groups
 * without people are left out, so that no table stands empty on the hall screen.
 */
export function decideConfirmGroups(
  state: ConferenceState,
  command: Of<'confirmGroups'>,
  { random }: Context,
): Outcome {
  const grouping = state.groupings.get(command.stepId);
  if (!grouping) return reject('groups_missing');
  if (grouping.status === 'confirmed') return decided([]);
  const earlier = earlierRounds(state, command.stepId);
  const groups = grouping.groups
    .map((group): Group => {
      const members = group.members.filter((id) => state.people.has(id));
      if (members.length === group.members.length) return group;
      return { ...group, members, duties: mendDuties({ ...group, members }, earlier, random) };
    })
    .filter((group) => group.members.length > 0)
    .map((group, at) => ({ ...group, number: at + 1 }));
  return decided([{ type: 'groupsConfirmed', stepId: command.stepId, groups }]);
}

function nextGroup(groups: readonly Group[], label: GroupLabel): Group {
  const number = groups.reduce((most, group) => Math.max(most, group.number), 0) + 1;
  const used = groups.reduce((most, group) => Math.max(most, Number(group.id.slice(1))), 0) + 1;
  const duties = { chair: null, secretary: null, rapporteur: null };
  return { id: `g${used}`, number, label, members: [], duties };
}

export function decideMoveSeat(state: ConferenceState, command: Of<'moveSeat'>, { random }: Context): Outcome {
  const grouping = state.groupings.get(command.stepId);
  if (!grouping) return reject('groups_missing');
  if (statusOf(state, command.stepId).kind === 'done') return reject('already_moved');
  const planned = grouping.status === 'proposed' && state.expected.has(command.personId);
  if (!state.people.has(command.personId) && !planned) return reject('person_unknown');
  const from = grouping.groups.find((group) => group.members.includes(command.personId));
  const to =
    command.toGroupId === null
      ? {
          ...nextGroup(grouping.groups, { kind: 'table' }),
          ...(from?.hallId === undefined ? {} : { hallId: from.hallId }),
        }
      : grouping.groups.find((group) => group.id === command.toGroupId);
  if (!to) return reject('group_unknown');
  if (from?.id === to.id) return decided([]);
  const earlier = earlierRounds(state, command.stepId);
  const seated = (group: Group, members: readonly string[]): Group => {
    const moved = { ...group, members };
    return { ...moved, duties: mendDuties(moved, earlier, random) };
  };
  const arrived = seated(to, [...to.members, command.personId]);
  const left =
    from &&
    seated(
      from,
      from.members.filter((id) => id !== command.personId),
    );
  return decided([
    {
      type: 'seatMoved',
      stepId: command.stepId,
      personId: command.personId,
      groups: left ? [left, arrived] : [arrived],
    },
  ]);
}

/** A group shares its duties out as it likes; a facilitator may help. One person may hold several in a small group. */
export function decideSetDuty(state: ConferenceState, command: Of<'setDuty'>, { actor }: Context): Outcome {
  const grouping = state.groupings.get(command.stepId);
  const group = grouping?.groups.find((one) => one.id === command.groupId);
  if (!group) return reject('group_unknown');
  // A proposal is the facilitators' own; not even a refusal may tell others what stands in it.
  if (actor.kind !== 'facilitator' && grouping?.status !== 'confirmed') return reject('group_unknown');
  if (actor.kind === 'participant' && !group.members.includes(actor.personId)) return reject('not_allowed');
  if (command.personId !== null && !group.members.includes(command.personId)) return reject('person_unknown');
  if (group.duties[command.duty] === command.personId) return decided([]);
  const duties = { ...group.duties, [command.duty]: command.personId };
  return decided([{ type: 'dutiesSet', stepId: command.stepId, groupId: group.id, duties }]);
}

/** One mark a group: whoever of them presses speaks for all. */
export function decideMarkReady(state: ConferenceState, command: Of<'markReady'>, { actor }: Context): Outcome {
  if (actor.kind !== 'participant') return reject('not_allowed');
  const group = seatOf(state, command.stepId, actor.personId);
  if (!group) return reject('no_seat');
  const status = statusOf(state, command.stepId);
  if (status.kind !== 'running' && status.kind !== 'paused') return reject('step_not_running');
  if ((state.ready.get(command.stepId)?.has(group.id) ?? false) === command.ready) return decided([]);
  return decided([{ type: 'readyMarked', stepId: command.stepId, groupId: group.id, ready: command.ready }]);
}

/** Seats a late joiner in every step that already has its groups and is not over. Nobody who sits is moved. */
export function seatsForLateJoiner(
  state: ConferenceState,
  person: Person,
  { random }: Context,
  grouper: Grouper,
): readonly { stepId: string; group: Group }[] {
  return state.programme.flatMap((step) => {
    const grouping = state.groupings.get(step.id);
    if (!grouping || statusOf(state, step.id).kind === 'done') return [];
    // Planned before they came.
    if (grouping.groups.some(({ members }) => members.includes(person.id))) return [];
    const group = seatAmong(state, step, grouping.groups, person, random, grouper);
    return group ? [{ stepId: step.id, group }] : [];
  });
}

/** Seats those who came while a step was over, when that step goes on after all. */
export function seatsInStepThatGoesOn(
  state: ConferenceState,
  stepId: string,
  { random }: Context,
  grouper: Grouper,
): readonly { personId: string; group: Group }[] {
  const step = stepById(state.programme, stepId);
  const grouping = state.groupings.get(stepId);
  if (!step || grouping?.status !== 'confirmed') return [];
  const seats: { personId: string; group: Group }[] = [];
  let groups = grouping.groups;
  for (const person of state.people.values()) {
    if (groups.some(({ members }) => members.includes(person.id))) continue;
    const group = seatAmong(state, step, groups, person, random, grouper);
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
  random: () => number,
  grouper: Grouper,
): Group | undefined {
  const request = groupingRequest(state, step);
  if (!request) return undefined;
  const newcomer = seatable(state, person);
  const within = staysWithin(state, step);
  const near = within ? groups.filter(({ hallId }) => hallId === person.hallId) : groups;
  const kept = near.findIndex(({ id }) => id === state.keptSeats.get(step.id)?.get(person.id));
  const at = kept >= 0 ? kept : grouper.place(newcomer, near, request, random);
  const own: InHall = within && person.hallId !== undefined ? { hallId: person.hallId } : {};
  const group = (at === null ? undefined : near[at]) ?? { ...nextGroup(groups, labelFor(newcomer, request)), ...own };
  const seated = { ...group, members: [...group.members, person.id] };
  return { ...seated, duties: mendDuties(seated, request.earlier, random) };
}
