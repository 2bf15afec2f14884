import { groupCount, middlingCount, soundSize } from '../group-count.ts';
import { fold } from '../pool.ts';
import type { Note, Reason } from './reasons.ts';
import type { PlanPerson, PlanRound } from './request.ts';
import type { HardRule } from './rules.ts';
import type { People } from './zones.ts';

/** What bounds the number of tables for some people. */
export interface Bounds {
  readonly roles: readonly RoleWanted[];
  /** Sets of people of whom no two may share a table. */
  readonly apart: readonly (readonly PlanPerson[])[];
  /** Tables that the rules name for these people. */
  readonly named: number;
}

export interface RoleWanted {
  readonly role: string;
  readonly atLeast: number;
  readonly atMost: number;
}

/** How many tables some people get, and between what it may lie. */
export interface TableCount {
  readonly count: number;
  readonly fewest: number;
  readonly greatest: number;
  /** Sizes can be kept: there is a number of groups that does. */
  readonly holds: boolean;
  readonly reasons: readonly Reason[];
  readonly notes: readonly Note[];
}

/**
 * How many tables some people get: what their number and the sizes make of it, more where people must sit apart or a role
 * is for one a table, fewer where each table needs a role. `available` is how many there are to have.
 */
export function countTables(
  round: PlanRound,
  { members, preferred, hallId }: People,
  bounds: Bounds,
  available: number,
): TableCount {
  const where = { roundId: round.id, hallId };
  const people = members.length;
  const size = soundSize(round.size);
  const reasons: Reason[] = [];
  const notes: Note[] = [];
  const none = { fewest: 0, greatest: 0, holds: false, notes };
  if (available === 0) return { ...none, count: 0, reasons: [{ kind: 'noTables', people, ...where }] };
  if (round.composition === 'everyone') return { count: 1, fewest: 1, greatest: 1, holds: true, reasons, notes };

  const usual = groupCount(people, size, preferred ?? middlingCount(people, size));
  const most = Math.max(1, Math.floor(people / 2));
  const asked = round.composition === 'mixed' ? round.groups : undefined;
  let count = Math.min(asked ?? usual, most, available);
  if (asked !== undefined && count < asked) {
    notes.push({ kind: 'fewerTables', asked, tables: count, people, ...where });
  }
  // Where sizes or a number are kept, rules move the count only as far as these let them.
  const holds = asked === undefined && people >= size.min * usual && people <= size.max * usual;
  const fewest = asked === undefined ? (holds ? Math.ceil(people / size.max) : 1) : count;
  const greatest = asked === undefined ? Math.min(available, holds ? Math.floor(people / size.min) : most) : count;

  count = Math.min(Math.max(count, Math.min(bounds.named, greatest)), Math.max(greatest, count));
  for (const apart of bounds.apart) {
    if (apart.length <= count) continue;
    if (apart.length <= greatest) count = apart.length;
    else {
      const [workplaceId = null, ...others] = new Set(apart.map((person) => person.workplaceId));
      reasons.push({
        kind: 'apartTooMany',
        personIds: apart.map(({ personId }) => personId),
        tables: greatest,
        few: greatest === available ? 'tables' : 'groups',
        workplaceId: others.length === 0 ? workplaceId : null,
        ...where,
      });
    }
  }
  if (round.composition === 'mixed') {
    for (const { role, atLeast, atMost } of bounds.roles) {
      const have = members.filter((person) => hasRole(person, role)).length;
      if (Number.isFinite(atMost) && have > atMost * count) {
        if (have <= atMost * greatest) count = Math.ceil(have / Math.max(1, atMost));
        else reasons.push({ kind: 'roleTooMany', role, people: have, room: atMost * greatest, ...where });
      }
      if (have < atLeast * count) {
        if (have >= atLeast * fewest) count = Math.max(fewest, Math.floor(have / atLeast));
        else reasons.push({ kind: 'roleTooFew', role, people: have, wanted: atLeast * fewest, ...where });
      }
    }
  }
  return { count, fewest, greatest, holds, reasons, notes };
}

export function hasRole({ jobRole, roles = [] }: PlanPerson, role: string): boolean {
  const wanted = fold(role);
  return wanted !== null && (fold(jobRole) === wanted || roles.some((each) => fold(each) === wanted));
}

/** What rules say of roles; several for one role all hold. */
export function rolesWanted(rules: readonly HardRule[]): RoleWanted[] {
  const wanted = new Map<string, RoleWanted>();
  for (const rule of rules) {
    if (rule.kind !== 'role') continue;
    const key = fold(rule.role);
    if (key === null) continue;
    const before = wanted.get(key) ?? { role: rule.role, atLeast: 0, atMost: Number.POSITIVE_INFINITY };
    wanted.set(key, {
      ...before,
      atLeast: Math.max(before.atLeast, Math.floor(rule.atLeast ?? 0) || 0),
      atMost: Math.min(before.atMost, Math.max(0, Math.floor(rule.atMost ?? Number.MAX_SAFE_INTEGER))),
    });
  }
  // The search keeps a bit for each; nobody writes thirty rules of this kind by hand.
  return [...wanted.values()].slice(0, 30);
}
