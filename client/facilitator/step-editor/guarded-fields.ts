import { mayBeAnonymous } from '../../../shared/conference/earlier-steps.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';

/**
 * What changes in a step whose topic turns out to be sensitive: what is shared waits, and comes without any way back to
 * its writer. Not in groups, whose boards nobody could write on then: there no names stand in any case.
 */
export function guardedFields(step: Step): Pick<Step, 'sensitive' | 'hidden'> & { attribution: Step['attribution'] } {
  const anonymous = step.arrangement.kind !== 'groups' && mayBeAnonymous(stepKinds, step);
  return { sensitive: true, hidden: true, attribution: anonymous ? 'anonymous' : undefined };
}
