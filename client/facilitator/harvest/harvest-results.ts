import type { Harvest, HarvestGroup, HarvestLane, HarvestNote, HarvestStep } from '../../../shared/harvest/harvest.ts';

/** All notes of a lane, those under headings too. */
export function notesOf(lane: HarvestLane): readonly HarvestNote[] {
  return [...lane.notes, ...lane.headings.flatMap((heading) => heading.notes)];
}

export function countNotes(lanes: readonly HarvestLane[]): number {
  return lanes.reduce((sum, lane) => sum + notesOf(lane).length, 0);
}

export function notesInStep(step: HarvestStep): number {
  return countNotes(step.plenary) + step.groups.reduce((sum, group) => sum + countNotes(group.lanes), 0);
}

/** Whether a step has left anything to read: a break has not. */
export function hasResults(step: HarvestStep): boolean {
  const counted = (step.scale !== null && step.scale.n > 0) || (step.votes?.length ?? 0) > 0;
  return step.words.length > 0 || counted || notesInStep(step) > 0;
}

/** Whether the one who reads it is told where things can be erased, and there is something. */
export function mayErase({ steps, parked = [] }: Harvest): boolean {
  return [...steps, ...parked].some(
    (step) =>
      (step.wordIds?.length ?? 0) > 0 ||
      [...step.plenary, ...step.groups.flatMap(({ lanes }) => lanes)].flatMap(notesOf).some(({ at }) => at),
  );
}

export interface LiftedNote {
  readonly note: HarvestNote;
  readonly step: HarvestStep;
  /** The group that lifted it, where its board may be seen. */
  readonly group: HarvestGroup | null;
}

/** What the groups chose for everybody, in the order of the programme, each once. */
export function liftedNotes(steps: readonly HarvestStep[]): readonly LiftedNote[] {
  return steps.flatMap((step) => [
    ...step.groups.flatMap((group) =>
      group.lanes
        .flatMap(notesOf)
        .filter((note) => note.lifted)
        .map((note) => ({ note, step, group })),
    ),
    ...step.plenary
      .flatMap(notesOf)
      .filter((note) => note.table !== undefined)
      .map((note) => ({ note, step, group: null })),
  ]);
}
