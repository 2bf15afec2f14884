import { expect, test } from 'vitest';
import {
  noteLines,
  type OwnNotes,
  type TakeHomePack,
  takeHomeHtml,
  takeHomeMarkdown,
  takeHomeText,
  withWords,
} from '../../../../client/participant/take-home/take-home.ts';
import { fileName } from '../../../../client/ui/give-file.ts';
import type { Note } from '../../../../shared/boards/notes.ts';
import { boards } from '../../../../shared/texts/nb/boards.ts';

function note(text: string, plan: Note['plan'] = null, id = 'n'): Note {
  return { id, text, plan, lane: 'own', headingId: null, order: 'a', comments: [], table: null };
}

const emptyPlan = { goal: '', action: '', responsible: '', deadline: '', evaluation: '' };
const kept = { shared: new Set<string>(), parked: false };

const steps: readonly OwnNotes[] = [
  {
    ...kept,
    stepId: 'a',
    title: 'På tvers',
    question: 'Hva gjorde du?',
    notes: [note(' Ringte hjem.\nSpurte. '), note('  '), note('Delt med bordet', null, 'delt')],
    shared: new Set(['delt']),
  },
  { ...kept, stepId: 'b', title: 'Påfyll', question: 'Noter.', notes: [note('')] },
  {
    ...kept,
    stepId: 'c',
    title: 'Plan',
    question: 'Hva prøver jeg ut?',
    notes: [note('', { ...emptyPlan, goal: 'Ingen alene', deadline: '1. mars' }), note('', emptyPlan)],
    parked: true,
  },
];

const pack: TakeHomePack = {
  title: 'Trygt skolemiljø',
  about: 'Ingrid, Rud skole · torsdag 22. januar 2026',
  language: 'nb',
  steps,
  labels: { fields: boards.plan, shared: 'Delt', parked: 'Tatt ut av programmet' },
};

test('steps and notes without a word are left out', () => {
  expect(withWords(steps).map(({ stepId, notes }) => [stepId, notes.length])).toEqual([
    ['a', 2],
    ['c', 1],
  ]);
});

test('a plan is told field by field, with what is filled', () => {
  const plan = { ...emptyPlan, goal: ' Ingen alene ', responsible: 'Jeg' };
  expect(noteLines(note('', plan), boards.plan)).toEqual(['Mål: Ingen alene', 'Ansvar: Jeg']);
});

test('everything goes along as plain text, word for word, and says what was shared', () => {
  expect(takeHomeText(pack)).toBe(
    [
      'Trygt skolemiljø\nIngrid, Rud skole · torsdag 22. januar 2026',
      'På tvers\nHva gjorde du?\n\nRingte hjem.\nSpurte.\n\nDelt med bordet\n(Delt)',
      'Plan (Tatt ut av programmet)\nHva prøver jeg ut?\n\nMål: Ingen alene\nFrist: 1. mars',
    ].join('\n\n\n'),
  );
});

test('words are words, in Markdown and on a page: nothing in them begins a heading, a link or a script', () => {
  const hostile = '# Ikke overskrift\n<script>alert(1)</script> [x](https://e.example) "&amp;\'';
  const told = {
    ...pack,
    title: '<b>Tittel',
    steps: [{ ...kept, stepId: 'a', title: '</h2>*', question: '_q_', notes: [note(hostile)] }],
  };
  const page = takeHomeHtml(told);
  expect(page).not.toMatch(/<script|<b>Tittel|<\/h2>\*/);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain('&quot;&amp;amp;&#39;');
  expect(page).not.toMatch(/(?:src|href)=/);
  const markdown = takeHomeMarkdown(told);
  expect(markdown.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    expect.stringMatching(/^# /),
    expect.stringMatching(/^## /),
  ]);
  expect(markdown).not.toMatch(/<script|\[x\]\(/);
});

test('Markdown and page hold all that the text holds', () => {
  for (const made of [takeHomeMarkdown(pack), takeHomeHtml(pack)]) {
    const words = [
      'Ringte hjem.',
      'Spurte.',
      'Delt med bordet',
      'Delt',
      'Tatt ut av programmet',
      'Ingen alene',
      '1. mars',
      'Ingrid',
    ];
    for (const word of words) expect(made.replaceAll('\\', '')).toContain(word);
    expect(made).not.toContain('Påfyll');
  }
});

test('a file`s name is one that every file system takes', () => {
  expect(fileName(' Trygt: skole/miljø?\u0000 «2026» ')).toBe('Trygt skole miljø «2026»');
  expect(fileName('../../etc')).not.toMatch(/[/\\]|^\./);
  expect(fileName('???')).toBe('Samling');
  expect([...fileName('å'.repeat(200))]).toHaveLength(80);
});
