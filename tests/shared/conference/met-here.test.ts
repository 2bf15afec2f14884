import { expect, it } from 'vitest';
import { metHere } from '../../../shared/conference/met-here.ts';
import { planRequest, roundsToPlan } from '../../../shared/conference/plan-request.ts';
import { facilitator, Rehearsal, roundsProgramme } from './house.ts';

it('who met before is known also of those who came without their card, and sit under another id', () => {
  const on = new Rehearsal(roundsProgramme);
  const people = ['ada', 'bo', 'liv'].map((id) => ({
    ...{ id, name: `${id} Berg`, workplace: 'Rud skole', jobRole: null, hall: null, role: null },
  }));
  on.must(facilitator, { type: 'expectPeople', people });
  const met = [
    { one: 'ada', other: 'bo', weight: 1 },
    { one: 'bo', other: 'liv', weight: 0.6 },
  ];
  on.state = { ...on.state, met };
  expect(metHere(on.state)).toBe(met);
  on.join('phone-1', { name: 'Elisabet', workplace: { id: 'school-2' } });
  on.join('phone-2', { name: 'liv Berg', workplace: { id: 'school-3' } });
  on.must(facilitator, { type: 'markCome', expectedId: 'liv' });
  on.must(facilitator, { type: 'matchExpected', personId: 'phone-1', expectedId: 'bo' });
  on.must(facilitator, { type: 'mergePeople', keepId: 'phone-2', goneId: 'liv' });
  const here = [
    { one: 'ada', other: 'phone-1', weight: 1 },
    { one: 'phone-1', other: 'phone-2', weight: 0.6 },
  ];
  expect(metHere(on.state)).toEqual(here);
  expect(planRequest(on.state, roundsToPlan(on.state)).met).toEqual(here);
  on.must(facilitator, { type: 'unmatchExpected', personId: 'phone-1' });
  expect(metHere(on.state)[0]).toEqual(met[0]);
});

it('somebody who was expected twice has not met themself', () => {
  const on = new Rehearsal(roundsProgramme);
  on.join('ada', { name: 'Ada', workplace: { id: 'school-1' } });
  on.join('ada-too', { name: 'Ada', workplace: { id: 'school-2' } });
  on.state = { ...on.state, met: [{ one: 'ada', other: 'ada-too', weight: 1 }] };
  on.must(facilitator, { type: 'mergePeople', keepId: 'ada', goneId: 'ada-too' });
  expect(metHere(on.state)).toEqual([]);
});
