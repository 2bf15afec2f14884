import type { Group } from '../../../shared/conference/state.ts';
import type { PlenaryReportData } from '../../../shared/steps/plenary-report/plenary-report.ts';

/**
 * Where a group stands in the round of reports. The floor goes by the tables' numbers unless a facilitator does
 * otherwise, and a phone knows no other group: so *next* is said only when the table just before has the floor.
 */
export function groupsTurn(
  group: Pick<Group, 'id' | 'number'>,
  { speaking, heard }: PlenaryReportData,
): 'now' | 'first' | 'next' | 'later' | 'heard' {
  if (speaking?.groupId === group.id) return 'now';
  if (heard.includes(group.id)) return 'heard';
  if (speaking === null) return heard.length === 0 && group.number === 1 ? 'first' : 'later';
  return speaking.number === group.number - 1 ? 'next' : 'later';
}
