import { describe, expect, test } from 'vitest';
import { parseProgramme } from '../../../shared/conference/parse-programme.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { trygtSkolemiljo } from '../../../shared/programmes/trygt-skolemiljo.ts';
import { freshLaneId, freshStep } from '../../../shared/steps/fresh-steps.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { languages } from '../../../shared/texts/language.ts';

const programme: readonly Step[] = trygtSkolemiljo.steps.nb;

describe.each([...stepKinds.keys()])('a fresh %s', (kind) => {
  test.each(languages)('may stand at the end of a programme as it is, with words of its own in %s', (language) => {
    const step = freshStep(kind, programme, language);
    expect(step?.title).not.toBe('');
    expect(step?.question).not.toBe('');
    const parsed = parseProgramme(stepKinds, [...programme, { ...step, id: 'new' }]);
    expect(parsed).toMatchObject({ ok: true });
    // What is made by hand is what the server would make of it: nothing is left to be filled in.
    expect(parsed.ok && parsed.programme.at(-1)).toEqual({ ...step, id: 'new' });
  });

  test('is offered at the head of a programme only where it can stand there', () => {
    const step = freshStep(kind, [], 'nb');
    if (step === null) expect(['plenaryReport', 'vote']).toContain(kind);
    else expect(parseProgramme(stepKinds, [{ ...step, id: 'new' }])).toMatchObject({ ok: true });
  });
});

test('a report hears the last group work before it, and a vote the last step that was shared in', () => {
  const until = (id: string) =>
    programme.slice(
      0,
      programme.findIndex((step) => step.id === id),
    );
  expect(freshStep('plenaryReport', until('own-kind'), 'nb')?.settings).toMatchObject({ reportsOn: 'experiences' });
  expect(freshStep('plenaryReport', programme, 'nb')?.settings).toMatchObject({ reportsOn: 'own-kind' });
  expect(freshStep('vote', until('own-kind'), 'nb')?.settings).toMatchObject({ votesOn: 'input' });
});

test('an unknown kind is no step', () => {
  expect(freshStep('karaoke', programme, 'nb')).toBeNull();
  expect(freshStep('constructor', programme, 'nb')).toBeNull();
});

test('a new lane takes an id that none has', () => {
  expect(freshLaneId([])).toBe('lane-1');
  expect(freshLaneId(['manage', 'lane-3'])).toBe('lane-4');
});
