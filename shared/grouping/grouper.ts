/** How a step seats people. *Mixed* spreads workplaces, *sameKind* gathers a kind, *home* gathers a workplace. */
export type Composition = 'mixed' | 'sameKind' | 'home' | 'everyone';

/** What gathers people in a *sameKind* round. Whoever lacks it is gathered by workplace type instead. */
export type SameKindBy = 'schoolType' | 'workplaceType' | 'jobRole';

/** What grouping needs to know of a person; never a name. */
export interface Seatable {
  readonly personId: string;
  readonly workplaceId: string;
  readonly workplaceType: string | null;
  readonly schoolType: string | null;
  readonly municipality: string | null;
  readonly jobRole: string | null;
}

/** People per group, both ends included. Below 2 counts as 2: a table of one is no group. */
export interface GroupSize {
  readonly min: number;
  readonly max: number;
}

/** Person ids. All three are filled while the group has anybody; small groups double them up. */
export interface Duties {
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly rapporteur: string | null;
}

/** What a group is called for; the interface turns it into words and numbers those that share a label. */
export type GroupLabel =
  | { readonly kind: 'table' }
  | { readonly kind: 'workplace'; readonly workplaceIds: readonly string[] }
  | { readonly kind: 'schoolType'; readonly schoolType: string }
  | { readonly kind: 'workplaceType'; readonly workplaceType: string }
  | { readonly kind: 'everyone' }
  | { readonly kind: 'jobRole'; readonly jobRole: string };

export interface ProposedGroup {
  readonly label: GroupLabel;
  readonly members: readonly string[];
  readonly duties: Duties;
}

/** A round that has been held, as it ended up: who sat with whom and who had which duty. */
export interface EarlierRound {
  readonly groups: readonly {
    readonly members: readonly string[];
    readonly duties: Duties;
    /** In a mixed round: where they sat, as rounds to come name it; left out where tables have no names. */
    readonly tableId?: string;
  }[];
}

/** What a step asks of its groups, whoever turns up. */
export interface RoundRule {
  readonly composition: Composition;
  readonly sameKindBy: SameKindBy;
  readonly size: GroupSize;
}

export interface GroupingRequest extends RoundRule {
  readonly people: readonly Seatable[];
  /** In the order they were held. */
  readonly earlier: readonly EarlierRound[];
  /** So many groups, whatever `size` says. */
  readonly groups?: number;
}

/** Two who met in an earlier gathering. */
export interface EarlierMeeting {
  readonly one: string;
  readonly other: string;
  /** How fresh it is: 1 the last time, fading towards 0; several meetings add up. */
  readonly weight: number;
}
