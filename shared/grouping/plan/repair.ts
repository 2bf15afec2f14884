import { compareText } from '../compare.ts';
import { soundSize } from '../group-count.ts';
import { brokenRules } from './broken-rules.ts';
import { buildProblem } from './build-problem.ts';
import { seatCheapest } from './deal.ts';
import { finishPlan } from './finish-plan.ts';
import { keptSeats } from './kept-seats.ts';
import { makeRoom } from './make-room.ts';
import { againstMerging, labelOfBoth } from './merge-tables.ts';
import { at, hard, type Problem, type ProblemRound, type Seats } from './problem.ts';
import type { Note, Reason } from './reasons.ts';
import { withTables } from './repair-tables.ts';
import type { Plan, PlannedTable, PlanRequest } from './request.ts';
import type { HardRule } from './rules.ts';
import { anneal } from './search.ts';
import { Seating } from './seating.ts';
import { type SoundRequest, soundRequest } from './sound-request.ts';

/** Somebody who changes tables; null: had, or will have, none. */
export interface Move {
  readonly roundId: string;
  readonly personId: string;
  readonly from: string | null;
  readonly to: string | null;
}

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
  const plan = without(planned, closed);
  const opened = open(request, closed);
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

/** Nobody is left, or put, alone at a table, unless they were before. */
function notAlone(problem: Problem, plan: Plan, atLeast: AtLeast): Problem {
  if (problem.people < 2) return problem;
  return {
    ...problem,
    rounds: problem.rounds.map((round) => {
      const planned = plan.rounds.find(({ id }) => id === round.id)?.tables ?? [];
      const tables = round.tables.map((table) => {
        if (atLeast.some(({ roundId, tableId }) => roundId === round.id && tableId === table.id)) return table;
        const alone = planned.some(({ id, members }) => id === table.id && members.length === 1);
        const lonely = (round.zones[table.zone]?.people.length ?? 0) < 2;
        return { ...table, low: Math.min(alone || lonely ? 1 : 2, table.high) };
      });
      return { ...round, tables };
    }),
  };
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

interface InRound {
  readonly roundId: string;
  readonly tableId: string;
}

type Closed = readonly InRound[];
type AtLeast = readonly (InRound & { readonly people: number })[];

/** The request without tables that are out of use, and without rules that would open them again. */
function open(request: PlanRequest, closed: Closed): PlanRequest {
  const isClosed = (roundId: string, tableId: string) =>
    closed.some((one) => one.roundId === roundId && one.tableId === tableId);
  const rounds = request.rounds.map(({ tables, ...round }) => ({
    ...round,
    ...(tables ? { tables: tables.filter(({ id }) => !isClosed(round.id, id)) } : {}),
  }));
  const rules = request.rules.filter(
    (rule) => (rule.kind !== 'lockedSeat' && rule.kind !== 'lockedTable') || !isClosed(rule.roundId, rule.tableId),
  );
  return {
    ...request,
    rounds,
    rules: rules.map((rule) => (isHostOf(rule, closed) ? { ...rule, tableId: null } : rule)),
  };
}

function isHostOf(rule: HardRule, closed: Closed): rule is Extract<HardRule, { kind: 'host' }> {
  return rule.kind === 'host' && closed.some(({ tableId }) => tableId === rule.tableId);
}

/**
 * Puts two groups that have become too small at one table: the smaller moves, unless only its own table takes all of them.
 * @param request what is asked of the round; without it nothing is looked at but who sits where
 * @returns nothing to do, if the round or a table is not there; and why, if neither table will do
 */
export function mergeTables(
  plan: Plan,
  roundId: string,
  one: string,
  other: string,
  request?: PlanRequest,
): { plan: Plan; moves: readonly Move[]; reasons: readonly Reason[] } {
  const round = plan.rounds.find(({ id }) => id === roundId);
  const first = round?.tables.find(({ id }) => id === one);
  const second = round?.tables.find(({ id }) => id === other);
  if (!round || !first || !second || first === second) return { plan, moves: [], reasons: [] };
  const [larger, smaller] = first.members.length >= second.members.length ? [first, second] : [second, first];
  const against = [larger, smaller].map((stay) => {
    const go = stay === larger ? smaller : larger;
    return request ? againstMerging(roundId, stay, go, request) : [];
  });
  const stays = against[0]?.length === 0 ? larger : against[1]?.length === 0 ? smaller : undefined;
  if (!stays) return { plan, moves: [], reasons: against[0] ?? [] };
  const go = stays === larger ? smaller : larger;
  const members = [...stays.members, ...go.members].sort(compareText);
  const merged: PlannedTable = { ...stays, label: labelOfBoth(stays.label, go.label), members };
  const tables = round.tables.flatMap((table) => (table === go ? [] : [table === stays ? merged : table]));
  const rounds = plan.rounds.map((each) => (each === round ? { ...each, tables } : each));
  return { plan: { rounds }, moves: movesBetween(plan, { rounds }), reasons: [] };
}

/** Who sits elsewhere than before, in the order of rounds and people. */
export function movesBetween(before: Plan, after: Plan): Move[] {
  const ids = new Set([...before.rounds, ...after.rounds].map(({ id }) => id));
  return [...ids].flatMap((roundId) => {
    const [from, to] = [seatsIn(before, roundId), seatsIn(after, roundId)];
    return [...new Set([...from.keys(), ...to.keys()])]
      .sort(compareText)
      .map((personId) => ({ roundId, personId, from: from.get(personId) ?? null, to: to.get(personId) ?? null }))
      .filter((move) => move.from !== move.to);
  });
}

function seatsIn(plan: Plan, roundId: string): Map<string, string> {
  const tables = plan.rounds.find(({ id }) => id === roundId)?.tables ?? [];
  return new Map(tables.flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)));
}

function without(plan: Plan, closed: Closed): Plan {
  const isClosed = (roundId: string, tableId: string) =>
    closed.some((one) => one.roundId === roundId && one.tableId === tableId);
  return {
    rounds: plan.rounds.map(({ id, tables }) => ({ id, tables: tables.filter((table) => !isClosed(id, table.id)) })),
  };
}

/** What it costs that somebody changes tables: more than any wish, so that the fewest do. */
const staying = 1_000_000;

/** Sizes as the round allows them: a repair evens nothing out that would move people for it. */
function loosened(problem: Problem, plan: Plan, request: PlanRequest, atLeast: AtLeast): Problem {
  return {
    ...problem,
    weights: { ...problem.weights, stay: staying },
    rounds: problem.rounds.map((round, index) => {
      const planned = plan.rounds.find(({ id }) => id === round.id);
      const sizes = new Map(planned?.tables.map(({ id, members }) => [id, members.length]));
      const { max } = soundSize(request.rounds[index]?.size ?? { min: 2, max: 2 });
      return {
        ...round,
        zones: round.zones.map((zone) => ({ ...zone, loose: true })),
        tables: round.tables.map((table) => {
          const size = sizes.get(table.id) ?? 0;
          const most = Math.min(table.seats, Math.max(table.high, max, size));
          const asked = atLeast.find(({ roundId, tableId }) => roundId === round.id && tableId === table.id);
          const low = asked ? Math.min(asked.people, most) : Math.min(table.low, 2, Math.max(1, size));
          return { ...table, low, high: most };
        }),
      };
    }),
  };
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
