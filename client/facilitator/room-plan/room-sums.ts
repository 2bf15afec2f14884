import type { Command } from '../../../shared/conference/commands.ts';
import { comingPeople } from '../../../shared/conference/plan-request.ts';
import type { RoomTable } from '../../../shared/conference/room.ts';
import type { ConferenceState, Hall } from '../../../shared/conference/state.ts';
import { type Need, needs } from '../../../shared/grouping/plan/request.ts';

/** The tables of a hall, or of the one room there is (`hall` null), and whether they do for those who are to sit there. */
export interface HallRoom {
  readonly hall: Hall | null;
  readonly tables: readonly RoomTable[];
  /** Of tables in use. */
  readonly seats: number;
  readonly inUse: number;
  /** Here or expected. */
  readonly people: number;
  /** People without a seat; 0 where no tables are laid, since then there are as many as it takes. */
  readonly missing: number;
  readonly short: readonly Short[];
}

/** More people need such a table than there are seats at them. */
export interface Short {
  readonly need: Need;
  readonly people: number;
  readonly seats: number;
}

type Known = Pick<ConferenceState, 'halls' | 'tables' | 'people' | 'expected' | 'seatNeeds'>;

/** The room by hall. Tables that stand in no hall come last, where there are any though there are halls. */
export function hallRooms(state: Known): readonly HallRoom[] {
  const { halls, tables } = state;
  const known = new Set(halls.map(({ id }) => id));
  const isLoose = ({ hallId }: { readonly hallId?: string }) => hallId === undefined || !known.has(hallId);
  const rooms = halls.map((hall) => roomOf(hall, state, (one) => one.hallId === hall.id));
  if (halls.length > 0 && !tables.some(isLoose)) return rooms;
  return [...rooms, roomOf(null, state, isLoose)];
}

function roomOf(hall: Hall | null, state: Known, isHere: (one: { readonly hallId?: string }) => boolean): HallRoom {
  const tables = state.tables.filter(isHere);
  const used = tables.filter(({ out }) => !out);
  const coming = comingPeople(state).filter(isHere);
  const seats = sumOf(used);
  const laid = tables.length > 0;
  const short = needs.flatMap((need): readonly Short[] => {
    const people = coming.filter(({ id }) => state.seatNeeds.get(id)?.includes(need)).length;
    const suited = sumOf(used.filter(({ offers }) => offers.includes(need)));
    return laid && people > suited ? [{ need, people, seats: suited }] : [];
  });
  const missing = laid ? Math.max(0, coming.length - seats) : 0;
  return { hall, tables, seats, inUse: used.length, people: coming.length, missing, short };
}

function sumOf(tables: readonly RoomTable[]): number {
  return tables.reduce((sum, { seats }) => sum + seats, 0);
}

/** People who belong to no hall, where there are halls. */
export function withoutHall({ halls, people, expected }: Pick<Known, 'halls' | 'people' | 'expected'>): number {
  if (halls.length === 0) return 0;
  const known = new Set(halls.map(({ id }) => id));
  return comingPeople({ people, expected }).filter(({ hallId }) => hallId === undefined || !known.has(hallId)).length;
}

/** How many seats most of the tables have; null without tables. */
export function usualSeats(tables: readonly RoomTable[]): number | null {
  const counts = new Map<number, number>();
  for (const { seats } of tables) counts.set(seats, (counts.get(seats) ?? 0) + 1);
  const [most] = [...counts].sort(([seats, count], [otherSeats, other]) => other - count || seats - otherSeats);
  return most?.[0] ?? null;
}

/**
 * What lays so many tables in a hall. Where the seats asked for are those that most tables have already, tables that were
 * given other numbers of seats one by one keep them.
 */
export function layCommands(
  tables: readonly RoomTable[],
  hallId: string | null,
  count: number,
  seats: number,
): readonly Command[] {
  const odd = usualSeats(tables) === seats ? tables.slice(0, count).filter((table) => table.seats !== seats) : [];
  return [
    { type: 'layTables', hallId, count, seats },
    ...odd.map((table): Command => ({ type: 'changeTable', table: table.number, seats: table.seats })),
  ];
}
