import type { SavedProgrammeReply } from '../protocol/http.ts';
import type { Language } from '../texts/language.ts';

/** Who a network is for: all the country, a county, a municipality, or the staff of one workplace. */
export const networkLevels = ['national', 'county', 'municipality', 'workplace'] as const;
export type NetworkLevel = (typeof networkLevels)[number];

/** A calendar day where the network is at home, `YYYY-MM-DD`. */
export type Day = string;
/** A time of day there, `HH:MM`. */
export type TimeOfDay = string;

export interface Goal {
  readonly id: string;
  readonly text: string;
  readonly subGoals: readonly { readonly id: string; readonly text: string }[];
}

/** A pulje: those who go through the network together, from one day to another. Null: not set yet. */
export interface Cohort {
  readonly name: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A workplace in this register. The same workplace may stand in the register of other networks, too. */
export interface NetworkWorkplace {
  readonly id: string;
  readonly name: string;
  readonly type: string | null;
  readonly schoolType: string | null;
  readonly municipality: string | null;
  /** The local resource person: a name, or a name and how to reach them; null where nobody is named. */
  readonly contact: string | null;
  /** Other ways in which it has been typed, so that they are recognised when they come again. */
  readonly alsoCalled: readonly string[];
}

export const networkRoles = [
  'networkLeader',
  'facilitator',
  'hallHost',
  'storyteller',
  'adviser',
  'resourcePerson',
  'participant',
] as const;
export type NetworkRole = (typeof networkRoles)[number];

/** Somebody who usually comes. Kept only where the owner has chosen so (`Network.keepsPeople`). */
export interface NetworkPerson {
  readonly id: string;
  readonly name: string;
  /** Null for those who come from none of the workplaces, as advisers may. */
  readonly workplaceId: string | null;
  readonly jobRole: string | null;
  readonly role: NetworkRole;
}

/** Some who meet between the gatherings; a person may be in several. */
export interface WorkGroup {
  readonly id: string;
  readonly name: string;
  /** The workplace whose group it is; null where it goes across. */
  readonly workplaceId: string | null;
  readonly personIds: readonly string[];
}

export const gatheringKinds = ['networkGathering', 'guidanceMeeting', 'staffSession', 'workGroupMeeting'] as const;
export type GatheringKind = (typeof gatheringKinds)[number];

export const gatheringForms = ['physical', 'digital', 'hybrid'] as const;
/** How people meet. Changing it leaves everything else as it is. */
export type GatheringForm = (typeof gatheringForms)[number];

export interface GatheringHall {
  readonly id: string;
  readonly name: string;
  readonly digital: boolean;
  /** The name of its hall host; empty where nobody is named. */
  readonly host: string;
  /** How many tables there are, and seats at each; null: nobody has counted. */
  readonly tables: number | null;
  readonly seats: number | null;
}

/** What a gathering starts from: a programme that Samling ships, or one that has been written down with it. */
export type GatheringProgramme =
  | { readonly kind: 'ready'; readonly id: string }
  | { readonly kind: 'own'; readonly programme: SavedProgrammeReply };

/** One meeting of the network: planned, and perhaps held. */
export interface Gathering {
  readonly id: string;
  readonly kind: GatheringKind;
  readonly title: string;
  /** Null: not on any day yet. */
  readonly day: Day | null;
  readonly startsAt: TimeOfDay | null;
  readonly minutes: number;
  /** The day may still move, and everybody is told so. */
  readonly tentative: boolean;
  readonly form: GatheringForm;
  readonly place: string;
  /** The outside video room, for digital and hybrid gatherings. */
  readonly videoLink: string;
  readonly halls: readonly GatheringHall[];
  readonly programme: GatheringProgramme | null;
  /** Whose meeting it is, for meetings of a work group; else null: all of the network. */
  readonly workGroupId: string | null;
  /** Gatherings that were cloned from one another share it. */
  readonly seriesId: string | null;
  /** The conferences that were started from it, oldest first. */
  readonly conferenceIds: readonly string[];
}

/** A question that the network has added to the question bank. */
export interface OwnQuestion {
  readonly id: string;
  readonly theme: string;
  readonly question: string;
  readonly link: string;
  readonly sensitive: boolean;
}

/** All that its owners have written down of a learning network. */
export interface Network {
  readonly id: string;
  /** Counts the changes. */
  readonly version: number;
  readonly name: string;
  readonly level: NetworkLevel;
  readonly language: Language;
  /** Where it is at home; an IANA name. */
  readonly timeZone: string;
  readonly goals: readonly Goal[];
  /** Initiatives that it is part of, such as Olweus or Inkludering på alvor. */
  readonly tags: readonly string[];
  readonly cohort: Cohort | null;
  readonly workplaces: readonly NetworkWorkplace[];
  /** Whether names of people are kept between gatherings, and for how many months after the last change of a person. */
  readonly keepsPeople: { readonly months: number } | null;
  readonly people: readonly NetworkPerson[];
  /** When somebody was last added to the people, changed or taken away; null while nobody ever was. */
  readonly peopleChangedAt: number | null;
  readonly workGroups: readonly WorkGroup[];
  readonly gatherings: readonly Gathering[];
  /**
   * The secret in the address that calendars subscribe to; null: there is none. It stands here as it is, like the token of a
   * door, so that every owner can show the address again: all it opens is when and where people meet.
   */
  readonly calendarKey: string | null;
  readonly questions: readonly OwnQuestion[];
  readonly createdAt: number;
  /** When all of it is erased; milliseconds since 1970. Owners may move it. */
  readonly deleteAfter: number;
}
