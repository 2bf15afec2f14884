import { type Because, colleaguesBecause } from './because.ts';
import { Meetups } from './meetups.ts';
import type { Plan, PlanRequest } from './request.ts';

/** What a plan achieves, as figures; `shared/texts/<language>/grouping.ts` says them. */
export interface PlanFacts {
  readonly people: number;
  readonly rounds: readonly RoundFacts[];
  /** Other workplaces that the people of a workplace meet: the fewest, the middle one, the most; of so many others. */
  readonly workplacesMet: {
    readonly fewest: number;
    readonly middle: number;
    readonly most: number;
    readonly of: number;
  };
  /** Σ over pairs of meetings beyond the first, in the mixed and same-kind rounds of this plan and those held before. */
  readonly repeats: number;
  /** Pairs of whom that is true. */
  readonly pairsAgain: number;
  /** Pairs who met in an earlier gathering and meet again here. */
  readonly pairsFromEarlierGatherings: number;
  /** Whether anything is known of whom these people met in earlier gatherings. */
  readonly knowsEarlierGatherings: boolean;
  /** People who sit at one table twice. */
  readonly sameTableAgain: number;
}

export interface RoundFacts {
  readonly roundId: string;
  readonly tables: number;
  readonly smallest: number;
  readonly largest: number;
  readonly alone: number;
  /** Tables where two of one workplace sit, in a mixed round. */
  readonly colleagues: readonly Colleagues[];
  /** Pairs who have met in an earlier round. */
  readonly again: number;
}

export interface Colleagues {
  readonly tableId: string;
  readonly workplaceId: string;
  readonly people: number;
  readonly because: Because;
}

/** What a plan means for one person. */
export interface PersonFacts {
  readonly personId: string;
  /** People they meet in these rounds whom they have not met in this conference before. */
  readonly newPeople: number;
  /** Other workplaces these come from. */
  readonly workplaces: number;
  /** People they meet more than once. */
  readonly again: number;
  readonly tables: number;
}

/** Explains a plan, or what a facilitator has made of it. */
export function explainPlan(plan: Plan, request: PlanRequest): PlanFacts {
  const meetups = new Meetups(plan, request);
  const workplaces = new Map<string, Set<string>>();
  for (const { workplaceId } of request.people) workplaces.set(workplaceId, workplaces.get(workplaceId) ?? new Set());
  for (const [one, other] of meetups.pairs()) {
    const [a, b] = [meetups.workplaceOf(one), meetups.workplaceOf(other)];
    if (a === undefined || b === undefined || a === b) continue;
    workplaces.get(a)?.add(b);
    workplaces.get(b)?.add(a);
  }
  const here = new Set(request.people.map(({ personId }) => personId));
  const met = [...workplaces.values()].map((others) => others.size).sort((left, right) => left - right);
  const earlier = new Set(
    (request.met ?? []).map(({ one, other }) => (one < other ? `${one}\n${other}` : `${other}\n${one}`)),
  );
  const counts = [...meetups.pairs()].map(([one, other, times]) => [one, other, times] as const);
  return {
    people: request.people.length,
    rounds: plan.rounds.map((round) => roundFacts(round.id, plan, request, meetups)),
    workplacesMet: {
      fewest: met[0] ?? 0,
      middle: met[Math.floor(met.length / 2)] ?? 0,
      most: met[met.length - 1] ?? 0,
      of: Math.max(0, workplaces.size - 1),
    },
    repeats: counts.reduce((sum, [, , times]) => sum + times - 1, 0),
    pairsAgain: counts.filter(([, , times]) => times > 1).length,
    pairsFromEarlierGatherings: counts.filter(([one, other]) => earlier.has(`${one}\n${other}`)).length,
    knowsEarlierGatherings: (request.met ?? []).some(({ one, other }) => here.has(one) && here.has(other)),
    sameTableAgain: meetups.sameTableAgain(),
  };
}

/** What the plan means for one person; zeros for somebody who sits nowhere. */
export function explainPerson(plan: Plan, request: PlanRequest, personId: string): PersonFacts {
  const meetups = new Meetups(plan, request);
  const own = meetups.workplaceOf(personId);
  const fresh = [...meetups.metBy(personId)].filter(([, { held }]) => held === 0).map(([other]) => other);
  const workplaces = new Set(fresh.flatMap((other) => meetups.workplaceOf(other) ?? []));
  if (own !== undefined) workplaces.delete(own);
  return {
    personId,
    newPeople: fresh.length,
    workplaces: workplaces.size,
    again: [...meetups.metBy(personId).values()].filter(({ held, planned }) => held + planned > 1).length,
    tables: meetups.tablesOf(personId),
  };
}

function roundFacts(roundId: string, plan: Plan, request: PlanRequest, meetups: Meetups): RoundFacts {
  const tables = (plan.rounds.find(({ id }) => id === roundId)?.tables ?? []).filter(
    ({ members }) => members.length > 0,
  );
  const sizes = tables.map(({ members }) => members.length);
  const mixed = request.rounds.find(({ id }) => id === roundId)?.composition === 'mixed';
  return {
    roundId,
    tables: tables.length,
    smallest: tables.length > 0 ? Math.min(...sizes) : 0,
    largest: Math.max(0, ...sizes),
    alone: sizes.filter((size) => size === 1).length,
    colleagues: mixed ? tables.flatMap((table) => colleaguesAt(roundId, table, plan, request, meetups)) : [],
    again: meetups.againIn(roundId),
  };
}

function colleaguesAt(
  roundId: string,
  { id, members }: { readonly id: string; readonly members: readonly string[] },
  plan: Plan,
  request: PlanRequest,
  meetups: Meetups,
): Colleagues[] {
  const byWorkplace = new Map<string, string[]>();
  for (const personId of members) {
    const workplaceId = meetups.workplaceOf(personId);
    if (workplaceId !== undefined) byWorkplace.set(workplaceId, [...(byWorkplace.get(workplaceId) ?? []), personId]);
  }
  return [...byWorkplace]
    .filter(([, people]) => people.length > 1)
    .map(([workplaceId, people]) => ({
      tableId: id,
      workplaceId,
      people: people.length,
      because: colleaguesBecause(roundId, workplaceId, people, plan, request),
    }));
}
