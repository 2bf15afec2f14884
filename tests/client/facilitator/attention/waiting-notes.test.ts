import { expect, test } from 'vitest';
import { notesLeftBehind, notesLeftWaiting } from '../../../../client/facilitator/attention/waiting-notes.ts';
import { nextMove } from '../../../../client/facilitator/next/next-move.ts';
import { facilitator, otherProgramme, participant, Rehearsal } from '../../../shared/conference/house.ts';

const leftBehind = (on: Rehearsal) =>
  notesLeftBehind(on.state, nextMove(on.state, on.now)).map(({ step, count }) => [step.id, count]);

function withQuestions(): Rehearsal {
  const on = new Rehearsal(otherProgramme);
  on.people(4);
  on.goTo('input');
  for (const at of [1, 2])
    on.must(participant(`person-${at}`), { type: 'shareNote', stepId: 'input', noteId: `n${at}`, lane: 'questions' });
  // Else *Next* only opens the groups, and leaves nothing.
  on.group('own-kind');
  return on;
}

test('notes that nobody has been shown are told of before *Next* leaves them', () => {
  const on = withQuestions();
  expect(leftBehind(on)).toEqual([['input', 2]]);
  on.must(facilitator, { type: 'showNotes', stepId: 'input' });
  expect(leftBehind(on)).toEqual([]);
});

test('nothing is said of a step without notes, nor in the middle of one', () => {
  const on = new Rehearsal(otherProgramme);
  on.people(4);
  on.goTo('input');
  on.group('own-kind');
  expect(leftBehind(on)).toEqual([]);
  on.goTo('own-kind');
  expect(nextMove(on.state, on.now).kind).toBe('part');
  expect(leftBehind(on)).toEqual([]);
});

test('past the step they wait in the attention area, and at the end they are told of once more', () => {
  const on = withQuestions();
  on.next();
  expect(leftBehind(on)).toEqual([]);
  expect(notesLeftWaiting(on.state).map(({ step }) => step.id)).toEqual(['input']);
  on.goTo('check-out');
  expect(nextMove(on.state, on.now).kind).toBe('end');
  expect(leftBehind(on)).toEqual([['input', 2]]);
});

test('what is too little to be shown without a name is no reason to stay', () => {
  const on = new Rehearsal(otherProgramme);
  on.people(4);
  on.goTo('reflection');
  on.must(participant('person-1'), { type: 'shareNote', stepId: 'reflection', noteId: 'n1', lane: 'wall' });
  expect(leftBehind(on)).toEqual([]);
  for (const at of [2, 3])
    on.must(participant(`person-${at}`), { type: 'shareNote', stepId: 'reflection', noteId: `n${at}`, lane: 'wall' });
  expect(leftBehind(on)).toEqual([['reflection', 3]]);
});
