import { describe, expect, it } from 'vitest';
import type { AnswerRequest } from '../../../shared/conference/beforehand.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { isRejection } from '../../../shared/conference/outcome.ts';
import { contextOf, facilitator, hall, hallHost, machine, participant, Rehearsal, start } from './house.ts';

const hour = 3_600_000;

function asked(kind: 'needs' | 'stories' | 'help' = 'needs') {
  const on = new Rehearsal();
  on.must(facilitator, { type: 'askBeforehand', kind, question: ' Hva trenger dere? ', deadline: start + hour });
  const question = () => [...on.state.beforehand.values()][0];
  const request = (more: Partial<AnswerRequest> = {}): AnswerRequest => ({
    questionId: question()?.id ?? '',
    answerId: 'a1',
    lane: 'needs',
    text: 'Tid til å snakke sammen',
    name: '',
    workplace: '',
    ...more,
  });
  let count = 0;
  /** What is refused, or the types of the events. */
  const tell = (more: Partial<AnswerRequest> = {}, at = start, takeBack = false) => {
    const context = { ...contextOf(facilitator, at, `answer-${++count}`, on.words), words: on.words };
    const outcome = takeBack
      ? machine.takeBack(on.state, request(more), context)
      : machine.answer(on.state, request(more), context);
    if (isRejection(outcome)) return outcome.rejected;
    for (const event of outcome.events) {
      on.events.push(event);
      on.state = machine.apply(on.state, event);
    }
    for (const [id, text] of outcome.words) on.words.set(id, text);
    return outcome.events.map(({ type }) => type);
  };
  const answers = () => [...on.state.answers.values()];
  return { on, question, tell, answers };
}

describe('a question that is asked before the day', () => {
  it('is trimmed, and has a secret that stands among the words', () => {
    const { on, question } = asked();
    expect(question()).toMatchObject({ kind: 'needs', question: 'Hva trenger dere?', openedIn: null });
    expect(on.words.get(question()?.linkId ?? '')?.length).toBeGreaterThan(4);
  });

  it('needs words and a deadline to come, and there are not many of them', () => {
    const { on } = asked();
    const ask = (question: string, deadline: number) =>
      on.send(facilitator, { type: 'askBeforehand', kind: 'help', question, deadline });
    expect(ask(' ', start + hour)).toBe('text_empty');
    expect(ask('x'.repeat(limits.questionLength + 1), start + hour)).toBe('text_too_long');
    expect(ask('Hva?', start)).toBe('deadline_passed');
    for (let n = 1; n < limits.beforehandQuestions; n += 1) expect(ask('Hva?', start + hour)).toBe('ok');
    expect(ask('Hva?', start + hour)).toBe('too_many_questions');
  });

  it('is closed at once by a deadline that is past, and opened again by one to come', () => {
    const { on, question, tell } = asked();
    const change = (deadline: number) =>
      on.send(facilitator, {
        type: 'changeBeforehand',
        questionId: question()?.id ?? '',
        question: 'Hva nå?',
        deadline,
      });
    expect(change(0)).toBe('ok');
    expect(question()).toMatchObject({ question: 'Hva nå?', deadline: start });
    expect(tell()).toBe('question_closed');
    expect(change(start + hour)).toBe('ok');
    expect(tell()).toEqual(['answerGiven']);
  });

  it('gets a new secret, and the old one is erased', () => {
    const { on, question } = asked();
    const before = question()?.linkId ?? '';
    on.must(facilitator, { type: 'renewBeforehand', questionId: question()?.id ?? '' });
    expect(question()?.linkId).not.toBe(before);
    expect(on.events.at(-1)).toMatchObject({ type: 'beforehandRenewed', erased: [before] });
  });

  it('goes with all its answers', () => {
    const { on, question, tell, answers } = asked();
    tell();
    tell({ answerId: 'a2' });
    const words = answers().map(({ textId }) => textId);
    on.must(facilitator, { type: 'removeBeforehand', questionId: question()?.id ?? '' });
    expect(answers()).toEqual([]);
    expect(on.events.at(-1)).toMatchObject({ erased: expect.arrayContaining(words) });
  });
});

describe('an answer', () => {
  it('comes once, however often it is sent', () => {
    const { tell, answers } = asked();
    expect(tell()).toEqual(['answerGiven']);
    expect(tell()).toEqual([]);
    expect(answers()).toHaveLength(1);
  });

  it('is changed under words of its own, and the old ones are erased', () => {
    const { on, tell, answers } = asked();
    tell();
    const [old] = answers();
    expect(tell({ text: 'Noe annet' })).toEqual(['answerChanged']);
    expect(on.words.get(answers()[0]?.textId ?? '')).toBe('Noe annet');
    expect(on.events.at(-1)).toMatchObject({ erased: [old?.textId] });
  });

  it('is refused from the deadline on, by the clock of the conference', () => {
    const { tell } = asked();
    expect(tell({}, start + hour - 1)).toEqual(['answerGiven']);
    expect(tell({ answerId: 'a2' }, start + hour)).toBe('question_closed');
    expect(tell({ text: 'Noe annet' }, start + hour)).toBe('question_closed');
    expect(tell({}, start + hour, true)).toBe('question_closed');
  });

  it('does not come again once it has been taken back or away', () => {
    const { on, tell, answers } = asked();
    tell();
    expect(tell({}, start, true)).toEqual(['answerRemoved']);
    expect(tell()).toBe('note_unknown');
    tell({ answerId: 'a2' });
    on.must(facilitator, { type: 'dropAnswer', answerId: 'a2' });
    expect(tell({ answerId: 'a2' })).toBe('note_unknown');
    expect(answers()).toEqual([]);
  });

  it('bears a name where a story is asked for, and nowhere else', () => {
    const who = { name: ' Kari  Lie ', workplace: 'Rud skole' };
    const needs = asked();
    needs.tell(who);
    expect(needs.answers()[0]).toMatchObject({ nameId: null, workplaceId: null, lane: 'needs' });
    const stories = asked('stories');
    stories.tell({ ...who, lane: 'offered' });
    expect(stories.answers()[0]?.lane).toBe('story');
    expect(stories.on.words.get(stories.answers()[0]?.nameId ?? '')).toBe('Kari Lie');
  });

  it('needs words, and not too many', () => {
    const { tell } = asked();
    expect(tell({ text: ' \u200B ' })).toBe('text_empty');
    expect(tell({ text: 'x'.repeat(limits.answerLength + 1) })).toBe('text_too_long');
    expect(tell({ questionId: 'elsewhere' })).toBe('question_unknown');
  });

  it('is seen by facilitators alone', () => {
    const { on, tell } = asked();
    const [ada = ''] = on.people(2);
    tell();
    expect(machine.viewOf(on.state, facilitator).answers.size).toBe(1);
    for (const audience of [hall, hallHost, participant(ada)]) {
      const { answers, beforehand } = machine.viewOf(on.state, audience);
      expect([answers.size, beforehand.size]).toEqual([0, 0]);
    }
  });
});

describe('opening the answers', () => {
  it('needs a step where people share with everybody, and closes the question', () => {
    const { on, question, tell } = asked();
    tell();
    const open = (stepId: string) =>
      on.send(facilitator, { type: 'openBeforehand', questionId: question()?.id ?? '', stepId });
    expect(open('nowhere')).toBe('step_unknown');
    expect(open('experiences')).toBe('answers_do_not_fit');
    expect(open('check-in')).toBe('answers_do_not_fit');
    expect(open('input')).toBe('ok');
    expect(tell({ answerId: 'a2' })).toBe('question_closed');
    // Until the step begins, another one may be chosen.
    expect(open('story')).toBe('ok');
    on.goTo('story');
    expect(open('input')).toBe('already_shown');
  });

  it('makes taking one away a matter of the board', () => {
    const { on, question, tell } = asked();
    tell();
    on.must(facilitator, { type: 'openBeforehand', questionId: question()?.id ?? '', stepId: 'story' });
    on.goTo('story');
    on.must(facilitator, { type: 'dropAnswer', answerId: 'a1' });
    expect(on.events.slice(-3)).toMatchObject([
      { type: 'answerRemoved', answerId: 'a1' },
      { type: 'notesRedacted', notes: [{ board: 'story/plenary/all', noteId: 'a1' }] },
      { type: 'boardsReplaced', boards: [{ board: 'story/plenary/all', epoch: 1 }] },
    ]);
  });

  it('erases the answer with its note', () => {
    const { on, question, tell, answers } = asked();
    tell();
    on.must(facilitator, { type: 'openBeforehand', questionId: question()?.id ?? '', stepId: 'story' });
    on.goTo('story');
    const [answer] = answers();
    on.must(facilitator, { type: 'redactNote', board: 'story/plenary/all', noteId: 'a1' });
    expect(on.events.at(-1)).toMatchObject({ type: 'answerRemoved', erased: [answer?.textId] });
  });
});
