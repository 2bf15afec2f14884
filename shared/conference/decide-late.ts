import { boardAccess } from '../boards/board-access.ts';
import type { BoardKey } from '../boards/board-name.ts';
import { type PlanField, planFields } from '../boards/notes.ts';
import type { Context } from './actor.ts';
import type { Command } from './commands.ts';
import type { LateNote } from './late-note.ts';
import { limits } from './limits.ts';
import { decided, type Outcome } from './outcome.ts';
import { attributionOf } from './programme.ts';
import { reject } from './rejections.ts';
import { type ConferenceState, knownStep, seatOf, statusOf } from './state.ts';
import { boardSpecs, type StepKinds } from './step-kind.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/**
 * Words for a group's board that were written while the step ran and came when it was locked: by somebody who sits at the
 * table, once for each note, and no more of them than one person can have written by hand.
 */
export function decideSendLate(
  state: ConferenceState,
  command: Of<'sendLate'>,
  { actor, now, newId, words }: Context,
  kinds: StepKinds,
): Outcome {
  if (actor.kind !== 'participant') return reject('not_allowed');
  const { stepId, groupId, noteId } = command;
  const step = knownStep(state, stepId);
  if (!step) return reject('step_unknown');
  const spec = boardSpecs(kinds, step).find(({ scope }) => scope === 'group');
  if (!spec || attributionOf(step) === 'anonymous') return reject('not_allowed');
  if (statusOf(state, stepId).kind === 'waiting') return reject('step_not_running');
  if (seatOf(state, stepId, actor.personId)?.id !== groupId) return reject('no_seat');
  const board: BoardKey = { stepId, scope: 'group', owner: groupId };
  // Not late at all: the board itself takes it.
  if (boardAccess(kinds, state, board, actor) === 'write') return reject('not_allowed');
  const text = command.text.trim();
  const plan = spec.form === 'plan' ? filledIn(command.plan ?? {}) : new Map<PlanField, string>();
  if (text === '' && plan.size === 0) return reject('text_empty');
  if ([text, ...plan.values()].some((one) => one.length > limits.noteLength)) return reject('text_too_long');

  const mine = [...state.lateNotes.values()].filter(
    (one) => one.personId === actor.personId && one.stepId === stepId && one.groupId === groupId,
  );
  const before = mine.filter((one) => one.noteId === noteId);
  if (before.some((one) => says(one, words, text, plan))) return decided([]);
  const waiting = before.find((one) => one.outcome === 'waiting');
  if (!waiting && mine.length >= limits.lateNotes) return reject('budget_spent');
  const id = waiting?.id ?? newId();
  const textId = waiting?.textId ?? `w:${newId()}`;
  const planIds = [...plan.keys()].map((field) => [field, waiting?.planIds[field] ?? `w:${newId()}`] as const);
  const late: LateNote = {
    id,
    stepId,
    groupId,
    noteId,
    lane: spec.lanes.some((lane) => lane.id === command.lane) ? command.lane : (spec.lanes[0]?.id ?? ''),
    textId,
    planIds: Object.fromEntries(planIds),
    personId: actor.personId,
    at: waiting?.at ?? now,
    outcome: 'waiting',
  };
  const texts = new Map([
    [textId, text],
    ...planIds.map(([field, wordId]) => [wordId, plan.get(field) ?? ''] as const),
  ]);
  return decided([{ type: 'lateNoteSent', late }], texts);
}

function filledIn(plan: NonNullable<Of<'sendLate'>['plan']>): ReadonlyMap<PlanField, string> {
  const filled = planFields.map((field) => [field, (plan[field] ?? '').trim()] as const);
  return new Map(filled.filter(([, text]) => text !== ''));
}

function says(late: LateNote, words: Context['words'], text: string, plan: ReadonlyMap<PlanField, string>): boolean {
  const held = (wordId: string | undefined) => (wordId === undefined ? '' : (words?.get(wordId) ?? ''));
  return (
    held(late.textId) === text && planFields.every((field) => held(late.planIds[field]) === (plan.get(field) ?? ''))
  );
}

/** What becomes of it. On the board it is the group's; what was left out may be put there after all. */
export function decideSettleLate(state: ConferenceState, command: Of<'settleLate'>, { words }: Context): Outcome {
  const late = state.lateNotes.get(command.lateId);
  if (!late) return reject('note_unknown');
  const outcome = command.put ? 'put' : 'left';
  if (late.outcome === outcome) return decided([]);
  if (late.outcome === 'put') return reject('not_allowed');
  const ids = [late.textId, ...Object.values(late.planIds)];
  if (command.put && !ids.some((id) => words?.get(id))) return reject('word_unknown');
  return decided([{ type: 'lateNoteSettled', lateId: late.id, outcome }]);
}
