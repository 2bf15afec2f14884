import { expect, test } from 'vitest';
import { absentFrom, thinTables } from '../../../../client/facilitator/seating/no-shows.ts';
import { smallPair } from '../../../../client/facilitator/seating/small-tables.ts';
import type { PlacedGroup } from '../../../../shared/conference/commands.ts';
import type { Step } from '../../../../shared/conference/programme.ts';
import { facilitator, Rehearsal, roundsProgramme } from '../../../shared/conference/house.ts';

test('who has not come is told of once it has begun; the tables that they would leave small are seen before, and mended', () => {
  const stepId = 'mixed-3';
  const sized = roundsProgramme.map(
    (step): Step =>
      step.id === stepId && step.arrangement.kind === 'groups'
        ? { ...step, arrangement: { ...step.arrangement, size: { min: 3, max: 4 } } }
        : step,
  );
  const on = new Rehearsal(sized);
  const ids = on.people(6);
  const people = ['x', 'y', 'z'].map((id) => ({
    ...{ id, name: id, workplace: 'PPT', jobRole: null, hall: null, role: null },
  }));
  on.must(facilitator, { type: 'expectPeople', people });
  const [a = '', b = '', c = '', ...more] = ids;
  const groups = [
    [a, b, c],
    [...more.slice(0, 2), 'x'],
    [...more.slice(2), 'y', 'z'],
  ].map((members, at): PlacedGroup => ({ id: `g${at + 1}`, label: { kind: 'table' }, members }));
  on.must(facilitator, { type: 'placeGroups', stepId, groups });
  const step = on.state.programme.find(({ id }) => id === stepId) as Step;
  const thin = () => thinTables(on.state, step).map(({ id }) => id);
  // They may come yet.
  expect(absentFrom(on.state, stepId)).toBe(0);
  expect(thin()).toEqual(['g2', 'g3']);
  on.goTo('mixed-1');
  expect(absentFrom(on.state, stepId)).toBe(3);
  on.must(facilitator, { type: 'markCome', expectedId: 'x' });
  expect([absentFrom(on.state, stepId), thin()]).toEqual([2, ['g3']]);

  on.must(facilitator, { type: 'confirmGroups', stepId });
  expect([absentFrom(on.state, stepId), thin()]).toEqual([0, []]);
  expect(smallPair(on.state, step)?.map(({ id }) => id)).toEqual(['g3', 'g1']);
});
