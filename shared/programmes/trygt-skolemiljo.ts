import { buildProgramme } from './build-programme.ts';
import { groupWork, individual, inGroups, makeStep } from './make-step.ts';

/** Programme A: 180 minutes for a municipal network that works with a safe school environment. */
export const trygtSkolemiljo = buildProgramme({
  id: 'trygt-skolemiljo',
  words: (all) => all.trygtSkolemiljo,
  steps: (own, all) => [
    makeStep({ ...own.checkIn, instruction: all.groundRules }, { id: 'check-in', kind: 'checkIn', minutes: 10 }),
    makeStep(own.experiences, {
      id: 'experiences',
      kind: 'groupWork',
      minutes: 50,
      arrangement: inGroups('mixed', 4, 5),
      parts: { gather: 3, alone: 3, round: 20, open: 24 },
      settings: groupWork(own.experiences, 240),
    }),
    makeStep(all.break, { id: 'break', kind: 'break', minutes: 10 }),
    makeStep(own.story, { id: 'story', kind: 'practiceStory', minutes: 15, settings: { storyteller: '' } }),
    makeStep(own.input, { id: 'input', kind: 'input', minutes: 20, settings: { speaker: '', link: '' } }),
    makeStep(own.ownKind, {
      id: 'own-kind',
      kind: 'groupWork',
      minutes: 35,
      arrangement: inGroups('sameKind', 4, 8),
      parts: { gather: 3, open: 32 },
      settings: groupWork(own.ownKind),
    }),
    makeStep(own.plan, { id: 'plan', kind: 'plan', minutes: 10, arrangement: individual }),
    makeStep(own.report, {
      id: 'report',
      kind: 'plenaryReport',
      minutes: 20,
      settings: { reportsOn: 'own-kind', notesPerGroup: 1, secondsPerGroup: 120 },
    }),
    makeStep(own.checkOut, {
      id: 'check-out',
      kind: 'checkOut',
      minutes: 10,
      arrangement: individual,
      settings: { scaleQuestion: own.checkOut.scale },
    }),
  ],
});
