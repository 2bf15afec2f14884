import { compareFigures, compareText } from '../compare.ts';
import type { Note } from './reasons.ts';
import type { HallRule, PlanRequest, PlanTable } from './request.ts';
import type { HardRule } from './rules.ts';

/** A request without contradictions of names: each person once, by id, and rules that name only who and what is there. */
export interface SoundRequest extends PlanRequest {
  readonly notes: readonly Note[];
}

/**
 * Puts people, tables and rules in a known order, so that chance alone decides, and drops what rules say of people who
 * have left. Rounds keep theirs; of two with one name the first counts.
 */
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
  const rounds = [...new Map([...request.rounds].reverse().map((round) => [round.id, round])).values()]
    .reverse()
    .map(({ groups, tables, halls, ...round }) => ({
      ...round,
      halls: inOrder(halls),
      ...(groups !== undefined && groups >= 1 ? { groups: Math.floor(groups) } : {}),
      ...(tables === undefined ? {} : { tables: usable(tables) }),
    }));
  const notes: Note[] = [
    ...(gone.size > 0 ? [{ kind: 'peopleGone', personIds: [...gone].sort(compareText) } as const] : []),
    ...(goneRounds.size > 0 ? [{ kind: 'roundsGone', roundIds: [...goneRounds].sort(compareText) } as const] : []),
  ];
  return { ...request, people, rounds, rules: rules.sort(byWords), notes };
}

/** Each table once, with whole numbers of seats, as their names count; one without a seat is none. */
function usable(tables: readonly PlanTable[]): PlanTable[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return [...byId.values()]
    .map((table) => ({ ...table, seats: Math.floor(table.seats) || 0 }))
    .filter(({ seats }) => seats > 0)
    .sort((left, right) => compareNames(left.id, right.id));
}

/** `t2` before `t10`. */
export function compareNames(left: string, right: string): number {
  return compareFigures([left.length], [right.length]) || compareText(left, right);
}

function inOrder(halls: HallRule): HallRule {
  if (typeof halls === 'string') return halls;
  return { pairs: [...halls.pairs].sort((left, right) => compareText(JSON.stringify(left), JSON.stringify(right))) };
}

/** Whom the others follow is the first of those who belong together: so rules change places, and people in them do not. */
function byWords(left: HardRule, right: HardRule): number {
  const words = (rule: HardRule) =>
    JSON.stringify(Object.entries(rule).sort(([one], [other]) => compareText(one, other)));
  return compareText(words(left), words(right));
}
