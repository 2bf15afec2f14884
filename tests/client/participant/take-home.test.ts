import { expect, test } from 'vitest';
import { noteLines, takeHomeText, withWords } from '../../../client/participant/take-home.ts';
import type { Note } from '../../../shared/boards/notes.ts';
import { boards } from '../../../shared/texts/nb/boards.ts';

function note(text: string, plan: Note['plan'] = null): Note {
  return { id: 'n', text, plan, lane: 'own', headingId: null, order: 'a', comments: [], table: null };
}

const emptyPlan = { goal: '', action: '', responsible: '', deadline: '', evaluation: '' };

const steps = [
  { stepId: 'a', title: 'På tvers', question: 'Hva gjorde du?', notes: [note(' Ringte hjem.\nSpurte. '), note('  ')] },
  { stepId: 'b', title: 'Påfyll', question: 'Noter.', notes: [note('')] },
  {
    stepId: 'c',
    title: 'Plan',
    question: 'Hva prøver jeg ut?',
    notes: [note('', { ...emptyPlan, goal: 'Ingen alene', deadline: '1. mars' }), note('', emptyPlan)],
  },
];

test('steps and notes without a word are left out', () => {
  expect(withWords(steps).map(({ stepId, notes }) => [stepId, notes.length])).toEqual([
    ['a', 1],
    ['c', 1],
  ]);
});

test('a plan is told field by field, with what is filled', () => {
  const plan = { ...emptyPlan, goal: ' Ingen alene ', responsible: 'Jeg' };
  expect(noteLines(note('', plan), boards.plan)).toEqual(['Mål: Ingen alene', 'Ansvar: Jeg']);
});

test('everything goes along as plain text, word for word', () => {
  expect(takeHomeText('Trygt skolemiljø', steps, boards.plan)).toBe(
    [
      'Trygt skolemiljø\n\n\nPå tvers\nHva gjorde du?\n\nRingte hjem.\nSpurte.',
      'Plan\nHva prøver jeg ut?\n\nMål: Ingen alene\nFrist: 1. mars',
    ].join('\n\n\n'),
  );
});
