import { describe, expect, it } from 'vitest';
import type { Arrangement, Part, Step } from '../../../shared/conference/programme.ts';
import { methodAdvice } from '../../../shared/programmes/method-advice.ts';
import { readyProgramme, readyProgrammes } from '../../../shared/programmes/ready-programmes.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';

const plenary: Arrangement = { kind: 'plenary' };
const inGroups = (composition: 'mixed' | 'home' | 'sameKind', max = 5): Arrangement => ({
  kind: 'groups',
  composition,
  sameKindBy: 'schoolType',
  size: { min: 4, max },
});
const aloneFirst: readonly Part[] = [
  { kind: 'gather', minutes: 2 },
  { kind: 'alone', minutes: 3 },
  { kind: 'open', minutes: 15 },
];

function step(id: string, kind: string, given: Partial<Step> = {}): Step {
  const words = { title: id, question: '', instruction: '' };
  const parts = [{ kind: 'open' as const, minutes: 0 }];
  const talks = { lanes: [{ id: 'a', title: 'A' }], alonePrompt: '', openPrompt: '', turnSeconds: 0 };
  const settings = kind === 'groupWork' ? talks : {};
  return { id, kind, ...words, minutes: 20, arrangement: plenary, parts, settings, ...given };
}

const advise = (steps: readonly Step[], people: number | null = null) => methodAdvice(stepKinds, steps, people);

describe('what the method says of a programme', () => {
  it('asks for time alone before a talk in groups, in the step or right before it', () => {
    const home = inGroups('home');
    const talk = step('talk', 'groupWork', { arrangement: home });
    expect(advise([talk])).toEqual([{ kind: 'noTimeAlone', stepId: 'talk' }]);
    expect(advise([{ ...talk, parts: aloneFirst }])).toEqual([]);
    const alone = step('alone', 'reflection', { arrangement: { kind: 'individual' }, settings: { share: false } });
    expect(advise([alone, talk])).toEqual([]);
    expect(advise([alone, step('pause', 'break'), talk])).toEqual([{ kind: 'noTimeAlone', stepId: 'talk' }]);
  });

  it.each(['home', 'sameKind'] as const)('asks for a way home after mixed groups, which %s groups are', (own) => {
    const mixed = step('mixed', 'groupWork', { arrangement: inGroups('mixed'), parts: aloneFirst });
    const later = step('own', 'groupWork', { arrangement: inGroups(own), parts: aloneFirst });
    expect(advise([later, mixed])).toEqual([{ kind: 'noWayHome', stepId: 'mixed' }]);
    expect(advise([mixed, later])).toEqual([]);
    expect(advise([mixed, step('plan', 'plan', { arrangement: { kind: 'individual' } })])).toEqual([]);
  });

  it('counts the minutes that all tables need to report, once it is known how many come', () => {
    const heard = step('heard', 'groupWork', { arrangement: inGroups('home', 5), parts: aloneFirst });
    const settings = { reportsOn: 'heard', notesPerGroup: 1, secondsPerGroup: 120 };
    const report = step('report', 'plenaryReport', { settings });
    expect(advise([heard, report])).toEqual([]);
    expect(advise([heard, report], 50)).toEqual([]);
    expect(advise([heard, report], 51)).toEqual([{ kind: 'tooManyReports', stepId: 'report', tables: 11, needed: 22 }]);
  });

  it('counts each stretch of more than two hours without a break once', () => {
    const long = (id: string) => step(id, 'input', { minutes: 60, settings: { speaker: '', link: '' } });
    const steps = ['a', 'b', 'c', 'd'].map(long);
    expect(advise(steps.slice(0, 2))).toEqual([]);
    expect(advise(steps)).toEqual([{ kind: 'noBreak', stepId: 'c', minutes: 240 }]);
    expect(advise([...steps.slice(0, 2), step('pause', 'break'), ...steps.slice(2)])).toEqual([]);
  });

  it('finds a day of more than seven hours long', () => {
    const hours = Array.from({ length: 8 }, (_, at) => [
      step(`talk${at}`, 'input', { minutes: 45, settings: { speaker: '', link: '' } }),
      step(`pause${at}`, 'break', { minutes: 15 }),
    ]).flat();
    expect(advise(hours.slice(0, 14))).toEqual([]);
    expect(advise(hours)).toEqual([{ kind: 'longDay', minutes: 480 }]);
  });

  it('says of the ready programmes what is worth saying, in the order of their steps', () => {
    const said = Object.fromEntries(
      readyProgrammes.map(({ id, steps }) => [id, advise(steps.nb).map((one) => Object.values(one).join(' '))]),
    );
    expect(said).toEqual({
      'trygt-skolemiljo': ['noTimeAlone own-kind'],
      dialogkonferanse: ['noBreak across 180', 'noTimeAlone home-plan'],
      'hybrid-samling': ['noTimeAlone work-group', 'noTimeAlone interim'],
      'kort-okt': [],
    });
    const crowded = advise(readyProgramme('kort-okt')?.steps.nb ?? [], 60);
    expect(crowded).toEqual([{ kind: 'tooManyReports', stepId: 'report', tables: 12, needed: 18 }]);
  });
});
