import type { Fields } from './changes.ts';
import type { Day, Gathering, GatheringHall } from './network.ts';

/** A gathering as somebody writes it down; what has been started from it is the server's to say. */
export type NewGathering = Omit<Gathering, 'seriesId' | 'conferenceIds'>;

export type GatheringFields = Fields<Omit<NewGathering, 'id' | 'halls'>>;

export interface GatheringCopy {
  readonly id: string;
  readonly title: string;
  readonly day: Day | null;
}

export type GatheringChange =
  | { readonly type: 'addGathering'; readonly gathering: NewGathering }
  /** `andLater`: those of its series that come after it, too; title and day are always its own. */
  | {
      readonly type: 'changeGathering';
      readonly id: string;
      readonly fields: GatheringFields;
      readonly andLater: boolean;
    }
  | { readonly type: 'removeGathering'; readonly id: string; readonly andLater: boolean }
  /** The copies have all that it has but its day, its title and its conferences. They make a series with it. */
  | {
      readonly type: 'cloneGathering';
      readonly id: string;
      /** Of the series, where it is in none yet. */
      readonly seriesId: string;
      readonly copies: readonly GatheringCopy[];
    }
  /** Puts one hall in the place of the one with its id, or after the others. */
  | { readonly type: 'putGatheringHall'; readonly id: string; readonly hall: GatheringHall }
  | { readonly type: 'removeGatheringHall'; readonly id: string; readonly hallId: string }
  /** A new address for calendars; the one before leads nowhere any more. Null: there is none. */
  | { readonly type: 'setCalendarKey'; readonly key: string | null };
