import type { RearrangeDeed, RearrangeReason } from '../../../shared/conference/commands.ts';
import { comingPeople, groupIdOf, tableIdOf } from '../../../shared/conference/plan-request.ts';
import { type Step, stepById } from '../../../shared/conference/programme.ts';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import type { EarlierRound } from '../../../shared/grouping/grouper.ts';
import type { Move } from '../../../shared/grouping/plan/moves.ts';
import type { Reason } from '../../../shared/grouping/plan/reasons.ts';
import type { Repair } from '../../../shared/grouping/plan/repair.ts';
import { newHalls, sitsInHall } from './hall-out.ts';
import { mendRound, mergeGroups, roundsToMend } from './mend-round.ts';
import { moveDeeds } from './seat-undo.ts';
import { sizesOf } from './small-tables.ts';

/** What is to be mended: in one round, or in all that are not over. */
export type Mending =
  | { readonly kind: 'merge'; readonly stepId: string; readonly one: string; readonly other: string }
  /** A group that has become too small gets company, or its people go to others: whichever moves fewer. */
  | { readonly kind: 'small'; readonly stepId: string; readonly groupId: string }
  /** In all rounds, by the number that stands on it. */
  | { readonly kind: 'tableOut'; readonly table: number }
  /** In all rounds. `toHallId` null: wherever there is room. */
  | { readonly kind: 'hallOut'; readonly hallId: string; readonly toHallId: string | null };

export interface RoundMoves {
  readonly stepId: string;
  readonly moves: readonly Move[];
}

/** What it takes: shown before it is done. */
export type Mended =
  | {
      readonly kind: 'moves';
      /** The rounds in which anybody changes tables. */
      readonly rounds: readonly RoundMoves[];
      /** How many go to which hall. */
      readonly toHalls: ReadonlyMap<string, number>;
      /** One after the other, all or none. */
      readonly deeds: readonly RearrangeDeed[];
      readonly why: RearrangeReason;
    }
  | { readonly kind: 'impossible'; readonly reasons: readonly Reason[] };

/** The fewest people change tables; nothing is done yet. */
export function mend(state: ConferenceState, mending: Mending, random: () => number): Mended {
  switch (mending.kind) {
    case 'merge':
    case 'small': {
      const step = stepById(state.programme, mending.stepId);
      if (!step || !state.groupings.has(step.id)) return nothing({ kind: 'mended' });
      const repair =
        mending.kind === 'merge'
          ? mergeGroups(state, step, mending.one, mending.other)
          : evened(state, step, mending, random);
      return mendedBy([{ step, repair }], [], new Map(), { kind: 'mended' });
    }
    case 'tableOut':
      return withoutTable(state, mending.table, random);
    case 'hallOut':
      return withoutHall(state, mending, random);
  }
}

function nothing(why: RearrangeReason): Mended {
  return { kind: 'moves', rounds: [], toHalls: new Map(), deeds: [], why };
}

function evened(
  state: ConferenceState,
  step: Step,
  { groupId }: Extract<Mending, { kind: 'small' }>,
  random: () => number,
): Repair {
  const tableId = tableIdOf(groupId);
  const known = new Set(
    state.groupings.get(step.id)?.groups.map(({ id, members }) => (members.length > 0 ? tableIdOf(id) : '')),
  );
  const people = sizesOf(step).min;
  const fill = mendRound(state, step, { closed: [], atLeast: { tableId, people } }, random);
  const spread = mendRound(state, step, { closed: [tableId] }, random);
  const opens = spread.kind === 'repaired' && spread.moves.some(({ to }) => to !== null && !known.has(to));
  if (spread.kind === 'infeasible' || opens) return fill;
  if (fill.kind === 'infeasible') return spread;
  return fill.moves.length < spread.moves.length ? fill : spread;
}

function withoutTable(state: ConferenceState, table: number, random: () => number): Mended {
  const stands = state.tables.some(({ number }) => number === table);
  const after = withTablesOut(state, ({ number }) => number === table);
  const rounds = inTurn(state, after, ({ number }) => number === table, random);
  const first: readonly RearrangeDeed[] = stands ? [{ type: 'changeTable', table, out: true }] : [];
  return mendedBy(rounds, first, new Map(), { kind: 'tableOut', table });
}

function withoutHall(
  state: ConferenceState,
  { hallId, toHallId }: Extract<Mending, { kind: 'hallOut' }>,
  random: () => number,
): Mended {
  const went = newHalls(state, hallId, toHallId);
  const moved = <T extends { readonly id: string; readonly hallId?: string }>(all: ReadonlyMap<string, T>) =>
    new Map(
      [...all].map(([id, one]) => [id, went.has(id) ? { ...one, hallId: went.get(id) ?? hallId } : one] as const),
    );
  const standing = state.tables.filter((table) => table.hallId === hallId && !table.out);
  const after = withTablesOut(
    { ...state, people: moved(state.people), expected: moved(state.expected) },
    (table) => table.hallId === hallId,
  );
  const rounds = inTurn(state, after, (group) => sitsInHall(state, group, hallId), random);
  const toHalls = new Map<string, number>();
  for (const to of went.values()) toHalls.set(to, (toHalls.get(to) ?? 0) + 1);
  const deeds: RearrangeDeed[] = [
    ...[...went].map(([personId, to]): RearrangeDeed => ({ type: 'moveToHall', personId, hallId: to })),
    ...standing.map(({ number }): RearrangeDeed => ({ type: 'changeTable', table: number, out: true })),
  ];
  return mendedBy(rounds, deeds, toHalls, { kind: 'hallOut', hallId });
}

interface MendedRound {
  readonly step: Step;
  readonly repair: Repair;
}

/** All rounds that are not over, each repaired with those before it in mind. */
function inTurn(
  before: ConferenceState,
  after: ConferenceState,
  isClosed: (group: Group) => boolean,
  random: () => number,
): readonly MendedRound[] {
  const steps = roundsToMend(before);
  const planned = new Map<string, EarlierRound>();
  for (const { id } of steps) {
    const grouping = before.groupings.get(id);
    if (grouping?.status === 'proposed') planned.set(id, { groups: grouping.groups });
  }
  const elsewhere = new Set(
    comingPeople(after)
      .filter(({ id, hallId }) => hallId !== (before.people.get(id) ?? before.expected.get(id))?.hallId)
      .map(({ id }) => id),
  );
  return steps.flatMap((step): readonly MendedRound[] => {
    const groups = before.groupings.get(step.id)?.groups ?? [];
    const closed = groups.filter((group) => group.members.length > 0 && isClosed(group)).map(({ id }) => tableIdOf(id));
    const across = step.arrangement.kind !== 'groups' || (step.arrangement.halls ?? 'across') === 'across';
    const touched = !across && groups.some(({ members }) => members.some((id) => elsewhere.has(id)));
    if (closed.length === 0 && !touched) return [];
    const others = [...planned].filter(([id]) => id !== step.id).map(([, round]) => round);
    const repair = mendRound(after, step, { closed, planned: others }, random);
    const [round] = repair.kind === 'repaired' ? repair.plan.rounds : [];
    if (round && planned.has(step.id)) planned.set(step.id, { groups: round.tables });
    return [{ step, repair }];
  });
}

function mendedBy(
  rounds: readonly MendedRound[],
  first: readonly RearrangeDeed[],
  toHalls: ReadonlyMap<string, number>,
  why: RearrangeReason,
): Mended {
  const reasons = rounds.flatMap(({ repair }) => (repair.kind === 'infeasible' ? repair.reasons : []));
  if (reasons.length > 0) return { kind: 'impossible', reasons };
  const moved = rounds.flatMap(({ step, repair }): readonly RoundMoves[] => {
    const moves = repair.kind === 'repaired' ? repair.moves.filter(({ to }) => to !== null) : [];
    return moves.length > 0 ? [{ stepId: step.id, moves }] : [];
  });
  const seats = moved.flatMap(({ stepId, moves }) =>
    moves.flatMap(({ personId, from, to }) =>
      to === null
        ? []
        : [{ stepId, personId, toGroupId: groupIdOf(to), ...(from === null ? {} : { fromGroupId: groupIdOf(from) }) }],
    ),
  );
  return { kind: 'moves', rounds: moved, toHalls, deeds: [...first, ...moveDeeds(seats)], why };
}

function withTablesOut(
  state: ConferenceState,
  isOut: (table: ConferenceState['tables'][number]) => boolean,
): ConferenceState {
  return { ...state, tables: state.tables.map((table) => (isOut(table) ? { ...table, out: true } : table)) };
}
