import { brokenRules } from './broken-rules.ts';
import { buildProblem } from './build-problem.ts';
import { deal } from './deal.ts';
import { finishPlan } from './finish-plan.ts';
import { keptSeats } from './kept-seats.ts';
import { makeRoom } from './make-room.ts';
import type { Problem, Seats } from './problem.ts';
import type { Note, Reason } from './reasons.ts';
import { regularStart } from './regular-start.ts';
import type { Plan, PlanRequest } from './request.ts';
import { anneal, heatsOf } from './search.ts';
import { Seating } from './seating.ts';
import { type SoundRequest, soundRequest } from './sound-request.ts';

export type PlanResult =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly notes: readonly Note[] }
  | { readonly kind: 'infeasible'; readonly reasons: readonly Reason[]; readonly notes: readonly Note[] };

/**
 * Seats everybody in all rounds together. Hard rules are never broken; where that cannot be, the reasons say why. Pure: the
 * same request, random numbers and budget give the same plan, on whatever machine and in whatever order people stand.
 * @param budget exchanges weighed at most, over all rounds; `usualBudget` if not given
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
  const { problem, notes } = built;
  const seats = solve(problem, sound, random, Math.max(0, Math.floor(budget) || 0), tell);
  const broken = brokenRules(problem, seats);
  if (broken.length > 0) return { kind: 'infeasible', reasons: broken, notes };
  return { kind: 'plan', plan: finishPlan(problem, sound, seats, random), notes };
}

/** Enough for a good plan in a fraction of a second for a hundred people, and in some seconds for a thousand. */
export function usualBudget({ people, rounds }: Pick<PlanRequest, 'people' | 'rounds'>): number {
  return Math.min(3_000_000, Math.max(500_000, people.length * rounds.length * 2_000));
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
    const mended = anneal(dealt, course(0.2, 4e8, 1e6), random);
    return best([mended, finished(problem, mended.seats, 0.8)]);
  }
  if (regular) {
    const built = deal(problem, people, regular, random);
    // A construction is cold work: heat would only forget it.
    const refined = anneal(built, course(0.4, Math.max(to, from / 20), to), random);
    const searched = anneal(dealt, course(0.6, from, to), random);
    return best([refined, searched]);
  }
  const kept = { cost: dealt.cost, seats: dealt.seats() };
  return best([kept, finished(problem, kept.seats, 1, before === undefined ? from : to * 2)]);

  function finished(of: Problem, seats: Seats, share: number, heat = from) {
    return anneal(new Seating(of, seats), course(share, heat, to), random);
  }
}

/** Patterns for tight cases need many attempts, which only those get who have time: the square of it, up to some seconds. */
function patternBudget(budget: number): number {
  return Math.min(12_000_000, budget * (budget / 20_000));
}

function best(found: readonly { cost: number; seats: Seats }[]): Seats {
  return found.reduce((one, other) => (other.cost < one.cost ? other : one)).seats;
}
