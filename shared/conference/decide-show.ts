import { boardKey, parseBoardKey, plenaryOwner } from '../boards/board-name.ts';
import type { Context } from './actor.ts';
import { wordsOfAnswer } from './beforehand.ts';
import type { Command } from './commands.ts';
import { copiesOf } from './copies.ts';
import type { ConferenceEvent } from './events.ts';
import { decided, type Outcome } from './outcome.ts';
import { attributionOf, waitsToBeShown } from './programme.ts';
import { reject } from './rejections.ts';
import { type ConferenceState, epochOf, knownStep, type Share, statusOf } from './state.ts';
import { boardSpecs, type StepKinds } from './step-kind.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** Below this, a note that comes in a batch could still be told to be somebody's. */
export const fewestAnonymous = 3;

/**
 * Shows what people have shared in a step whose notes wait. In an anonymous step the notes move: the boards they were
 * written on are replaced by ones without them, so that nothing stored leads from a note to its writer.
 */
export function decideShowNotes(state: ConferenceState, { stepId }: Of<'showNotes'>, kinds: StepKinds): Outcome {
  const step = knownStep(state, stepId);
  if (!step) return reject('step_unknown');
  if (!waitsToBeShown(step)) return reject('nothing_to_show');
  if (statusOf(state, stepId).kind === 'waiting') return reject('step_not_running');
  if (state.shown.has(stepId)) return decided([]);
  const shares = state.shares.get(stepId) ?? [];
  if (attributionOf(step) !== 'anonymous') {
    return decided([{ type: 'notesShown', stepId }, ...authorsOf(state, stepId, shares, kinds)]);
  }
  const writers = [...new Set(shares.map(({ personId }) => personId))];
  if (writers.length === 0) return reject('nothing_to_show');
  if (fewestTogether(shares) < fewestAnonymous) return reject('too_few_to_be_anonymous');
  const boards = writers.map((owner) => next(state, boardKey({ stepId, scope: 'person', owner })));
  return decided([
    { type: 'notesShown', stepId },
    { type: 'boardsReplaced', boards },
  ]);
}

/** How many write to the board that receives notes of the fewest: each shows its own, so each must hide its own. */
function fewestTogether(shares: readonly Share[]): number {
  const target = new Map(shares.map(({ personId, groupId }) => [personId, groupId]));
  const writers = new Map<string | null, number>();
  for (const groupId of target.values()) writers.set(groupId, (writers.get(groupId) ?? 0) + 1);
  return Math.min(...writers.values());
}

function next(state: ConferenceState, board: string) {
  return { board, epoch: epochOf(state, board) + 1 };
}

/** Who wrote what, told when the notes are: before that not even that somebody has shared. */
function authorsOf(
  state: ConferenceState,
  stepId: string,
  shares: readonly Share[],
  kinds: StepKinds,
): readonly ConferenceEvent[] {
  return shares.flatMap((share) => authored(state, stepId, share, kinds));
}

/** The event that says whose a shared note is, where the step says names; none elsewhere. */
export function authored(
  state: ConferenceState,
  stepId: string,
  share: Share,
  kinds: StepKinds,
): readonly ConferenceEvent[] {
  const step = knownStep(state, stepId);
  const target = step && boardSpecs(kinds, step).find((spec) => spec.scope === 'person')?.sharesTo;
  const nameId = state.people.get(share.personId)?.nameId;
  if (!step || !target || attributionOf(step) !== 'name' || nameId === undefined) return [];
  const owner = target === 'group' ? (share.groupId ?? '') : plenaryOwner;
  return [{ type: 'noteAuthored', board: boardKey({ stepId, scope: target, owner }), noteId: share.noteId, nameId }];
}

/**
 * Erases a note's words wherever they stand: on the board where it was seen, on the one it was written on, and on every
 * one it was copied to. Each of those boards becomes a new document without it.
 */
export function decideRedactNote(state: ConferenceState, command: Of<'redactNote'>, kinds: StepKinds): Outcome {
  const board = parseBoardKey(command.board);
  const step = board && knownStep(state, board.stepId);
  if (!board || board.scope === 'person' || !step) return reject('note_unknown');
  if (!boardSpecs(kinds, step).some(({ scope }) => scope === board.scope)) return reject('note_unknown');
  const known =
    board.scope === 'plenary'
      ? board.owner === plenaryOwner
      : state.groupings.get(step.id)?.groups.some(({ id }) => id === board.owner);
  if (!known) return reject('note_unknown');
  const { noteId } = command;
  if (state.redacted.get(command.board)?.has(noteId)) return decided([]);
  const places = new Set([command.board]);
  const links = copiesOf(kinds, state).filter((copy) => copy.noteId === noteId);
  for (let found = -1; found !== places.size; ) {
    found = places.size;
    for (const { from, to } of links) {
      const ends = [boardKey(from), boardKey(to)];
      if (ends.some((end) => places.has(end))) for (const end of ends) places.add(end);
    }
  }
  return decided([
    { type: 'notesRedacted', notes: [...places].map((place) => ({ board: place, noteId })) },
    { type: 'boardsReplaced', boards: [...places].map((place) => next(state, place)) },
    ...lateWords(state, noteId).map((wordId) => ({ type: 'wordRedacted', wordId }) as const),
    ...answered(state, noteId),
  ]);
}

/** A note that came late stands among the words, too. */
function lateWords(state: ConferenceState, noteId: string): readonly string[] {
  const late = state.lateNotes.get(noteId);
  return late ? [late.textId, ...Object.values(late.planIds)] : [];
}

/** So does one that was written before the day. */
function answered(state: ConferenceState, noteId: string): readonly ConferenceEvent[] {
  const answer = state.answers.get(noteId);
  return answer ? [{ type: 'answerRemoved', answerId: noteId, erased: wordsOfAnswer(answer) }] : [];
}

/** Erases a single word or text: a check-in word, a message, a call for help. Names are changed, not erased. */
export function decideRedactWord(state: ConferenceState, { wordId }: Of<'redactWord'>, { words }: Context): Outcome {
  if (!words?.has(wordId)) return reject('word_unknown');
  const named =
    [...state.people.values(), ...state.removed.values()].some(({ nameId }) => nameId === wordId) ||
    [...state.workplaces.values()].some(({ nameId }) => nameId === wordId);
  return named ? reject('not_allowed') : decided([{ type: 'wordRedacted', wordId }]);
}

/** The notes that a board must not hold any more: erased ones, and those that were shown without a name. */
export function purgedNotes(state: ConferenceState, key: string): ReadonlySet<string> {
  const purged = new Set(state.redacted.get(key));
  const board = parseBoardKey(key);
  const step = board?.scope === 'person' ? knownStep(state, board.stepId) : undefined;
  if (board && step && attributionOf(step) === 'anonymous' && state.shown.has(step.id)) {
    for (const share of state.shares.get(step.id) ?? []) if (share.personId === board.owner) purged.add(share.noteId);
  }
  return purged;
}
