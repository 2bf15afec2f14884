import { expect, test } from 'vitest';
import { facilitatorViews } from '../../../client/steps/facilitator-views.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';

test('every step kind has a view on the desk', () => {
  expect([...facilitatorViews.keys()].sort()).toEqual([...stepKinds.keys()].sort());
});
