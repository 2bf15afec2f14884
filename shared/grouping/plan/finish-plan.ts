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
  const seats = renameTables(problem, found);
  const held: EarlierRound[] = [...(request.earlier ?? [])];
  const rounds = problem.rounds.map((round, index): PlannedRound => {
    const members = round.tables.map((): number[] => []);
    for (let person = 0; person < problem.people; person += 1)
      members[at(seats[index] as Int32Array, person)]?.push(person);
    const before = request.before?.rounds.find(({ id }) => id === round.id);
    const tables = round.tables.flatMap(({ id, hallId, zone }, table): PlannedTable[] => {
      const people = members[table] ?? [];
      if (people.length === 0) return [];
      const ids = people.map((person) => problem.ids[person] as string).sort(compareText);
      const label: GroupLabel =
        round.composition === 'home'
          ? workplacesOf(people.map((person) => request.people[person] as SoundRequest['people'][number]))
          : (round.zones[zone]?.label ?? { kind: 'table' });
      const duties = before?.tables.find((each) => each.id === id)?.duties ?? noDuties;
      return [{ id, hallId, label, members: ids, duties: mendDuties({ members: ids, duties }, held, random) }];
    });
    held.push({ groups: tables });
    return { id: round.id, tables };
  });
  return { rounds };
}
