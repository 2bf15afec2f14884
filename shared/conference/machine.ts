import type { Actor, Audience, Context } from './actor.ts';
import { apply } from './apply.ts';
import type { AnswerRequest } from './beforehand.ts';
import type { Command, JoinRequest } from './commands.ts';
import { copiesOf } from './copies.ts';
import { decide, type House } from './decide.ts';
import { decideAnswer, decideTakeBack } from './decide-beforehand.ts';
import { decideCome } from './decide-come.ts';
import { decideJoin } from './decide-people.ts';
import { purgedNotes } from './decide-show.ts';
import type { Delivery } from './deliveries.ts';
import { emptyState } from './empty-state.ts';
import type { ConferenceEvent } from './events.ts';
import type { Outcome } from './outcome.ts';
import { project } from './project.ts';
import { groupRoom } from './project-rooms.ts';
import type { ConferenceState } from './state.ts';
import type { BoardCopy, Room, StepKinds } from './step-kind.ts';
import { tellBrought } from './tell-brought.ts';
import { viewOf } from './view.ts';

/** The conference as a machine over one set of step kinds. All of it is pure. */
export interface ConferenceMachine {
  readonly kinds: StepKinds;
  decide(state: ConferenceState, command: Command, context: Context): Outcome;
  join(
    state: ConferenceState,
    request: JoinRequest,
    context: Omit<Context, 'actor'> & { personId: string; words: ReadonlyMap<string, string> },
  ): Outcome;
  /** To a question that was asked before the day; whoever answers has its link and no seat. */
  answer(
    state: ConferenceState,
    request: AnswerRequest,
    context: Omit<Context, 'actor'> & { readonly words: ReadonlyMap<string, string> },
  ): Outcome;
  takeBack(
    state: ConferenceState,
    request: Pick<AnswerRequest, 'questionId' | 'answerId'>,
    context: Pick<Context, 'now'>,
  ): Outcome;
  /** Somebody who is expected comes in by their card. */
  come(state: ConferenceState, expectedId: string, context: Omit<Context, 'actor'>): Outcome;
  apply(state: ConferenceState, event: ConferenceEvent): ConferenceState;
  replay(events: Iterable<ConferenceEvent>, from?: ConferenceState): ConferenceState;
  project(event: ConferenceEvent, state: ConferenceState): readonly Delivery[];
  viewOf(state: ConferenceState, audience: Audience): ConferenceState;
  /** The notes that a board must not hold any more. */
  purged(state: ConferenceState, board: string): ReadonlySet<string>;
  /** Every note that the state says must stand on a second board. */
  copies(state: ConferenceState): readonly BoardCopy[];
}

export function conferenceMachine(house: House): ConferenceMachine {
  const { kinds } = house;
  const replay = (events: Iterable<ConferenceEvent>, from: ConferenceState = emptyState()): ConferenceState => {
    let state = from;
    for (const event of events) state = apply(kinds, state, event);
    return state;
  };
  return {
    kinds,
    decide: (state, command, context) => decide(house, state, command, context),
    join: (state, request, context) =>
      decideJoin(state, request, {
        ...context,
        random: () => context.random(),
        newId: () => context.newId(),
        actor: { kind: 'participant', personId: context.personId },
      }),
    answer: decideAnswer,
    takeBack: decideTakeBack,
    come: (state, expectedId, context) =>
      decideCome(state, expectedId, {
        ...context,
        random: () => context.random(),
        newId: () => context.newId(),
        actor: { kind: 'participant', personId: expectedId },
      }),
    apply: (state, event) => apply(kinds, state, event),
    replay,
    project: (event, state) => [...project(kinds, event, state), ...tellBrought(kinds, event, state)],
    viewOf: (state, audience) => viewOf(kinds, state, audience),
    copies: (state) => copiesOf(kinds, state),
    purged: purgedNotes,
  };
}

/** The rooms an actor listens to. Rooms of groups change when seats do. */
export function roomsOf(state: ConferenceState, actor: Actor): readonly Room[] {
  if (actor.kind === 'facilitator') return ['facilitators'];
  if (actor.kind === 'hall') return actor.hallId === undefined ? ['halls'] : ['halls', `hall:${actor.hallId}`];
  if (actor.kind === 'hallHost') return ['halls', 'hosts', `hall:${actor.hallId}`, `host:${actor.hallId}`];
  const groups = [...state.groupings].flatMap(([stepId, grouping]) =>
    grouping.status === 'confirmed'
      ? grouping.groups
          .filter((group) => group.members.includes(actor.personId))
          .map((group) => groupRoom(stepId, group.id))
      : [],
  );
  const hallId = state.people.get(actor.personId)?.hallId;
  const halls = hallId === undefined ? [] : [`hall:${hallId}` as const];
  return ['participants', `person:${actor.personId}`, ...halls, ...groups];
}
