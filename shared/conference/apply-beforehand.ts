import type { BeforehandQuestion } from './beforehand.ts';
import { withEntry, withMember, without } from './changed-maps.ts';
import type { Reducers } from './reducers.ts';
import type { ConferenceState } from './state.ts';

type OfBeforehand =
  | 'beforehandAsked'
  | 'beforehandChanged'
  | 'beforehandRenewed'
  | 'beforehandRemoved'
  | 'beforehandOpened'
  | 'answerGiven'
  | 'answerChanged'
  | 'answerRemoved';

function withQuestion(
  state: ConferenceState,
  questionId: string,
  change: Partial<BeforehandQuestion>,
): ConferenceState {
  const question = state.beforehand.get(questionId);
  return question
    ? { ...state, beforehand: withEntry(state.beforehand, questionId, { ...question, ...change }) }
    : state;
}

/** What was asked and answered before the day. */
export const applyBeforehand: Reducers<OfBeforehand> = {
  beforehandAsked: (state, { question }) => ({
    ...state,
    beforehand: withEntry(state.beforehand, question.id, question),
  }),
  beforehandChanged: (state, { questionId, question, deadline }) =>
    withQuestion(state, questionId, { question, deadline }),
  beforehandRenewed: (state, { questionId, linkId }) => withQuestion(state, questionId, { linkId }),
  beforehandOpened: (state, { questionId, stepId }) => withQuestion(state, questionId, { openedIn: stepId }),
  beforehandRemoved: (state, { questionId }) => ({
    ...state,
    beforehand: without(state.beforehand, questionId),
    answers: new Map([...state.answers].filter(([, answer]) => answer.questionId !== questionId)),
  }),
  answerGiven: (state, { answer }) => ({ ...state, answers: withEntry(state.answers, answer.id, answer) }),
  answerChanged: (state, { answer }) => ({ ...state, answers: withEntry(state.answers, answer.id, answer) }),
  // Its id is remembered: a phone that was offline may send it once more.
  answerRemoved: (state, { answerId }) => ({
    ...state,
    answers: without(state.answers, answerId),
    removedAnswers: withMember(state.removedAnswers, answerId, true),
  }),
};
