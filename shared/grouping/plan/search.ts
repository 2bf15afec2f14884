import { at, hard, type Problem, type ProblemRound, type Seats } from './problem.ts';
import type { Seating } from './seating.ts';

/** Whoever may change tables in a round. */
interface Open {
  readonly round: number;
  readonly people: Int32Array;
  /** By zone: its people who may move, and its tables. */
  readonly zones: readonly { readonly people: Int32Array; readonly tables: readonly number[] }[];
}

export interface Course {
  /** Exchanges weighed, and no clock: a slow phone and a fast server reach the same seats. */
  readonly iterations: number;
  /** What an exchange may cost to be taken with a chance of 1 in e: at first, and in the end. */
  readonly from: number;
  readonly to: number;
  /** Called now and then with the number weighed since the last time. */
  readonly tell?: (weighed: number) => void;
}

/**
 * Lowers the cost of all rounds together by exchanging people, or units, between tables of one round, or moving one where
 * sizes allow it. Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983, pp. 671–680): an exchange that
 * costs is taken ever more rarely. `seating` is left as the search ended; the best that was seen is returned.
 */
export function anneal(seating: Seating, course: Course, random: () => number): { cost: number; seats: Seats } {
  const { problem } = seating;
  const open = openRounds(problem);
  let best = { cost: seating.cost, seats: seating.seats() };
  if (open.length === 0) return best;
  const sweep = Math.max(64, Math.min(4_096, problem.people * problem.rounds.length));
  for (let done = 0; done < course.iterations && best.cost > 0; done += sweep) {
    const heat = course.from * (course.to / course.from) ** (done / course.iterations);
    const until = Math.min(sweep, course.iterations - done);
    for (let count = 0; count < until && seating.cost > 0; count += 1) step(seating, open, heat, random);
    if (seating.cost < best.cost - 1e-6) best = { cost: seating.cost, seats: seating.seats() };
    course.tell?.(until);
  }
  return best;
}

function step(seating: Seating, open: readonly Open[], heat: number, random: () => number): void {
  const { problem } = seating;
  const { round, people, zones } = open[Math.floor(random() * open.length)] as Open;
  const here = problem.rounds[round] as ProblemRound;
  const person = at(people, Math.floor(random() * people.length));
  const zone = zones[at(here.zoneOf, person)] as Open['zones'][number];
  const from = seating.tableOf(round, person);
  const one = at(problem.unitOf, person);

  const mine = (problem.units[one] as readonly number[]).length;
  const choosing = here.tables[from]?.mayBeEmpty;
  const moves =
    here.zones[at(here.zoneOf, person)]?.loose || seating.sizeOf(round, from) > (here.tables[from]?.low ?? 0);
  if (moves && random() < (choosing ? 0.5 : 0.125)) {
    const there = zone.tables[Math.floor(random() * zone.tables.length)] as number;
    if (there === from || seating.sizeOf(round, there) + mine > (here.tables[there]?.high ?? 0)) return;
    take(seating, round, one, there, -1, heat, random);
    return;
  }
  const other = at(zone.people, Math.floor(random() * zone.people.length));
  const there = seating.tableOf(round, other);
  if (there !== from) take(seating, round, one, there, at(problem.unitOf, other), heat, random);
}

function take(
  seating: Seating,
  round: number,
  one: number,
  there: number,
  other: number,
  heat: number,
  random: () => number,
): void {
  const change = seating.weigh(round, one, there, other);
  if (change <= 0 || (change < heat * 16 && random() < Math.exp(-change / heat))) {
    seating.exchange(round, one, there, other, change);
  }
}

function openRounds(problem: Problem): Open[] {
  return problem.rounds.flatMap((here, round): Open[] => {
    const free = (person: number) =>
      (problem.units[at(problem.unitOf, person)] as readonly number[]).every((each) => at(here.fixed, each) < 0);
    const zones = here.zones.map(({ people, tables }) => ({
      people: Int32Array.from(tables.length > 1 ? people.filter(free) : []),
      tables,
    }));
    const people = Int32Array.from(zones.flatMap((zone) => [...zone.people]));
    return people.length > 1 ? [{ round, people, zones }] : [];
  });
}

/**
 * Between which costs the search is worth its time: from what a wish for new faces weighs down to below the smallest wish
 * that plays a part.
 */
export function heatsOf({ pairs, weights, rounds }: Problem): { readonly from: number; readonly to: number } {
  let smallest = Math.max(1, weights.again);
  let largest = weights.again;
  for (const cost of pairs) {
    if (cost === 0) continue;
    if (cost < smallest) smallest = cost;
    if (cost > largest && cost < weights.workplace && cost < hard) largest = cost;
  }
  if (weights.otherTables > 0 && rounds.length > 1) smallest = Math.min(smallest, weights.otherTables);
  if (rounds.some(({ zones }) => zones.some(({ loose }) => loose))) smallest = Math.min(smallest, 8);
  const from = Math.max(1, Math.min(largest, Math.max(weights.again, smallest)) * 0.6);
  return { from, to: Math.min(from / 4, Math.max(0.2, smallest / 6)) };
}
