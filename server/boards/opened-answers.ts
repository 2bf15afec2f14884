import { boardKey } from '../../shared/boards/board-name.ts';
import type { BeforehandQuestion } from '../../shared/conference/beforehand.ts';
import { answersTo, opensAs, plenaryOf } from '../../shared/conference/decide-beforehand.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { type ConferenceState, knownStep, statusOf } from '../../shared/conference/state.ts';
import { boardSpecs, type StepKinds } from '../../shared/conference/step-kind.ts';
import { helpWords } from '../../shared/questions/beforehand-questions.ts';
import { isLanguage } from '../../shared/texts/language.ts';
import type { PutNote } from './late-notes.ts';

type Words = ReadonlyMap<string, string>;

/** The answers from before the day that stand on a board by now: opened in a step that has begun, and not erased since. */
export function openedAnswers(kinds: StepKinds, state: ConferenceState, words: Words): readonly PutNote[] {
  return [...state.beforehand.values()].flatMap((question) => {
    const step = question.openedIn === null ? undefined : knownStep(state, question.openedIn);
    if (!step || statusOf(state, step.id).kind === 'waiting' || opensAs(kinds, step, question) !== 'board') return [];
    return notesOf(kinds, state, words, question, step);
  });
}

function notesOf(
  kinds: StepKinds,
  state: ConferenceState,
  words: Words,
  question: BeforehandQuestion,
  step: Step,
): readonly PutNote[] {
  const board = plenaryOf(step.id);
  const lanes = boardSpecs(kinds, step).find(({ scope }) => scope === 'plenary')?.lanes ?? [];
  const said = isLanguage(state.language) ? helpWords[state.language] : {};
  const erased = state.redacted.get(boardKey(board));
  return answersTo(state, question.id).flatMap((answer): PutNote[] => {
    // Without the name: it was given so that its teller may be asked, and is said when they have the word.
    const text = words.get(answer.textId) ?? '';
    if (text === '' || erased?.has(answer.id)) return [];
    const own = lanes.find(({ id }) => id === answer.lane);
    return [
      {
        board,
        id: answer.id,
        lane: (own ?? lanes[0])?.id ?? '',
        form: 'note',
        text: own ? text : `${said[answer.lane] ?? ''}${text}`,
        plan: new Map(),
        stays: true,
      },
    ];
  });
}
