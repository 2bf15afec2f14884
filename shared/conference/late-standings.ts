import type { Standing, Standings } from '../grouping/place.ts';
import { hasRole } from '../grouping/plan/count-tables.ts';
import { seatable } from './decide-groups.ts';
import { hasTables } from './plan-tables.ts';
import type { Step } from './programme.ts';
import type { RoomTable } from './room.ts';
import { tableOf } from './room-tables.ts';
import type { ConferenceState, ExpectedPerson, Group, Person } from './state.ts';

/** What there is to weigh at a table: its groups' people, or nobody where it would be opened. */
interface Place {
  readonly groupId: string | null;
  readonly members: readonly string[];
  readonly table: RoomTable | undefined;
}

/**
 * What room and rules say of seating a newcomer with each group, or at a table of their own. Nobody who sits is moved for
 * it, so a rule may have to give: a table out of use gives last, then a seat that is not there, then what they need, then
 * who must sit apart, then a locked table, then who belongs together.
 * @param opened the table they would open; `any` one of any size; undefined where there is none
 */
export function lateStandings(
  state: ConferenceState,
  step: Step,
  groups: readonly Group[],
  person: Person,
  opened: RoomTable | 'any' | undefined,
): Standings {
  const weigh = standingOf(state, step, groups, person);
  return {
    groups: groups.map(({ id, members }) => weigh({ groupId: id, members, table: tableOf(state, id) })),
    opened:
      opened === undefined ? null : weigh({ groupId: null, members: [], table: opened === 'any' ? undefined : opened }),
  };
}

function standingOf(
  state: ConferenceState,
  step: Step,
  groups: readonly Group[],
  person: Person,
): (place: Place) => Standing {
  const { seatRules, seatNeeds, tables } = state;
  const needs = seatNeeds.get(person.id) ?? [];
  const laidHere = hasTables(state, person.hallId ?? null);
  const composition = step.arrangement.kind === 'groups' ? step.arrangement.composition : 'everyone';
  const kept = [...(state.keptSeats.get(step.id) ?? [])].filter(([personId]) => personId !== person.id);
  const others = (kind: 'together' | 'apart') =>
    new Set(
      seatRules.flatMap((rule) => (rule.kind === kind && rule.personIds.includes(person.id) ? rule.personIds : [])),
    );
  const partners = others('together');
  partners.delete(person.id);
  const seated = groups.some(({ members }) => members.some((id) => partners.has(id)));
  const enemies = composition === 'mixed' || composition === 'sameKind' ? others('apart') : new Set<string>();
  enemies.delete(person.id);
  const roles =
    composition === 'mixed'
      ? seatRules.filter((rule) => rule.kind === 'role').filter(({ role }) => plays(state, person, role))
      : [];
  const host =
    composition === 'mixed' ? seatRules.find((rule) => rule.kind === 'host' && rule.personId === person.id) : undefined;
  const ownTable = host?.kind === 'host' ? tables.find(({ number, out }) => number === host.table && !out) : undefined;

  return ({ groupId, members, table }) => {
    const keptHere = kept.filter(([, id]) => id === groupId).length;
    const withPartner = members.some((id) => partners.has(id));
    const tooMany = roles.filter(({ role, atMost = Number.POSITIVE_INFINITY }) => {
      const have = members.filter((id) => plays(state, state.people.get(id) ?? state.expected.get(id), role)).length;
      return have >= atMost;
    }).length;
    const belongs = (seated && withPartner) || (ownTable !== undefined && table === ownTable);
    return {
      against: [
        table?.out ? 1 : 0,
        table ? Math.max(0, members.length + 1 - table.seats) : 0,
        needs.filter((need) => laidHere && !table?.offers.includes(need)).length,
        members.filter((id) => enemies.has(id)).length,
        groupId !== null && state.lockedTables.get(step.id)?.has(groupId) ? 1 : 0,
        seated && !withPartner ? 1 : 0,
        ownTable !== undefined && table !== ownTable ? 1 : 0,
      ],
      rather: [
        tooMany,
        table !== undefined && table.hallId !== person.hallId ? 1 : 0,
        table !== undefined && members.length + keptHere >= table.seats ? 1 : 0,
      ],
      wanted: belongs,
    };
  };
}

function plays(state: ConferenceState, person: Person | ExpectedPerson | undefined, role: string): boolean {
  if (!person) return false;
  const { role: inNetwork } = person;
  const roles = inNetwork === undefined ? [] : [inNetwork];
  return hasRole({ ...seatable(state, person), hallId: null, roles }, role);
}
