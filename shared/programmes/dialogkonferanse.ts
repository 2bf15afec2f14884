import { buildProgramme } from './build-programme.ts';
import { groupWork, individual, inGroups, makeStep } from './make-step.ts';

/**
 * Programme B, inspired by Vesterålen: 300 minutes of same-role, mixed and home groups. Who begins at 08:30 comes to the
 * fixed lunch without a minute to spare or to fill.
 */
export const dialogkonferanse = buildProgramme({
  id: 'dialogkonferanse',
  words: (all) => all.dialogkonferanse,
  steps: (own, all) => [
    makeStep(
      { ...own.welcome, instruction: all.groundRules },
      { id: 'welcome', kind: 'talk', minutes: 15, settings: { oneWord: false, link: '' } },
    ),
    makeStep(own.sameRole, {
      id: 'same-role',
      kind: 'groupWork',
      minutes: 45,
      arrangement: inGroups('sameKind', 4, 8, { sameKindBy: 'jobRole' }),
      parts: { gather: 3, alone: 5, round: 16, open: 21 },
      settings: groupWork(own.sameRole, 120),
    }),
    makeStep(own.reportRoles, {
      id: 'report-roles',
      kind: 'plenaryReport',
      minutes: 15,
      settings: { reportsOn: 'same-role', notesPerGroup: 3, secondsPerGroup: 120 },
    }),
    makeStep(own.input, { id: 'input', kind: 'input', minutes: 30, settings: { speaker: '', link: '' } }),
    makeStep(own.across, {
      id: 'across',
      kind: 'groupWork',
      minutes: 60,
      arrangement: inGroups('mixed', 6, 8),
      parts: { gather: 3, alone: 5, round: 32, open: 20 },
      settings: groupWork(own.across, 240),
    }),
    makeStep(own.surprise, { id: 'surprise', kind: 'talk', minutes: 15, settings: { oneWord: true, link: '' } }),
    makeStep(own.lunch, { id: 'lunch', kind: 'break', minutes: 45, startsAt: '11:30' }),
    makeStep(own.homePlan, {
      id: 'home-plan',
      kind: 'plan',
      minutes: 50,
      arrangement: inGroups('home', 3, 8),
      parts: { gather: 3, open: 47 },
    }),
    makeStep(own.reportPlans, {
      id: 'report-plans',
      kind: 'plenaryReport',
      minutes: 20,
      settings: { reportsOn: 'home-plan', notesPerGroup: 1, secondsPerGroup: 120 },
    }),
    makeStep(own.checkOut, {
      id: 'check-out',
      kind: 'checkOut',
      minutes: 5,
      arrangement: individual,
      settings: { scaleQuestion: own.checkOut.scale },
    }),
  ],
});
