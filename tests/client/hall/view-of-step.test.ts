import { describe, expect, test } from 'vitest';
import { viewOfStep } from '../../../client/hall/view-of-step.ts';
import { hallViews } from '../../../client/steps/hall-views.ts';
import { QuietHall } from '../../../client/steps/quiet-hall.tsx';
import { trygtSkolemiljo } from '../../../shared/programmes/trygt-skolemiljo.ts';
import { freshStep } from '../../../shared/steps/fresh-steps.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';

describe.each([...stepKinds.keys()])('the hall screen of %s', (kind) => {
  const fresh = freshStep(kind, trygtSkolemiljo.steps.nb, 'nb');

  test('shows what the kind has there, or stays with the question', () => {
    if (!fresh) throw new Error(`no fresh ${kind}`);
    const step = { id: 'fresh', ...fresh };
    const usual = viewOfStep(step);
    expect(usual).toBe(hallViews.get(kind));
    expect(usual).not.toBe(QuietHall);
    expect(viewOfStep({ ...step, hallShows: 'question' })).toBe(QuietHall);
  });
});
