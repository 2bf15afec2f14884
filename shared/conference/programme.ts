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
  /** `perHall`: each hall by itself, with its own host. */
  | { readonly kind: 'plenary'; readonly perHall?: true }
  | { readonly kind: 'individual' }
  | {
      readonly kind: 'groups';
      readonly composition: Composition;
      readonly sameKindBy: 'schoolType' | 'workplaceType' | 'jobRole';
      readonly size: GroupSize;
      /** So many groups, instead of what `size` makes of it; for each hall or pair that sits by itself. */
      readonly tables?: number;
      /**
       * Whether a group may have people of several halls: of any, of the two of a pair (`ConferenceState.hallPairs`), or of
       * none but its own. Across when left out.
       */
      readonly halls?: 'within' | 'across' | 'paired';
    };

/** What is said of who wrote a note that others see: its group, the writer's name, or nothing that leads to anybody. */
export type Attribution = 'group' | 'name' | 'anonymous';

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
  /** `group` when left out. */
  readonly attribution?: Attribution;
  /** What people share in this step waits until a facilitator shows it. */
  readonly hidden?: true;
  /**
   * It touches what may hurt somebody. What people share in it waits (`hidden` stands beside it, for those who do not
   * know this mark), nobody's name is said, and every field says first what must not be written.
   */
  readonly sensitive?: true;
  /** `question`: the hall screen stays with the question and the clock. What the kind shows there when left out. */
  readonly hallShows?: 'question';
  /** A fixed point, `HH:MM` in the conference's time zone: an outside stream, lunch. */
  readonly startsAt?: string;
  /** For facilitators and hosts: what they see to themselves. Participants are never told. */
  readonly forLeaders?: string;
  /** Who leads the step, by name: for facilitators and hosts. */
  readonly leads?: string;
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

export function attributionOf(step: Step): Attribution {
  return step.attribution ?? 'group';
}

/** Whether what is shared waits to be shown: anonymous notes always do, since they come in one shuffled batch. */
export function waitsToBeShown(step: Step): boolean {
  return step.hidden === true || step.sensitive === true || step.attribution === 'anonymous';
}

/** Whether anybody's name may be said with what they have written. */
export function mayNameWriters(step: Step): boolean {
  return step.sensitive !== true && step.attribution !== 'anonymous';
}
