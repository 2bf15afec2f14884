import type { Command, RearrangeDeed, SeatMove } from '../../../shared/conference/commands.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { tableOf } from '../../../shared/conference/room-tables.ts';
import { seatsKey } from '../../../shared/conference/seats-key.ts';
import { type ConferenceState, type Group, statusOf } from '../../../shared/conference/state.ts';

/** What a desk's commands can have changed, whatever others did at the same time. */
export interface Scope {
  /** By round: whose seats; null: anybody's, since all of the round was made anew. */
  readonly seats: ReadonlyMap<string, ReadonlySet<string> | null>;
  /** Whose hall. */
  readonly halls: ReadonlySet<string>;
  /** Tables that were set out of use, or into it. */
  readonly tables: ReadonlySet<number>;
}

/** One thing that was done at this desk: how all stood before and after it. */
export interface SeatChange {
  readonly before: ConferenceState;
  readonly after: ConferenceState;
  readonly scope: Scope;
}

export interface WayBack {
  readonly deeds: readonly RearrangeDeed[];
  /** Who has been moved, or locked, by somebody else since: they stay as they are. */
  readonly stay: ReadonlySet<string>;
}

export function scopeOf(commands: readonly Command[]): Scope {
  const seats = new Map<string, Set<string> | null>();
  const halls = new Set<string>();
  const tables = new Set<number>();
  const seat = (stepId: string, personId: string) => {
    const known = seats.get(stepId);
    if (known !== null) seats.set(stepId, new Set([...(known ?? []), personId]));
  };
  for (const command of commands.flatMap((one): readonly Command[] => (one.type === 'rearrange' ? one.deeds : [one]))) {
    if (command.type === 'placeGroups' || command.type === 'proposeGroups') seats.set(command.stepId, null);
    else if (command.type === 'moveSeat') seat(command.stepId, command.personId);
    else if (command.type === 'moveSeats') for (const { stepId, personId } of command.moves) seat(stepId, personId);
    else if (command.type === 'moveToHall') halls.add(command.personId);
    else if (command.type === 'changeTable') tables.add(command.table);
  }
  return { seats, halls, tables };
}

/**
 * What brings back exactly what a change did, where it still stands. Whoever somebody else has moved or locked since stays
 * as they are, and so does who has come; who has left is passed over. The server looks once more whether all still sit
 * where they are taken from.
 */
export function wayBack({ before, after, scope }: SeatChange, now: ConferenceState): WayBack {
  const stay = new Set<string>();
  const deeds: RearrangeDeed[] = [];
  for (const personId of scope.halls) {
    const [was, became, is] = [before, after, now].map((state) => hallOf(state, personId));
    if (is === undefined || was === undefined || was === became) continue;
    if (is !== became) stay.add(personId);
    else deeds.push({ type: 'moveToHall', personId, hallId: was });
  }
  for (const number of scope.tables) {
    const [was, became, is] = [before, after, now].map(({ tables }) => tables.find((one) => one.number === number));
    if (!was || !became || !is || was.out === became.out || is.out !== became.out) continue;
    deeds.push({ type: 'changeTable', table: number, out: was.out ?? false });
  }
  for (const [stepId, people] of scope.seats) deeds.push(...roundBack({ stepId, people, before, after, now }, stay));
  return { deeds, stay };
}

interface RoundBack {
  readonly stepId: string;
  readonly people: ReadonlySet<string> | null;
  readonly before: ConferenceState;
  readonly after: ConferenceState;
  readonly now: ConferenceState;
}

function roundBack({ stepId, people, before, after, now }: RoundBack, stay: Set<string>): readonly RearrangeDeed[] {
  const grouping = now.groupings.get(stepId);
  const known = before.groupings.get(stepId)?.groups;
  if (!grouping || !known || statusOf(now, stepId).kind === 'done') return [];
  const [was, became, is] = [known, after.groupings.get(stepId)?.groups ?? [], grouping.groups].map(seatsOf);
  if (!was || !became || !is) return [];
  const moves: SeatMove[] = [];
  for (const [personId, toGroupId] of was) {
    const fromGroupId = became.get(personId);
    const own = people === null || people.has(personId);
    if (!own || fromGroupId === undefined || fromGroupId === toGroupId || !is.has(personId)) continue;
    const held = lockedSince({ stepId, after, now }, personId, [fromGroupId, toGroupId]);
    if (held || is.get(personId) !== fromGroupId || closedSince(after, now, toGroupId)) stay.add(personId);
    else moves.push({ stepId, personId, toGroupId, fromGroupId });
  }
  if (moves.length === 0) return [];
  const whole = seatsKey(grouping.groups) === seatsKey(after.groupings.get(stepId)?.groups ?? []);
  const same = was.size === is.size && [...was.keys()].every((personId) => is.has(personId));
  const all = [...was].filter(([personId, groupId]) => is.get(personId) !== groupId).length === moves.length;
  if (grouping.status === 'proposed' && people === null && whole && same && all) {
    const groups = known.map(({ id, label, members, duties }) => ({ id, label, members, duties }));
    return [{ type: 'placeGroups', stepId, groups, over: seatsKey(grouping.groups) }];
  }
  return moveDeeds(moves);
}

/** Moves as so many deeds as it takes. */
export function moveDeeds(moves: readonly SeatMove[]): readonly RearrangeDeed[] {
  const count = Math.ceil(moves.length / limits.movesAtOnce);
  return Array.from({ length: count }, (_, at) => ({
    type: 'moveSeats',
    moves: moves.slice(at * limits.movesAtOnce, (at + 1) * limits.movesAtOnce),
  }));
}

function lockedSince(
  { stepId, after, now }: Pick<RoundBack, 'stepId' | 'after' | 'now'>,
  personId: string,
  groupIds: readonly string[],
): boolean {
  const isNew = (locks: 'lockedSeats' | 'lockedTables', id: string) =>
    (now[locks].get(stepId)?.has(id) ?? false) && !after[locks].get(stepId)?.has(id);
  return isNew('lockedSeats', personId) || groupIds.some((id) => isNew('lockedTables', id));
}

function closedSince(after: ConferenceState, now: ConferenceState, groupId: string): boolean {
  return tableOf(now, groupId)?.out === true && tableOf(after, groupId)?.out !== true;
}

function seatsOf(groups: readonly Group[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)));
}

function hallOf({ people, expected }: ConferenceState, personId: string): string | undefined {
  return (people.get(personId) ?? expected.get(personId))?.hallId;
}
