import type { ConferenceState, Group, Hall } from '../../shared/conference/state.ts';

/** A group as one hall sees it. */
export interface HallGroup {
  readonly group: Group;
  /** Person ids: of this hall, and those of no hall, who may sit anywhere. */
  readonly here: readonly string[];
  /** How many of the group sit in each other hall, in the halls' order. */
  readonly elsewhere: readonly { readonly hall: Hall; readonly count: number }[];
  /** The hall where the group's table is, where that is another one. */
  readonly stands?: Hall | undefined;
}

/**
 * The groups that a hall's screen tells of: those that have people here. Of a group that sits in several halls the others
 * are counted, since nobody looks for their chairs in this room. A screen of no hall in particular tells of everybody.
 */
export function groupsHere(
  groups: readonly Group[],
  { people, halls }: Pick<ConferenceState, 'people' | 'halls'>,
  hallId: string | null,
): readonly HallGroup[] {
  // A table that was left in the midst of a round is none to look for.
  const tables = groups.filter(({ members }) => members.length > 0);
  if (hallId === null || !halls.some(({ id }) => id === hallId)) {
    return tables.map((group) => ({ group, here: group.members, elsewhere: [] }));
  }
  const hallOf = (personId: string) => people.get(personId)?.hallId;
  return tables.flatMap((group) => {
    const here = group.members.filter((id) => (hallOf(id) ?? hallId) === hallId);
    const elsewhere = halls.flatMap((hall) => {
      const count = hall.id === hallId ? 0 : group.members.filter((id) => hallOf(id) === hall.id).length;
      return count > 0 ? [{ hall, count }] : [];
    });
    const stands = group.stands === hallId ? undefined : halls.find(({ id }) => id === group.stands);
    return here.length > 0 ? [{ group, here, elsewhere, stands }] : [];
  });
}
