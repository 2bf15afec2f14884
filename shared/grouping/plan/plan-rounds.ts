import { soundSize } from '../group-count.ts';
import { brokenRules } from './broken-rules.ts';
import { type Built, buildProblem } from './build-problem.ts';
import { deal } from './deal.ts';
import { finishPlan } from './finish-plan.ts';
import type { HostOrder } from './hosts.ts';
import { keptSeats } from './kept-seats.ts';
import { makeRoom } from './make-room.ts';
import { at, hard, type Problem, type Seats } from './problem.ts';
import type { Note, Reason } from './reasons.ts';
import { regularStart } from './regular-start.ts';
import type { Plan, PlanRequest } from './request.ts';
import { anneal, heatsOf } from './search.ts';
import { Seating } from './seating.ts';
import { type SoundRequest, soundRequest } from './sound-request.ts';

/** Exchanges weighed when rules are broken at first: for a handful of people that is all there are. */
const leastAgain = 60_000;

/** Exchanges for each seat that are more than one search needs. */
const ampleTime = 3_000;

export type PlanResult =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly notes: readonly Note[] }
  | { readonly kind: 'infeasible'; readonly reasons: readonly Reason[]; readonly notes: readonly Note[] };

/**
 * Seats everybody in all rounds together. Hard rules are never broken; where that cannot be, the reasons say why. Pure: the
 * same request, random numbers and budget give the same plan, on whatever machine and in whatever order people stand.
 * @param budget exchanges weighed at most, over all rounds, and as many again while rules are broken; `usualBudget` if not given
 * @param tell is told the share of the budget that has been spent, now and then
 */
export function planRounds(
  request: PlanRequest,
  random: () => number,
  budget: number = usualBudget(request),
  tell: (share: number) => void = () => {},
): PlanResult {
  const sound = soundRequest(request);
  const built = buildProblem(sound);
  if (built.kind === 'infeasible') return built;
  const most = Math.max(0, Math.floor(budget) || 0);
  const seats = solve(built.problem, sound, random, most, tell);
  const broken = brokenRules(built.problem, seats);
  if (broken.length === 0) return planOf(built, sound, seats, random);
  // The number of tables, or which, may be what stood in the way: where rules are broken the search now finds out itself.
  const rounds = new Set(broken.flatMap((reason) => ('roundId' in reason ? [reason.roundId] : [])));
  const again = Math.max(leastAgain, Math.min(most, sound.people.length * sound.rounds.length * 200));
  let reasons: readonly Reason[] = broken;
  for (const hosts of hostOrders(sound)) {
    const open = buildProblem(sound, { open: rounds, hosts });
    if (open.kind === 'infeasible') continue;
    const found = solve(open.problem, sound, random, again, () => {});
    const left = brokenRules(open.problem, found);
    if (left.length === 0) return planOf(open, sound, found, random);
    if (left.length <= reasons.length) reasons = left;
  }
  return { kind: 'infeasible', reasons, notes: built.notes };
}

/** Hosts who may choose take first what others need least, then, where that will not do, what others need. */
function hostOrders({ rules }: SoundRequest): readonly HostOrder[] {
  return rules.some(({ kind }) => kind === 'host') ? ['plain', 'offering'] : ['plain'];
}

function planOf(
  { problem, notes }: Extract<Built, { kind: 'problem' }>,
  request: SoundRequest,
  seats: Seats,
  random: () => number,
): PlanResult {
  const plan = finishPlan(problem, request, seats, random);
  return { kind: 'plan', plan, notes: [...notes, ...stretched(problem, request, seats)] };
}

/** Rounds where seats, or rules, made other sizes than asked, though people could be divided so. */
function stretched(problem: Problem, { rounds }: SoundRequest, seats: Seats): Note[] {
  return problem.rounds.flatMap(({ id, composition, zones, tables }, index): Note[] => {
    const asked = rounds[index];
    if (composition !== 'mixed' || !asked || asked.groups !== undefined) return [];
    const { min, max } = soundSize(asked.size);
    const counts = new Int32Array(tables.length);
    for (const table of seats[index] ?? []) if (table >= 0) counts[table] = at(counts, table) + 1;
    return zones.flatMap((zone): Note[] => {
      const off = zone.tables.some((table) => {
        const count = at(counts, table);
        return count > 0 && (count < min || count > max);
      });
      return off && zone.holds ? [{ kind: 'sizeStretched', min, max, roundId: id, hallId: zone.hallId }] : [];
    });
  });
}

/** Enough for a good plan in a fraction of a second for a hundred people, and in some seconds for a thousand. */
export function usualBudget({ people, rounds }: Pick<PlanRequest, 'people' | 'rounds'>): number {
  return Math.min(3_000_000, Math.max(800_000, people.length * rounds.length * 2_000));
}

function solve(
  problem: Problem,
  { people, before }: SoundRequest,
  random: () => number,
  budget: number,
  tell: (share: number) => void,
): Seats {
  let spent = 0;
  const course = (share: number, from: number, to: number) => ({
    iterations: Math.floor(budget * share),
    from,
    to,
    tell: (weighed: number) => {
      spent += weighed;
      tell(Math.min(1, spent / Math.max(1, budget)));
    },
  });
  const { from, to } = heatsOf(problem);
  const regular = before === undefined ? regularStart(problem, people, patternBudget(budget), random) : undefined;
  const nobody = problem.rounds.map(() => new Int32Array(problem.people).fill(-1));

  const start = before === undefined ? nobody : keptSeats(problem);
  const dealt = deal(problem, people, start, random);
  if (before !== undefined) for (const round of problem.rounds.keys()) makeRoom(dealt, round);
  // What a rule forbids is mended first: in the heat of wishes nobody would take the step over a broken rule.
  if (brokenRules(problem, dealt.seats()).length > 0) {
    // Where tables may stay empty, a group that dissolves is broken for a while.
    const choosing = problem.rounds.some(({ tables }) => tables.some(({ mayBeEmpty }) => mayBeEmpty));
    const mended = choosing
      ? anneal(dealt, course(0.5, 2 * hard, hard / 1_000), random)
      : anneal(dealt, course(0.2, 0.4 * hard, hard / 1_000), random);
    return best([mended, ...finished(mended.seats, choosing ? 0.5 : 0.8, from)]);
  }
  if (regular) {
    const built = deal(problem, people, regular, random);
    // A construction is cold work: heat would only forget it.
    const refined = anneal(built, course(0.4, Math.max(to, from / 20), to), random);
    const searched = anneal(dealt, course(0.6, from, to), random);
    return best([refined, searched]);
  }
  const kept = { cost: dealt.cost, seats: dealt.seats() };
  return best([kept, ...finished(kept.seats, 1, before === undefined ? from : to * 2)]);

  /** Where there is time for it two searches, of which the better counts: rather that than one that is stuck. */
  function finished(seats: Seats, share: number, heat: number) {
    const times = budget * share >= problem.people * problem.rounds.length * ampleTime ? 2 : 1;
    return Array.from({ length: times }, () =>
      anneal(new Seating(problem, seats), course(share / times, heat, to), random),
    );
  }
}

/** Patterns for tight cases need many attempts, which only those get who have time: the square of it, up to some seconds. */
function patternBudget(budget: number): number {
  return Math.min(12_000_000, budget * (budget / 20_000));
}

function best(found: readonly { cost: number; seats: Seats }[]): Seats {
  return found.reduce((one, other) => (other.cost < one.cost ? other : one)).seats;
}
