import { mendDuties } from '../grouping/duties.ts';
import type { EarlierRound, GroupingRequest, Seatable } from '../grouping/grouper.ts';
import type { Context } from './actor.ts';
import type { Command } from './commands.ts';
import { decided, type Outcome } from './outcome.ts';
import { type Step, stepById } from './programme.ts';
import { reject } from './rejections.ts';
import { newGroup, numbered, tableOf, tableToOpen, withPlace } from './room-tables.ts';
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
  const { composition, sameKindBy, size, tables } = step.arrangement;
  const people = [...state.people.values()].map((person) => seatable(state, person));
  const groups = composition === 'mixed' && tables !== undefined ? { groups: tables } : {};
  return { composition, sameKindBy, size, people, earlier: earlierRounds(state, step.id), ...groups };
}

/** Those who get a seat: who is here, and until the first step begins who is expected, too. */
export function peopleToSeat(state: ConferenceState): readonly (Person | ExpectedPerson)[] {
  const here = [...state.people.values()];
  return state.currentStepId === null ? [...here, ...state.expected.values()] : here;
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
    .filter((group) => group.members.length > 0);
  return decided([{ type: 'groupsConfirmed', stepId: command.stepId, groups: numbered(state, groups) }]);
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
      ? openedFor(state, command, grouping.groups, from)
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

/** A new table, in the hall where they sit. */
function openedFor(
  state: ConferenceState,
  { stepId, personId }: Of<'moveSeat'>,
  groups: readonly Group[],
  from: Group | undefined,
): Group {
  const person = state.people.get(personId) ?? state.expected.get(personId);
  const hallId = (from && (tableOf(state, from.id)?.hallId ?? from.hallId)) ?? person?.hallId;
  const step = stepById(state.programme, stepId);
  const opened = newGroup(state, groups, { kind: 'table' }, step && tableToOpen(state, step, hallId));
  return withPlace(state, from?.hallId === undefined ? opened : { ...opened, hallId: from.hallId });
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
