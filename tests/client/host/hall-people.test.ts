import { describe, expect, test } from 'vitest';
import { dayPlan } from '../../../client/host/day-plan.ts';
import { hallCalls } from '../../../client/host/hall-calls.ts';
import { findInHall, seatedStep, tableOf } from '../../../client/host/hall-people.ts';
import type { ConferenceState, Group, Help, Person } from '../../../shared/conference/state.ts';
import { otherProgramme, Rehearsal } from '../../shared/conference/house.ts';

const minute = 60_000;
const { state: empty } = new Rehearsal(otherProgramme);

const person = (id: string, hallId: string): Person => ({
  id,
  nameId: `w:${id}`,
  workplaceId: 'rud',
  jobRole: null,
  joinedAt: 0,
  hallId,
});
const names = new Map([
  ['aud', 'Aud Rud skole'],
  ['orjan', 'Ørjan Vik skole'],
  ['ase', 'Åse Vik skole'],
  ['bjorn', 'Bjørn Rud skole'],
]);
const people = [person('orjan', 'a'), person('ase', 'a'), person('aud', 'a'), person('bjorn', 'b')];
const find = (typed: string) => {
  const { here, elsewhere } = findInHall(people, 'a', typed, ({ id }) => names.get(id) ?? '', 'nb');
  return [here.map(({ id }) => id), elsewhere.map(({ id }) => id)];
};

describe('finding people', () => {
  test('nothing typed: the hall alone, by the alphabet of the language', () => {
    expect(find('  ')).toEqual([['aud', 'orjan', 'ase'], []]);
  });

  test('a search finds people of other halls too, by every word, in any order and case', () => {
    expect(find('rud')).toEqual([['aud'], ['bjorn']]);
    expect(find('SKOLE ørj')).toEqual([['orjan'], []]);
    expect(find('nobody')).toEqual([[], []]);
  });
});

describe('calls', () => {
  const call = (id: string, hallId: string | null, askedAt: number, more: Partial<Help> = {}): [string, Help] => [
    id,
    {
      id,
      hallId,
      askedAt,
      personId: 'aud',
      stepId: null,
      groupId: null,
      textId: null,
      reply: null,
      done: false,
      ...more,
    },
  ];

  test('of this hall and of none, the longest wait first, answered ones last, closed ones gone', () => {
    const help = new Map([
      call('late', 'a', 30),
      call('answered', 'a', 10, { reply: { textId: 'w:1', at: 20 } }),
      call('nowhere', null, 20),
      call('other', 'b', 5),
      call('closed', 'a', 1, { done: true }),
    ]);
    const calls = hallCalls({ help, groupings: new Map() }, 'a');
    expect(calls.map(({ help: { id } }) => id)).toEqual(['nowhere', 'late', 'answered']);
  });

  test('a call of a table names the table', () => {
    const group = groupOf(['aud']);
    const help = new Map([call('one', 'a', 0, { stepId: 'experiences', groupId: 'g1', personId: null })]);
    const groupings = new Map([['experiences', { status: 'confirmed' as const, groups: [group] }]]);
    expect(hallCalls({ help, groupings }, 'a')[0]?.group).toBe(group);
  });
});

function groupOf(members: readonly string[]): Group {
  const duties = { chair: null, secretary: null, rapporteur: null };
  return { id: 'g1', number: 1, label: { kind: 'table' }, members, duties };
}

describe('seats', () => {
  const inGroups = otherProgramme.filter(({ arrangement }) => arrangement.kind === 'groups');
  const [first, second] = inGroups;
  const withGroups = (stepIds: readonly string[], currentStepId: string | null): ConferenceState => ({
    ...empty,
    currentStepId,
    groupings: new Map(stepIds.map((id) => [id, { status: 'confirmed', groups: [groupOf(['aud'])] }])),
  });

  test('of the running step; between two, those of the next one that has tables', () => {
    if (!first || !second) throw new Error('two steps in groups are needed');
    expect(seatedStep(withGroups([first.id, second.id], first.id))?.id).toBe(first.id);
    expect(seatedStep(withGroups([first.id, second.id], null))?.id).toBe(first.id);
    expect(seatedStep(withGroups([second.id], first.id))?.id).toBe(second.id);
    expect(seatedStep(withGroups([first.id], second.id))).toBeUndefined();
    expect(tableOf(withGroups([first.id], null), first, 'aud')?.number).toBe(1);
    expect(tableOf(withGroups([first.id], null), undefined, 'aud')).toBeUndefined();
  });
});

test('the plan of the day begins with now while nobody has begun, and moves with the running step', () => {
  const now = 1_700_000_000_000;
  const before = dayPlan(empty, now);
  expect(before.coming[0]).toMatchObject({ from: now });
  expect(before.coming).toHaveLength(otherProgramme.length);
  const [step] = otherProgramme;
  if (!step) throw new Error('a step is needed');
  const status = {
    kind: 'running',
    part: 0,
    startedAt: now,
    endsAt: now + 7 * minute,
    partEndsAt: now + minute,
  } as const;
  const running: ConferenceState = {
    ...empty,
    phase: { kind: 'live' },
    currentStepId: step.id,
    statuses: new Map([[step.id, status]]),
  };
  const later = dayPlan(running, now + 2 * minute);
  expect(later.coming[0]).toMatchObject({ step: { id: otherProgramme[1]?.id }, from: now + 7 * minute });
});
