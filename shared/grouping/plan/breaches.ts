import { hasRole, rolesWanted } from './count-tables.ts';
import { type Need, needs, type PlannedRound, type PlanRequest } from './request.ts';

/** A rule that people break where they sit now, as somebody has moved them by hand; with whom it is about. */
export type Breach =
  | { readonly kind: 'overfull'; readonly people: number; readonly seats: number }
  | { readonly kind: 'need'; readonly need: Need; readonly personId: string }
  | { readonly kind: 'apart' | 'together'; readonly personIds: readonly string[] }
  /** They host another table; `tableId` null: whichever, but they sit at another one in another round. */
  | { readonly kind: 'host'; readonly personId: string; readonly tableId: string | null }
  | {
      readonly kind: 'role';
      readonly role: string;
      readonly people: number;
      readonly atLeast: number;
      readonly atMost: number;
    };

/**
 * What is broken at which table of a round, by table: the same rules as a solver holds, told one by one. Tables where all
 * holds, and those where nobody sits, are left out.
 * @param round the seats as they are
 * @param others the other rounds as they are, for hosts who are to stay at one table
 */
export function breachesOf(
  round: PlannedRound,
  request: Pick<PlanRequest, 'people' | 'rounds' | 'rules'>,
  others: readonly PlannedRound[] = [],
): ReadonlyMap<string, readonly Breach[]> {
  const asked = request.rounds.find(({ id }) => id === round.id);
  if (!asked) return new Map();
  const people = new Map(request.people.map((person) => [person.personId, person]));
  const tableOf = seatsIn(round);
  const mixed = asked.composition === 'mixed';
  const meets = mixed || asked.composition === 'sameKind';
  const listed = asked.composition === 'everyone' ? undefined : asked.tables;
  const roles = mixed ? rolesWanted(request.rules) : [];
  const elsewhere = others.filter(({ id }) => id !== round.id && isMixed(id, request)).map(seatsIn);

  const found = new Map<string, readonly Breach[]>();
  for (const { id, members } of round.tables) {
    if (members.length === 0) continue;
    const stands = listed?.find((table) => table.id === id);
    const breaches: Breach[] = [];
    // One that stands nowhere has as many seats as it takes.
    if (stands && !stands.virtual && members.length > stands.seats) {
      breaches.push({ kind: 'overfull', people: members.length, seats: stands.seats });
    }
    for (const personId of members) {
      const lacking = needs.filter(
        (need) => people.get(personId)?.needs?.includes(need) && !(stands?.offers ?? []).includes(need),
      );
      if (listed) breaches.push(...lacking.map((need): Breach => ({ kind: 'need', need, personId })));
    }
    for (const rule of request.rules) {
      if (rule.kind === 'together' || rule.kind === 'apart') {
        const here = rule.personIds.filter((personId) => tableOf.get(personId) === id);
        const seated = rule.personIds.filter((personId) => tableOf.has(personId));
        if (rule.kind === 'apart' && meets && here.length > 1) breaches.push({ kind: 'apart', personIds: here });
        if (rule.kind === 'together' && here.length > 0 && here.length < seated.length) {
          breaches.push({ kind: 'together', personIds: seated });
        }
      }
      if (rule.kind === 'host' && mixed && tableOf.get(rule.personId) === id) {
        const { personId } = rule;
        // A table that does not stand here, or has no seats, binds nobody to itself, only to one.
        const stands = !listed || listed.some(({ id: named, seats }) => named === rule.tableId && seats >= 1);
        const tableId = stands ? rule.tableId : null;
        const moves = elsewhere.some((seats) => seats.has(personId) && seats.get(personId) !== id);
        if (tableId === null ? moves : tableId !== id) breaches.push({ kind: 'host', personId, tableId });
      }
    }
    for (const { role, atLeast, atMost } of roles) {
      const having = members.filter((personId) => {
        const person = people.get(personId);
        return person !== undefined && hasRole(person, role);
      }).length;
      if (having < atLeast || having > atMost) breaches.push({ kind: 'role', role, people: having, atLeast, atMost });
    }
    if (breaches.length > 0) found.set(id, breaches);
  }
  return found;
}

function seatsIn({ tables }: PlannedRound): ReadonlyMap<string, string> {
  return new Map(tables.flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)));
}

function isMixed(roundId: string, { rounds }: Pick<PlanRequest, 'rounds'>): boolean {
  return rounds.find(({ id }) => id === roundId)?.composition === 'mixed';
}
