import { expect, test } from 'vitest';
import { hasResults, liftedNotes, notesInStep } from '../../../../client/facilitator/harvest/harvest-results.ts';
import type { HarvestGroup, HarvestLane, HarvestNote, HarvestStep } from '../../../../shared/harvest/harvest.ts';

function note(text: string, more: Partial<HarvestNote> = {}): HarvestNote {
  return { text, hearts: 0, lifted: false, comments: [], ...more };
}

function lane(notes: readonly HarvestNote[], under: readonly HarvestNote[] = []): HarvestLane {
  return { id: 'l', title: '', notes, headings: under.length > 0 ? [{ title: 'h', notes: under }] : [] };
}

function group(number: number, ...lanes: HarvestLane[]): HarvestGroup {
  return { number, label: { kind: 'table', words: [] }, people: 4, lanes };
}

function step(id: string, more: Partial<HarvestStep> = {}): HarvestStep {
  const facts = { kind: 'groupWork', title: id, question: '', plannedMinutes: 10, actualMinutes: null };
  return { id, ...facts, words: [], scale: null, groups: [], plenary: [], ...more };
}

test('notes under headings count like the others', () => {
  const work = step('work', {
    groups: [group(1, lane([note('a')], [note('b'), note('c')]))],
    plenary: [lane([note('d')])],
  });
  expect(notesInStep(work)).toBe(4);
});

test('a break, and groups that wrote nothing, have no results; a word or an answer is one', () => {
  const scale = { question: '', counts: [0, 0, 0, 0, 0], n: 0, mean: null };
  expect(hasResults(step('break'))).toBe(false);
  expect(hasResults(step('silent', { groups: [group(1, lane([]))], scale }))).toBe(false);
  expect(hasResults(step('words', { words: ['ro'] }))).toBe(true);
  expect(hasResults(step('scale', { scale: { ...scale, counts: [0, 0, 1, 0, 0], n: 1, mean: 3 } }))).toBe(true);
});

test('lifted notes are found on boards, under headings and on the wall, each once', () => {
  const steps = [
    step('work', { groups: [group(7, lane([note('no')], [note('yes', { lifted: true })]))] }),
    step('report', { plenary: [lane([note('changed', { table: 3 }), note('asked by one person')])] }),
  ];
  expect(liftedNotes(steps).map((one) => [one.note.text, one.group?.number ?? one.note.table])).toEqual([
    ['yes', 7],
    ['changed', 3],
  ]);
});
