import { shuffled } from '../../random.ts';
import { type Pattern, regularPattern } from './constructions.ts';
import type { Dealt } from './deal.ts';
import { at, type Problem, type Seats, type Zone } from './problem.ts';
import { turnedPattern } from './turned-pattern.ts';

/**
 * Seats by a known construction, where the same people sit at equally many tables round after round and no rule holds any
 * of them; everybody else is left without a seat. Undefined where nothing is so regular.
 */
export function regularStart(
  problem: Problem,
  people: readonly Dealt[],
  budget: number,
  random: () => number,
): Seats | undefined {
  const seats = problem.rounds.map(() => new Int32Array(problem.people).fill(-1));
  let found = false;
  for (const rounds of alike(problem).values()) {
    const zone = rounds[0]?.zone;
    if (!zone || rounds.length < 2) continue;
    const groups = zone.tables.length;
    const pattern = patternFor(groups, Math.ceil(zone.people.length / groups), rounds.length, budget, random);
    if (pattern.length < 2) continue;
    // Of a round that must stay even, any row but the last may be whole; rounds by rows are even for full tables only.
    const full = zone.people.length % groups === 0;
    const positions = inRows(zone.people, groups, people, random);
    for (const [index, tables] of pattern.entries()) {
      const here = rounds[index];
      if (!here || !(full || isEven(tables, zone.people.length, groups))) continue;
      for (const [position, person] of positions.entries()) {
        (seats[here.round] as Int32Array)[person] = here.zone.tables[tables[position] as number] as number;
      }
      found = true;
    }
  }
  return found ? seats : undefined;
}

/** The turned pattern takes a search of its own, so it is asked only where rounds leave little choice. */
function patternFor(groups: number, size: number, rounds: number, budget: number, random: () => number): Pattern {
  const known = regularPattern(groups, size, rounds);
  const tight = rounds * (size - 1) >= 0.6 * (groups * size - 1) && rounds * (size - 1) < groups * size;
  // More people than tables: some of a table meet again in every other round, whatever one does.
  if (known.length >= rounds || !tight || size > groups) return known;
  const turned = turnedPattern(groups, size, rounds, budget, random);
  return turned.length > known.length ? turned : known;
}

/** Zones of several rounds with the same people, free to sit anywhere, and equally many tables. */
function alike(problem: Problem): Map<string, { round: number; zone: Zone }[]> {
  const found = new Map<string, { round: number; zone: Zone }[]>();
  for (const [round, here] of problem.rounds.entries()) {
    if (!here.meets || here.rolesCount) continue;
    for (const zone of here.zones) {
      const free = (person: number) => at(here.fixed, person) < 0 && at(problem.needs, person) === 0;
      if (zone.loose || zone.tables.length < 2 || !zone.people.every(free)) continue;
      const key = `${zone.tables.length}:${zone.people.join()}`;
      found.set(key, [...(found.get(key) ?? []), { round, zone }]);
    }
  }
  return found;
}

/** People row by row, colleagues in one row where it has room: those of a row never meet. Fewer than the last row holds. */
function inRows(members: readonly number[], groups: number, people: readonly Dealt[], random: () => number): number[] {
  const workplaces = new Map<string, number[]>();
  for (const person of shuffled(members, random)) {
    const key = people[person]?.workplaceId ?? '';
    workplaces.set(key, [...(workplaces.get(key) ?? []), person]);
  }
  const rows = Math.ceil(members.length / groups);
  const room = Array.from({ length: rows }, (_, row) => Math.min(groups, members.length - row * groups));
  const line = room.map((): number[] => []);
  const left: number[] = [];
  for (const colleagues of [...workplaces.values()].sort((one, other) => other.length - one.length)) {
    // The tightest row that takes all of them.
    let best = -1;
    for (const [row, free] of room.entries()) {
      if (free >= colleagues.length && (best < 0 || free < (room[best] as number))) best = row;
    }
    if (best < 0) left.push(...colleagues);
    else {
      line[best]?.push(...colleagues);
      room[best] = (room[best] as number) - colleagues.length;
    }
  }
  for (const [row, free] of room.entries()) line[row]?.push(...left.splice(0, free));
  return line.flatMap((row) => shuffled(row, random));
}

function isEven(tables: readonly number[], people: number, groups: number): boolean {
  const sizes = new Array<number>(groups).fill(0);
  for (const table of tables.slice(0, people)) sizes[table] = (sizes[table] ?? 0) + 1;
  return Math.max(...sizes) - Math.min(...sizes) <= 1;
}
