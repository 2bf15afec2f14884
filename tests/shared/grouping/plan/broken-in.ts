import type {
  Plan,
  PlannedTable,
  PlanPerson,
  PlanRequest,
  PlanRound,
} from '../../../../shared/grouping/plan/request.ts';
import type { HardRule } from '../../../../shared/grouping/plan/rules.ts';

/** What a plan breaks of what was asked, in the words of the issue; nothing of this is the solver's. */
export function brokenIn(plan: Plan, request: PlanRequest): string[] {
  const byId = new Map(request.people.map((each) => [each.personId, each]));
  const rounds = request.rounds.flatMap((round) => {
    const tables = plan.rounds.find(({ id }) => id === round.id)?.tables ?? [];
    return [
      ...seatedOnce(tables, byId),
      ...inTheRoom(round, tables),
      ...tables.flatMap((table) => atTable(round, table, byId, request)),
      ...withEachOther(round, tables, byId, request),
    ].map((broken) => `${round.id}: ${broken}`);
  });
  return [...rounds, ...movingHosts(plan, request, byId)];
}

type People = ReadonlyMap<string, PlanPerson>;

function seatedOnce(tables: readonly PlannedTable[], byId: People): string[] {
  const seated = tables.flatMap(({ members }) => members).sort();
  return seated.join('\n') === [...byId.keys()].sort().join('\n') ? [] : ['not everybody sits once'];
}

/** Listed tables that have seats; undefined where there are none to list. */
export function standing(round: PlanRound) {
  return round.composition === 'everyone' ? undefined : round.tables?.filter(({ seats }) => seats >= 1);
}

function inTheRoom(round: PlanRound, tables: readonly PlannedTable[]): string[] {
  const listed = standing(round);
  const twice = new Set(tables.map(({ id }) => id)).size < tables.length ? ['a table is there twice'] : [];
  const strange = tables.filter(({ id }) => listed && !listed.some((table) => table.id === id));
  return [...twice, ...strange.map(({ id }) => `${id} does not stand there`)];
}

/** Halls that somebody of this hall may share a table with, and whose tables may be used. */
export function hallsOf(round: PlanRound, hallId: string | null): readonly (string | null)[] | 'all' {
  if (round.halls === 'across') return 'all';
  const pair = round.halls === 'within' ? undefined : round.halls.pairs.find((halls) => halls.includes(hallId ?? ''));
  return pair ?? [hallId];
}

export function hasRole({ jobRole, roles = [] }: PlanPerson, role: string): boolean {
  return [jobRole, ...roles].some((each) => each?.trim().toLowerCase() === role.trim().toLowerCase());
}

function atTable(round: PlanRound, { id, members }: PlannedTable, byId: People, { rules }: PlanRequest): string[] {
  const people = members.flatMap((each) => byId.get(each) ?? []);
  const table = standing(round)?.find((each) => each.id === id);
  const broken: string[] = [];
  if (table && people.length > table.seats) broken.push(`${id} has too few seats`);
  if (table && people.some(({ needs = [] }) => needs.some((need) => !table.offers?.includes(need))))
    broken.push(`${id} lacks what somebody needs`);
  for (const { personId, hallId } of people) {
    const halls = hallsOf(round, hallId);
    const ours = (other: string | null) => halls === 'all' || halls.includes(other);
    if (!people.every((other) => ours(other.hallId))) broken.push(`${id} mixes halls that are to be by themselves`);
    if (table && table.hallId !== null && !ours(table.hallId)) broken.push(`${personId} sits in another hall`);
  }
  for (const rule of round.composition === 'mixed' && people.length > 0 ? rules : []) {
    if (rule.kind !== 'role') continue;
    const count = people.filter((person) => hasRole(person, rule.role)).length;
    if (count < (rule.atLeast ?? 0)) broken.push(`${id} lacks a ${rule.role}`);
    if (count > (rule.atMost ?? people.length)) broken.push(`${id} has too many of ${rule.role}`);
  }
  return broken;
}

function withEachOther(round: PlanRound, tables: readonly PlannedTable[], byId: People, { rules }: PlanRequest) {
  if (round.composition === 'everyone') return [];
  const tableOf = (personId: string) => tables.find(({ members }) => members.includes(personId))?.id;
  const usable = (tableId: string) => standing(round)?.some(({ id }) => id === tableId) ?? true;
  return rules.flatMap((rule): string[] => {
    const here = 'personIds' in rule ? [...new Set(rule.personIds)].filter((id) => byId.has(id)) : [];
    const places = new Set(here.map(tableOf));
    if (rule.kind === 'together') return places.size > 1 ? [`${here} are to sit together`] : [];
    if (rule.kind === 'apart') {
      return round.composition !== 'home' && places.size < here.length ? [`${here} are to sit apart`] : [];
    }
    if (rule.kind === 'lockedSeat') {
      const bound = rule.roundId === round.id && byId.has(rule.personId) && usable(rule.tableId);
      return bound && tableOf(rule.personId) !== rule.tableId ? [`${rule.personId} is not at ${rule.tableId}`] : [];
    }
    if (rule.kind === 'lockedTable') {
      if (rule.roundId !== round.id || here.length === 0 || !usable(rule.tableId)) return [];
      const members = tables.find(({ id }) => id === rule.tableId)?.members ?? [];
      return [...members].sort().join() === [...here].sort().join() ? [] : [`${rule.tableId} is not as locked`];
    }
    if (rule.kind === 'role' || round.composition !== 'mixed' || rule.tableId === null) return [];
    const bound = byId.has(rule.personId) && usable(rule.tableId);
    return bound && tableOf(rule.personId) !== rule.tableId ? [`${rule.personId} does not host`] : [];
  });
}

/** Hosts who change tables from one mixed round to another, though a table stands in all of these that takes them. */
function movingHosts(plan: Plan, request: PlanRequest, byId: People): string[] {
  const mixed = request.rounds.filter(({ composition }) => composition === 'mixed');
  const somewhere = (id: string) => mixed.some((round) => standing(round)?.some((table) => table.id === id) ?? true);
  return request.rules.flatMap((rule) => {
    const person = rule.kind === 'host' ? byId.get(rule.personId) : undefined;
    if (rule.kind !== 'host' || !person) return [];
    const company = companyOf(rule.personId, request, byId);
    const takes = (round: PlanRound, id: string) => {
      const table = standing(round)?.find((each) => each.id === id);
      if (!table) return standing(round) === undefined;
      const reached = company.every(({ hallId }) => {
        const halls = hallsOf(round, hallId);
        return table.hallId === null || halls === 'all' || halls.includes(table.hallId);
      });
      const offered = company.every(({ needs = [] }) => needs.every((need) => table.offers?.includes(need)));
      return reached && offered && table.seats >= company.length;
    };
    const locked = request.rules.flatMap((other) =>
      'roundId' in other && companyHas(other, company) && somewhere(other.tableId) ? [other.tableId] : [],
    );
    const named = rule.tableId !== null && somewhere(rule.tableId) ? [rule.tableId] : locked;
    const ids = named.length > 0 ? named : mixed.flatMap((round) => standing(round)?.map(({ id }) => id) ?? ['any']);
    if (!ids.some((id) => mixed.every((round) => takes(round, id)))) return [];
    const tables = mixed.map(
      ({ id }) =>
        plan.rounds.find((each) => each.id === id)?.tables.find(({ members }) => members.includes(rule.personId))?.id,
    );
    return new Set(tables).size <= 1 ? [] : [`host ${rule.personId} moves`];
  });
}

/** Somebody with whoever rules keep them together with. */
function companyOf(personId: string, { rules }: PlanRequest, byId: People): PlanPerson[] {
  const company = new Set([personId]);
  for (const _ of rules) {
    for (const rule of rules) {
      if (rule.kind === 'together' && rule.personIds.some((id) => company.has(id)))
        for (const id of rule.personIds) company.add(id);
    }
  }
  return [...company].flatMap((id) => byId.get(id) ?? []);
}

function companyHas(rule: HardRule, company: readonly PlanPerson[]): boolean {
  const ids = 'personIds' in rule ? rule.personIds : 'personId' in rule ? [rule.personId] : [];
  return company.some(({ personId }) => ids.includes(personId));
}
