import type { Pattern } from './constructions.ts';
import { type FiniteField, finiteField } from './finite-field.ts';

/** Exchanges weighed in one attempt, for each first round: short ones find what is easy, long ones the rest. */
const lengths = [50_000, 300_000] as const;
/** How rarely an exchange that costs one is taken: at first, and in the end. */
const [hottest, coldest] = [0.9, 0.15];

/**
 * Rounds that are a few first rounds, turned again and again: people stand in rings, and some in the middle; each round
 * moves every ring one place on. No two meet twice when no difference between two places occurs twice at the tables of the
 * first rounds, which is a far smaller thing to search for than all rounds. So tight cases are found that no formula gives:
 * 24 people in fours for seven rounds, 30 in fives for six, 28 in fours for nine.
 * @param budget exchanges weighed at most
 * @returns none where the search finds nothing
 */
export function turnedPattern(
  groups: number,
  size: number,
  rounds: number,
  budget: number,
  random: () => number,
): Pattern {
  const people = groups * size;
  if (people > 100 || size < 3) return [];
  const turns = [1, 2, 3].flatMap((firsts) => (rounds % firsts === 0 ? turnings(people, rounds / firsts, firsts) : []));
  const fitting = turns.filter(({ middle, order }) => middle <= groups && order > 2);
  for (let left = fitting.length > 0 ? budget : 0, attempt = 0; left > 0; attempt += 1) {
    for (const turning of fitting) {
      const exchanges = Math.min(left, (lengths[attempt % lengths.length] ?? lengths[0]) * turning.firsts);
      if (exchanges <= 0) return [];
      left -= exchanges;
      const firsts = firstRounds(groups, size, turning, exchanges, random);
      if (firsts) return develop(firsts, turning);
    }
  }
  return [];
}

/** A way to turn rings: `order` places each, after which all is as it was. */
interface Turning {
  readonly order: number;
  readonly rings: number;
  readonly middle: number;
  readonly firsts: number;
  add(one: number, other: number): number;
}

/** Round and round; and for powers of a prime along several axes. */
function turnings(people: number, order: number, firsts: number): Turning[] {
  const rings = Math.floor(people / order);
  const round: Turning = {
    order,
    rings,
    middle: people - rings * order,
    firsts,
    add: (one, other) => (one + other) % order,
  };
  const field = finiteField(order);
  return field && !isRing(field) ? [round, { ...round, add: field.add }] : [round];
}

/** Whether adding one leads through all elements: then the field turns round and round, too. */
function isRing({ order, add }: FiniteField): boolean {
  let element = 0;
  for (let step = 1; step < order; step += 1) {
    element = add(element, 1);
    if (element === 0) return false;
  }
  return true;
}

function turned({ order, rings, add }: Turning, point: number, by: number): number {
  const ring = Math.floor(point / order);
  return ring < rings ? ring * order + add(point % order, by) : point;
}

function develop(firsts: readonly (readonly number[])[], turning: Turning): Pattern {
  return firsts.flatMap((first) =>
    Array.from({ length: turning.order }, (_, by) => {
      const tables = new Array<number>(first.length).fill(0);
      for (const [point, table] of first.entries()) tables[turned(turning, point, by)] = table;
      return tables;
    }),
  );
}

/** First rounds in which no difference occurs twice; undefined when the search ends without. */
function firstRounds(
  groups: number,
  size: number,
  turning: Turning,
  budget: number,
  random: () => number,
): number[][] | undefined {
  const people = groups * size;
  const { classOf, limit } = differences(people, turning);
  const seen = new Int32Array(limit.length);
  const tables = Array.from({ length: turning.firsts }, () =>
    Array.from({ length: people }, (_, point) => point % groups),
  );
  const members = tables.map((round) =>
    Array.from({ length: groups }, (_, table) => round.flatMap((each, point) => (each === table ? [point] : []))),
  );
  let cost = 0;
  const mark = (point: number, group: readonly number[], times: 1 | -1) => {
    for (const member of group) {
      if (member === point) continue;
      const each = classOf[point * people + member] as number;
      const count = seen[each] as number;
      const most = limit[each] as number;
      cost += times > 0 ? (count >= most ? 1 : 0) : count > most ? -1 : 0;
      seen[each] = count + times;
    }
  };
  for (const group of members.flat()) for (const [at, point] of group.entries()) mark(point, group.slice(at + 1), 1);

  for (let done = 0; done < budget && cost > 0; done += 1) {
    const heat = hottest * (coldest / hottest) ** (done / budget);
    const round = Math.floor(random() * turning.firsts);
    const table = tables[round] as number[];
    const [one, other] = [Math.floor(random() * people), Math.floor(random() * people)];
    const here = members[round]?.[table[one] as number] as number[];
    const there = members[round]?.[table[other] as number] as number[];
    if (here === there) continue;
    const exchange = (leaving: number, coming: number) => {
      mark(leaving, here, -1);
      mark(coming, there, -1);
      here[here.indexOf(leaving)] = coming;
      there[there.indexOf(coming)] = leaving;
      mark(coming, here, 1);
      mark(leaving, there, 1);
    };
    const before = cost;
    exchange(one, other);
    if (cost > before && random() >= Math.exp((before - cost) / heat)) exchange(other, one);
    else [table[one], table[other]] = [table[other] as number, table[one] as number];
  }
  return cost === 0 ? tables : undefined;
}

/** Pairs by what turning makes of them, and how often each may occur: never, if turning would make it meet again. */
function differences(people: number, turning: Turning): { readonly classOf: Int32Array; readonly limit: number[] } {
  const classOf = new Int32Array(people * people).fill(-1);
  const limit: number[] = [];
  for (let one = 0; one < people; one += 1) {
    for (let other = 0; other < one; other += 1) {
      if (classOf[one * people + other] !== -1) continue;
      const cells = new Set<number>();
      for (let by = 0; by < turning.order; by += 1) {
        const [a, b] = [turned(turning, one, by), turned(turning, other, by)];
        cells.add(a * people + b).add(b * people + a);
      }
      for (const cell of cells) classOf[cell] = limit.length;
      limit.push(cells.size === 2 * turning.order ? 1 : 0);
    }
  }
  return { classOf, limit };
}
