import { compareText } from '../compare.ts';
import type { GroupLabel } from '../grouper.ts';
import { type Move, movesBetween } from './moves.ts';
import { needBits } from './need-bits.ts';
import type { BrokenRule, Reason } from './reasons.ts';
import { needs, type Plan, type PlannedTable, type PlanRequest } from './request.ts';

/**
 * Puts two groups that have become too small at one table: the smaller moves, unless only its own table takes all of them.
 * @param request what is asked of the round; without it nothing is looked at but who sits where
 * @returns nothing to do, if the round or a table is not there; and why, if neither table will do
 */
export function mergeTables(
  plan: Plan,
  roundId: string,
  one: string,
  other: string,
  request?: PlanRequest,
): { plan: Plan; moves: readonly Move[]; reasons: readonly Reason[] } {
  const round = plan.rounds.find(({ id }) => id === roundId);
  const first = round?.tables.find(({ id }) => id === one);
  const second = round?.tables.find(({ id }) => id === other);
  if (!round || !first || !second || first === second) return { plan, moves: [], reasons: [] };
  const [larger, smaller] = first.members.length >= second.members.length ? [first, second] : [second, first];
  const against = [larger, smaller].map((stay) => {
    const go = stay === larger ? smaller : larger;
    return request ? againstMerging(roundId, stay, go, request) : [];
  });
  const stays = against[0]?.length === 0 ? larger : against[1]?.length === 0 ? smaller : undefined;
  if (!stays) return { plan, moves: [], reasons: against[0] ?? [] };
  const go = stays === larger ? smaller : larger;
  const members = [...stays.members, ...go.members].sort(compareText);
  const merged: PlannedTable = { ...stays, label: labelOfBoth(stays.label, go.label), members };
  const tables = round.tables.flatMap((table) => (table === go ? [] : [table === stays ? merged : table]));
  const rounds = plan.rounds.map((each) => (each === round ? { ...each, tables } : each));
  return { plan: { rounds }, moves: movesBetween(plan, { rounds }), reasons: [] };
}

/** Why people of one table cannot all move to another, by what stands there and what is ruled; none if they can. */
function againstMerging(
  roundId: string,
  stay: PlannedTable,
  go: PlannedTable,
  { people, rounds, rules }: PlanRequest,
): Reason[] {
  const round = rounds.find(({ id }) => id === roundId);
  const table = round?.tables?.find(({ id }) => id === stay.id);
  const all = new Set([...stay.members, ...go.members]);
  const where = { roundId, hallId: stay.hallId };
  const reasons: Reason[] = [];
  if (table && all.size > table.seats)
    reasons.push({ kind: 'tooFewSeats', people: all.size, seats: table.seats, ...where });
  for (const need of table ? needs : []) {
    if (needBits(table?.offers) & needBits([need])) continue;
    const needy = people.filter((person) => all.has(person.personId) && person.needs?.includes(need)).length;
    if (needy > 0) reasons.push({ kind: 'needTooMany', need, people: needy, seats: 0, ...where });
  }
  const broken = new Set<BrokenRule>();
  for (const rule of rules) {
    const here = 'roundId' in rule ? rule.roundId === roundId : true;
    if (rule.kind === 'apart' && rule.personIds.filter((id) => all.has(id)).length > 1) broken.add('apart');
    if (rule.kind === 'lockedTable' && here && (rule.tableId === go.id || rule.tableId === stay.id)) broken.add('lock');
    if (rule.kind === 'lockedSeat' && here && rule.tableId === go.id && go.members.includes(rule.personId))
      broken.add('lock');
    if (rule.kind === 'host' && round?.composition === 'mixed' && go.members.includes(rule.personId))
      broken.add('lock');
  }
  if (broken.size > 0) reasons.push({ kind: 'rulesCollide', roundId, rules: [...broken].sort() });
  return reasons;
}

/** What two groups that have become one are called for. */
function labelOfBoth(one: GroupLabel, other: GroupLabel): GroupLabel {
  if (one.kind === 'workplace' && other.kind === 'workplace') {
    return { kind: 'workplace', workplaceIds: [...new Set([...one.workplaceIds, ...other.workplaceIds])].sort() };
  }
  return one;
}
