import { describe, expect, it } from 'vitest';
import { mend, smallPair } from '../../../../client/facilitator/seating/repairs.ts';
import { backTo, movedSince } from '../../../../client/facilitator/seating/use-seat-history.ts';
import type { PlacedGroup } from '../../../../shared/conference/commands.ts';
import type { Step } from '../../../../shared/conference/programme.ts';
import { seededRandom } from '../../../../shared/random.ts';
import { facilitator, Rehearsal, roundsProgramme } from '../../../shared/conference/house.ts';

const stepId = 'mixed-1';
const table = (id: string, ...members: string[]): PlacedGroup => ({ id, label: { kind: 'table' }, members });
const random = () => seededRandom(1);

/** Nine people at three tables; groups of three or four. */
function room(tell = true) {
  const sized = roundsProgramme.map(
    (step): Step =>
      step.id === stepId && step.arrangement.kind === 'groups'
        ? { ...step, arrangement: { ...step.arrangement, size: { min: 3, max: 5 } } }
        : step,
  );
  const on = new Rehearsal(sized);
  const ids = on.people(9);
  const three = [0, 1, 2].map((at) => table(`g${at + 1}`, ...ids.slice(at * 3, at * 3 + 3)));
  on.must(facilitator, { type: 'placeGroups', stepId, groups: three });
  if (tell) on.group(stepId);
  const step = on.state.programme.find(({ id }) => id === stepId) as Step;
  const seats = () => on.state.groupings.get(stepId)?.groups.map(({ members }) => [...members].sort());
  const seatsNow = () => new Map([[stepId, on.state.groupings.get(stepId)?.groups ?? []]]);
  return { on, ids, step, seats, seatsNow };
}

describe('a repair in the midst of a round', () => {
  it('of a table out of use moves its people and nobody else, by commands that do just that, and can be undone', () => {
    const { on, step, ids, seats, seatsNow } = room();
    const [before, was] = [seats(), seatsNow()];
    const mended = mend(on.state, step, { kind: 'tableOut', groupId: 'g2' }, random());
    if (mended.kind !== 'moves') throw new Error('impossible');
    expect(mended.moves.map(({ personId }) => personId).sort()).toEqual(ids.slice(3, 6));
    expect(mended.moves.every(({ from, to }) => from === 't2' && (to === 't1' || to === 't3'))).toBe(true);
    expect(seats()).toEqual(before);
    for (const command of mended.commands) on.must(facilitator, command);
    expect(seats()?.[1]).toEqual([]);
    expect(movedSince(was.get(stepId) ?? [], seatsNow().get(stepId) ?? [])).toEqual(new Set(ids.slice(3, 6)));
    for (const command of backTo(was, on.state)) on.must(facilitator, command);
    expect(seats()).toEqual(before);
  });

  it('takes a table out of use though somebody is locked to it', () => {
    const { on, step, ids } = room();
    on.must(facilitator, { type: 'lockSeat', stepId, personId: ids[4] ?? '', locked: true });
    on.must(facilitator, { type: 'lockTable', stepId, groupId: 'g3', locked: true });
    const mended = mend(on.state, step, { kind: 'tableOut', groupId: 'g2' }, random());
    if (mended.kind !== 'moves') throw new Error('impossible');
    expect(mended.moves.map(({ personId, to }) => `${personId} ${to}`).sort()).toEqual(
      ids.slice(3, 6).map((id) => `${id} t1`),
    );
  });

  it('puts two groups that have become too small at one table', () => {
    const { on, step, seats } = room();
    expect(smallPair(on.state, step)).toBeNull();
    on.must(facilitator, { type: 'removePerson', personId: 'person-1' });
    expect(smallPair(on.state, step)).toBeNull();
    // Whoever is left alone goes with others, small or not.
    on.must(facilitator, { type: 'removePerson', personId: 'person-2' });
    expect(smallPair(on.state, step)?.map(({ id }) => id)).toEqual(['g1', 'g2']);
    on.must(facilitator, { type: 'restorePerson', personId: 'person-2' });
    on.must(facilitator, { type: 'removePerson', personId: 'person-9' });
    const pair = smallPair(on.state, step)?.map(({ id }) => id);
    expect(pair).toEqual(['g1', 'g3']);
    const mended = mend(on.state, step, { kind: 'merge', one: 'g1', other: 'g3' }, random());
    if (mended.kind !== 'moves') throw new Error('impossible');
    expect(mended.moves).toHaveLength(2);
    for (const command of mended.commands) on.must(facilitator, command);
    expect(
      seats()
        ?.map((each) => each.length)
        .sort(),
    ).toEqual([0, 3, 4]);
  });
});

describe('a proposal', () => {
  it('comes back as it was, with the tables that a new plan has left out', () => {
    const { on, seats, seatsNow } = room(false);
    const [before, was] = [seats(), seatsNow()];
    on.must(facilitator, { type: 'proposeGroups', stepId });
    on.must(facilitator, { type: 'moveSeat', stepId, personId: 'person-1', toGroupId: null });
    for (const command of backTo(was, on.state)) on.must(facilitator, command);
    expect(seats()).toEqual(before);
    expect(backTo(was, on.state)).toEqual([]);
  });
});
