import { describe, expect, test } from 'vitest';
import { facilitatorViews } from '../../../client/steps/facilitator-views.ts';
import { kindSettings } from '../../../client/steps/kind-settings.ts';
import { trygtSkolemiljo } from '../../../shared/programmes/trygt-skolemiljo.ts';
import { freshStep } from '../../../shared/steps/fresh-steps.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';

test('every step kind has a view on the desk', () => {
  expect([...facilitatorViews.keys()].sort()).toEqual([...stepKinds.keys()].sort());
});

describe.each([...stepKinds.values()])('what can be changed in $kind', (kind) => {
  const described = kindSettings.get(kind.kind);
  const { shape } = kind.settings._zod.def as unknown as { shape: Readonly<Record<string, unknown>> };

  test('is every setting it has, and nothing else', () => {
    expect(described?.fields.map(({ name }) => name).sort()).toEqual(Object.keys(shape).sort());
  });

  test('has the arrangement it begins with among its choices', () => {
    const fresh = freshStep(kind.kind, trygtSkolemiljo.steps.nb, 'nb');
    expect(described?.arrangements).toContain(fresh?.arrangement.kind);
  });
});
