import { cleanLine } from '../conference/text.ts';
import type { ChangesOf, QuestionChange } from './changes.ts';
import { withFields, withOne } from './given-fields.ts';
import { networkLimits } from './limits.ts';
import type { OwnQuestion } from './network.ts';

/** What the network adds to the question bank. */
export const questionChanges: ChangesOf<QuestionChange> = {
  addQuestion(network, { question }) {
    const one = cleaned(question);
    if (one.question === '') return 'name_empty';
    if (network.questions.some(({ id }) => id === one.id)) return 'there_already';
    if (network.questions.length >= networkLimits.questions) return 'network_full';
    return { ...network, questions: [...network.questions, one] };
  },

  changeQuestion(network, { id, fields }) {
    if (fields.question !== undefined && cleanLine(fields.question) === '') return 'name_empty';
    const questions = withOne(network.questions, id, (question) => cleaned(withFields(question, fields)));
    return questions ? { ...network, questions } : 'no_longer_there';
  },

  removeQuestion: (network, { id }) => ({ ...network, questions: network.questions.filter((one) => one.id !== id) }),
};

function cleaned(question: OwnQuestion): OwnQuestion {
  return {
    ...question,
    theme: cleanLine(question.theme),
    question: cleanLine(question.question),
    link: cleanLine(question.link),
  };
}
