import type { GroupLabel } from '../grouper.ts';
import { needBits } from './need-bits.ts';
import type { BrokenRule, Reason } from './reasons.ts';
import { needs, type PlannedTable, type PlanRequest } from './request.ts';

/** Why people of one table cannot all move to another, by what stands there and what is ruled; none if they can. */
export function againstMerging(
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
export function labelOfBoth(one: GroupLabel, other: GroupLabel): GroupLabel {
  if (one.kind === 'workplace' && other.kind === 'workplace') {
    return { kind: 'workplace', workplaceIds: [...new Set([...one.workplaceIds, ...other.workplaceIds])].sort() };
  }
  return one;
}
