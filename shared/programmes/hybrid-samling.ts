import { buildProgramme } from './build-programme.ts';
import { groupWork, inGroups, makeStep, perHall } from './make-step.ts';

const stream = { speaker: '', link: '' };

/**
 * Programme C: 220 minutes in two halls, kindergartens in one and schools in the other, with advisers who join digitally.
 * The stream comes from outside and waits for nobody: the halls meet a quarter of an hour before it.
 */
export const hybridSamling = buildProgramme({
  id: 'hybrid-samling',
  words: (all) => all.hybridSamling,
  halls: ({ halls }) => [
    { name: halls.kindergartens, digital: false },
    { name: halls.schools, digital: false },
    { name: halls.advisers, digital: true },
  ],
  steps: (own, all) => [
    makeStep(
      { ...own.welcome, instruction: all.groundRules },
      { id: 'welcome', kind: 'talk', minutes: 15, arrangement: perHall, settings: { oneWord: false, link: '' } },
    ),
    makeStep(own.firstStream, {
      id: 'first-stream',
      kind: 'input',
      minutes: 45,
      startsAt: '09:00',
      settings: stream,
    }),
    makeStep(own.workGroup, {
      id: 'work-group',
      kind: 'groupWork',
      minutes: 40,
      arrangement: inGroups('home', 3, 8, { halls: 'within' }),
      parts: { gather: 3, open: 37 },
      settings: groupWork(own.workGroup),
    }),
    makeStep(all.break, { id: 'break', kind: 'break', minutes: 15 }),
    makeStep(own.secondStream, { id: 'second-stream', kind: 'input', minutes: 30, settings: stream }),
    makeStep(own.together, {
      id: 'together',
      kind: 'groupWork',
      minutes: 40,
      arrangement: inGroups('mixed', 4, 6, { halls: 'across' }),
      parts: { gather: 4, alone: 4, round: 12, open: 20 },
      settings: groupWork(own.together, 120),
    }),
    makeStep(own.report, {
      id: 'report',
      kind: 'plenaryReport',
      minutes: 25,
      settings: { reportsOn: 'together', notesPerGroup: 1, secondsPerGroup: 120 },
    }),
    makeStep(own.interim, {
      id: 'interim',
      kind: 'plan',
      minutes: 10,
      arrangement: inGroups('home', 3, 8, { halls: 'within' }),
      parts: { gather: 1, open: 9 },
    }),
  ],
});
