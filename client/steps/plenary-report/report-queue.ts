import type { Step } from '../../../shared/conference/programme.ts';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import { type PlenaryReportData, plenaryReport } from '../../../shared/steps/plenary-report/plenary-report.ts';
import { hallOfGroup, reportOrder } from '../../../shared/steps/plenary-report/report-order.ts';

export interface Queue {
  readonly speaking: Group | undefined;
  /** Who has not been heard yet, in their order. */
  readonly next: readonly Group[];
  /** Who has been heard, the last one first. */
  readonly heard: readonly Group[];
}

/** The name of the hall a group speaks from, where there are several; else empty. */
export function hallNameOf(state: ConferenceState, group: Group): string {
  if (state.halls.length < 2) return '';
  const hallId = hallOfGroup(state, group);
  return state.halls.find(({ id }) => id === hallId)?.name ?? '';
}

/** How the round of reports stands. */
export function reportQueue(state: ConferenceState, step: Step): Queue {
  const { speaking, heard } = (state.stepData.get(step.id) ?? plenaryReport.initialData) as PlenaryReportData;
  const order = reportOrder(state, step);
  const isHeard = (group: Group) => heard.includes(group.id);
  return {
    speaking: order.find(({ id }) => id === speaking?.groupId),
    next: order.filter((group) => group.id !== speaking?.groupId && !isHeard(group)),
    heard: order.filter((group) => group.id !== speaking?.groupId && isHeard(group)).reverse(),
  };
}
