import type { ConferenceState, Group, Help } from '../../shared/conference/state.ts';

/** An open call for help, with the group it comes from where it is a group's. */
export interface Call {
  readonly help: Help;
  readonly group: Group | null;
}

type Held = Pick<ConferenceState, 'help' | 'groupings'>;

/**
 * Open calls: those that nobody has answered first, and among them whoever has waited longest.
 * @param hallId only those of this hall, and those of whom nobody knows the hall
 */
export function openCalls(state: Held, hallId?: string): readonly Call[] {
  return [...state.help.values()]
    .filter((help) => !help.done && (hallId === undefined || help.hallId === hallId || help.hallId === null))
    .sort(
      (a, b) => Number(a.reply !== null) - Number(b.reply !== null) || a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1),
    )
    .map((help) => ({ help, group: groupOf(state, help) }));
}

/** How many wait for somebody to answer: what a page's title counts. */
export function unansweredCalls(calls: readonly Call[]): number {
  return calls.filter(({ help }) => help.reply === null).length;
}

function groupOf({ groupings }: Held, { stepId, groupId }: Help): Group | null {
  if (stepId === null || groupId === null) return null;
  return groupings.get(stepId)?.groups.find(({ id }) => id === groupId) ?? null;
}
