import type { ConferenceState, Group, Help } from '../../shared/conference/state.ts';

/** An open call, with the group it comes from where it is a group's. */
export interface Call {
  readonly help: Help;
  readonly group: Group | null;
}

/** Open calls: those that nobody has answered first, and among them whoever has waited longest. */
export function openCalls(state: ConferenceState): readonly Call[] {
  return [...state.help.values()]
    .filter(({ done }) => !done)
    .sort(
      (a, b) => Number(a.reply !== null) - Number(b.reply !== null) || a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1),
    )
    .map((help) => ({ help, group: groupOf(state, help) }));
}

/** How many wait for somebody to answer: what the page's title counts. */
export function unansweredCalls(state: ConferenceState): number {
  return [...state.help.values()].filter(({ done, reply }) => !done && reply === null).length;
}

function groupOf(state: ConferenceState, { stepId, groupId }: Help): Group | null {
  if (stepId === null || groupId === null) return null;
  return state.groupings.get(stepId)?.groups.find(({ id }) => id === groupId) ?? null;
}
