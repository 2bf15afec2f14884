import { describe, expect, it } from 'vitest';
import {
  inSheets,
  paperLanguage,
  printedSeats,
  printedTables,
  roomSigns,
  stepsWithTables,
} from '../../../../client/facilitator/prints/printed.ts';
import { facilitator, otherProgramme, Rehearsal } from '../../../shared/conference/house.ts';

const word = (on: Rehearsal) => (id: string) => on.words.get(id) ?? '';

function planned(): Rehearsal {
  const on = new Rehearsal(otherProgramme);
  const names = ['Åse', 'Bo', 'Øyvind', 'Ærlig', 'Ada', 'Zoe'];
  for (const [at, name] of names.entries()) on.join(`p${at}`, { name, hallId: at % 2 ? 'hall-a' : 'hall-b' });
  const row = { name: 'Siri', workplace: 'Rud skole', jobRole: null, hall: 'Vanvikhallen', role: null };
  on.must(facilitator, { type: 'expectPeople', people: [row] });
  return on;
}

describe('what is printed', () => {
  it('is everybody who is here or expected, A to Å, with their table', () => {
    const on = planned();
    expect(stepsWithTables(on.state)).toEqual([]);
    const unseated = printedSeats(on.state, null, word(on), 'nb');
    expect(unseated.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Siri', 'Zoe', 'Ærlig', 'Øyvind', 'Åse']);
    expect(unseated.filter(({ come }) => !come).map(({ name }) => name)).toEqual(['Siri']);
    expect(unseated.every(({ table }) => table === null)).toBe(true);

    on.group('own-kind');
    expect(stepsWithTables(on.state).map(({ id }) => id)).toEqual(['own-kind']);
    const seated = printedSeats(on.state, 'own-kind', word(on), 'nb', 'hall-a');
    expect(seated.map(({ name }) => name)).toEqual(['Bo', 'Siri', 'Zoe', 'Ærlig']);
    expect(seated.filter(({ come }) => come).every(({ table }) => table !== null)).toBe(true);
  });

  it('is the tables of each hall, and those that belong to none', () => {
    const on = planned();
    on.group('own-kind');
    on.group('experiences');
    const tables = (stepId: string, hallId?: string | null) =>
      printedTables(on.state, stepId, word(on), 'nb', hallId).map(({ id }) => id);
    const groups = on.state.groupings.get('own-kind')?.groups ?? [];
    expect(tables('own-kind')).toHaveLength(groups.length);
    expect(
      [...tables('own-kind', 'hall-a'), ...tables('own-kind', 'hall-b'), ...tables('own-kind', null)].sort(),
    ).toEqual(tables('own-kind').sort());
    expect(tables('experiences', null)).toEqual(tables('experiences'));
    const names = printedTables(on.state, 'experiences', word(on), 'nb').flatMap((table) => table.names);
    expect(names).toHaveLength(6);
  });

  it('is the tables that stand in the room, hall by hall, before anybody is seated', () => {
    const on = new Rehearsal(otherProgramme);
    on.must(facilitator, { type: 'layTables', hallId: 'hall-b', count: 2, seats: 4 });
    on.must(facilitator, { type: 'layTables', hallId: 'hall-a', count: 2, seats: 4 });
    on.must(facilitator, { type: 'changeTable', table: 1, out: true });
    const signs = (hallId?: string) => roomSigns(on.state, hallId).map(({ number, hall }) => [number, hall]);
    expect(signs()).toEqual([
      [3, 'Vanvikhallen'],
      [4, 'Vanvikhallen'],
      [2, 'Bojersalen'],
    ]);
    expect(signs('hall-b')).toEqual([[2, 'Bojersalen']]);
  });

  it('is sorted as the conference speaks, and fills sheet after sheet', () => {
    expect(paperLanguage({ language: 'nn' }, 'en')).toBe('nn');
    expect(paperLanguage({ language: 'se' }, 'en')).toBe('en');
    expect(inSheets([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inSheets([], 8)).toEqual([]);
  });
});
