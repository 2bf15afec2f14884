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
  /** How many of them are locked to one table, at most. */
  fullest(roundId: string, people: ReadonlySet<string>): number;
  /** How many of them are hosts of a table. */
  hostsAmong(roundId: string, people: ReadonlySet<string>): number;
  tableOf(roundId: string, personId: string): string | undefined;
}

/** Reads locked seats, locked tables and table hosts, who take with them whoever must sit with them. */
export function fixedSeats(request: SoundRequest, units: readonly (readonly PlanPerson[])[]): Locks {
  const reasons: Reason[] = [];
  const notes: Note[] = [];
  const unitOf = new Map(units.flatMap((unit) => unit.map(({ personId }) => [personId, unit] as const)));
  const seats = new Map(request.rounds.map(({ id }) => [id, new Map<string, string>()]));
  const closed = new Map(request.rounds.map(({ id }) => [id, new Set<string>()]));
  const gone = new Map<string, Set<string>>();

  const lock = (round: PlanRound, personId: string, tableId: string) => {
    if (round.tables !== undefined && !round.tables.some(({ id }) => id === tableId)) {
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
    if (rule.kind === 'lockedTable') closed.get(round.id)?.add(rule.tableId);
    for (const personId of rule.kind === 'lockedSeat' ? [rule.personId] : rule.personIds)
      lock(round, personId, rule.tableId);
  }
  const { found: hosts, without } = hostTables(request);
  for (const round of request.rounds) {
    if (round.composition !== 'mixed') continue;
    for (const [personId, tableId] of hosts) {
      if (!seats.get(round.id)?.has(personId)) lock(round, personId, tableId);
    }
  }
  reasons.push(...crowdedOut(request, seats));
  for (const [roundId, tableIds] of gone) notes.push({ kind: 'tablesGone', roundId, tableIds: [...tableIds].sort() });

  const among = (roundId: string, people: ReadonlySet<string>) =>
    [...(seats.get(roundId) ?? [])].filter(([personId]) => people.has(personId)).map(([, tableId]) => tableId);
  return {
    reasons,
    notes,
    namesIn: (roundId) => [...new Set([...(seats.get(roundId)?.values() ?? []), ...(closed.get(roundId) ?? [])])],
    namedFor: (roundId, people) => [...new Set(among(roundId, people))],
    fullest: (roundId, people) => {
      const counts = new Map<string, number>();
      for (const tableId of among(roundId, people)) counts.set(tableId, (counts.get(tableId) ?? 0) + 1);
      return Math.max(0, ...counts.values());
    },
    hostsAmong: (roundId, people) =>
      request.rounds.some(({ id, composition }) => id === roundId && composition === 'mixed')
        ? new Set([...hosts].filter(([personId]) => people.has(personId)).map(([, tableId]) => tableId)).size +
          [...without].filter((personId) => people.has(personId)).length
        : 0,
    tableOf: (roundId, personId) => seats.get(roundId)?.get(personId),
  };
}

/** Tables that are for some people alone, and others are locked to them all the same. */
function crowdedOut({ rules }: SoundRequest, seats: ReadonlyMap<string, ReadonlyMap<string, string>>): Reason[] {
  return rules.flatMap((rule): Reason[] => {
    if (rule.kind !== 'lockedTable') return [];
    const { roundId, tableId, personIds } = rule;
    const there = [...(seats.get(roundId) ?? [])].flatMap(([personId, at]) => (at === tableId ? [personId] : []));
    return there.every((personId) => personIds.includes(personId))
      ? []
      : [{ kind: 'lockedFull', roundId, tableId, people: there.length, seats: personIds.length }];
  });
}

/** One table for each host, in all mixed rounds: the one that is named, else the first in their hall that has no host yet. */
function hostTables({ rules, rounds, people }: SoundRequest): { found: Map<string, string>; without: Set<string> } {
  const mixed = rounds.find(({ composition }) => composition === 'mixed');
  const found = new Map<string, string>();
  const without = new Set<string>();
  if (!mixed) return { found, without };
  const hosts = rules.filter((rule) => rule.kind === 'host');
  for (const { personId, tableId } of hosts) {
    if (tableId !== null && (!mixed.tables || mixed.tables.some(({ id }) => id === tableId)))
      found.set(personId, tableId);
  }
  const used = new Set(found.values());
  for (const rule of rules) if (rule.kind === 'lockedTable') used.add(rule.tableId);
  for (const { personId } of hosts) {
    if (found.has(personId)) continue;
    const hallId = people.find((person) => person.personId === personId)?.hallId ?? null;
    const inHall = mixed.tables?.filter(
      (table) => mixed.halls === 'across' || table.hallId === null || table.hallId === hallId,
    );
    const names = inHall?.map(({ id }) => id) ?? Array.from({ length: people.length + 1 }, (_, at) => `t${at + 1}`);
    const name = names.find((id) => !used.has(id));
    if (name === undefined) {
      without.add(personId);
      continue;
    }
    used.add(name);
    found.set(personId, name);
  }
  return { found, without };
}
