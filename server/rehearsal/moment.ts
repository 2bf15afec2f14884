import type { Part, Step } from '../../shared/conference/programme.ts';
import { stepById } from '../../shared/conference/programme.ts';
import { type ConferenceState, isActive, positionOf, statusOf } from '../../shared/conference/state.ts';

/** One part of one step: what people act in, and wait for each other in. */
export interface Moment {
  /** `step/part` */
  readonly key: string;
  readonly step: Step;
  readonly part: Part;
  readonly isLastPart: boolean;
}

/** The moment a conference is in; undefined before it begins and after it has ended. */
export function momentOf(state: ConferenceState): Moment | undefined {
  const { stepId, part: at } = positionOf(state);
  const step = stepId === null ? undefined : stepById(state.programme, stepId);
  const part = step?.parts[at];
  if (!step || !part || state.phase.kind !== 'live' || !isActive(statusOf(state, step.id))) return undefined;
  return { key: `${step.id}/${at}`, step, part, isLastPart: at === step.parts.length - 1 };
}
