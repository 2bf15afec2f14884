import { shuffled } from '../random.ts';
import { compareFigures } from './compare.ts';
import type { Seatable } from './grouper.ts';
import { improveBySwaps } from './improve.ts';
import type { Meetings } from './meetings.ts';
import { fold } from './pool.ts';

// Each outweighs what one exchange can move of the next, so that the rules rank and never trade.
const sameWorkplace = 1_000_000_000;
const metBefore = 1_000;
const sameJobRole = 1;

/** Exchanges weighed at most: some milliseconds, enough for 300 people to settle. */
const swapBudget = 500_000;

/**
 * Seats people in `count` groups whose sizes differ by one at most: colleagues apart, then those who have met before,
 * then equal job roles, then chance. No two colleagues share a group when their workplace sends `count` people or fewer:
 * dealing alone sees to that, so that it holds however soon the search must stop.
 */
export function mix(
  people: readonly Seatable[],
  count: number,
  meetings: Meetings,
  random: () => number,
  swaps = swapBudget,
): Seatable[][] {
  const line = dealingOrder(people, random);
  const pairCost = pairCosts(line, meetings);
  const groups = deal(line.length, count, pairCost, random);
  improveBySwaps(groups, pairCost, swaps);
  return groups.map((members) => members.map((person) => line[person] as Seatable));
}

/** What it costs to seat two people of the line together; kept in a table, since the search asks again and again. */
function pairCosts(line: readonly Seatable[], meetings: Meetings): (person: number, other: number) => number {
  const workplaces = numbered(line.map(({ workplaceId }) => workplaceId));
  const roles = numbered(line.map(({ jobRole }) => fold(jobRole)));
  const people = line.length;
  const table = new Int32Array(people ** 2);
  for (let person = 0; person < people; person += 1) {
    for (let other = 0; other < person; other += 1) {
      const alike = workplaces[person] === workplaces[other] ? sameWorkplace : 0;
      const cost = roles[person] !== -1 && roles[person] === roles[other] ? alike + sameJobRole : alike;
      table[person * people + other] = cost;
      table[other * people + person] = cost;
    }
  }
  const seat = new Map(line.map(({ personId }, person) => [personId, person]));
  for (const [person, { personId }] of line.entries()) {
    for (const [otherId, times] of meetings.of(personId)) {
      const other = seat.get(otherId);
      if (other !== undefined)
        table[person * people + other] = (table[person * people + other] ?? 0) + metBefore * times;
    }
  }
  return (person, other) => table[person * people + other] as number;
}

/** Equal words get equal numbers, which compare faster; null gets -1. */
function numbered(words: readonly (string | null)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(words, (word) => {
    if (word === null) return -1;
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
}

/** Largest workplace first, colleagues in a row, among them the most common job role first; the rest is chance. */
function dealingOrder(people: readonly Seatable[], random: () => number): Seatable[] {
  const line = shuffled(people, random);
  const workplaces = rankBySize(line.map(({ workplaceId }) => workplaceId));
  const roles = rankBySize(line.map(({ jobRole }) => fold(jobRole) ?? ''));
  return line
    .map((person) => ({
      person,
      rank: [workplaces.get(person.workplaceId) ?? 0, roles.get(fold(person.jobRole) ?? '') ?? 0],
    }))
    .sort((left, right) => compareFigures(left.rank, right.rank))
    .map(({ person }) => person);
}

function rankBySize(values: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const ranked = [...sizes].sort(([, left], [, right]) => right - left);
  return new Map(ranked.map(([value], rank) => [value, rank]));
}

/**
 * Deals the line in laps: nobody is dealt to a group again before every group has had its turn. Within the lap each gets
 * the cheapest group. Colleagues stand in a row, so those left of the last lap and the next lap together offer each of
 * them a group without a colleague, as long as there are groups enough.
 */
function deal(
  people: number,
  count: number,
  pairCost: (person: number, other: number) => number,
  random: () => number,
): number[][] {
  const groups: number[][] = Array.from({ length: count }, () => []);
  let lap: number[][] = [];
  for (let person = 0; person < people; person += 1) {
    if (lap.length === 0) lap = shuffled(groups, random);
    let cheapest = 0;
    let price = Number.POSITIVE_INFINITY;
    for (const [index, members] of lap.entries()) {
      const cost = members.reduce((sum, member) => sum + pairCost(person, member), 0);
      if (cost < price) {
        cheapest = index;
        price = cost;
      }
    }
    lap.splice(cheapest, 1)[0]?.push(person);
  }
  return groups;
}
