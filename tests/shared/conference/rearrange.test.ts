import { describe, expect, it } from 'vitest';
import type { PlacedGroup, RearrangeDeed } from '../../../shared/conference/commands.ts';
import { limits } from '../../../shared/conference/limits.ts';
import { rearrangeCommands, weightOf } from '../../../shared/conference/rearrange-commands.ts';
import { seatsKey } from '../../../shared/conference/seats-key.ts';
import { commandSchema } from '../../../shared/protocol/commands.ts';
import { facilitator, hallHost, otherProgramme, Rehearsal, roundsProgramme } from './house.ts';

const [one, two] = ['mixed-1', 'mixed-2'] as const;
const table = (id: string, ...members: string[]): PlacedGroup => ({ id, label: { kind: 'table' }, members });

function room() {
  const on = new Rehearsal(roundsProgramme);
  on.people(6);
  const tables = [table('g1', 'person-1', 'person-2', 'person-3'), table('g2', 'person-4', 'person-5', 'person-6')];
  const place = (stepId: string): RearrangeDeed => ({ type: 'placeGroups', stepId, groups: tables });
  const groups = (stepId: string) => on.state.groupings.get(stepId)?.groups ?? [];
  const seats = (stepId: string) => groups(stepId).map(({ id, members }) => [id, [...members].sort().join(' ')]);
  return { on, place, groups, seats };
}

describe('several deeds at once', () => {
  it('are done one over the other, and told as one thing', () => {
    const { on, place, seats } = room();
    const move = { stepId: two, personId: 'person-1', toGroupId: 'g2' };
    on.must(facilitator, {
      type: 'rearrange',
      deeds: [place(one), place(two), { type: 'moveSeats', moves: [move] }],
      why: { kind: 'planned' },
    });
    expect(seats(one)[0]).toEqual(['g1', 'person-1 person-2 person-3']);
    expect(seats(two)[1]).toEqual(['g2', 'person-1 person-4 person-5 person-6']);
    expect(on.events.slice(-4).map(({ type }) => type)).toEqual([
      'groupsProposed',
      'groupsProposed',
      'seatMoved',
      'rearranged',
    ]);
    expect(on.events.at(-1)).toEqual({ type: 'rearranged', why: { kind: 'planned' }, people: 6 });
  });

  it('are none of them done when the last is refused', () => {
    const { on, place } = room();
    const before = on.state;
    const deeds: RearrangeDeed[] = [place(one), { type: 'lockTable', stepId: one, groupId: 'g7', locked: true }];
    expect(on.send(facilitator, { type: 'rearrange', deeds })).toBe('group_unknown');
    expect(on.state).toBe(before);
  });

  it('that change nothing are nothing', () => {
    const { on, place } = room();
    on.must(facilitator, place(one));
    const before = on.state;
    const stay = { stepId: one, personId: 'person-1', toGroupId: 'g1' };
    on.must(facilitator, { type: 'rearrange', deeds: [{ type: 'moveSeats', moves: [stay] }] });
    expect(on.state).toBe(before);
  });
});

describe('what somebody else has changed meanwhile', () => {
  it('is left by a move that says where from', () => {
    const { on, place, seats } = room();
    on.must(facilitator, place(one));
    on.must(facilitator, {
      type: 'moveSeats',
      moves: [
        { stepId: one, personId: 'person-1', fromGroupId: 'g2', toGroupId: 'g9' },
        { stepId: one, personId: 'person-4', fromGroupId: 'g2', toGroupId: 'g1' },
        { stepId: one, personId: 'nobody', fromGroupId: 'g2', toGroupId: 'g1' },
      ],
    });
    expect(seats(one)).toEqual([
      ['g1', 'person-1 person-2 person-3 person-4'],
      ['g2', 'person-5 person-6'],
    ]);
  });

  it('is not written over by a round that says over which seats it was made', () => {
    const { on, place, groups } = room();
    on.must(facilitator, place(one));
    const over = seatsKey(groups(one));
    on.must(facilitator, { type: 'moveSeat', stepId: one, personId: 'person-1', toGroupId: 'g2' });
    expect(on.send(facilitator, { ...place(one), over } as RearrangeDeed)).toBe('already_moved');
    on.must(facilitator, { ...place(one), over: seatsKey([...groups(one)].reverse()) } as RearrangeDeed);
    expect(seatsKey(groups(one))).toBe(over);
  });
});

describe('a table that is opened', () => {
  it('is called after whoever sits down first, and stands in their hall', () => {
    const on = new Rehearsal(otherProgramme);
    on.people(4);
    on.must(facilitator, { type: 'proposeGroups', stepId: 'experiences' });
    const move = { stepId: 'experiences', personId: 'person-1', toGroupId: 'g8' };
    on.must(facilitator, { type: 'moveSeats', moves: [move] });
    const opened = on.state.groupings.get('experiences')?.groups.find(({ id }) => id === 'g8');
    expect(opened?.label).toEqual({ kind: 'workplace', workplaceIds: ['school-1'] });
    on.must(facilitator, { type: 'proposeGroups', stepId: 'own-kind' });
    on.must(facilitator, { type: 'moveSeats', moves: [{ ...move, stepId: 'own-kind' }] });
    const inHall = on.state.groupings.get('own-kind')?.groups.find(({ id }) => id === 'g8');
    expect(inHall?.hallId).toBe(on.state.people.get('person-1')?.hallId);
  });
});

describe('somebody who is expected', () => {
  it('is sent to another hall by a facilitator, and by nobody else', () => {
    const on = new Rehearsal(otherProgramme);
    const row = { name: 'Ingrid Berg', workplace: 'Rud skole', jobRole: null, hall: 'Bojersalen', role: null };
    on.must(facilitator, { type: 'expectPeople', people: [row] });
    const [id = ''] = on.state.expected.keys();
    const go = (hallId: string) => ({ type: 'moveToHall', personId: id, hallId }) as const;
    expect(on.send(hallHost, go('hall-a'))).toBe('person_unknown');
    on.must(facilitator, go('hall-a'));
    expect(on.state.expected.get(id)?.hallId).toBe('hall-a');
    expect(on.send(facilitator, go('nowhere'))).toBe('hall_unknown');
  });
});

describe('a command of many deeds', () => {
  const place = (people: number): RearrangeDeed => ({
    type: 'placeGroups',
    stepId: one,
    groups: [table('g1', ...Array.from({ length: people }, (_, at) => `p${at}`))],
  });

  it('is one for 1,400 people in three rounds, and several for more', () => {
    expect(rearrangeCommands([place(1_400), place(1_400), place(1_400)])).toHaveLength(1);
    const many = rearrangeCommands(
      Array.from({ length: 5 }, () => place(1_400)),
      { kind: 'undone' },
    );
    expect(many.map(({ deeds }) => deeds.length)).toEqual([3, 2]);
    for (const command of many) {
      expect(weightOf(command.deeds)).toBeLessThanOrEqual(limits.seatsAtOnce);
      expect(commandSchema.safeParse(command).success).toBe(true);
    }
    expect(rearrangeCommands([])).toEqual([]);
  });

  it('fits a frame, however long ids are', () => {
    const id = (at: number) => `${at}`.padStart(40, 'x');
    const moves = (step: string) =>
      Array.from({ length: limits.movesAtOnce }, (_, at) => {
        return { stepId: id(Number(step)), personId: id(at), fromGroupId: 'g9999', toGroupId: 'g9998' };
      });
    const deeds = Array.from({ length: 11 }, (_, at): RearrangeDeed => ({ type: 'moveSeats', moves: moves(`${at}`) }));
    const commands = rearrangeCommands(deeds);
    expect(commands.flatMap((command) => command.deeds)).toEqual(deeds);
    expect(commands.length).toBeLessThan(4);
    for (const command of commands) {
      expect(JSON.stringify(['command', { id: id(1), command }]).length).toBeLessThan(450_000);
      expect(commandSchema.safeParse(command).success).toBe(true);
    }
  });

  it('is refused at the edge when it is too much, or something that is no such deed', () => {
    const deeds = [place(1_400), place(1_400), place(1_400), place(1_400)];
    expect(commandSchema.safeParse({ type: 'rearrange', deeds }).success).toBe(false);
    for (const wrong of [{ type: 'end' }, { type: 'rearrange', deeds: [place(1)] }, { type: 'moveSeats', moves: [] }]) {
      expect(commandSchema.safeParse({ type: 'rearrange', deeds: [wrong] }).success).toBe(false);
    }
    expect(commandSchema.safeParse({ type: 'rearrange', deeds: [] }).success).toBe(false);
  });
});
