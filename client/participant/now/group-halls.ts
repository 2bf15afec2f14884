import type { ConferenceState, Group, Hall } from '../../../shared/conference/state.ts';

/**
 * The halls where the people of a group sit, in the conference's order; one when it sits together, none where nothing is to
 * be told because all are in one place.
 */
export function hallsOfGroup(state: ConferenceState, group: Group): readonly Hall[] {
  if (state.halls.length < 2) return [];
  const own = state.halls.filter(({ id }) => id === group.hallId);
  if (own.length > 0) return own;
  const ids = new Set(group.members.map((id) => state.people.get(id)?.hallId));
  return state.halls.filter(({ id }) => ids.has(id));
}

/** The hall where a group's table is; undefined where that is the one hall where all of them are, or nobody knows. */
export function hallOfTable(state: ConferenceState, group: Group): Hall | undefined {
  const [one, another] = hallsOfGroup(state, group);
  if (one?.id === group.stands && !another) return undefined;
  return state.halls.find(({ id }) => id === group.stands);
}
