import { expect } from 'vitest';
import { boardKey } from '../../../shared/boards/board-name.ts';
import { type ConferenceState, isActive, isParked, knownStep, statusOf } from '../../../shared/conference/state.ts';
import type { CheckOutData } from '../../../shared/steps/check-out/check-out.ts';
import type { OneWordData } from '../../../shared/steps/one-word.ts';
import type { PlenaryReportData, PlenaryReportSettings } from '../../../shared/steps/plenary-report/plenary-report.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { spentDots, type VoteData, type VoteSettings } from '../../../shared/steps/vote/vote.ts';
import { machine } from './house.ts';

/** What holds for a conference whatever people have tried. */
export function expectInvariants(state: ConferenceState): void {
  expectClock(state);
  expectGroups(state);
  expectHearts(state);
  expectStepData(state);
  expectNothingEmpty(state);
  expectRoster(state);
  expectSteps(state);
  expectRoom(state);
}

function expectClock(state: ConferenceState): void {
  const active = state.programme.filter((step) => isActive(statusOf(state, step.id)));
  expect(active.map((step) => step.id)).toEqual(state.currentStepId === null ? [] : [state.currentStepId]);
  expect(state.phase.kind === 'live').toBe(state.currentStepId !== null);
  if (state.phase.kind === 'lobby') {
    for (const step of state.programme) expect(statusOf(state, step.id).kind).toBe('waiting');
  }
  for (const [at, step] of state.programme.entries()) {
    const status = statusOf(state, step.id);
    const current = state.programme.findIndex((one) => one.id === state.currentStepId);
    if (current >= 0) {
      if (at < current) expect(status.kind).toBe('done');
      if (at > current) expect(status.kind).toBe('waiting');
    }
    if (status.kind === 'waiting') continue;
    expect(Number.isInteger(status.part) && status.part >= 0 && status.part < step.parts.length).toBe(true);
    if (status.kind === 'done') expect(status.endedAt).toBeGreaterThanOrEqual(status.startedAt);
  }
  if (state.phase.kind === 'ended') expect(state.undoable).toBeNull();
  if (state.undoable) {
    expect(state.undoable.after).toEqual({
      stepId: state.currentStepId,
      part: state.currentStepId === null ? 0 : partOf(state, state.currentStepId),
    });
  }
}

function partOf(state: ConferenceState, stepId: string): number {
  const status = statusOf(state, stepId);
  return status.kind === 'waiting' ? 0 : status.part;
}

function expectGroups(state: ConferenceState): void {
  for (const [stepId, grouping] of state.groupings) {
    const step = knownStep(state, stepId);
    expect(step?.arrangement.kind).toBe('groups');
    const seated = grouping.groups.flatMap((group) => group.members);
    expect(new Set(seated).size, `somebody sits twice in ${stepId}`).toBe(seated.length);
    for (const id of seated) {
      const planned = grouping.status === 'proposed' && state.expected.has(id);
      expect(state.people.has(id) || planned, `${id} sits in ${stepId} and is not coming`).toBe(true);
    }
    if (statusOf(state, stepId).kind !== 'done' && !isParked(state, stepId)) {
      const standing = [...state.people.keys()].filter((id) => !seated.includes(id));
      expect(standing, `without a seat in ${stepId}`).toEqual([]);
    }
    const ids = grouping.groups.map((group) => group.id);
    expect(new Set(ids).size).toBe(ids.length);
    // Where tables are laid they are those of the tables, which need not be in a row.
    const numbers = grouping.groups.map((group) => group.number);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    for (const { duties, members } of grouping.groups) {
      for (const holder of Object.values(duties)) if (holder !== null) expect(members).toContain(holder);
    }
  }
  for (const [stepId, ready] of state.ready) {
    const ids = state.groupings.get(stepId)?.groups.map((group) => group.id) ?? [];
    for (const id of ready) expect(ids).toContain(id);
  }
  for (const stepId of state.sharedSteps) expect(state.groupings.get(stepId)?.status).toBe('confirmed');
}

function expectHearts(state: ConferenceState): void {
  const keys = new Set([...state.hearts.keys(), ...state.heartCounts.keys()]);
  for (const key of keys) {
    const notes = new Set([...(state.hearts.get(key)?.keys() ?? []), ...(state.heartCounts.get(key)?.keys() ?? [])]);
    for (const note of notes) {
      const people = state.hearts.get(key)?.get(note) ?? new Set<string>();
      expect(state.heartCounts.get(key)?.get(note) ?? 0).toBe(people.size);
      for (const id of people) expect(state.people.has(id) || state.removed.has(id)).toBe(true);
    }
  }
}

function expectStepData(state: ConferenceState): void {
  for (const step of state.programme) {
    const data = state.stepData.get(step.id) ?? stepKinds.get(step.kind)?.initialData;
    if (step.kind === 'checkIn' || step.kind === 'talk') {
      const { said, shown } = data as OneWordData;
      expect(new Set(shown)).toEqual(new Set(said.values()));
      expect(shown.length).toBe(said.size);
    } else if (step.kind === 'checkOut') {
      const { rated, counts } = data as CheckOutData;
      const counted = [1, 2, 3, 4, 5].map((value) => [...rated.values()].filter((one) => one === value).length);
      expect(counts).toEqual(counted);
    } else if (step.kind === 'vote') {
      expectVote(data as VoteData, step.settings as VoteSettings);
    } else if (step.kind === 'plenaryReport') {
      const { lifted, speaking, heard } = data as PlenaryReportData;
      const { notesPerGroup, reportsOn } = step.settings as PlenaryReportSettings;
      const groups = state.groupings.get(reportsOn)?.groups.map((group) => group.id) ?? [];
      for (const [groupId, noteIds] of lifted) {
        expect(groups).toContain(groupId);
        expect(noteIds.length).toBeLessThanOrEqual(notesPerGroup);
        expect(new Set(noteIds).size).toBe(noteIds.length);
      }
      expect(new Set(heard).size).toBe(heard.length);
      if (speaking) expect(heard).not.toContain(speaking.groupId);
    }
  }
}

function expectVote({ dots, counts, voters }: VoteData, settings: VoteSettings): void {
  const counted = new Map<string, number>();
  for (const given of dots.values()) {
    expect(spentDots(given)).toBeGreaterThan(0);
    expect(spentDots(given)).toBeLessThanOrEqual(settings.dots);
    for (const [noteId, more] of given) counted.set(noteId, (counted.get(noteId) ?? 0) + more);
  }
  expect(new Map([...counts].sort())).toEqual(new Map([...counted].sort()));
  expect(voters).toBe(dots.size);
}

function expectRoster(state: ConferenceState): void {
  const halls = new Set(state.halls.map(({ id }) => id));
  expect(halls.size).toBe(state.halls.length);
  for (const person of [...state.people.values(), ...state.removed.values()]) {
    if (halls.size > 0 && person.hallId !== undefined) expect(halls).toContain(person.hallId);
  }
  for (const id of state.removed.keys()) expect(state.people.has(id)).toBe(false);
  for (const [id, one] of state.expected) {
    expect(one.id).toBe(id);
    expect(
      state.people.has(id) || state.removed.has(id) || state.mergedInto.has(id),
      `${id} is here and expected`,
    ).toBe(false);
    expect(state.workplaces.has(one.workplaceId)).toBe(true);
  }
  for (const { expected } of state.matched.values()) expect(state.expected.has(expected.id)).toBe(false);
  for (const id of state.mergedInto.keys()) expect(state.people.has(id) || state.removed.has(id)).toBe(false);
  for (const help of state.help.values()) expect((help.groupId === null) !== (help.personId === null)).toBe(true);
  const targets = state.messages.map(({ to }) => JSON.stringify(to));
  expect(new Set(targets).size).toBe(targets.length);
}

function expectSteps(state: ConferenceState): void {
  const ids = [...state.programme, ...state.parked].map(({ id }) => id);
  expect(new Set(ids).size, 'a step stands twice').toBe(ids.length);
  for (const [stepId, count] of state.shareCounts) expect(state.shares.get(stepId)?.length ?? 0).toBe(count);
  for (const copy of machine.copies(state)) {
    expect(state.redacted.get(boardKey(copy.from))?.has(copy.noteId) ?? false).toBe(false);
    if (copy.from.scope !== 'person') continue;
    const step = knownStep(state, copy.from.stepId);
    expect(step?.attribution, 'an anonymous note is copied one by one').not.toBe('anonymous');
    if (step?.hidden) expect(state.shown.has(step.id), 'a note is copied before it is shown').toBe(true);
  }
  for (const key of state.redacted.keys()) expect(state.epochs.get(key) ?? 0).toBeGreaterThan(0);
}

function expectRoom({ tables, seatNeeds, seatRules, hallPairs, ...state }: ConferenceState): void {
  const numbers = tables.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  const halls = state.halls.map(({ id }) => id);
  for (const { hallId, seats } of tables) {
    if (hallId !== undefined) expect(halls).toContain(hallId);
    expect(seats).toBeGreaterThan(0);
  }
  for (const [id, needs] of seatNeeds) {
    expect(state.people.has(id) || state.expected.has(id), `${id} needs something and is not coming`).toBe(true);
    expect(needs.length).toBeGreaterThan(0);
  }
  expect(new Set(seatRules.map(({ id }) => id)).size).toBe(seatRules.length);
  for (const rule of seatRules) {
    if (!('personIds' in rule)) continue;
    expect(new Set(rule.personIds).size).toBe(rule.personIds.length);
    expect(rule.personIds.length).toBeGreaterThan(1);
  }
  const paired = hallPairs.flat();
  expect(new Set(paired).size).toBe(paired.length);
  for (const id of paired) expect(halls).toContain(id);
}

/** What is empty is left out, so that a client that never heard of a thing and one that saw it go hold the same. */
function expectNothingEmpty(state: ConferenceState): void {
  for (const held of [state.ready, state.shares, state.hearts]) {
    for (const [key, value] of held) {
      const size = Array.isArray(value) ? value.length : (value as ReadonlySet<string>).size;
      expect(size, `${key} is kept though it is empty`).toBeGreaterThan(0);
    }
  }
  for (const notes of state.hearts.values())
    for (const people of notes.values()) expect(people.size).toBeGreaterThan(0);
}
