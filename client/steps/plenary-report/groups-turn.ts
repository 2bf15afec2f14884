import type { Group } from '../../../shared/conference/state.ts';
import type { PlenaryReportData } from '../../../shared/steps/plenary-report/plenary-report.ts';

/**
 * Where a group stands in the round of reports. A phone knows no other group, so it is told who is next with each turn;
 * before the first one it is table 1 (see `reportOrder`).
 */
export function groupsTurn(
  group: Pick<Group, 'id' | 'number'>,
  { speaking, heard, next }: PlenaryReportData,
): 'now' | 'first' | 'next' | 'later' | 'heard' {
  if (speaking?.groupId === group.id) return 'now';
  if (heard.includes(group.id)) return 'heard';
  if (speaking === null && heard.length === 0) return group.number === 1 ? 'first' : 'later';
  return next === group.id ? 'next' : 'later';
}
