import { describe, expect, it } from 'vitest';
import { compareHarvest } from '../../../server/rehearsal/compare-harvest.ts';
import { Ledger } from '../../../server/rehearsal/ledger.ts';
import type { Harvest, HarvestNote } from '../../../shared/harvest/harvest.ts';

const sharedText = 'Vi deler ut soner i friminuttet.';
const privateText = 'Dette skriver jeg bare til meg selv.';

function filled(): Ledger {
  const ledger = new Ledger();
  ledger.wrote('n1', ['et utkast som blir borte'], 'private');
  ledger.rewrote('n1', [sharedText]);
  ledger.fated('n1', 'shared');
  ledger.wrote('n2', [privateText], 'private');
  ledger.wrote('n3', ['Kanskje kom dette fram.'], 'uncertain');
  ledger.commented('n1', 'Enig i dette.');
  ledger.commented('n2', 'Til meg selv igjen, og ikke til andre.');
  ledger.said('ane', 'uro');
  ledger.said('ane', 'mot');
  ledger.rated('bo', 4);
  return ledger;
}

function harvest(notes: readonly Partial<HarvestNote>[], words = ['mot'], counts = [0, 0, 0, 1, 0]): Harvest {
  const full = notes.map((note) => ({ text: '', hearts: 0, lifted: false, comments: [], ...note }));
  const lane = { id: 'l', title: '', headings: [], notes: full };
  const step = { id: 's', kind: 'k', title: 'T', question: '', plannedMinutes: 1, actualMinutes: 1 };
  return {
    format: 'samling-harvest',
    version: 1,
    title: '',
    language: 'nb',
    timeZone: 'Europe/Oslo',
    createdAt: '',
    startedAt: null,
    endedAt: null,
    counts: { people: 0, workplaces: 0, groups: 0, notes: 0 },
    steps: [{ ...step, words, scale: { question: '', counts, n: 1, mean: 4 }, groups: [], plenary: [lane] }],
  };
}
const good: Partial<HarvestNote> = { text: sharedText, comments: ['Enig i dette.'] };

describe('Ledger', () => {
  it('tells what must be found, what must not, and of what nothing is known', () => {
    expect(filled().view()).toEqual({
      shared: [sharedText],
      private: [privateText, 'Til meg selv igjen, og ikke til andre.'],
      comments: ['Enig i dette.'],
      words: ['mot'],
      ratings: [4],
      dots: 0,
      uncertain: ['Kanskje kom dette fram.'],
    });
  });

  it('lets comments share the fate of their note, in whatever order the two are told', () => {
    const ledger = new Ledger();
    ledger.wrote('n1', ['En lapp.'], 'shared');
    ledger.commented('n1', 'Bra.');
    ledger.fated('n1', 'private');
    expect(ledger.view()).toMatchObject({ shared: [], comments: [], private: ['En lapp.', 'Bra.'] });
  });

  it('knows of notes that wait only at the end whether anybody has seen them', () => {
    const ledger = new Ledger();
    for (const id of ['n1', 'n2', 'n3']) ledger.wrote(id, [`Lapp ${id}.`], 'private');
    ledger.waits('n1', 'shown-step');
    ledger.waits('n2', 'hidden-step');
    ledger.waits('n3', 'shown-step');
    ledger.fated('n3', 'private');
    expect(ledger.view()).toMatchObject({ uncertain: ['Lapp n1.', 'Lapp n2.'] });
    ledger.settle(new Set(['shown-step']));
    expect(ledger.view()).toMatchObject({ shared: ['Lapp n1.'], private: ['Lapp n2.', 'Lapp n3.'], uncertain: [] });
  });
});

describe('compareHarvest', () => {
  const faults = (kept: Harvest) => compareHarvest(filled().view(), kept).faults;

  it('finds nothing where all agrees, whatever became of what is uncertain', () => {
    expect(faults(harvest([good]))).toEqual([]);
    expect(faults(harvest([good, { text: 'Kanskje kom dette fram.' }]))).toEqual([]);
  });

  it.each<[string, Harvest]>([
    ['a missing note', harvest([])],
    ['a doubled note', harvest([good, { text: sharedText }])],
    ['a note cut short', harvest([{ ...good, text: sharedText.slice(0, -1) }])],
    ['an invented note', harvest([good, { text: 'Hvem skrev dette?' }])],
    ['a missing comment', harvest([{ ...good, comments: [] }])],
    ['a private note', harvest([good, { text: privateText }])],
    ['a private note inside another', harvest([{ ...good, text: `${sharedText} ${privateText}` }])],
    [
      'a private note in a plan',
      harvest([good, { plan: { goal: privateText, action: '', responsible: '', deadline: '', evaluation: '' } }]),
    ],
    ['a missing word', harvest([good], [])],
    ['an earlier word', harvest([good], ['mot', 'uro'])],
    ['another rating', harvest([good], ['mot'], [0, 0, 1, 0, 0])],
  ])('sees %s', (_, kept) => {
    expect(faults(kept)).not.toEqual([]);
  });
});
