import type { Need } from '../grouping/plan/request.ts';
import { limits } from './limits.ts';

/** A table that stands in the room. Its number is on its sign, and the same in all rounds. */
export interface RoomTable {
  /** From 1; no two of a conference have the same. */
  readonly number: number;
  /** Left out where there are no halls. */
  readonly hallId?: string;
  readonly seats: number;
  readonly offers: readonly Need[];
  /** Out of use: it stands there, and nobody is seated at it. */
  readonly out?: true;
}

/** What a rule says, before it has an id. */
export type SeatRuleBody =
  /** In every round; apart: where something is mixed. */
  | { readonly kind: 'together' | 'apart'; readonly personIds: readonly string[] }
  /** Stays at one table while others move; null: whichever. */
  | { readonly kind: 'host'; readonly personId: string; readonly table: number | null }
  /** How many each mixed group has with a job role of the conference, or a role in the network. */
  | { readonly kind: 'role'; readonly role: string; readonly atLeast?: number; readonly atMost?: number };

export type SeatRule = { readonly id: string } & SeatRuleBody;

/**
 * Tables for halls of which somebody has counted them, numbered through all of them. Those of a hall that would be too many
 * for a conference are left out.
 */
export function tablesOf(
  halls: readonly { readonly id: string; readonly tables?: number | undefined; readonly seats?: number | undefined }[],
): readonly RoomTable[] {
  const laid: RoomTable[] = [];
  for (const { id, tables = 0, seats = 0 } of halls) {
    if (seats < 1 || laid.length + tables > limits.tables) continue;
    const after = laid.length;
    for (let at = 1; at <= tables; at += 1) laid.push({ number: after + at, hallId: id, seats, offers: [] });
  }
  return laid;
}

export type HallPair = readonly [string, string];
