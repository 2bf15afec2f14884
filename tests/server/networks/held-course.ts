import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import { facilitator, Rehearsal, roundsProgramme } from '../../shared/conference/house.ts';
import type { MemoryHouse } from './memory-house.ts';

export const people = ['per-ada', 'per-bo', 'per-liv', 'per-ola'] as const;
export const [ada, bo, liv, ola] = people;

export const parted = [
  [ada, bo],
  [liv, ola],
] as const;
export const crossed = [
  [ada, liv],
  [bo, ola],
] as const;

/** All four come; the rounds are held as they are named, and perhaps the whole is ended. */
export function course(rounds: readonly (readonly (readonly string[])[])[], end: boolean): readonly ConferenceEvent[] {
  const on = new Rehearsal(roundsProgramme);
  const expected = people.map((id) => ({ id, name: id, workplace: 'PPT', jobRole: null, hall: null, role: null }));
  on.must(facilitator, { type: 'expectPeople', people: expected });
  for (const expectedId of people) on.must(facilitator, { type: 'markCome', expectedId });
  for (const [at, tables] of rounds.entries()) {
    const stepId = `mixed-${at + 1}`;
    const groups = tables.map((members, number) => ({
      ...{ id: `g${number + 1}`, label: { kind: 'table' } as const, members },
    }));
    on.must(facilitator, { type: 'placeGroups', stepId, groups });
    on.must(facilitator, { type: 'confirmGroups', stepId });
    on.next();
  }
  if (end) on.must(facilitator, { type: 'end' });
  return on.events;
}

/** A network with one gathering that has been held and ended. */
export async function oneHeld(house: MemoryHouse): Promise<{ readonly network: string; readonly conference: string }> {
  const network = await house.created(people);
  await house.planned(network, 'first', '2026-09-01');
  const conference = await house.held(network, 'first', course([parted], true));
  await house.ended(conference);
  return { network, conference };
}

/** As `MemoryHouse.met` tells it. */
export const weight = (tables: readonly (readonly string[])[], count: number) =>
  tables.map((members) => `${[...members].sort().join(' ')} ${count}`).sort();
