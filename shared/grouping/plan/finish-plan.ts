import { compareText } from '../compare.ts';
import { mendDuties, noDuties } from '../duties.ts';
import type { EarlierRound, GroupLabel } from '../grouper.ts';
import { workplacesOf } from '../homes.ts';
import { at, type Problem, type Seats } from './problem.ts';
import { renameTables } from './rename-tables.ts';
import type { Plan, PlannedRound, PlannedTable } from './request.ts';
import type { SoundRequest } from './sound-request.ts';

/** Seats as a plan: tables with names and labels, duties that go round fairly from round to round. */
export function finishPlan(problem: Problem, request: SoundRequest, found: Seats, random: () => number): Plan {
  const named = renameTables(problem, found);
  const held: EarlierRound[] = [...(request.earlier ?? [])];
  const rounds = problem.rounds.map((round, index): PlannedRound => {
    const before = request.before?.rounds.find(({ id }) => id === round.id);
    const tables = (named[index] ?? []).flatMap(({ table: { id, hallId }, people }): PlannedTable[] => {
      if (people.length === 0) return [];
      const ids = people.map((person) => problem.ids[person] as string).sort(compareText);
      const label: GroupLabel =
        round.composition === 'home'
          ? workplacesOf(people.map((person) => request.people[person] as SoundRequest['people'][number]))
          : (round.zones[at(round.zoneOf, people[0] as number)]?.label ?? { kind: 'table' });
      const duties = before?.tables.find((each) => each.id === id)?.duties ?? noDuties;
      return [{ id, hallId, label, members: ids, duties: mendDuties({ members: ids, duties }, held, random) }];
    });
    held.push({ groups: tables });
    return { id: round.id, tables };
  });
  return { rounds };
}
