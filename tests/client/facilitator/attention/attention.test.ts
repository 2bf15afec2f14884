import { expect, test } from 'vitest';
import {
  attentionOf,
  nothingNeeded,
  partBeganByPlan,
  partNow,
  silentMs,
} from '../../../../client/facilitator/attention/attention.ts';
import { tablesOf } from '../../../../client/facilitator/room/room-view.ts';
import type { Pulse } from '../../../../shared/protocol/live.ts';
import { facilitator, participant, Rehearsal, start } from '../../../shared/conference/house.ts';

const minute = 60_000;

function inTalk(): { rehearsal: Rehearsal; ids: readonly string[]; groups: readonly string[] } {
  const rehearsal = new Rehearsal();
  const ids = rehearsal.people(9);
  rehearsal.goTo('experiences', 3);
  const groups = rehearsal.state.groupings.get('experiences')?.groups.map((group) => group.id) ?? [];
  return { rehearsal, ids, groups };
}

function pulseOf(online: readonly string[], tables: Pulse['tables'] = {}): Pulse {
  return { present: online.length, online, tables };
}

test('nothing is asked while all are there and write', () => {
  const { rehearsal, ids, groups } = inTalk();
  const tables = Object.fromEntries(groups.map((id) => [id, { notes: 1, lastActivityAt: start + 9 * minute }]));
  const attention = attentionOf(rehearsal.state, 'open', start, pulseOf(ids, tables), start + 10 * minute);
  expect(nothingNeeded(attention)).toBe(true);
});

test('a table is silent only in open talk, for longer than the limit, and never for longer than its part', () => {
  const { rehearsal, ids, groups } = inTalk();
  const [first = '', second = ''] = groups;
  const now = start + 60 * minute;
  const pulse = pulseOf(ids, {
    [first]: { notes: 2, lastActivityAt: now - silentMs - 1 },
    [second]: { notes: 2, lastActivityAt: now - silentMs + 1 },
  });
  const silent = (part: 'open' | 'round' | 'alone', partSeenAt: number) =>
    attentionOf(rehearsal.state, part, partSeenAt, pulse, now).silent.map(({ group, minutes }) => [group.id, minutes]);
  expect(silent('open', start)).toEqual([[first, 5]]);
  expect(attentionOf(rehearsal.state, 'open', start, pulseOf(ids), now).silent).toHaveLength(groups.length);
  expect(attentionOf(rehearsal.state, 'open', start, { present: 9 }, now).silent).toEqual([]);
  expect(silent('open', now - minute)).toEqual([]);
  expect(silent('round', start)).toEqual([]);
  expect(silent('alone', start)).toEqual([]);
  rehearsal.must(participant(memberOf(rehearsal, first)), { type: 'markReady', stepId: 'experiences', ready: true });
  expect(silent('open', start)).toEqual([]);
});

test('tables that have become small are told while they can be joined', () => {
  const { rehearsal, ids } = inTalk();
  const small = () =>
    attentionOf(rehearsal.state, 'open', start, pulseOf(ids), start).small.map((group) => group.members.length);
  expect(small()).toEqual([]);
  const groups = rehearsal.state.groupings.get('experiences')?.groups ?? [];
  const leave = (at: number, left: number) => {
    for (const personId of groups[at]?.members.slice(left) ?? [])
      rehearsal.must(facilitator, { type: 'removePerson', personId });
  };
  leave(0, 2);
  expect(small()).toEqual([]);
  leave(1, 2);
  expect(small()).toEqual([2, 2]);
  rehearsal.goTo('break');
  expect(small()).toEqual([]);
});

test('who came after the groups had begun is told, with the table they got', () => {
  const { rehearsal, ids } = inTalk();
  rehearsal.now = start + 20 * minute;
  rehearsal.join('late', { workplace: { id: 'office' } });
  const { late } = attentionOf(rehearsal.state, 'open', start, pulseOf([...ids, 'late']), rehearsal.now);
  expect(late.map(({ person }) => person.id)).toEqual(['late']);
  expect(late[0]?.group?.members).toContain('late');
  rehearsal.goTo('break');
  expect(attentionOf(rehearsal.state, 'open', start, null, rehearsal.now).late).toEqual([]);
});

test('people without a connection are told only once something is known of connections', () => {
  const { rehearsal, ids } = inTalk();
  const offline = (pulse: Pulse | null) =>
    attentionOf(rehearsal.state, 'open', start, pulse, start).offline.map((person) => person.id);
  expect(offline(null)).toEqual([]);
  expect(offline({ present: 1 })).toEqual([]);
  expect(offline(pulseOf(ids.slice(1)))).toEqual([ids[0]]);
});

test('all ready and a server that cannot store are told', () => {
  const { rehearsal, ids, groups } = inTalk();
  for (const id of groups) {
    rehearsal.must(participant(memberOf(rehearsal, id)), { type: 'markReady', stepId: 'experiences', ready: true });
  }
  const pulse: Pulse = { ...pulseOf(ids), warning: 'storage_unavailable' };
  expect(attentionOf(rehearsal.state, 'open', start, pulse, start)).toMatchObject({ allReady: true, storage: true });
});

test('what a table is doing depends on the part and on when it wrote last', () => {
  const { rehearsal, ids, groups } = inTalk();
  const [first = ''] = groups;
  const now = start + 60 * minute;
  const doing = (part: 'gather' | 'alone' | 'round' | 'open' | null, lastActivityAt: number | null) =>
    tablesOf(rehearsal.state, 'experiences', part, pulseOf(ids, { [first]: { notes: 1, lastActivityAt } }), now)[0]
      ?.doing;
  expect(doing('open', now - 1_000)).toEqual({ kind: 'writing' });
  expect(doing('round', now - 1_000)).toEqual({ kind: 'writing' });
  expect(doing('round', now - 5 * minute)).toEqual({ kind: 'round' });
  expect(doing('gather', null)).toEqual({ kind: 'gathering' });
  expect(doing('alone', null)).toEqual({ kind: 'alone' });
  expect(doing('open', null)).toEqual({ kind: 'nothingYet' });
  expect(doing('open', now - 6.5 * minute)).toEqual({ kind: 'quiet', minutes: 6 });
  expect(doing(null, now)).toEqual({ kind: 'unknown' });
});

test('a table counts who is there, and one that was emptied is gone', () => {
  const { rehearsal, ids, groups } = inTalk();
  const [first = '', second = ''] = groups;
  const members = rehearsal.state.groupings.get('experiences')?.groups[0]?.members ?? [];
  const online = ids.filter((id) => id !== members[0]);
  const view = () => tablesOf(rehearsal.state, 'experiences', 'open', pulseOf(online), start);
  expect(view()[0]).toMatchObject({ present: members.length - 1, offline: 1, notes: 0, ready: false });
  for (const personId of members) {
    rehearsal.must(facilitator, { type: 'moveSeat', stepId: 'experiences', personId, toGroupId: second });
  }
  expect(view().map(({ group }) => group.id)).not.toContain(first);
});

test('a desk that is opened late takes the part to have begun by the plan, and never after now', () => {
  const { rehearsal } = inTalk();
  // Find the table 3, alone 3, round 20: the talk would begin after 26 minutes.
  expect(partBeganByPlan(rehearsal.state, start + 60 * minute)).toBe(start + 26 * minute);
  expect(partBeganByPlan(rehearsal.state, start + 10 * minute)).toBe(start + 10 * minute);
  rehearsal.must(facilitator, { type: 'end' });
  expect(partBeganByPlan(rehearsal.state, start + 60 * minute)).toBe(start + 60 * minute);
});

test('the part is known while a step runs or is paused', () => {
  const { rehearsal } = inTalk();
  expect(partNow(rehearsal.state)).toMatchObject({ kind: 'open', at: 3, step: { id: 'experiences' } });
  rehearsal.must(facilitator, { type: 'pause', stepId: 'experiences' });
  expect(partNow(rehearsal.state)?.kind).toBe('open');
  rehearsal.must(facilitator, { type: 'end' });
  expect(partNow(rehearsal.state)).toBeNull();
});

function memberOf(rehearsal: Rehearsal, groupId: string): string {
  const groups = rehearsal.state.groupings.get('experiences')?.groups ?? [];
  return groups.find((group) => group.id === groupId)?.members[0] ?? '';
}
