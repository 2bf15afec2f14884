import { describe, expect, it } from 'vitest';
import { hallRooms, layCommands, usualSeats, withoutHall } from '../../../../client/facilitator/room-plan/room-sums.ts';
import { nb } from '../../../../shared/texts/nb.ts';
import { facilitator, otherProgramme, Rehearsal } from '../../../shared/conference/house.ts';

const { roomPlan: words } = nb.facilitator;

describe('whether the tables of a room do', () => {
  it('is said of the one room there is: enough, one short, nobody yet, and as many as it takes', () => {
    const on = new Rehearsal();
    const said = () => {
      const [room] = hallRooms(on.state);
      return room && words.sum(room.inUse, room.seats, room.people);
    };
    expect(hallRooms(on.state)).toMatchObject([{ hall: null, tables: [], missing: 0 }]);
    on.must(facilitator, { type: 'layTables', hallId: null, count: 2, seats: 4 });
    expect(said()).toBe('2 bord, 8 plasser. Ingen er ventet ennå.');
    on.people(8);
    expect(said()).toBe('2 bord, 8 plasser, til 8 personer: det holder.');
    on.join('late');
    expect(said()).toBe('2 bord, 8 plasser, til 9 personer: for lite. Én mangler plass.');
    on.must(facilitator, { type: 'changeTable', table: 2, out: true });
    expect(said()).toBe('Ett bord, 4 plasser, til 9 personer: for lite. 5 mangler plass.');
    on.must(facilitator, { type: 'layTables', hallId: null, count: 0, seats: 4 });
    expect(hallRooms(on.state)).toMatchObject([{ tables: [], missing: 0, people: 9 }]);
  });

  it('is counted hall by hall, with what people there need of a table', () => {
    const on = new Rehearsal(otherProgramme);
    on.join('a', { hallId: 'hall-a' });
    on.join('b', { hallId: 'hall-b' });
    on.join('c', { hallId: 'hall-b' });
    on.join('d', { hallId: 'hall-c' });
    on.must(facilitator, { type: 'layTables', hallId: 'hall-a', count: 1, seats: 4 });
    on.must(facilitator, { type: 'layTables', hallId: 'hall-b', count: 1, seats: 1 });
    on.must(facilitator, { type: 'changeTable', table: 1, offers: ['quiet'] });
    for (const personId of ['a', 'b', 'd']) on.must(facilitator, { type: 'setNeeds', personId, needs: ['quiet'] });
    expect(hallRooms(on.state).map(({ hall, people, missing, short }) => [hall?.id, people, missing, short])).toEqual([
      ['hall-a', 1, 0, []],
      // A quiet table in another hall is none.
      ['hall-b', 2, 1, [{ need: 'quiet', people: 1, seats: 0 }]],
      ['hall-c', 1, 0, []],
    ]);
    expect(withoutHall(on.state)).toBe(0);
    expect(withoutHall({ ...on.state, halls: on.state.halls.slice(1) })).toBe(1);
    // Tables of a hall that is no more stand by themselves, so that they can be taken away.
    expect(hallRooms({ ...on.state, halls: on.state.halls.slice(1) }).at(-1)).toMatchObject({ hall: null, inUse: 1 });
  });

  it('keeps the seats of single tables when only the number of tables is changed', () => {
    const on = new Rehearsal();
    const seats = () => on.state.tables.map((table) => table.seats);
    const lay = (count: number, each: number) => {
      for (const command of layCommands(on.state.tables, null, count, each)) on.must(facilitator, command);
    };
    lay(3, 5);
    on.must(facilitator, { type: 'changeTable', table: 2, seats: 8 });
    expect(usualSeats(on.state.tables)).toBe(5);
    lay(4, 5);
    expect(seats()).toEqual([5, 8, 5, 5]);
    lay(4, 6);
    expect(seats()).toEqual([6, 6, 6, 6]);
    expect(usualSeats([])).toBeNull();
  });
});
