import { compareFigures } from '../compare.ts';
import { needBits } from './need-bits.ts';
import { reachesTable, stands } from './reach.ts';
import type { Note, Reason } from './reasons.ts';
import type { PlanPerson, PlanRound, PlanTable } from './request.ts';
import { compareNames, type SoundRequest } from './sound-request.ts';

/** Which tables hosts take first who may choose: those that offer the least, or the most. */
export type HostOrder = 'plain' | 'offering';

/** Who stays at one table in all mixed rounds. */
export interface Hosts {
  /** By person. */
  readonly tables: ReadonlyMap<string, string>;
  /** For whom no table was left. */
  readonly without: ReadonlySet<string>;
  readonly reasons: readonly Reason[];
  readonly notes: readonly Note[];
}

/** Hosts with whoever must sit with them: they share a table. */
interface Party {
  readonly hosts: readonly string[];
  readonly people: readonly PlanPerson[];
}

/**
 * A table for each host: the one that is named, or where they are locked; else where they sat before, or the first that
 * stands in all mixed rounds and offers what they need. Two who are not kept together share none unless both name it.
 */
export function hostTables(request: SoundRequest, units: readonly (readonly PlanPerson[])[], order: HostOrder): Hosts {
  const mixed = request.rounds.filter(({ composition }) => composition === 'mixed');
  const ids = new Set(request.rules.flatMap((rule) => (rule.kind === 'host' ? [rule.personId] : [])));
  const parties = units.flatMap((people): Party[] => {
    const hosts = people.flatMap(({ personId }) => (ids.has(personId) ? [personId] : []));
    return hosts.length > 0 && mixed.length > 0 ? [{ hosts, people }] : [];
  });
  const reasons: Reason[] = [];
  const found = new Map<Party, string>();
  const open: Party[] = [];
  for (const party of parties) {
    const [tableId, ...others] = namedFor(party, mixed, request);
    if (tableId === undefined) open.push(party);
    else if (others.length === 0) found.set(party, tableId);
    else {
      const [personId = ''] = party.hosts;
      const tableIds = [tableId, ...others];
      reasons.push({ kind: 'hostElsewhere', roundId: mixed[0]?.id ?? '', personId, tableIds });
    }
  }
  const used = new Set([...found.values(), ...lockedFor(mixed, request)]);
  const choices = new Map(open.map((party) => [party, choicesOf(party, mixed, request, used, order)]));
  for (const [party, tableId] of matched(open, choices)) found.set(party, tableId);
  const homeless = open.filter((party) => (choices.get(party) ?? []).length === 0);
  const moving = homeless.filter(({ people }) => tablesFor(people, mixed, request, new Set()).length === 0);
  const hostsOf = (some: readonly Party[]) => some.flatMap(({ hosts }) => hosts);
  return {
    tables: new Map(
      [...found].flatMap(([{ hosts }, tableId]) => hosts.map((personId) => [personId, tableId] as const)),
    ),
    without: new Set(hostsOf(open.filter((party) => !found.has(party) && !moving.includes(party)))),
    reasons,
    notes: moving.length > 0 ? [{ kind: 'hostsMove', personIds: hostsOf(moving) }] : [],
  };
}

/** The table they must have by name or lock; several, where rules contradict each other; none, where they may choose. */
function namedFor({ hosts, people }: Party, mixed: readonly PlanRound[], { rules }: SoundRequest): string[] {
  const ids = new Set(people.map(({ personId }) => personId));
  const named = rules.flatMap((rule) =>
    rule.kind === 'host' && hosts.includes(rule.personId) && rule.tableId !== null ? [rule.tableId] : [],
  );
  const locked = rules.flatMap((rule) => {
    if (rule.kind !== 'lockedSeat' && rule.kind !== 'lockedTable') return [];
    const round = mixed.find(({ id }) => id === rule.roundId);
    const theirs = rule.kind === 'lockedSeat' ? ids.has(rule.personId) : rule.personIds.some((id) => ids.has(id));
    return round && theirs && stands(round, rule.tableId) ? [{ round, tableId: rule.tableId }] : [];
  });
  const known = named.filter((tableId) => mixed.some((round) => stands(round, tableId)));
  const wanted = [...new Set([...known, ...locked.map(({ tableId }) => tableId)])];
  const fits = (tableId: string) =>
    known.every((other) => other === tableId) &&
    locked.every((lock) => lock.tableId === tableId || !stands(lock.round, tableId));
  const one = wanted.find(fits);
  return one === undefined ? wanted : [one];
}

function lockedFor(mixed: readonly PlanRound[], { rules }: SoundRequest): string[] {
  return rules.flatMap((rule) =>
    rule.kind === 'lockedTable' && mixed.some(({ id }) => id === rule.roundId) ? [rule.tableId] : [],
  );
}

/** Tables that would do, the best first. */
function choicesOf(
  party: Party,
  mixed: readonly PlanRound[],
  request: SoundRequest,
  used: ReadonlySet<string>,
  order: HostOrder,
): readonly string[] {
  const sat = satBefore(party, mixed, request);
  if (mixed.every(({ tables }) => tables === undefined)) {
    const names = Array.from({ length: request.people.length + used.size + 1 }, (_, at) => `t${at + 1}`);
    return [...new Set([...sat, ...names])].filter((id) => !used.has(id));
  }
  const rank = ({ id, hallId, seats, virtual, offers = [] }: PlanTable) => [
    sat.includes(id) ? sat.indexOf(id) - sat.length : 0,
    virtual ? 1 : 0,
    party.people.some((person) => person.hallId === hallId) ? 0 : 1,
    ...(order === 'plain' ? [offers.length, 0] : [-offers.length, -seats]),
  ];
  return tablesFor(party.people, mixed, request, used)
    .sort((left, right) => compareFigures(rank(left), rank(right)) || compareNames(left.id, right.id))
    .map(({ id }) => id);
}

/** Tables that stand in all rounds and take all of these people; of rounds where tables are listed. */
function tablesFor(
  people: readonly PlanPerson[],
  mixed: readonly PlanRound[],
  { rules }: SoundRequest,
  used: ReadonlySet<string>,
): PlanTable[] {
  const needs = people.reduce((bits, person) => bits | needBits(person.needs), 0);
  const suits = (round: PlanRound, { id, seats, hallId, offers }: PlanTable) => {
    const locked = rules.filter(
      (rule) => rule.kind === 'lockedSeat' && rule.roundId === round.id && rule.tableId === id,
    );
    return (
      (needs & ~needBits(offers)) === 0 &&
      seats >= people.length + locked.length &&
      people.every((person) => reachesTable(round, person.hallId, hallId))
    );
  };
  const [first, ...others] = mixed.filter(({ tables }) => tables !== undefined);
  return (first?.tables ?? [])
    .filter((table) => !used.has(table.id) && first !== undefined && suits(first, table))
    .filter(({ id }) => others.every((round) => round.tables?.some((table) => table.id === id && suits(round, table))));
}

/** Where the hosts sat in mixed rounds that were held, the latest first, or sit in the plan before. */
function satBefore({ hosts }: Party, mixed: readonly PlanRound[], { earlier = [], before }: SoundRequest): string[] {
  const held = [...earlier].reverse().flatMap(({ groups }) => groups);
  const planned = (before?.rounds ?? [])
    .filter(({ id }) => mixed.some((round) => round.id === id))
    .flatMap(({ tables }) => tables.map(({ id, members }) => ({ tableId: id, members })));
  return [...held, ...planned].flatMap(({ tableId, members }) =>
    tableId !== undefined && hosts.some((personId) => members.includes(personId)) ? [tableId] : [],
  );
}

/** As many as can have a table of their own do: whoever comes later may send an earlier one to their next choice (H. W. Kuhn, 1955). */
function matched(parties: readonly Party[], choices: ReadonlyMap<Party, readonly string[]>): Map<Party, string> {
  const holder = new Map<string, Party>();
  const seat = (party: Party, asked: Set<string>): boolean => {
    const free = (choices.get(party) ?? []).find((id) => !holder.has(id));
    if (free !== undefined) {
      holder.set(free, party);
      return true;
    }
    for (const id of choices.get(party) ?? []) {
      if (asked.has(id)) continue;
      asked.add(id);
      if (!seat(holder.get(id) as Party, asked)) continue;
      holder.set(id, party);
      return true;
    }
    return false;
  };
  for (const party of parties) seat(party, new Set());
  return new Map([...holder].map(([id, party]) => [party, id]));
}
