import { type BoardKey, boardKey, plenaryOwner } from '../boards/board-name.ts';
import type { Context } from './actor.ts';
import {
  type AnswerRequest,
  answerLanes,
  type BeforehandAnswer,
  type BeforehandQuestion,
  takesAnswers,
  wordsOfAnswer,
} from './beforehand.ts';
import type { Command } from './commands.ts';
import type { ConferenceEvent } from './events.ts';
import { limits } from './limits.ts';
import { isRudeName } from './name-filter.ts';
import { decided, type Outcome } from './outcome.ts';
import { type Step, stepById } from './programme.ts';
import { type Rejection, reject } from './rejections.ts';
import { type ConferenceState, epochOf, knownStep, statusOf } from './state.ts';
import { boardSpecs, kindOf, type StepKinds } from './step-kind.ts';
import { cleanLine } from './text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

const longestWait = 3 * 366 * 86_400_000;

export function decideAskBeforehand(
  state: ConferenceState,
  command: Of<'askBeforehand'>,
  { now, newId }: Context,
): Outcome {
  const question = readQuestion(command.question);
  if (typeof question !== 'string') return question;
  if (state.beforehand.size >= limits.beforehandQuestions) return reject('too_many_questions');
  if (command.deadline <= now) return reject('deadline_passed');
  const linkId = `w:${newId()}`;
  const asked: BeforehandQuestion = {
    id: newId(),
    kind: command.kind,
    question,
    askedAt: now,
    deadline: latest(now, command.deadline),
    linkId,
    openedIn: null,
  };
  return decided([{ type: 'beforehandAsked', question: asked }], new Map([[linkId, newSecret(newId)]]));
}

/** A deadline that is past closes the question at once; one to come opens it again. */
export function decideChangeBeforehand(
  state: ConferenceState,
  command: Of<'changeBeforehand'>,
  { now }: Context,
): Outcome {
  const before = state.beforehand.get(command.questionId);
  if (!before) return reject('question_unknown');
  if (before.openedIn !== null) return reject('question_closed');
  const question = readQuestion(command.question);
  if (typeof question !== 'string') return question;
  const deadline = command.deadline > now ? latest(now, command.deadline) : Math.min(before.deadline, now);
  if (question === before.question && deadline === before.deadline) return decided([]);
  return decided([{ type: 'beforehandChanged', questionId: before.id, question, deadline }]);
}

/** The link that was given away ends; those who have answered keep their answers. */
export function decideRenewBeforehand(
  state: ConferenceState,
  { questionId }: Of<'renewBeforehand'>,
  { newId }: Context,
): Outcome {
  const before = state.beforehand.get(questionId);
  if (!before) return reject('question_unknown');
  const linkId = `w:${newId()}`;
  const renewed = { type: 'beforehandRenewed', questionId, linkId, erased: [before.linkId] } as const;
  return decided([renewed], new Map([[linkId, newSecret(newId)]]));
}

/** Takes the question away with all its answers. What has been opened stands on a board, and goes note by note. */
export function decideRemoveBeforehand(state: ConferenceState, { questionId }: Of<'removeBeforehand'>): Outcome {
  const before = state.beforehand.get(questionId);
  if (!before) return decided([]);
  if (before.openedIn !== null) return reject('already_shown');
  const erased = [before.linkId, ...answersTo(state, questionId).flatMap(wordsOfAnswer)];
  return decided([{ type: 'beforehandRemoved', questionId, erased }]);
}

/**
 * Chooses the step where the answers are seen, from when it begins. Until then another one may be chosen. From now on
 * nothing more is taken.
 */
export function decideOpenBeforehand(
  state: ConferenceState,
  { questionId, stepId }: Of<'openBeforehand'>,
  kinds: StepKinds,
): Outcome {
  const question = state.beforehand.get(questionId);
  if (!question) return reject('question_unknown');
  const step = stepById(state.programme, stepId);
  if (!step) return reject('step_unknown');
  if (question.openedIn === stepId) return decided([]);
  if (question.openedIn !== null && statusOf(state, question.openedIn).kind !== 'waiting')
    return reject('already_shown');
  if (statusOf(state, stepId).kind === 'done') return reject('step_locked');
  if (opensAs(kinds, step, question) === null) return reject('answers_do_not_fit');
  return decided([{ type: 'beforehandOpened', questionId, stepId }]);
}

/** Erases one answer's words for good, also on the board where it stands by now. */
export function decideDropAnswer(state: ConferenceState, { answerId }: Of<'dropAnswer'>, kinds: StepKinds): Outcome {
  const answer = state.answers.get(answerId);
  if (!answer) return decided([]);
  const question = state.beforehand.get(answer.questionId);
  const step = question?.openedIn ? knownStep(state, question.openedIn) : undefined;
  const removed = removal(answer);
  const onBoard = question && step && opensAs(kinds, step, question) === 'board';
  if (!onBoard || statusOf(state, step.id).kind === 'waiting') return decided([removed]);
  const board = boardKey(plenaryOf(step.id));
  return decided([
    removed,
    { type: 'notesRedacted', notes: [{ board, noteId: answerId }] },
    { type: 'boardsReplaced', boards: [{ board, epoch: epochOf(state, board) + 1 }] },
  ]);
}

/** An answer comes, or comes once more in other words, from whoever holds the link. */
export function decideAnswer(
  state: ConferenceState,
  request: AnswerRequest,
  context: Pick<Context, 'now' | 'newId'> & { readonly words: ReadonlyMap<string, string> },
): Outcome {
  const question = state.beforehand.get(request.questionId);
  if (!question) return reject('question_unknown');
  if (state.phase.kind === 'ended' || !takesAnswers(question, context.now)) return reject('question_closed');
  if (state.removedAnswers.has(request.answerId)) return reject('note_unknown');
  const before = state.answers.get(request.answerId);
  if (before && before.questionId !== question.id) return reject('note_unknown');
  if (!before && answersTo(state, question.id).length >= limits.beforehandAnswers) return reject('too_many_answers');
  const lanes: readonly string[] = answerLanes[question.kind];
  const lane = lanes.includes(request.lane) ? request.lane : answerLanes[question.kind][0];
  const text = request.text.trim();
  if (cleanLine(text) === '') return reject('text_empty');
  // Only who tells a story is asked who they are.
  const name = question.kind === 'stories' ? cleanLine(request.name) : '';
  const workplace = question.kind === 'stories' ? cleanLine(request.workplace) : '';
  const tooLong =
    text.length > limits.answerLength || name.length > limits.nameLength || workplace.length > limits.workplaceLength;
  if (tooLong) return reject('text_too_long');
  if (isRudeName(name)) return reject('name_refused');

  const held = (id: string | null) => (id === null ? '' : (context.words.get(id) ?? ''));
  const saysTheSame =
    before &&
    before.lane === lane &&
    held(before.textId) === text &&
    held(before.nameId) === name &&
    held(before.workplaceId) === workplace;
  if (saysTheSame) return decided([]);
  // A new word for each change, so that nothing is left of what stood there before.
  const words = new Map<string, string>();
  const word = (said: string) => {
    const id = `w:${context.newId()}`;
    words.set(id, said);
    return id;
  };
  const answer: BeforehandAnswer = {
    id: request.answerId,
    questionId: question.id,
    lane,
    textId: word(text),
    nameId: name === '' ? null : word(name),
    workplaceId: workplace === '' ? null : word(workplace),
    at: before?.at ?? context.now,
  };
  const event: ConferenceEvent = before
    ? { type: 'answerChanged', answer, erased: wordsOfAnswer(before) }
    : { type: 'answerGiven', answer };
  return decided([event], words);
}

/** Whoever wrote it takes it back, for as long as answers are taken. */
export function decideTakeBack(
  state: ConferenceState,
  { questionId, answerId }: Pick<AnswerRequest, 'questionId' | 'answerId'>,
  { now }: Pick<Context, 'now'>,
): Outcome {
  const answer = state.answers.get(answerId);
  if (!answer || answer.questionId !== questionId) return decided([]);
  const question = state.beforehand.get(questionId);
  if (!question || state.phase.kind === 'ended' || !takesAnswers(question, now)) return reject('question_closed');
  return decided([removal(answer)]);
}

/** As what a step would show the answers to a question; null where it has no place for them. */
export function opensAs(
  kinds: StepKinds,
  step: Step,
  { kind }: Pick<BeforehandQuestion, 'kind'>,
): 'queue' | 'board' | null {
  if (kind === 'stories' && kindOf(kinds, step).hasStoryQueue) return 'queue';
  const specs = boardSpecs(kinds, step);
  const shares = specs.some(
    ({ scope, sharesTo, form }) => scope === 'person' && sharesTo === 'plenary' && form === 'note',
  );
  return shares ? 'board' : null;
}

/** The board where opened answers stand. */
export function plenaryOf(stepId: string): BoardKey {
  return { stepId, scope: 'plenary', owner: plenaryOwner };
}

/** In the order they came. */
export function answersTo(state: ConferenceState, questionId: string): readonly BeforehandAnswer[] {
  return [...state.answers.values()].filter((answer) => answer.questionId === questionId);
}

function removal(answer: BeforehandAnswer) {
  return { type: 'answerRemoved', answerId: answer.id, erased: wordsOfAnswer(answer) } as const;
}

function readQuestion(text: string): string | Rejection {
  const question = text.trim();
  if (cleanLine(question) === '') return reject('text_empty');
  return question.length > limits.questionLength ? reject('text_too_long') : question;
}

/** Nobody plans further ahead, and a date can still be written of it. */
function latest(now: number, deadline: number): number {
  return Math.min(deadline, now + longestWait);
}

/** Two ids together are as hard to guess as any other secret of a link. */
function newSecret(newId: () => string): string {
  return `${newId()}${newId()}`;
}
