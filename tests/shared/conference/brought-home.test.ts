import { describe, expect, it } from 'vitest';
import { boardAccess } from '../../../shared/boards/board-access.ts';
import { stepsBehind } from '../../../shared/conference/brought-home.ts';
import type { Command } from '../../../shared/conference/commands.ts';
import { type Group, seatOf } from '../../../shared/conference/state.ts';
import { seededRandom } from '../../../shared/random.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { ClientModel, RoomQueues } from './client-model.ts';
import { facilitator, hall, machine, participant, Rehearsal, roundsProgramme } from './house.ts';

/** Nine people of three schools who have sat in mixed rounds, up to `stepId`. */
function homecoming(stepId: string) {
  const on = new Rehearsal(roundsProgramme);
  const people = on.people(9);
  on.goTo(stepId);
  const [me = ''] = people;
  const groupOf = (step: string, personId: string) => seatOf(on.state, step, personId) as Group;
  const may = (step: string, group: Group, personId = me) =>
    boardAccess(stepKinds, on.state, { stepId: step, scope: 'group', owner: group.id }, participant(personId));
  const home = () => groupOf(stepId, me);
  return { on, people, me, may, groupOf, home };
}

const seen = ({ on, me }: ReturnType<typeof homecoming>) => machine.viewOf(on.state, participant(me)).brought;

describe('what a home group brings with it', () => {
  it('is what stands on the tables of its members, read and never written, and nothing of other tables', () => {
    const all = homecoming('home-1');
    const { on, may, home, groupOf } = all;
    for (const step of ['mixed-1', 'mixed-2']) {
      const theirs = new Set(home().members.map((id) => groupOf(step, id).id));
      const groups = on.state.groupings.get(step)?.groups ?? [];
      expect(theirs.size).toBeGreaterThan(1);
      for (const group of groups) expect(may(step, group)).toBe(theirs.has(group.id) ? 'read' : 'none');
    }
    const told = seen(all).get('home-1') ?? [];
    expect(
      told
        .filter(({ stepId }) => stepId === 'mixed-1')
        .flatMap(({ personIds }) => [...personIds])
        .sort(),
    ).toEqual([...home().members].sort());
  });

  it('leaves out a table where nobody of the group sat', () => {
    const all = homecoming('mixed-1');
    const { on, me, may } = all;
    // A table of its own for two who are not of my school.
    const others = all.people.filter(
      (id) => on.state.people.get(id)?.workplaceId !== on.state.people.get(me)?.workplaceId,
    );
    const [one = '', other = ''] = others;
    on.must(facilitator, { type: 'moveSeat', stepId: 'mixed-1', personId: one, toGroupId: null });
    const strangers = all.groupOf('mixed-1', one);
    on.must(facilitator, { type: 'moveSeat', stepId: 'mixed-1', personId: other, toGroupId: strangers.id });
    on.goTo('home-1');
    expect(may('mixed-1', strangers)).toBe('none');
    expect(
      seen(all)
        .get('home-1')
        ?.some(({ groupId, stepId }) => stepId === 'mixed-1' && groupId === strangers.id),
    ).toBe(false);
  });

  it('names nobody where the step is sensitive', () => {
    const all = homecoming('home-1');
    const sensitive =
      seen(all)
        .get('home-1')
        ?.filter(({ stepId }) => stepId === 'mixed-2') ?? [];
    expect(sensitive.length).toBeGreaterThan(1);
    for (const { personIds } of sensitive) expect(personIds).toEqual([]);
  });

  it('opens with the home groups: not before they are confirmed, nor before the round is over or shared', () => {
    const all = homecoming('mixed-1');
    const { on, me, people, may, groupOf } = all;
    const mine = groupOf('mixed-1', me);
    const colleague = people.find(
      (id) => id !== me && on.state.people.get(id)?.workplaceId === on.state.people.get(me)?.workplaceId,
    ) as string;
    const theirs = groupOf('mixed-1', colleague);
    expect(theirs.id).not.toBe(mine.id);
    on.must(facilitator, { type: 'proposeGroups', stepId: 'home-1' });
    expect(may('mixed-1', theirs)).toBe('none');
    on.must(facilitator, { type: 'confirmGroups', stepId: 'home-1' });
    expect(may('mixed-1', theirs)).toBe('none');
    on.next();
    expect(may('mixed-1', theirs)).toBe('read');
    expect(seen(all).get('home-1')?.length).toBeGreaterThan(1);
    on.must(facilitator, { type: 'undoNext', from: { stepId: 'mixed-2', part: 0 } });
    expect(may('mixed-1', theirs)).toBe('none');
    on.must(facilitator, { type: 'shareBoards', stepId: 'mixed-1' });
    expect(may('mixed-1', theirs)).toBe('read');
  });

  it('is of the rounds since the last home round; home rounds in a row hear of the same', () => {
    const { on } = homecoming('mixed-1');
    const behind = (stepId: string) => stepsBehind(stepKinds, on.state, stepId).map(({ id }) => id);
    expect(behind('home-1')).toEqual(['mixed-1', 'mixed-2']);
    expect(behind('home-2')).toEqual(['mixed-1', 'mixed-2']);
    expect(behind('home-3')).toEqual(['mixed-3']);
    expect(behind('mixed-3')).toEqual([]);
    expect(behind('nowhere')).toEqual([]);
  });

  it('follows whoever is moved to another home group, and leaves with whoever is taken out', () => {
    const all = homecoming('home-1');
    const { on, me, may, groupOf, people, home } = all;
    const far = people.find((id) => groupOf('home-1', id).id !== home().id) as string;
    const before = groupOf('mixed-1', far);
    const own = new Set(home().members.map((id) => groupOf('mixed-1', id).id));
    on.must(facilitator, { type: 'moveSeat', stepId: 'home-1', personId: far, toGroupId: home().id });
    expect(may('mixed-1', before)).toBe('read');
    on.must(facilitator, { type: 'removePerson', personId: far });
    expect(may('mixed-1', before)).toBe(own.has(before.id) ? 'read' : 'none');
    on.must(facilitator, { type: 'removePerson', personId: me });
    expect(may('mixed-1', before)).toBe('none');
  });

  it('is told to phones that stay, when somebody moves to their group or a step moves in the programme', () => {
    const { on, me, people, groupOf, home } = homecoming('home-1');
    on.group('home-3');
    const phone = new ClientModel(participant(me), on.state);
    const hears = (command: Command) => {
      const from = on.events.length;
      let state = on.state;
      on.must(facilitator, command);
      const queues = new RoomQueues();
      for (const event of on.events.slice(from)) {
        state = machine.apply(state, event);
        expect(queues.put(event, state)).not.toContain(me);
      }
      queues.tell(phone, state, seededRandom(1));
      expect(phone.lag(state)).toBeNull();
    };
    const far = people.find((id) => groupOf('home-1', id).id !== home().id) as string;
    const before = phone.state.brought.get('home-1');
    hears({ type: 'moveSeat', stepId: 'home-1', personId: far, toGroupId: home().id });
    expect(phone.state.brought.get('home-1')).not.toEqual(before);
    expect(phone.state.brought.has('home-3')).toBe(false);
    hears({ type: 'moveStep', stepId: 'home-3', after: 'home-2' });
    expect(phone.state.brought.get('home-3')?.length).toBeGreaterThan(0);
  });

  it('never opens a board of one’s own, nor one to a hall screen, and no heart is given on it', () => {
    const { on, me, people, may, groupOf, home } = homecoming('home-1');
    const colleague = home().members.find((id) => id !== me) as string;
    const board = { stepId: 'mixed-1', scope: 'person', owner: colleague } as const;
    expect(boardAccess(stepKinds, on.state, board, participant(me))).toBe('none');
    const theirs = groupOf('mixed-1', colleague);
    const table = { stepId: 'mixed-1', scope: 'group', owner: theirs.id } as const;
    expect(boardAccess(stepKinds, on.state, table, hall)).toBe('none');
    expect(people).toContain(me);
    expect(may('mixed-1', theirs)).toBe('read');
    const heart = { type: 'setHeart', board: `mixed-1/group/${theirs.id}`, noteId: 'n1', on: true } as const;
    expect(on.send(participant(me), heart)).toBe('not_allowed');
  });

  it('is read by a phone with the same rule, from nothing but its own view', () => {
    const { on, me, may, home, groupOf } = homecoming('home-1');
    const view = machine.viewOf(on.state, participant(me));
    for (const id of home().members) {
      const group = groupOf('mixed-1', id);
      const key = { stepId: 'mixed-1', scope: 'group', owner: group.id } as const;
      expect(boardAccess(stepKinds, view, key, participant(me))).toBe(may('mixed-1', group));
    }
  });

  it('is not of a table where a seat was kept for somebody who came when the round was over', () => {
    const all = homecoming('home-1');
    const { on, may, home, groupOf, people } = all;
    const own = new Set(home().members.map((id) => groupOf('mixed-1', id).id));
    const far = people.map((id) => groupOf('mixed-1', id)).find(({ id }) => !own.has(id));
    const kept = far ?? groupOf('mixed-1', people.at(-1) ?? '');
    on.now += 60_000;
    on.join('late', { workplace: { id: 'school-1' } });
    expect(home().members).toContain('late');
    const group = { ...kept, members: [...kept.members, 'late'] };
    on.state = machine.apply(on.state, { type: 'seatGiven', stepId: 'mixed-1', personId: 'late', group });
    expect((seen(all).get('home-1') ?? []).some(({ personIds }) => personIds.includes('late'))).toBe(false);
    expect(may('mixed-1', kept)).toBe(own.has(kept.id) ? 'read' : 'none');
  });
});
