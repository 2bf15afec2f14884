import { compareText } from '../compare.ts';
import type { Note } from './reasons.ts';
import type { PlanPerson, PlanRequest } from './request.ts';
import type { HardRule } from './rules.ts';

/** A request without contradictions of names: each person once, by id, and rules that name only who and what is there. */
export interface SoundRequest extends PlanRequest {
  readonly notes: readonly Note[];
}

/** Puts a request in a known order, so that chance alone decides, and drops what rules say of people who have left. */
export function soundRequest(request: PlanRequest): SoundRequest {
  const byId = new Map(request.people.map((person) => [person.personId, person]));
  const people = [...byId.values()].sort((left, right) => compareText(left.personId, right.personId));
  const roundIds = new Set(request.rounds.map(({ id }) => id));
  const gone = new Set<string>();
  const goneRounds = new Set<string>();
  const here = (ids: readonly string[]) => {
    for (const id of ids) if (!byId.has(id)) gone.add(id);
    return [...new Set(ids)].filter((id) => byId.has(id));
  };
  const rules = request.rules.flatMap((rule): HardRule[] => {
    if (rule.kind === 'role') return [rule];
    if ((rule.kind === 'lockedSeat' || rule.kind === 'lockedTable') && !roundIds.has(rule.roundId)) {
      goneRounds.add(rule.roundId);
      return [];
    }
    if (rule.kind === 'lockedSeat' || rule.kind === 'host') return here([rule.personId]).length > 0 ? [rule] : [];
    const personIds = here(rule.personIds);
    return personIds.length > (rule.kind === 'lockedTable' ? 0 : 1) ? [{ ...rule, personIds }] : [];
  });
  const rounds = request.rounds.map(({ groups, tables, ...round }) => ({
    ...round,
    ...(groups !== undefined && groups >= 1 ? { groups: Math.floor(groups) } : {}),
    ...(tables === undefined ? {} : { tables: usable(tables) }),
  }));
  const notes: Note[] = [
    ...(gone.size > 0 ? [{ kind: 'peopleGone', personIds: [...gone].sort(compareText) } as const] : []),
    ...(goneRounds.size > 0 ? [{ kind: 'roundsGone', roundIds: [...goneRounds].sort(compareText) } as const] : []),
  ];
  return { ...request, people, rounds, rules, notes };
}

/** Each table once, with whole numbers of seats; one without a seat is none. */
function usable<T extends { readonly id: string; readonly seats: number }>(tables: readonly T[]): T[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return [...byId.values()]
    .map((table) => ({ ...table, seats: Math.floor(table.seats) || 0 }))
    .filter(({ seats }) => seats > 0);
}

/** Sector of a workplace by its type: kindergarten or school, as they are written in our languages; else null. */
export function sectorOf(person: PlanPerson): 'kindergarten' | 'school' | null {
  const type = person.workplaceType?.trim().toLowerCase() ?? '';
  if (/kindergarten|barnehage/.test(type)) return 'kindergarten';
  if (/school|skole|skule/.test(type)) return 'school';
  return null;
}
