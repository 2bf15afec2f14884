import { brokenRules } from './broken-rules.ts';
import { buildProblem } from './build-problem.ts';
import { type Closed, seatsLeft, withoutClosed } from './closed-tables.ts';
import { seatCheapest } from './deal.ts';
import { finishPlan } from './finish-plan.ts';
import { keptSeats } from './kept-seats.ts';
import { makeRoom } from './make-room.ts';
import { type Move, movesBetween } from './moves.ts';
import { at, hard, type Problem, type ProblemRound, type Seats } from './problem.ts';
import type { Note, Reason } from './reasons.ts';
import { type AtLeast, loosened, notAlone } from './repair-sizes.ts';
import { withTables } from './repair-tables.ts';
import type { Plan, PlanRequest } from './request.ts';
import { anneal } from './search.ts';
import { Seating } from './seating.ts';
import { type SoundRequest, soundRequest } from './sound-request.ts';

export type Repair =
  | { readonly kind: 'repaired'; readonly plan: Plan; readonly moves: readonly Move[]; readonly notes: readonly Note[] }
  | { readonly kind: 'infeasible'; readonly reasons: readonly Reason[]; readonly notes: readonly Note[] };

type Repaired = Extract<Repair, { kind: 'repaired' }>;

/**
 * A plan that fits the request as it is now – somebody came or left, a table is out of use, a hall has dropped out, rules
 * are new – with as few people changing tables as can be. Whoever may keep their seat keeps it; the others get the best
 * free ones; only where no free seat will do somebody else makes room. Nothing is done yet: the moves can be shown first.
 * Groups grow to the largest size of the round before another table is used, and beyond it only where nothing else will do.
 * @param planned the seats as they are; people it has and the request has not are taken out
 * @param closed tables out of use
 * @param atLeast tables that are to have so many people
 */
export function repairPlan(
  planned: Plan,
  request: PlanRequest,
  random: () => number,
  closed: Closed = [],
  atLeast: AtLeast = [],
): Repair {
  const plan = seatsLeft(planned, closed);
  const opened = withoutClosed(request, closed);
  let best: Repaired | undefined;
  for (const way of sizedWays) {
    if (best && (way.search || elsewhere(best, plan).length === 0)) break;
    const repair = sizedRepair(planned, plan, opened, way, closed, atLeast, random);
    if (repair && (!best || elsewhere(repair, plan).length < elsewhere(best, plan).length)) best = repair;
  }
  return best ?? repairAnyhow(planned, plan, opened, closed, atLeast, random);
}

interface Way {
  readonly tables: 'used' | 'all';
  /** Whether tables may stay empty, for exchanges to find out which are used. */
  readonly open: boolean;
  /** Whether to search, where no exchange mends by itself. */
  readonly search: boolean;
}

/** Ways to keep groups to their sizes, until one moves nobody who could stay; searching only where nothing else will do. */
const sizedWays: readonly Way[] = [
  { tables: 'used', open: false, search: false },
  { tables: 'all', open: false, search: false },
  { tables: 'all', open: true, search: false },
  { tables: 'all', open: true, search: true },
];

/** Those who change tables though their own is still there. */
function elsewhere({ moves }: Repaired, plan: Plan): readonly Move[] {
  return moves.filter(({ roundId, from, to }) => {
    const tables = plan.rounds.find(({ id }) => id === roundId)?.tables ?? [];
    return to !== null && tables.some(({ id }) => id === from);
  });
}

function sizedRepair(
  planned: Plan,
  plan: Plan,
  request: PlanRequest,
  { tables, open: mayBeEmpty, search }: Way,
  closed: Closed,
  atLeast: AtLeast,
  random: () => number,
): Repaired | undefined {
  const sized = soundRequest({ ...withTables(request, planned, plan, tables), before: plan });
  const rounds = new Set(sized.rounds.map(({ id }) => id));
  const unlaid = new Set(request.rounds.flatMap(({ id, tables: listed }) => (listed ? [] : [id])));
  const built = buildProblem(sized, { unlaid, ...(mayBeEmpty ? { open: rounds } : { count: 'asManyTables' }), closed });
  if (built.kind === 'infeasible') return undefined;
  const problem = notAlone(loosened(built.problem, plan, sized, atLeast), plan, atLeast);
  const seats = search ? reseated(problem, random) : nearlySeated(problem, random).seats();
  if (brokenRules(problem, seats).length > 0) return undefined;
  return repairedBy(planned, problem, sized, seats, built.notes, random);
}

/** Whatever the sizes of groups: with as few moves as the search finds. */
function repairAnyhow(
  planned: Plan,
  plan: Plan,
  request: PlanRequest,
  closed: Closed,
  atLeast: AtLeast,
  random: () => number,
): Repair {
  const sound = soundRequest({ ...request, before: plan });
  const rounds = new Set(sound.rounds.map(({ id }) => id));
  let reason: Repair | undefined;
  // With the tables there are; then with as many as rules take; then with whichever the search finds.
  for (const ways of [{ count: 'asManyTables' }, {}, { open: rounds }] as const) {
    const built = buildProblem(sound, { ...ways, closed });
    if (built.kind === 'infeasible') {
      reason ??= built;
      continue;
    }
    const problem = loosened(built.problem, plan, sound, atLeast);
    const seats = reseated(problem, random);
    const broken = brokenRules(problem, seats);
    if (broken.length === 0) return repairedBy(planned, problem, sound, seats, built.notes, random);
    reason ??= { kind: 'infeasible', reasons: broken, notes: built.notes };
  }
  return reason ?? { kind: 'infeasible', reasons: [], notes: [] };
}

function repairedBy(
  planned: Plan,
  problem: Problem,
  request: SoundRequest,
  seats: Seats,
  notes: readonly Note[],
  random: () => number,
): Repaired {
  const plan = finishPlan(problem, request, seats, random);
  return { kind: 'repaired', plan, moves: movesBetween(planned, plan), notes };
}

/** Whoever may keep their seat keeps it, the others get the cheapest, and some make room. */
function nearlySeated(problem: Problem, random: () => number): Seating {
  const seating = new Seating(problem, keptSeats(problem));
  for (const round of problem.rounds.keys()) {
    for (const unit of unseated(problem, seating, round)) seatCheapest(seating, round, unit, 'price', random);
    makeRoom(seating, round);
  }
  return seating;
}

/** Everybody with a seat, as many as can be with their own. */
function reseated(problem: Problem, random: () => number): Seats {
  const seating = nearlySeated(problem, random);
  const seats = seating.seats();
  if (brokenRules(problem, seats).length === 0) return seats;
  // One exchange at a time does not mend it; the search takes steps back, and comes to rest where the fewest have moved.
  const iterations = Math.max(60_000, problem.people * problem.rounds.length * 200);
  return anneal(seating, { iterations, from: 2 * hard, to: hard / 10_000 }, random).seats;
}

function unseated(problem: Problem, seating: Seating, round: number): number[] {
  const here = problem.rounds[round] as ProblemRound;
  const needed = (unit: number) =>
    (problem.units[unit] ?? []).some((person) => at(here.fixed, person) >= 0 || at(problem.needs, person) > 0);
  return [...problem.units.keys()]
    .filter((unit) => seating.tableOf(round, problem.units[unit]?.[0] ?? 0) < 0)
    .sort(
      (one, other) =>
        Number(needed(other)) - Number(needed(one)) ||
        (problem.units[other]?.length ?? 0) - (problem.units[one]?.length ?? 0),
    );
}
