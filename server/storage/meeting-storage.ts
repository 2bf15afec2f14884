/** What a network has kept of one of its conferences. */
export interface ConferenceMemory {
  readonly conferenceId: string;
  /** `none`: nothing has been written yet. `forgotten`: nothing is to be written any more. */
  readonly memory: 'none' | 'kept' | 'forgotten';
  /** At how many tables somebody is remembered. */
  readonly tables: number;
}

/** What a change of a network means for what it remembers; written together with it or not at all. */
export interface MeetingsChange {
  /** A conference that has been begun from one of its gatherings. */
  readonly begun?: string;
  /** All who are in its register, and all its conferences: what is remembered of any other goes. */
  readonly still?: { readonly personIds: readonly string[]; readonly conferenceIds: readonly string[] };
}

/**
 * Keeps who sat with whom at the gatherings of a network: ids of its register only, and longer than the conferences
 * themselves. It goes with the network. What `Storage` promises of writes, reads and erasing holds here, too.
 */
export interface MeetingStorage {
  /** Whose conference it is; undefined where it was begun from no gathering. */
  networkOfConference(conferenceId: string): Promise<string | undefined>;
  /** Of each of its conferences, in no order. */
  conferenceMemories(networkId: string): Promise<ConferenceMemory[]>;
  /** Who sat together: of each table the ids of people, tables and people in no order. */
  tablesKept(conferenceId: string): Promise<string[][]>;
  /**
   * Puts these tables in place of what is kept of a conference, and forgets those conferences of the network that have
   * `faded`. Changes nothing where it is no network's, or has been forgotten.
   */
  keepTables(conferenceId: string, tables: readonly (readonly string[])[], faded: readonly string[]): Promise<void>;
  /** Forgets who sat with whom in these conferences, for ever. Traces may remain until `whenErased`. */
  forgetTables(conferenceIds: readonly string[]): Promise<void>;
}
