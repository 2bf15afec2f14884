import { describe, expect, it } from 'vitest';
import { placeCommands, planOf, planRequest, roundsToPlan } from '../../../shared/conference/plan-request.ts';
import { explainPlan } from '../../../shared/grouping/plan/explain.ts';
import { planRounds } from '../../../shared/grouping/plan/plan-rounds.ts';
import { repairPlan } from '../../../shared/grouping/plan/repair.ts';
import { seededRandom } from '../../../shared/random.ts';
import { facilitator, Rehearsal, roundsProgramme } from './house.ts';

const random = () => seededRandom('plan');

/** Twelve people of three schools, and two who are expected. */
function beforehand() {
  const on = new Rehearsal(roundsProgramme);
  on.people(12);
  const more = ['ingrid', 'jonas'].map((id) => ({
    ...{ id, name: `${id} Berg`, workplace: 'Rud skole', jobRole: null, hall: null, role: null },
  }));
  on.must(facilitator, { type: 'expectPeople', people: more });
  const plan = (before = false) => {
    const steps = roundsToPlan(on.state);
    const request = planRequest(on.state, steps, before ? planOf(on.state, steps) : undefined);
    const result = planRounds(request, random(), 20_000);
    if (result.kind !== 'plan') throw new Error(JSON.stringify(result.reasons));
    for (const command of placeCommands(result.plan)) on.must(facilitator, command);
    return { request, plan: result.plan };
  };
  const groups = (stepId: string) => on.state.groupings.get(stepId)?.groups ?? [];
  return { on, plan, groups };
}

describe('all rounds of a programme, planned at once', () => {
  it('stand in the conference as they were planned, with those who are expected', () => {
    const { on, plan, groups } = beforehand();
    const { plan: planned, request } = plan();
    expect(roundsToPlan(on.state).map(({ id }) => id)).toEqual(roundsProgramme.map(({ id }) => id));
    for (const { id } of roundsProgramme) expect(groups(id).flatMap(({ members }) => [...members])).toHaveLength(14);
    const asHeld = planOf(on.state, roundsToPlan(on.state));
    const seats = (plan: typeof planned) =>
      plan.rounds.map(({ tables }) => tables.map(({ members }) => [...members].sort()));
    expect(seats(asHeld)).toEqual(seats(planned));
    expect(explainPlan(asHeld, request)).toEqual(explainPlan(planned, request));
  });

  it('keep who is locked where they sit, however often the rest is planned', () => {
    const { on, plan, groups } = beforehand();
    plan();
    const table = groups('mixed-1')[1];
    const [seat = ''] = groups('mixed-3')[0]?.members ?? [];
    on.must(facilitator, { type: 'lockTable', stepId: 'mixed-1', groupId: table?.id ?? '', locked: true });
    on.must(facilitator, { type: 'lockSeat', stepId: 'mixed-3', personId: seat, locked: true });
    const where = groups('mixed-3').find(({ members }) => members.includes(seat))?.id;
    for (const again of [false, true]) {
      plan(again);
      expect([...(groups('mixed-1').find(({ id }) => id === table?.id)?.members ?? [])].sort()).toEqual(
        [...(table?.members ?? [])].sort(),
      );
      expect(groups('mixed-3').find(({ members }) => members.includes(seat))?.id).toBe(where);
    }
  });

  it('leave alone what has been told, and count it as held', () => {
    const { on, plan, groups } = beforehand();
    plan();
    on.goTo('mixed-2');
    const told = JSON.stringify(groups('mixed-1'));
    const { request } = plan(true);
    expect(request.rounds.map(({ id }) => id)).toEqual(['home-1', 'home-2', 'mixed-3', 'home-3']);
    expect(request.earlier).toHaveLength(2);
    // By table, since people go on to other tables, and hosts do not.
    const held = request.earlier?.flatMap((round) => round.groups.map(({ tableId }) => tableId)) ?? [];
    expect(held).toEqual(['mixed-1', 'mixed-2'].flatMap((id) => groups(id).map((group) => `t${group.id.slice(1)}`)));
    expect(JSON.stringify(groups('mixed-1'))).toBe(told);
  });

  it('are mended in the midst of a round by the moves that a repair names, and by nothing else', () => {
    const { on, groups } = beforehand();
    on.goTo('mixed-1');
    const step = on.state.programme.filter(({ id }) => id === 'mixed-1');
    const [out] = groups('mixed-1');
    const present = { ...on.state, expected: new Map() };
    const repair = repairPlan(planOf(on.state, step), planRequest(present, step), random(), [
      { roundId: 'mixed-1', tableId: `t${out?.id.slice(1)}` },
    ]);
    if (repair.kind !== 'repaired') throw new Error('no repair');
    const moves = repair.moves.map(({ roundId, personId, to }) => ({
      ...{ stepId: roundId, personId, toGroupId: to === null ? null : `g${to.slice(1)}` },
    }));
    expect(moves.map(({ personId }) => personId).sort()).toEqual([...(out?.members ?? [])].sort());
    on.must(facilitator, { type: 'moveSeats', moves });
    expect(groups('mixed-1').find(({ id }) => id === out?.id)?.members).toEqual([]);
    expect(groups('mixed-1').flatMap(({ members }) => [...members])).toHaveLength(12);
  });
});
