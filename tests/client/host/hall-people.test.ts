import { describe, expect, test } from 'vitest';
import { dayPlan } from '../../../client/host/day-plan.ts';
import { seatedStep, tableOf } from '../../../client/host/hall-people.ts';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import { otherProgramme, Rehearsal } from '../../shared/conference/house.ts';

const minute = 60_000;
const { state: empty } = new Rehearsal(otherProgramme);

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
