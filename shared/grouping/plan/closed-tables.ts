import type { Plan, PlanRequest } from './request.ts';
import type { HardRule } from './rules.ts';

/** A table as one round has it. */
export interface InRound {
  readonly roundId: string;
  readonly tableId: string;
}

/** Tables out of use. */
export type Closed = readonly InRound[];

/** The request without tables that are out of use, and without rules that would open them again. */
export function withoutClosed(request: PlanRequest, closed: Closed): PlanRequest {
  const rounds = request.rounds.map(({ tables, ...round }) => ({
    ...round,
    ...(tables ? { tables: tables.filter(({ id }) => !isClosed(closed, round.id, id)) } : {}),
  }));
  const rules = request.rules.filter(
    (rule) =>
      (rule.kind !== 'lockedSeat' && rule.kind !== 'lockedTable') || !isClosed(closed, rule.roundId, rule.tableId),
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

/** The seats at the tables that are still there. */
export function seatsLeft(plan: Plan, closed: Closed): Plan {
  return {
    rounds: plan.rounds.map(({ id, tables }) => ({
      id,
      tables: tables.filter((table) => !isClosed(closed, id, table.id)),
    })),
  };
}

function isClosed(closed: Closed, roundId: string, tableId: string): boolean {
  return closed.some((one) => one.roundId === roundId && one.tableId === tableId);
}
