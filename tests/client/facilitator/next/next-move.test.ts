import { expect, test } from 'vitest';
import { moveLabel, moveMeaning, titleInSentence } from '../../../../client/facilitator/next/move-texts.ts';
import {
  cutsGroupsOff,
  nextMove,
  readiness,
  stepToSeat,
  undoTarget,
} from '../../../../client/facilitator/next/next-move.ts';
import { formatTimeOfDay } from '../../../../client/ui/time.ts';
import { positionOf } from '../../../../shared/conference/state.ts';
import { nb } from '../../../../shared/texts/nb.ts';
import { facilitator, participant, Rehearsal, start } from '../../../shared/conference/house.ts';

const minute = 60_000;
const words = nb.facilitator;

function labelOf(rehearsal: Rehearsal): string {
  return moveLabel(nextMove(rehearsal.state, rehearsal.now), words, (at) => formatTimeOfDay(at, 'nb', undefined));
}

test('before the start the button begins the first step', () => {
  const rehearsal = new Rehearsal();
  expect(nextMove(rehearsal.state, start)).toMatchObject({ kind: 'begin', endsAt: start + 10 * minute });
  expect(labelOf(rehearsal)).toBe('Begynn: Velkommen');
});

test('a step in groups asks for groups until they are confirmed', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(9);
  rehearsal.goTo('check-in');
  expect(labelOf(rehearsal)).toBe('Neste: lag grupper til «På tvers: erfaringer»');
  rehearsal.must(facilitator, { type: 'proposeGroups', stepId: 'experiences' });
  expect(nextMove(rehearsal.state, rehearsal.now).kind).toBe('groups');
  rehearsal.must(facilitator, { type: 'confirmGroups', stepId: 'experiences' });
  expect(nextMove(rehearsal.state, rehearsal.now)).toMatchObject({ kind: 'step', endsAt: start + 50 * minute });
});

test('a part says the minutes it will really get: of the last one, all that is left', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(9);
  rehearsal.goTo('experiences', 0);
  expect(labelOf(rehearsal)).toBe('Neste: Alene, 3 min');
  rehearsal.goTo('experiences', 2);
  rehearsal.now = start + 30 * minute;
  expect(labelOf(rehearsal)).toBe('Neste: Samtale, 20 min');
  rehearsal.now = start + 70 * minute;
  expect(labelOf(rehearsal)).toBe('Neste: Samtale');
});

test('what the button promises is what the conference then does', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(12);
  for (let moves = 0; moves < 20; moves += 1) {
    const move = nextMove(rehearsal.state, rehearsal.now);
    if (move.kind === 'end') return;
    const before = positionOf(rehearsal.state);
    if (move.kind === 'groups') {
      expect(rehearsal.send(facilitator, { type: 'next', from: before })).toBe('groups_missing');
      rehearsal.group(move.step.id);
      continue;
    }
    rehearsal.now += 2 * minute;
    const promised = nextMove(rehearsal.state, rehearsal.now);
    rehearsal.must(facilitator, { type: 'next', from: before });
    const after = positionOf(rehearsal.state);
    expect(after.stepId).toBe(promised.kind === 'end' ? null : promised.step.id);
    const status = rehearsal.state.statuses.get(after.stepId ?? '');
    if (status?.kind !== 'running') throw new Error('not running');
    if (promised.kind === 'part') {
      expect(after.part).toBe(before.part + 1);
      expect(Math.round((status.partEndsAt - rehearsal.now) / minute)).toBe(promised.minutes);
    } else if (promised.kind !== 'end' && promised.kind !== 'groups') {
      expect(status.endsAt).toBe(promised.endsAt);
    }
    expect(undoTarget(rehearsal.state)).toBeDefined();
  }
  throw new Error('the programme never ended');
});

test('groups are cut off only by leaving their step before all are ready', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(9);
  rehearsal.goTo('experiences', 2);
  expect(cutsGroupsOff(rehearsal.state, nextMove(rehearsal.state, rehearsal.now))).toBe(false);
  rehearsal.goTo('experiences', 3);
  const leave = nextMove(rehearsal.state, rehearsal.now);
  expect(cutsGroupsOff(rehearsal.state, leave)).toBe(true);
  expect(moveMeaning(leave, true, words)).toBe(words.leavingMeans);

  const groups = rehearsal.state.groupings.get('experiences')?.groups ?? [];
  expect(readiness(rehearsal.state)).toEqual({ ready: 0, all: groups.length });
  for (const group of groups) {
    const speaker = participant(group.members[0] ?? '');
    rehearsal.must(speaker, { type: 'markReady', stepId: 'experiences', ready: true });
  }
  expect(readiness(rehearsal.state)).toEqual({ ready: groups.length, all: groups.length });
  expect(cutsGroupsOff(rehearsal.state, leave)).toBe(false);
});

test('undo says where it leads: to a part, to a step, to before the start', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(9);
  expect(undoTarget(rehearsal.state)).toBeUndefined();
  rehearsal.goTo('check-in');
  expect(undoTarget(rehearsal.state)).toEqual({ step: null, part: null });
  rehearsal.goTo('experiences', 0);
  expect(undoTarget(rehearsal.state)).toMatchObject({ step: { id: 'check-in' }, part: null });
  rehearsal.goTo('experiences', 1);
  expect(undoTarget(rehearsal.state)).toMatchObject({ step: { id: 'experiences' }, part: { kind: 'gather' } });
  rehearsal.must(facilitator, { type: 'undoNext', from: positionOf(rehearsal.state) });
  expect(undoTarget(rehearsal.state)).toBeUndefined();
});

test('groups to look after are those of the running step, else of the next one that needs them', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(9);
  expect(stepToSeat(rehearsal.state)?.id).toBe('experiences');
  rehearsal.goTo('experiences');
  expect(stepToSeat(rehearsal.state)?.id).toBe('experiences');
  rehearsal.goTo('break');
  expect(stepToSeat(rehearsal.state)?.id).toBe('own-kind');
  rehearsal.goTo('plan');
  expect(stepToSeat(rehearsal.state)).toBeUndefined();
});

test('the end of the programme is said by its own word', () => {
  const rehearsal = new Rehearsal();
  rehearsal.people(9);
  rehearsal.goTo('check-out');
  expect(labelOf(rehearsal)).toBe('Avslutt konferansen');
});

test('a title is quoted only where its punctuation would break the sentence', () => {
  expect(titleInSentence('Pause', words)).toBe('Pause');
  expect(titleInSentence('Hva prøver jeg ut?', words)).toBe('«Hva prøver jeg ut?»');
});
