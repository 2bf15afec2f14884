import type { Heading, Note } from '../../../shared/boards/notes.ts';
import type { Lane } from '../../../shared/conference/step-kind.ts';

/** What stands in a lane: notes without a heading first, then each heading with its own. */
export interface LaneGroup {
  readonly heading: Heading | null;
  readonly notes: readonly Note[];
}

export interface ArrangedLane {
  readonly lane: Lane;
  readonly groups: readonly LaneGroup[];
  readonly count: number;
}

/**
 * Notes by lane and heading. A note whose lane the step does not have, or no longer has, stands in the first one: nothing
 * that somebody wrote may be out of sight. A heading of another lane than its note's does not gather it.
 */
export function arrange(
  lanes: readonly Lane[],
  notes: readonly Note[],
  headings: readonly Heading[],
): readonly ArrangedLane[] {
  const known = new Set(lanes.map((lane) => lane.id));
  return lanes.map((lane, at) => {
    const here = notes.filter((note) => note.lane === lane.id || (at === 0 && !known.has(note.lane)));
    const own = headings.filter((heading) => heading.lane === lane.id);
    const ids = new Set(own.map((heading) => heading.id));
    const loose = here.filter((note) => note.headingId === null || !ids.has(note.headingId));
    const gathered = own.map((heading) => ({
      heading,
      notes: here.filter((note) => note.headingId === heading.id),
    }));
    const groups = [{ heading: null, notes: loose }, ...gathered];
    return { lane, groups: groups.filter((group) => group.notes.length > 0), count: here.length };
  });
}

/** One paper for each lane, so that a lane is known by it as well as by its name. */
const papers = ['lichen', 'clay', 'sky', 'birch', 'heather'] as const;

export function paperOf(laneAt: number): string {
  return papers[laneAt % papers.length] ?? papers[0];
}
