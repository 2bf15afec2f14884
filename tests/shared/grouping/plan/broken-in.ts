import type { Plan, PlanRequest } from '../../../../shared/grouping/plan/request.ts';
import { seatsOf } from './requests.ts';

/** Every rule looked at by itself, with nothing of the solver's. */
export function brokenIn(plan: Plan, request: PlanRequest): string[] {
  const byId = new Map(request.people.map((each) => [each.personId, each]));
  const broken: string[] = [];
  for (const round of request.rounds) {
    const seats = seatsOf(plan, round.id);
    const planned = plan.rounds.find(({ id }) => id === round.id);
    const mixes = round.composition === 'mixed' || round.composition === 'sameKind';
    for (const table of planned?.tables ?? []) {
      const members = table.members.flatMap((id) => byId.get(id) ?? []);
      const listed = round.composition === 'everyone' ? undefined : round.tables?.find(({ id }) => id === table.id);
      if (listed && members.length > listed.seats) broken.push(`${round.id} ${table.id} has too few seats`);
      for (const { needs = [] } of listed ? members : []) {
        if (needs.some((need) => !listed?.offers?.includes(need)))
          broken.push(`${round.id} ${table.id} lacks something`);
      }
      const inHalls = new Set(members.map(({ hallId }) => hallId));
      const paired = typeof round.halls === 'object' ? round.halls.pairs.flat() : [];
      const apart =
        round.halls === 'within'
          ? inHalls.size > 1
          : [...inHalls].some((hall) => inHalls.size > 1 && !paired.includes(hall ?? ''));
      if (round.halls !== 'across' && apart) broken.push(`${round.id} ${table.id} goes across halls`);
      const leaders = members.filter(({ jobRole }) => jobRole?.trim().toLowerCase() === 'rektor').length;
      const locked = request.rules.some(
        (rule) => rule.kind === 'lockedTable' && rule.roundId === round.id && rule.tableId === table.id,
      );
      for (const rule of round.composition === 'mixed' ? request.rules : []) {
        if (rule.kind !== 'role') continue;
        if (leaders < (rule.atLeast ?? 0) && (members.length > 0 || !locked))
          broken.push(`${round.id} ${table.id} has too few`);
        if (leaders > (rule.atMost ?? 99)) broken.push(`${round.id} ${table.id} has too many`);
      }
    }
    for (const rule of request.rules) {
      const here = 'personIds' in rule ? [...new Set(rule.personIds)].filter((id) => byId.has(id)) : [];
      const tables = here.map((id) => seats.get(id));
      if (rule.kind === 'together' && new Set(tables).size > 1) broken.push(`${round.id} together`);
      if (rule.kind === 'apart' && mixes && new Set(tables).size < tables.length) broken.push(`${round.id} apart`);
      const usable = (tableId: string) =>
        !round.tables || round.tables.some(({ id, seats: chairs }) => id === tableId && chairs > 0);
      if (round.composition === 'everyone') continue;
      if (rule.kind === 'lockedSeat' && rule.roundId === round.id && byId.has(rule.personId) && usable(rule.tableId)) {
        if (seats.get(rule.personId) !== rule.tableId) broken.push(`${round.id} seat of ${rule.personId}`);
      }
      if (rule.kind === 'lockedTable' && rule.roundId === round.id && here.length > 0 && usable(rule.tableId)) {
        const members = planned?.tables.find(({ id }) => id === rule.tableId)?.members ?? [];
        if ([...members].sort().join() !== [...here].sort().join()) broken.push(`${round.id} table ${rule.tableId}`);
      }
    }
  }
  for (const rule of request.rules) {
    if (rule.kind !== 'host' || !byId.has(rule.personId)) continue;
    const own = request.rules.some((other) => other.kind === 'lockedSeat' && other.personId === rule.personId);
    const shared = request.rules.some((other) => 'personIds' in other && other.personIds.includes(rule.personId));
    const tables = request.rounds.flatMap(({ id, composition }) =>
      composition === 'mixed' ? [seatsOf(plan, id).get(rule.personId)] : [],
    );
    if (!own && !shared && new Set(tables).size > 1) broken.push(`host ${rule.personId} does not stay`);
  }
  return broken;
}
