import type { Composition, GroupLabel } from '../grouper.ts';
import type { WishWeights } from './wishes.ts';

/** What breaking a hard rule costs: more than all wishes of a large conference together. */
export const hard = 1_000_000_000;

/**
 * A request in numbers, for the search: people are 0 … `people` − 1, rounds and tables stand in order. All rounds share
 * the pairs; what differs from round to round stands in the round.
 */
export interface Problem {
  readonly ids: readonly string[];
  readonly people: number;
  readonly rounds: readonly ProblemRound[];
  readonly weights: WishWeights;
  /** What it costs that two share a table where people mix: person × person, symmetric. */
  readonly pairs: Int32Array;
  /** The same at home, where colleagues belong together. */
  readonly homePairs: Int32Array;
  /** How often two met in rounds that have been held. */
  readonly metBefore: Uint8Array;
  /** By person and name of table: how often they sat there in rounds that have been held. */
  readonly satBefore: Uint8Array;
  /** Members of the unit that a person belongs to: those who must sit together; a person alone is one. */
  readonly units: readonly (readonly number[])[];
  /** By person: the place in `units`. */
  readonly unitOf: Int32Array;
  readonly needs: Uint8Array;
  /** By person: the hall where they are; null: in none. */
  readonly hallOf: readonly (string | null)[];
  readonly roles: readonly RoleRule[];
  /** By person: a bit for each of `roles` that they count for. */
  readonly roleBits: Int32Array;
  /** How many names of tables there are, over all rounds. */
  readonly tableNames: number;
}

export interface RoleRule {
  readonly role: string;
  readonly atLeast: number;
  readonly atMost: number;
}

export interface ProblemRound {
  readonly id: string;
  readonly composition: Composition;
  readonly zones: readonly Zone[];
  readonly tables: readonly ProblemTable[];
  /** Tables that stand there too, and that nobody has been given. */
  readonly idle: readonly ProblemTable[];
  /** By person: the zone where they sit. */
  readonly zoneOf: Int32Array;
  /** By person: the table they must sit at, or −1. */
  readonly fixed: Int32Array;
  /** By person: the table in the plan before, or −1. */
  readonly before: Int32Array;
  /** Sitting together here counts as meeting. */
  readonly meets: boolean;
  /** Rules for roles hold here. */
  readonly rolesCount: boolean;
}

/** People who may share tables in a round, and those tables. */
export interface Zone {
  readonly hallId: string | null;
  /** Those where they may sit. */
  readonly halls: readonly (string | null)[];
  readonly label: GroupLabel;
  readonly people: readonly number[];
  /** Places in the round's tables. */
  readonly tables: readonly number[];
  /** Sizes may differ by more than one: people who belong together, or tables of several sizes, make it so. */
  readonly loose: boolean;
  /** Its people can be divided into groups of the size that is asked. */
  readonly holds: boolean;
  /** How many of the tables get people, where these may stay empty. */
  readonly fewest: number;
  readonly most: number;
}

export interface ProblemTable {
  readonly id: string;
  readonly hallId: string | null;
  /** Stands nowhere. */
  readonly virtual: boolean;
  /** −1: of nobody. */
  readonly zone: number;
  /** Number of its name: equal names in two rounds are one table. */
  readonly name: number;
  readonly low: number;
  readonly high: number;
  /** Nobody has to sit there; how many do, `low` and `high` say only when somebody does. */
  readonly mayBeEmpty: boolean;
  /** Chairs, however many should sit there. */
  readonly seats: number;
  readonly offers: number;
}

/** For each round the table of each person. */
export type Seats = readonly Int32Array[];

/** Indices stay in bounds by construction; this tells the type checker so. */
export function at(figures: Int32Array | Float64Array | Uint8Array | Uint16Array, index: number): number {
  return figures[index] as number;
}

/** How many people too few or too many a table has. */
export function outside({ low, high, mayBeEmpty }: ProblemTable, size: number): number {
  return size === 0 && mayBeEmpty ? 0 : Math.max(0, low - size, size - high);
}

/** How many tables too few or too many of a zone have people. */
export function miscounted({ fewest, most }: Zone, inUse: number): number {
  return Math.max(0, fewest - inUse, inUse - most);
}
