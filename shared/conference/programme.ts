import type { Composition, GroupSize } from '../grouping/grouper.ts';

/** What a group, or everybody, does in one stretch of a step. `gather` is the time to find one's table. */
export type PartKind = 'gather' | 'alone' | 'round' | 'open';

export interface Part {
  readonly kind: PartKind;
  /** Planned length. The last part of a step lasts until the step's own end, whatever stands here. */
  readonly minutes: number;
}

/** How the people of a step are arranged: in groups, each for themselves, or all together. */
export type Arrangement =
  | { readonly kind: 'plenary' }
  | { readonly kind: 'individual' }
  | {
      readonly kind: 'groups';
      readonly composition: Composition;
      readonly sameKindBy: 'schoolType' | 'workplaceType' | 'jobRole';
      readonly size: GroupSize;
    };

/** One step of a programme. `settings` belongs to the step kind and has passed its schema. */
export interface Step {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly question: string;
  readonly instruction: string;
  readonly minutes: number;
  readonly arrangement: Arrangement;
  readonly parts: readonly Part[];
  readonly settings: unknown;
}

export function stepById(programme: readonly Step[], stepId: string): Step | undefined {
  return programme.find((step) => step.id === stepId);
}

/** The step after `stepId`, or the first one when nothing has begun. */
export function stepAfter(programme: readonly Step[], stepId: string | null): Step | undefined {
  if (stepId === null) return programme[0];
  const at = programme.findIndex((step) => step.id === stepId);
  return at < 0 ? undefined : programme[at + 1];
}

export function needsGroups(step: Step): boolean {
  return step.arrangement.kind === 'groups';
}
