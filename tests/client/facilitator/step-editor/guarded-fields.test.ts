import { expect, it } from 'vitest';
import { guardedFields } from '../../../../client/facilitator/step-editor/guarded-fields.ts';
import { trygtSkolemiljo } from '../../../../shared/programmes/trygt-skolemiljo.ts';
import { stepsIn } from '../../../support/ready-steps.ts';

const step = stepsIn(trygtSkolemiljo, 'nb');

it('makes a sensitive step wait, and anonymous where all is shared into one lane', () => {
  expect(guardedFields(step('story'))).toEqual({ sensitive: true, hidden: true, attribution: 'anonymous' });
});

it('takes names away in groups, and leaves their boards writable', () => {
  const named = { ...step('experiences'), attribution: 'name' } as const;
  expect(guardedFields(named)).toEqual({ sensitive: true, hidden: true, attribution: undefined });
});
