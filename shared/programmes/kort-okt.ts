import { buildProgramme } from './build-programme.ts';
import { groupWork, individual, inGroups, makeStep } from './make-step.ts';

/** Programme D: 75 minutes with the staff of one workplace; each alone, then in groups, then all together. */
export const kortOkt = buildProgramme({
  id: 'kort-okt',
  words: (all) => all.kortOkt,
  steps: (own, all) => [
    makeStep(
      { ...own.why, instruction: all.groundRules },
      { id: 'why', kind: 'talk', minutes: 5, settings: { oneWord: false, link: '' } },
    ),
    makeStep(own.fromNetwork, {
      id: 'from-network',
      kind: 'talk',
      minutes: 10,
      settings: { oneWord: false, link: '' },
    }),
    makeStep(own.reflection, {
      id: 'reflection',
      kind: 'reflection',
      minutes: 5,
      arrangement: individual,
      // What colleagues do differently from each other is easier to say when nobody can tell who said it.
      attribution: 'anonymous',
      settings: { share: true },
    }),
    makeStep(own.groups, {
      id: 'groups',
      kind: 'groupWork',
      minutes: 25,
      arrangement: inGroups('mixed', 4, 5),
      parts: { gather: 3, round: 10, open: 12 },
      settings: groupWork(own.groups, 120),
    }),
    makeStep(own.report, {
      id: 'report',
      kind: 'plenaryReport',
      minutes: 15,
      settings: { reportsOn: 'groups', notesPerGroup: 1, secondsPerGroup: 90 },
    }),
    makeStep(own.vote, {
      id: 'vote',
      kind: 'vote',
      minutes: 5,
      arrangement: individual,
      settings: { votesOn: 'report', dots: 3 },
    }),
    makeStep(own.plan, { id: 'plan', kind: 'plan', minutes: 8 }),
    makeStep(own.checkOut, {
      id: 'check-out',
      kind: 'checkOut',
      minutes: 2,
      arrangement: individual,
      settings: { scaleQuestion: own.checkOut.scale },
    }),
  ],
});
