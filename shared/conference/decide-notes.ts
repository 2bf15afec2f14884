import { ownAccess } from '../boards/board-access.ts';
import { parseBoardKey } from '../boards/board-name.ts';
import type { Context } from './actor.ts';
import type { Command } from './commands.ts';
import { authored } from './decide-show.ts';
import type { ConferenceEvent } from './events.ts';
import { limits } from './limits.ts';
import { decided, type Outcome } from './outcome.ts';
import { attributionOf, needsGroups, stepById, waitsToBeShown } from './programme.ts';
import { reject } from './rejections.ts';
import { type ConferenceState, type Share, seatOf, statusOf } from './state.ts';
import { boardSpecs, type StepKinds } from './step-kind.ts';
import { cleanLine } from './text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Sharing is chosen note by note. The server then copies the note; the writer's own board is shown to nobody. */
export function decideShareNote(
  state: ConferenceState,
  command: Of<'shareNote'>,
  { actor }: Context,
  kinds: StepKinds,
): Outcome {
  if (actor.kind !== 'participant') return reject('not_allowed');
  const step = stepById(state.programme, command.stepId);
  if (!step) return reject('step_unknown');
  const status = statusOf(state, step.id);
  if (status.kind !== 'running' && status.kind !== 'paused') return reject('step_not_running');
  const specs = boardSpecs(kinds, step);
  const target = specs.find((spec) => spec.scope === 'person')?.sharesTo;
  const lanes = specs.find((spec) => spec.scope === target)?.lanes ?? [];
  if (!lanes.some((lane) => lane.id === command.lane)) return reject('not_shareable');
  const groupId = target === 'group' ? seatOf(state, step.id, actor.personId)?.id : null;
  if (groupId === undefined) return reject('no_seat');
  const share = { personId: actor.personId, noteId: command.noteId, lane: command.lane, groupId };
  const already = (state.shares.get(step.id) ?? []).some(
    (one) =>
      one.personId === share.personId &&
      one.noteId === share.noteId &&
      one.lane === share.lane &&
      one.groupId === share.groupId,
  );
  if (already) return decided([]);
  const waits = waitsToBeShown(step) && !state.shown.has(step.id);
  // One note that comes after the others would be known by its coming.
  if (state.shown.has(step.id) && attributionOf(step) === 'anonymous') return reject('already_shown');
  const count = (state.shares.get(step.id) ?? []).filter((one) => !sameNote(one, share)).length + 1;
  return decided([
    { type: 'noteShared', stepId: step.id, share },
    ...(waits
      ? ([{ type: 'sharesCounted', stepId: step.id, count }] as const)
      : authored(state, step.id, share, kinds)),
  ]);
}

function sameNote(one: Share, other: Share): boolean {
  return one.noteId === other.noteId && one.personId === other.personId && one.groupId === other.groupId;
}

/** What went to plenary can be taken back by its writer. What a group has been given belongs to the group. */
export function decideUnshareNote(
  state: ConferenceState,
  command: Of<'unshareNote'>,
  { actor }: Context,
  kinds: StepKinds,
): Outcome {
  if (actor.kind !== 'participant') return reject('not_allowed');
  const share = (state.shares.get(command.stepId) ?? []).find(
    (one) => one.personId === actor.personId && one.noteId === command.noteId,
  );
  const step = stepById(state.programme, command.stepId);
  if (!share || !step) return decided([]);
  const waits = waitsToBeShown(step) && !state.shown.has(step.id);
  if (!waits && boardSpecs(kinds, step).find((spec) => spec.scope === 'person')?.sharesTo === 'group')
    return reject('not_allowed');
  if (state.shown.has(step.id) && attributionOf(step) === 'anonymous') return reject('already_shown');
  const status = statusOf(state, command.stepId);
  if (status.kind !== 'running' && status.kind !== 'paused') return reject('step_not_running');
  const { noteId } = command;
  const taken = { type: 'noteUnshared', stepId: step.id, personId: actor.personId, noteId } as const;
  const left = (state.shares.get(step.id) ?? []).filter(
    (one) => one.noteId !== noteId || one.personId !== actor.personId,
  );
  if (waits) return decided([taken, { type: 'sharesCounted', stepId: step.id, count: left.length }]);
  const named = authored(state, step.id, share, kinds).map((event) => ({ ...event, nameId: null }) as ConferenceEvent);
  return decided([taken, ...named]);
}

/** One heart a person and note. Two events: who gave it, for that person alone, and how many there are. */
export function decideSetHeart(
  state: ConferenceState,
  command: Of<'setHeart'>,
  { actor }: Context,
  kinds: StepKinds,
): Outcome {
  if (actor.kind !== 'participant') return reject('not_allowed');
  const board = parseBoardKey(command.board);
  if (!board || board.scope === 'person') return reject('note_unknown');
  if (ownAccess(kinds, state, board, actor) === 'none') return reject('not_allowed');
  if (statusOf(state, board.stepId).kind === 'waiting') return reject('step_not_running');
  if (state.phase.kind === 'ended') return reject('already_ended');
  const given = state.hearts.get(command.board)?.get(command.noteId);
  if ((given?.has(actor.personId) ?? false) === command.on) return decided([]);
  const count = (given?.size ?? 0) + (command.on ? 1 : -1);
  const about = { board: command.board, noteId: command.noteId };
  const events: ConferenceEvent[] = [
    { type: 'heartSet', ...about, personId: actor.personId, on: command.on },
    { type: 'heartsCounted', ...about, count },
  ];
  return decided(events);
}

/** Opens the group boards of a step to everybody. It cannot be taken back: what has been read has been read. */
export function decideShareBoards(state: ConferenceState, command: Of<'shareBoards'>): Outcome {
  const step = stepById(state.programme, command.stepId);
  if (!step) return reject('step_unknown');
  if (!needsGroups(step)) return reject('groups_missing');
  if (statusOf(state, command.stepId).kind === 'waiting') return reject('step_not_running');
  return state.sharedSteps.has(command.stepId)
    ? decided([])
    : decided([{ type: 'boardsShared', stepId: command.stepId }]);
}

/** To everybody, to a hall or to a group. A host speaks to their own hall. */
export function decideSendMessage(
  state: ConferenceState,
  command: Of<'sendMessage'>,
  { actor, now, newId }: Context,
): Outcome {
  const { to } = command;
  if (actor.kind === 'hallHost' && !(to.kind === 'hall' && to.hallId === actor.hallId)) return reject('not_allowed');
  if (to.kind === 'hall' && !state.halls.some(({ id }) => id === to.hallId)) return reject('hall_unknown');
  if (to.kind === 'group') {
    const grouping = state.groupings.get(to.stepId);
    const known = grouping?.status === 'confirmed' && grouping.groups.some(({ id }) => id === to.groupId);
    if (!known) return reject('group_unknown');
  }
  const text = cleanLine(command.text);
  if (text === '') return reject('text_empty');
  if (text.length > limits.messageLength) return reject('text_too_long');
  const textId = `w:${newId()}`;
  const message = { id: newId(), textId, at: now, to };
  return decided([{ type: 'messageSent', message }], new Map([[textId, text]]));
}

export function decideClearMessage(
  state: ConferenceState,
  { messageId }: Of<'clearMessage'>,
  { actor }: Context,
): Outcome {
  const message = state.messages.find(({ id }) => id === messageId);
  if (!message) return decided([]);
  const own = message.to.kind === 'hall' && actor.kind === 'hallHost' && message.to.hallId === actor.hallId;
  if (actor.kind === 'hallHost' && !own) return reject('not_allowed');
  return decided([{ type: 'messageCleared', messageId, to: message.to }]);
}
