import type { Group } from '../../../shared/conference/state.ts';
import type { PlenaryReportData } from '../../../shared/steps/plenary-report/plenary-report.ts';

export interface Queue {
  readonly speaking: Group | undefined;
  /** Who has not been heard yet, by the number of their table. */
  readonly next: readonly Group[];
  /** Who has been heard, the last one first. */
  readonly heard: readonly Group[];
}

/** How the round of reports stands. */
export function reportQueue(groups: readonly Group[], { speaking, heard }: PlenaryReportData): Queue {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const waits = (group: Group) => group.id !== speaking?.groupId && !heard.includes(group.id);
  return {
    speaking: speaking ? byId.get(speaking.groupId) : undefined,
    next: groups.filter(waits).sort((a, b) => a.number - b.number),
    heard: [...heard].reverse().flatMap((id) => byId.get(id) ?? []),
  };
}
