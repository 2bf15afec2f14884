import { describe, expect, it } from 'vitest';
import { tablesByKnownIds, tablesHeld } from '../../../shared/conference/tables-held.ts';
import { facilitator, Rehearsal, roundsProgramme } from './house.ts';

const known = new Set(['ada', 'bo', 'liv', 'ola']);

/** Of a register of four, as many as are named have come by their cards. */
function gathering(...come: readonly string[]): Rehearsal {
  const on = new Rehearsal(roundsProgramme);
  const people = [...known].map((id) => ({
    ...{ id, name: `${id} Berg`, workplace: id < 'c' ? 'Rud skole' : 'PPT' },
    ...{ jobRole: null, hall: null, role: null },
  }));
  on.must(facilitator, { type: 'expectPeople', people });
  for (const expectedId of come) on.must(facilitator, { type: 'markCome', expectedId });
  return on;
}

function seat(on: Rehearsal, stepId: string, ...tables: readonly (readonly string[])[]): void {
  const groups = tables.map((members, at) => ({ id: `g${at + 1}`, label: { kind: 'table' } as const, members }));
  on.must(facilitator, { type: 'placeGroups', stepId, groups });
  on.must(facilitator, { type: 'confirmGroups', stepId });
}

const remembered = (on: Rehearsal) => tablesByKnownIds(on.state, known).map((members) => [...members].sort().join(' '));

describe('tables that have been held', () => {
  it('are those of rounds across that have begun, as they were told', () => {
    const on = gathering(...known);
    seat(on, 'mixed-1', ['ada', 'liv'], ['bo', 'ola']);
    expect(tablesHeld(on.state)).toEqual([]);
    on.next();
    expect(remembered(on)).toEqual(['ada liv', 'bo ola']);
    seat(on, 'mixed-2', ['ada', 'ola'], ['bo', 'liv']);
    on.must(facilitator, { type: 'proposeGroups', stepId: 'mixed-3' });
    seat(on, 'home-1', ['ada', 'bo'], ['liv', 'ola']);
    on.goTo('home-1');
    expect(remembered(on)).toEqual(['ada liv', 'bo ola', 'ada ola', 'bo liv']);
  });

  it('are not those of a round that was taken back', () => {
    const on = gathering(...known);
    seat(on, 'mixed-1', ['ada', 'liv'], ['bo', 'ola']);
    on.next();
    on.must(facilitator, { type: 'undoNext', from: { stepId: 'mixed-1', part: 0 } });
    expect(tablesHeld(on.state)).toEqual([]);
  });

  it('are also those of a round that was taken out of the programme after it had begun', () => {
    const on = gathering(...known);
    seat(on, 'mixed-1', ['ada', 'liv'], ['bo', 'ola']);
    on.next();
    seat(on, 'mixed-2', ['ada', 'ola'], ['bo', 'liv']);
    on.must(facilitator, { type: 'removeStep', stepId: 'mixed-1' });
    expect(on.state.parked.map(({ id }) => id)).toEqual(['mixed-1']);
    expect(remembered(on).sort()).toEqual(['ada liv', 'ada ola', 'bo liv', 'bo ola']);
  });
});

describe('who sat there, by the ids of a register', () => {
  it('leaves out who is not in it, and tables where nobody else is', () => {
    const on = gathering('ada', 'bo');
    on.join('guest', { workplace: { id: 'school-3' } });
    on.join('other', { workplace: { id: 'school-2' } });
    seat(on, 'mixed-1', ['ada', 'guest'], ['bo', 'other']);
    on.next();
    expect(remembered(on)).toEqual([]);
    expect(JSON.stringify(tablesByKnownIds(on.state, known))).not.toMatch(/guest|other/);
    expect(tablesByKnownIds(on.state, new Set())).toEqual([]);
  });

  it('knows those who came by the code and were recognised, before or after they sat, until that is taken back', () => {
    const on = gathering('ada', 'bo');
    on.join('phone-1', { name: 'Livia', workplace: { id: 'school-3' } });
    on.join('phone-2', { name: 'Olav', workplace: { id: 'school-2' } });
    on.must(facilitator, { type: 'matchExpected', personId: 'phone-1', expectedId: 'liv' });
    seat(on, 'mixed-1', ['ada', 'phone-1'], ['bo', 'phone-2']);
    on.next();
    expect(remembered(on)).toEqual(['ada liv']);
    on.must(facilitator, { type: 'matchExpected', personId: 'phone-2', expectedId: 'ola' });
    expect(remembered(on)).toEqual(['ada liv', 'bo ola']);
    on.must(facilitator, { type: 'unmatchExpected', personId: 'phone-1' });
    expect(remembered(on)).toEqual(['bo ola']);
  });

  it('knows those whose seats became one, whichever of them was kept', () => {
    const on = gathering('ada', 'bo', 'liv');
    on.join('phone-1', { name: 'liv Berg', workplace: { id: 'school-3' } });
    on.join('phone-2', { name: 'ola Berg', workplace: { id: 'school-2' } });
    on.join('phone-3', { name: 'ola Berg', workplace: { id: 'school-3' } });
    seat(on, 'mixed-1', ['ada', 'liv', 'phone-3'], ['bo', 'phone-1', 'phone-2']);
    on.next();
    // The card was used on one phone, the code on another: the second one is kept.
    on.must(facilitator, { type: 'mergePeople', keepId: 'phone-1', goneId: 'liv' });
    expect(remembered(on)).toEqual(['bo liv']);
    // Recognised, and then found to sit twice, in a row.
    on.must(facilitator, { type: 'matchExpected', personId: 'phone-3', expectedId: 'ola' });
    on.must(facilitator, { type: 'mergePeople', keepId: 'phone-2', goneId: 'phone-3' });
    expect(remembered(on)).toEqual(['bo liv ola']);
  });

  it('counts one who stands in the register twice as one, and never as somebody who has met themself', () => {
    const on = gathering('ada', 'bo', 'liv');
    on.join('phone', { name: 'liv Berg', workplace: { id: 'school-3' } });
    on.must(facilitator, { type: 'matchExpected', personId: 'phone', expectedId: 'ola' });
    seat(on, 'mixed-1', ['ada', 'liv'], ['bo', 'phone']);
    on.next();
    on.must(facilitator, { type: 'mergePeople', keepId: 'liv', goneId: 'phone' });
    expect(remembered(on)).toEqual(['ada liv']);
  });
});
