import type { PlanField } from '../boards/notes.ts';
import type { GroupLabel } from '../grouping/grouper.ts';

/**
 * What a conference leaves behind, as it is downloaded. Nothing in it leads to a person: no names and no person ids,
 * words are attributed to a group at most, and boards of single persons are never part of it. Fields may be added within
 * a version, never changed. Times are ISO 8601 in UTC.
 */
export interface Harvest {
  readonly format: 'samling-harvest';
  readonly version: 1;
  readonly title: string;
  readonly language: string;
  /** Of the place where it was held; an IANA name. */
  readonly timeZone: string;
  /** Held with simulated people, to try it. */
  readonly rehearsal?: true;
  /** Left out of files. Whoever reads it leads the conference, and may delete it when it has ended. */
  readonly leads?: { readonly remembered: boolean };
  readonly createdAt: string;
  /** When the first step began; null when none has. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly counts: HarvestCounts;
  readonly steps: readonly HarvestStep[];
  /** Steps that were taken out of the programme after something had been written in them; left out when there are none. */
  readonly parked?: readonly HarvestStep[];
}

interface HarvestCounts {
  readonly people: number;
  /** Workplaces that somebody came from. */
  readonly workplaces: number;
  readonly groups: number;
  readonly notes: number;
}

export interface HarvestStep {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly question: string;
  readonly plannedMinutes: number;
  /** Null for a step that is not over. */
  readonly actualMinutes: number | null;
  /** Single words that people have said, in the order they came. */
  readonly words: readonly string[];
  /** Of each word its id, told as `at` of a note is. */
  readonly wordIds?: readonly string[];
  readonly scale: HarvestScale | null;
  /** Where a step votes: what was voted on, with most dots first. Notes without a dot are left out. */
  readonly votes?: readonly HarvestVote[];
  readonly groups: readonly HarvestGroup[];
  readonly plenary: readonly HarvestLane[];
}

export interface HarvestScale {
  readonly question: string;
  /** How many chose 1, 2, 3 and so on. */
  readonly counts: readonly number[];
  readonly n: number;
  /** To two decimals; null when nobody has answered. */
  readonly mean: number | null;
}

/** A note that also stands on the board of an earlier step, and the dots it was given. */
export interface HarvestVote {
  readonly text: string;
  readonly plan?: Readonly<Record<PlanField, string>>;
  readonly dots: number;
}

export interface HarvestGroup {
  readonly number: number;
  /** What the group is called for: a kind, and the words for it (workplaces, a school type, a job role). */
  readonly label: { readonly kind: GroupLabel['kind']; readonly words: readonly string[] };
  readonly people: number;
  readonly lanes: readonly HarvestLane[];
}

/** Notes that are gathered under a heading stand there, all others in `notes`. Lifted ones first, then by hearts. */
export interface HarvestLane {
  readonly id: string;
  readonly title: string;
  readonly headings: readonly { readonly title: string; readonly notes: readonly HarvestNote[] }[];
  readonly notes: readonly HarvestNote[];
}

export interface HarvestNote {
  readonly text: string;
  readonly plan?: Readonly<Record<PlanField, string>>;
  readonly hearts: number;
  /** Its group has lifted it to plenary. */
  readonly lifted: boolean;
  readonly comments: readonly string[];
  /** The table it comes from, where it stands in plenary. */
  readonly table?: number;
  /** Where it can be erased: told to facilitators on the page, and never written into a file. */
  readonly at?: { readonly board: string; readonly noteId: string };
}
