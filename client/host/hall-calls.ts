import type { ConferenceState, Group, Help } from '../../shared/conference/state.ts';

/** An open call that a host may answer, with the group it comes from where it is a group's. */
export interface HallCall {
  readonly help: Help;
  readonly group: Group | null;
}

/**
 * The open calls of a hall, and those that come from no hall: first those that nobody has answered, and among them
 * whoever has waited longest.
 */
export function hallCalls(state: Pick<ConferenceState, 'help' | 'groupings'>, hallId: string): readonly HallCall[] {
  return [...state.help.values()]
    .filter((help) => !help.done && (help.hallId === hallId || help.hallId === null))
    .sort(
      (a, b) => Number(a.reply !== null) - Number(b.reply !== null) || a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1),
    )
    .map((help) => ({ help, group: groupOf(state, help) }));
}

function groupOf({ groupings }: Pick<ConferenceState, 'groupings'>, { stepId, groupId }: Help): Group | null {
  if (stepId === null || groupId === null) return null;
  return groupings.get(stepId)?.groups.find(({ id }) => id === groupId) ?? null;
}
