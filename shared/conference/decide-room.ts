import { needs as knownNeeds, type Need } from '../grouping/plan/request.ts';
import { networkRoles } from '../network/network.ts';
import type { Context } from './actor.ts';
import type { Command, SentRule } from './commands.ts';
import { limits } from './limits.ts';
import { decided, type Outcome } from './outcome.ts';
import { reject } from './rejections.ts';
import type { RoomTable, SeatRuleBody } from './room.ts';
import type { ConferenceState } from './state.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function decideLayTables(
  state: ConferenceState,
  { hallId, count, seats, numbers: asked = [] }: Of<'layTables'>,
): Outcome {
  const known = hallId === null ? state.halls.length === 0 : state.halls.some(({ id }) => id === hallId);
  // Tables from before there were halls can still be taken away.
  if (!known && !(hallId === null && count === 0)) return reject('hall_unknown');
  const isHere = (table: RoomTable) => (table.hallId ?? null) === hallId;
  const others = state.tables.filter((table) => !isHere(table));
  if (others.length + count > limits.tables) return reject('too_many_tables');
  const stay = state.tables.filter(isHere).slice(0, count);
  const numbers = freeNumbers(count - stay.length, state.tables, stay.at(-1)?.number ?? 0, asked);
  const place = hallId === null ? {} : { hallId };
  const laid = [
    ...stay.map((table) => ({ ...table, seats })),
    ...numbers.map((number): RoomTable => ({ number, ...place, seats, offers: [] })),
  ];
  const tables = [...others, ...laid].sort((one, other) => one.number - other.number);
  const same = laid.length === state.tables.length - others.length && stay.every((table) => table.seats === seats);
  return decided(same ? [] : [{ type: 'tablesLaid', tables }]);
}

/** Those asked for that no table has, then the next from the hall's own last on, so that its numbers follow each other where they can. */
function freeNumbers(
  count: number,
  tables: readonly RoomTable[],
  after: number,
  asked: readonly number[],
): readonly number[] {
  const taken = new Set(tables.map(({ number }) => number));
  const found = [...new Set(asked)].filter((number) => !taken.has(number)).slice(0, Math.max(0, count));
  for (const number of found) taken.add(number);
  for (let number = after + 1; found.length < count; number += 1) {
    // Where somebody has asked for the highest there is, the others are found from the first.
    if (number > limits.tableNumber) number = 1;
    if (!taken.has(number)) found.push(number);
    taken.add(number);
  }
  return found;
}

export function decideChangeTable(state: ConferenceState, command: Of<'changeTable'>): Outcome {
  const table = state.tables.find(({ number }) => number === command.table);
  if (!table) return reject('table_unknown');
  const { out: wasOut, ...rest } = table;
  const offers = inOrder(command.offers ?? table.offers);
  const out = command.out ?? wasOut ?? false;
  const changed: RoomTable = { ...rest, seats: command.seats ?? table.seats, offers, ...(out ? { out } : {}) };
  const same =
    changed.seats === table.seats && changed.out === wasOut && offers.join(' ') === inOrder(table.offers).join(' ');
  return decided(same ? [] : [{ type: 'tableChanged', table: changed }]);
}

export function decideSetNeeds(state: ConferenceState, command: Of<'setNeeds'>): Outcome {
  const { personId } = command;
  if (!isComing(state, personId)) return reject('person_unknown');
  const needs = inOrder(command.needs);
  const same = needs.join(' ') === (state.seatNeeds.get(personId) ?? []).join(' ');
  return decided(same ? [] : [{ type: 'needsSet', personId, needs }]);
}

/** Each once, as they are listed: so that the same needs are the same list. */
function inOrder(some: readonly Need[]): readonly Need[] {
  return knownNeeds.filter((need) => some.includes(need));
}

export function decideAddSeatRule(
  state: ConferenceState,
  { rule: sent }: Of<'addSeatRule'>,
  { newId }: Context,
): Outcome {
  const rule = soundRule(state, sent);
  if ('rejected' in rule) return rule;
  if (state.seatRules.some((one) => sameRule(one, rule))) return decided([]);
  if (state.seatRules.length >= limits.seatRules) return reject('too_many_rules');
  return decided([{ type: 'seatRuleAdded', rule: { id: newId(), ...rule } }]);
}

function soundRule(state: ConferenceState, rule: SentRule): SeatRuleBody | ReturnType<typeof reject> {
  switch (rule.kind) {
    case 'together':
    case 'apart': {
      const personIds = [...new Set(rule.personIds)];
      if (personIds.length < 2 || personIds.length > limits.peopleInRule) return reject('rule_invalid');
      if (!personIds.every((id) => isComing(state, id))) return reject('person_unknown');
      return { kind: rule.kind, personIds };
    }
    case 'host':
      if (!isComing(state, rule.personId)) return reject('person_unknown');
      if (rule.table !== null && !state.tables.some(({ number }) => number === rule.table))
        return reject('table_unknown');
      return { kind: 'host', personId: rule.personId, table: rule.table };
    case 'role': {
      const { role, atLeast, atMost } = rule;
      if (!state.jobRoles.includes(role) && !networkRoles.some((one) => one === role)) return reject('role_unknown');
      if (atLeast === undefined && atMost === undefined) return reject('rule_invalid');
      if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) return reject('rule_invalid');
      const bounds = { ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
      return { kind: 'role', role, ...bounds };
    }
  }
}

function sameRule(one: SeatRuleBody, other: SeatRuleBody): boolean {
  if (one.kind === 'role' && other.kind === 'role')
    return one.role === other.role && one.atLeast === other.atLeast && one.atMost === other.atMost;
  if (one.kind === 'host' && other.kind === 'host') return one.personId === other.personId && one.table === other.table;
  if (!('personIds' in one && 'personIds' in other) || one.kind !== other.kind) return false;
  const named = new Set(one.personIds);
  return named.size === other.personIds.length && other.personIds.every((id) => named.has(id));
}

export function decideDropSeatRule(state: ConferenceState, { ruleId }: Of<'dropSeatRule'>): Outcome {
  return decided(state.seatRules.some(({ id }) => id === ruleId) ? [{ type: 'seatRuleDropped', ruleId }] : []);
}

export function decidePairHalls(state: ConferenceState, { pairs }: Of<'pairHalls'>): Outcome {
  const paired = pairs.flat();
  if (!paired.every((hallId) => state.halls.some(({ id }) => id === hallId))) return reject('hall_unknown');
  if (new Set(paired).size < paired.length) return reject('pairs_invalid');
  const said = (all: ConferenceState['hallPairs']) =>
    all
      .map((pair) => [...pair].sort().join(' '))
      .sort()
      .join('\n');
  return decided(said(pairs) === said(state.hallPairs) ? [] : [{ type: 'hallsPaired', pairs }]);
}

/** Here, or expected. */
function isComing({ people, expected }: ConferenceState, personId: string): boolean {
  return people.has(personId) || expected.has(personId);
}
