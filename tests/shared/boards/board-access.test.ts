import { describe, expect, it } from 'vitest';
import { boardAccess } from '../../../shared/boards/board-access.ts';
import type { BoardKey } from '../../../shared/boards/board-name.ts';
import type { Actor } from '../../../shared/conference/actor.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { facilitator, hall, participant, Rehearsal } from '../conference/house.ts';

const board = (stepId: string, scope: BoardKey['scope'], owner: string): BoardKey => ({ stepId, scope, owner });

/** Nine people in the step of experiences, and what they and others may do with a board. */
function seated() {
  const on = new Rehearsal();
  const people = on.people(9);
  on.goTo('experiences');
  const groups = on.state.groupings.get('experiences')?.groups ?? [];
  const [own, other] = groups;
  if (!own || !other) throw new Error('too few groups');
  const access = (key: BoardKey, actor: Actor) => boardAccess(stepKinds, on.state, key, actor);
  return { on, people, own, other, access, member: own.members[0] ?? '', outsider: other.members[0] ?? '' };
}

describe('a board of one’s own', () => {
  it('is written by its owner, and nobody else may as much as open it', () => {
    const { access, member, outsider } = seated();
    const key = board('experiences', 'person', member);
    expect(access(key, participant(member))).toBe('write');
    for (const actor of [participant(outsider), facilitator, hall, participant('stranger')]) {
      expect(access(key, actor)).toBe('none');
    }
  });

  it('can be written until the conference ends, also while its step waits because next was taken back', () => {
    const { on, access, member } = seated();
    on.goTo('break');
    expect(access(board('experiences', 'person', member), participant(member))).toBe('write');
    on.must(facilitator, { type: 'end' });
    expect(access(board('experiences', 'person', member), participant(member))).toBe('read');
  });

  it('is not there in a step that has none, nor for somebody who is not here', () => {
    const { access, member } = seated();
    expect(access(board('check-in', 'person', member), participant(member))).toBe('none');
    expect(access(board('nowhere', 'person', member), participant(member))).toBe('none');
    expect(access(board('experiences', 'person', 'stranger'), participant('stranger'))).toBe('none');
  });
});

describe('the board of a group', () => {
  it('is written by its members while the step runs or pauses, and read by them afterwards', () => {
    const { on, access, own, member } = seated();
    const key = board('experiences', 'group', own.id);
    expect(access(key, participant(member))).toBe('write');
    on.must(facilitator, { type: 'pause', stepId: 'experiences' });
    expect(access(key, participant(member))).toBe('write');
    on.goTo('break');
    expect(access(key, participant(member))).toBe('read');
    on.must(facilitator, { type: 'undoNext', from: { stepId: 'break', part: 0 } });
    expect(access(key, participant(member))).toBe('write');
    on.must(facilitator, { type: 'end' });
    expect(access(key, participant(member))).toBe('read');
  });

  it('is read by facilitators, and by others only once it is shared', () => {
    const { on, access, own, outsider } = seated();
    const key = board('experiences', 'group', own.id);
    expect(access(key, facilitator)).toBe('read');
    expect(access(key, hall)).toBe('none');
    expect(access(key, participant(outsider))).toBe('none');
    on.must(facilitator, { type: 'shareBoards', stepId: 'experiences' });
    for (const actor of [facilitator, hall, participant(outsider)]) expect(access(key, actor)).toBe('read');
    expect(access(key, participant('stranger'))).toBe('none');
  });

  it('follows the person who moves', () => {
    const { on, access, own, other, member } = seated();
    on.must(facilitator, { type: 'moveSeat', stepId: 'experiences', personId: member, toGroupId: other.id });
    expect(access(board('experiences', 'group', own.id), participant(member))).toBe('none');
    expect(access(board('experiences', 'group', other.id), participant(member))).toBe('write');
    expect(seatOf(on.state, 'experiences', member)?.id).toBe(other.id);
  });

  it('is not there before the groups are confirmed, nor for groups that are not, and locked until the step begins', () => {
    const on = new Rehearsal();
    const [ada = ''] = on.people(5);
    const access = (owner: string, actor: Actor) =>
      boardAccess(stepKinds, on.state, board('experiences', 'group', owner), actor);
    on.must(facilitator, { type: 'proposeGroups', stepId: 'experiences' });
    expect([access('g1', facilitator), access('g1', participant(ada))]).toEqual(['none', 'none']);
    on.must(facilitator, { type: 'confirmGroups', stepId: 'experiences' });
    expect([access('g1', facilitator), access('g1', participant(ada))]).toEqual(['read', 'read']);
    expect(access('g1', hall)).toBe('none');
    on.goTo('experiences');
    expect(access('g99', facilitator)).toBe('none');
    expect(access('constructor', facilitator)).toBe('none');
    expect(access('g1', participant(ada))).toBe('write');
  });
});

describe('a plenary board', () => {
  it('is read by all who are here, and written by nobody but the server', () => {
    const { on, access, member } = seated();
    const key = board('input', 'plenary', 'all');
    on.goTo('input');
    for (const actor of [facilitator, hall, participant(member)]) expect(access(key, actor)).toBe('read');
    expect(access(key, participant('stranger'))).toBe('none');
    expect(access(board('input', 'plenary', 'g1'), facilitator)).toBe('none');
    expect(access(board('break', 'plenary', 'all'), facilitator)).toBe('none');
    on.must(facilitator, { type: 'end' });
    expect(access(key, participant(member))).toBe('read');
  });
});
