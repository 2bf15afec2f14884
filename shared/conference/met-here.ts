import type { EarlierMeeting } from '../grouping/grouper.ts';
import type { ConferenceState } from './state.ts';
import { keptSeat } from './tables-held.ts';

/**
 * Who met before, by the ids under which they sit now: what a network remembers goes by its register, and whoever came
 * without their card sits under another id.
 */
export function metHere(state: ConferenceState): readonly EarlierMeeting[] {
  const { met, matched, mergedInto } = state;
  if (met.length === 0 || (matched.size === 0 && mergedInto.size === 0)) return met;
  const recognised = new Map([...matched].map(([seatId, { expected }]) => [expected.id, seatId]));
  const seatOf = (id: string) => keptSeat(state, recognised.get(id) ?? id);
  return met
    .map(({ one, other, weight }) => ({ one: seatOf(one), other: seatOf(other), weight }))
    .filter(({ one, other }) => one !== other);
}
