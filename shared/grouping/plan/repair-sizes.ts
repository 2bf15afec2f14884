import { soundSize } from '../group-count.ts';
import type { InRound } from './closed-tables.ts';
import type { Problem } from './problem.ts';
import type { Plan, PlanRequest } from './request.ts';

/** Tables that are to have so many people. */
export type AtLeast = readonly (InRound & { readonly people: number })[];

/** What it costs that somebody changes tables: more than any wish, so that the fewest do. */
const staying = 1_000_000;

/** Sizes as the round allows them: a repair evens nothing out that would move people for it. */
export function loosened(problem: Problem, plan: Plan, request: PlanRequest, atLeast: AtLeast): Problem {
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

/** Nobody is left, or put, alone at a table, unless they were before. */
export function notAlone(problem: Problem, plan: Plan, atLeast: AtLeast): Problem {
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
