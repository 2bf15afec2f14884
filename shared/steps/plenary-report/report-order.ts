import type { Step } from '../../conference/programme.ts';
import type { ConferenceState, Group } from '../../conference/state.ts';
import type { PlenaryReportData, PlenaryReportSettings } from './plenary-report.ts';

/** The hall that a group of several halls speaks from: its rapporteur's, else its first member's; empty where none is known. */
export function hallOfGroup(state: ConferenceState, group: Group): string {
  const ids = [group.duties.rapporteur, ...group.members];
  const told = ids.map((id) => (id === null ? undefined : state.people.get(id)?.hallId));
  return group.hallId ?? told.find((hallId) => hallId !== undefined) ?? '';
}

/**
 * The groups in the order they are to be heard: those that have been, as it went; the one that speaks; then the others by
 * their numbers, the halls by turns, where people sit in several. The hall of the lowest number begins, so that a table
 * 1 is always first. Groups without people are left out, so a phone, which knows no other group's people, is told who is
 * next by the server instead (`PlenaryReportData.next`).
 */
export function reportOrder(state: ConferenceState, step: Step): readonly Group[] {
  const { reportsOn } = step.settings as PlenaryReportSettings;
  const data = state.stepData.get(step.id) as PlenaryReportData | undefined;
  const groups = (state.groupings.get(reportsOn)?.groups ?? []).filter(({ members }) => members.length > 0);
  return inTurns(state, groups, [...(data?.heard ?? []), ...(data?.speaking ? [data.speaking.groupId] : [])]);
}

/** The groups whose turn has come, as it came, and then those that wait. @param called group ids */
export function inTurns(state: ConferenceState, groups: readonly Group[], called: readonly string[]): readonly Group[] {
  const byNumber = [...groups].sort((a, b) => a.number - b.number);
  const before = called.flatMap((id) => byNumber.find((group) => group.id === id) ?? []);
  const halls = [...new Set(byNumber.map((group) => hallOfGroup(state, group)))];
  const waiting = halls.map((hall) =>
    byNumber.filter((group) => !called.includes(group.id) && hallOfGroup(state, group) === hall),
  );
  const last = before.at(-1);
  const begins = last ? halls.indexOf(hallOfGroup(state, last)) + 1 : 0;
  const turns: Group[] = [];
  for (let at = begins; waiting.some((hall) => hall.length > 0); at += 1) {
    turns.push(...(waiting[at % halls.length]?.splice(0, 1) ?? []));
  }
  return [...before, ...turns];
}
