import { knownStep } from '../../../shared/conference/state.ts';
import { boardSpecs } from '../../../shared/conference/step-kind.ts';
import { type Field, type Readers, readersOf } from '../../../shared/privacy/readers.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { useLive } from '../../live/use-live.tsx';

/** Who will see what is written in a field of a step: for its notice. */
export function useReaders(stepId: string, field: Field): Readers {
  const step = knownStep(useLive().state, stepId);
  if (!step) return field === 'group' ? 'group' : 'own';
  return readersOf(step, field, boardSpecs(stepKinds, step).find((spec) => spec.scope === 'person')?.sharesTo);
}
