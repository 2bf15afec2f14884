/**
 * What a plan never breaks. Who or what a rule names may have left: it then holds for the others, and a note tells.
 * Together and apart hold in all rounds where nothing else decides who sits with whom: together everywhere, apart in
 * *mixed* and *sameKind* rounds, and at home as far as a workplace fills several tables.
 */
export type HardRule =
  /** An interpreter, two who share a device. */
  | { readonly kind: 'together'; readonly personIds: readonly string[] }
  | { readonly kind: 'apart'; readonly personIds: readonly string[] }
  /** This person sits at this table in this round. */
  | { readonly kind: 'lockedSeat'; readonly roundId: string; readonly personId: string; readonly tableId: string }
  /** These people sit at this table, and nobody else. */
  | {
      readonly kind: 'lockedTable';
      readonly roundId: string;
      readonly tableId: string;
      readonly personIds: readonly string[];
    }
  /** Stays at one table in all mixed rounds while others move; null: whichever. */
  | { readonly kind: 'host'; readonly personId: string; readonly tableId: string | null }
  /** How many with a job role, or another role, each group of the mixed rounds has. */
  | { readonly kind: 'role'; readonly role: string; readonly atLeast?: number; readonly atMost?: number };
