import type { Step } from './programme.ts';
import { boardSpecs, type StepKinds } from './step-kind.ts';

/** Whether a later step can report on what groups write in this one. */
export function hasGroupBoards(kinds: StepKinds, step: Step): boolean {
  return step.arrangement.kind === 'groups' && boardSpecs(kinds, step).some(({ scope }) => scope === 'group');
}

/** Whether a later step can vote on what is shared, or lifted, in this one. */
export function hasPlenaryBoard(kinds: StepKinds, step: Step): boolean {
  return boardSpecs(kinds, step).some(({ scope }) => scope === 'plenary');
}

/** Whether people can share notes of their own in this step. */
export function sharesNotes(kinds: StepKinds, step: Step): boolean {
  return boardSpecs(kinds, step).some(({ scope, sharesTo }) => scope === 'person' && sharesTo !== undefined);
}

/** Anonymous notes come in one batch into one lane: with several, a lane with one note would tell on its writer. */
export function mayBeAnonymous(kinds: StepKinds, step: Step): boolean {
  const specs = boardSpecs(kinds, step);
  const target = specs.find(({ scope }) => scope === 'person')?.sharesTo;
  return specs.some(({ scope, lanes }) => scope === target && lanes.length === 1);
}
