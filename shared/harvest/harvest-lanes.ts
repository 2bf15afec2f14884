import type { Heading, Note } from '../boards/notes.ts';
import type { Lane } from '../conference/step-kind.ts';
import type { HarvestLane, HarvestNote } from './harvest.ts';

/** A note of a board, with what the conference knows of it. */
export interface KnownNote {
  readonly note: Note;
  readonly hearts: number;
  readonly lifted: boolean;
  readonly at?: HarvestNote['at'];
}

/** Lifted ones first, then those with most hearts; the rest keeps the order of the board. */
function byWeight(a: KnownNote, b: KnownNote): number {
  return Number(b.lifted) - Number(a.lifted) || b.hearts - a.hearts;
}

function harvested({ note, hearts, lifted, at }: KnownNote): HarvestNote {
  return {
    text: note.text,
    ...(note.plan ? { plan: note.plan } : {}),
    hearts,
    lifted,
    comments: note.comments.map((comment) => comment.text),
    ...(note.table === null ? {} : { table: note.table }),
    ...(at ? { at } : {}),
  };
}

/**
 * Lays notes out by lane and heading. Every note gets exactly one place: one whose lane is unknown goes to the first
 * lane, and one whose heading is gone, blank or in another lane stands by itself.
 */
export function harvestLanes(
  lanes: readonly Lane[],
  headings: readonly Heading[],
  notes: readonly KnownNote[],
): readonly HarvestLane[] {
  const known = new Set(lanes.map((lane) => lane.id));
  const laneOf = (id: string) => (known.has(id) ? id : lanes[0]?.id);
  return lanes.map((lane) => {
    const here = notes.filter(({ note }) => laneOf(note.lane) === lane.id).sort(byWeight);
    const titled = headings.filter((one) => laneOf(one.lane) === lane.id && one.title.trim() !== '');
    const ids = new Set(titled.map((one) => one.id));
    const isGathered = ({ note }: KnownNote) => note.headingId !== null && ids.has(note.headingId);
    return {
      id: lane.id,
      title: lane.title,
      headings: titled
        .map((one) => ({
          title: one.title,
          notes: here.filter(({ note }) => note.headingId === one.id).map(harvested),
        }))
        .filter((one) => one.notes.length > 0),
      notes: here.filter((one) => !isGathered(one)).map(harvested),
    };
  });
}
