import { type HostOrder, hostTables } from './hosts.ts';
import { stands } from './reach.ts';
import type { Note, Reason } from './reasons.ts';
import type { PlanPerson, PlanRound } from './request.ts';
import type { SoundRequest } from './sound-request.ts';

/** Who sits where by rule. */
export interface Locks {
  readonly reasons: readonly Reason[];
  readonly notes: readonly Note[];
  /** Tables that rules name in a round. */
  namesIn(roundId: string): readonly string[];
  /** Those named for some people. */
  namedFor(roundId: string, people: ReadonlySet<string>): readonly string[];
  /** By table, how many of them are locked to it. */
  countsFor(roundId: string, people: ReadonlySet<string>): ReadonlyMap<string, number>;
  /** How many tables they host, or would, and for how many of those there is none. */
  hostsAmong(roundId: string, people: ReadonlySet<string>): { readonly tables: number; readonly without: number };
  tableOf(roundId: string, personId: string): string | undefined;
}

/** Reads locked seats, locked tables and table hosts, who take with them whoever must sit with them. */
export function fixedSeats(request: SoundRequest, units: readonly (readonly PlanPerson[])[], order: HostOrder): Locks {
  const reasons: Reason[] = [];
  const notes: Note[] = [];
  const unitOf = new Map(units.flatMap((unit) => unit.map(({ personId }) => [personId, unit] as const)));
  const seats = new Map(request.rounds.map(({ id }) => [id, new Map<string, string>()]));
  const closed = new Map(request.rounds.map(({ id }) => [id, new Set<string>()]));
  const gone = new Map<string, Set<string>>();

  const lock = (round: PlanRound, personId: string, tableId: string) => {
    if (!stands(round, tableId)) {
      gone.set(round.id, (gone.get(round.id) ?? new Set()).add(tableId));
      return;
    }
    const inRound = seats.get(round.id) as Map<string, string>;
    for (const each of unitOf.get(personId) ?? []) {
      const other = inRound.get(each.personId);
      if (other !== undefined && other !== tableId) {
        const personIds = [...new Set([personId, each.personId])];
        reasons.push({ kind: 'lockedTwice', roundId: round.id, personIds, tableIds: [other, tableId] });
      } else inRound.set(each.personId, tableId);
    }
  };

  for (const rule of request.rules) {
    if (rule.kind !== 'lockedSeat' && rule.kind !== 'lockedTable') continue;
    const round = request.rounds.find(({ id }) => id === rule.roundId);
    if (!round || round.composition === 'everyone') continue;
    if (rule.kind === 'lockedTable' && stands(round, rule.tableId)) closed.get(round.id)?.add(rule.tableId);
    for (const personId of rule.kind === 'lockedSeat' ? [rule.personId] : rule.personIds)
      lock(round, personId, rule.tableId);
  }
  const hosts = hostTables(request, units, order);
  reasons.push(...hosts.reasons);
  notes.push(...hosts.notes);
  for (const round of request.rounds) {
    if (round.composition !== 'mixed') continue;
    for (const [personId, tableId] of hosts.tables) lock(round, personId, tableId);
  }
  reasons.push(...crowdedOut(request, seats, unitOf));
  for (const [roundId, tableIds] of gone) notes.push({ kind: 'tablesGone', roundId, tableIds: [...tableIds].sort() });

  const among = (roundId: string, people: ReadonlySet<string>) =>
    [...(seats.get(roundId) ?? [])].filter(([personId]) => people.has(personId)).map(([, tableId]) => tableId);
  return {
    reasons,
    notes,
    namesIn: (roundId) => [...new Set([...(seats.get(roundId)?.values() ?? []), ...(closed.get(roundId) ?? [])])],
    namedFor: (roundId, people) => [...new Set(among(roundId, people))],
    countsFor: (roundId, people) => {
      const counts = new Map<string, number>();
      for (const tableId of among(roundId, people)) counts.set(tableId, (counts.get(tableId) ?? 0) + 1);
      return counts;
    },
    hostsAmong: (roundId, people) => {
      const mixed = request.rounds.some(({ id, composition }) => id === roundId && composition === 'mixed');
      const theirs = [...hosts.tables].filter(([personId]) => mixed && people.has(personId));
      const without = [...hosts.without].filter((personId) => mixed && people.has(personId)).length;
      return { tables: new Set(theirs.map(([, tableId]) => tableId)).size + without, without };
    },
    tableOf: (roundId, personId) => seats.get(roundId)?.get(personId),
  };
}

/** Tables that are for some people alone, and others are locked to them all the same. */
function crowdedOut(
  { rules }: SoundRequest,
  seats: ReadonlyMap<string, ReadonlyMap<string, string>>,
  unitOf: ReadonlyMap<string, readonly PlanPerson[]>,
): Reason[] {
  return rules.flatMap((rule): Reason[] => {
    if (rule.kind !== 'lockedTable') return [];
    const { roundId, tableId, personIds } = rule;
    const there = [...(seats.get(roundId) ?? [])].flatMap(([personId, at]) => (at === tableId ? [personId] : []));
    // Whoever only follows somebody of the table is told of as one of those who belong together.
    const theirs = (id: string) => (unitOf.get(id) ?? []).some(({ personId }) => personIds.includes(personId));
    const strangers = there.filter((personId) => !theirs(personId));
    return strangers.length === 0 ? [] : [{ kind: 'lockedForOthers', roundId, tableId, personIds: strangers }];
  });
}
