import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remaining } from '../../../shared/conference/clock.ts';
import { latestMessage } from '../../../shared/conference/messages.ts';
import { isRejection } from '../../../shared/conference/outcome.ts';
import { isActive, positionOf, seatOf, statusOf } from '../../../shared/conference/state.ts';
import { difference } from './difference.ts';
import { contextOf, facilitator, machine, otherProgramme, participant, programmeA, Rehearsal } from './house.ts';
import { moves } from './model-moves.ts';
import { runModel } from './model-run.ts';
import { runs } from './runs.ts';

const programmes = { a: programmeA, other: otherProgramme } as const;
const minute = 60_000;

describe('taking back *next*', () => {
  it('gives the step the time it had when it was left, however late, and keeps all that was done', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a' as const, 'other'),
        moves(80),
        fc.nat(1_000_000),
        fc.nat(60 * minute),
        (programme, tried, seed, later) => {
          runModel(programmes[programme], tried, seed, ({ asked, before, after, at }) => {
            if (asked.type !== 'next' || after === before) return;
            const now = at + later;
            const undo = { type: 'undoNext', from: positionOf(after) } as const;
            const outcome = machine.decide(after, undo, contextOf(facilitator, now, 'undo'));
            if (isRejection(outcome)) throw new Error(`undo was refused: ${outcome.rejected}`);
            const undone = outcome.events.reduce(machine.apply, after);
            expect(positionOf(undone)).toEqual(positionOf(before));
            if (before.currentStepId !== null) {
              const [left, back] = [before, undone].map((state) => statusOf(state, before.currentStepId ?? ''));
              if (!left || !back || !isActive(left) || !isActive(back)) throw new Error('the step does not go on');
              expect(back.kind).toBe(left.kind);
              expect(back.startedAt).toBe(left.startedAt);
              expect(remaining(back, now)).toEqual(remaining(left, at));
            }
            const kept = [
              'phase',
              'people',
              'groupings',
              'ready',
              'shares',
              'hearts',
              'heartCounts',
              'sharedSteps',
            ] as const;
            for (const key of kept) expect(difference(undone[key], before[key], key)).toBeNull();
            expect(difference(undone.stepData, before.stepData)).toBeNull();
            // Twice is once too often.
            const twice = machine.decide(
              undone,
              { type: 'undoNext', from: positionOf(undone) },
              contextOf(facilitator, now, 'twice'),
            );
            expect(twice).toEqual({ rejected: 'nothing_to_undo' });
          });
        },
      ),
      runs(30),
    );
  });

  it('keeps what people did after the move that is taken back', () => {
    const on = new Rehearsal();
    const [ada = ''] = on.people(4);
    on.goTo('experiences', 3);
    on.next();
    expect(on.state.currentStepId).toBe('break');
    on.must(facilitator, { type: 'sendMessage', text: 'Kaffen er klar', to: { kind: 'all' } });
    const board = `experiences/group/${seatOf(on.state, 'experiences', ada)?.id}`;
    on.must(participant(ada), { type: 'setHeart', board, noteId: 'n1', on: true });
    on.must(facilitator, { type: 'shareBoards', stepId: 'experiences' });
    on.must(facilitator, { type: 'undoNext', from: { stepId: 'break', part: 0 } });
    expect(statusOf(on.state, 'break').kind).toBe('waiting');
    expect(on.state.heartCounts.get(board)?.get('n1')).toBe(1);
    expect(on.state.sharedSteps.has('experiences')).toBe(true);
    expect(latestMessage(on.state)).not.toBeNull();
  });

  it('seats those who came while the step seemed over', () => {
    const on = new Rehearsal();
    on.people(8);
    on.goTo('experiences', 3);
    on.next();
    expect(on.join('late-1')).toBe('ok');
    expect(on.join('late-2', { workplace: { name: 'Elva skole' } })).toBe('ok');
    expect(seatOf(on.state, 'experiences', 'late-1')).toBeUndefined();
    on.must(facilitator, { type: 'undoNext', from: { stepId: 'break', part: 0 } });
    for (const late of ['late-1', 'late-2']) {
      expect(seatOf(on.state, 'experiences', late)?.members).toContain(late);
      const group = seatOf(on.state, 'experiences', late);
      const deliveries = on.events
        .filter((event) => event.type === 'seatGiven' && event.personId === late)
        .flatMap((event) => machine.project(event, on.state));
      expect(deliveries).toContainEqual({ refresh: late });
      expect(deliveries.some((one) => 'room' in one && one.room === `group:experiences/${group?.id}`)).toBe(true);
    }
  });

  it('takes the first *next* back to the lobby', () => {
    const on = new Rehearsal();
    on.next();
    on.must(facilitator, { type: 'undoNext', from: { stepId: 'check-in', part: 0 } });
    expect(on.state.phase).toEqual({ kind: 'lobby' });
    expect(positionOf(on.state)).toEqual({ stepId: null, part: 0 });
    expect(on.send(facilitator, { type: 'undoNext', from: { stepId: null, part: 0 } })).toBe('nothing_to_undo');
  });

  it('lets a paused step wait on with the time it had', () => {
    const on = new Rehearsal();
    on.goTo('check-in');
    on.now += 4 * minute;
    on.must(facilitator, { type: 'pause', stepId: 'check-in' });
    on.now += 30 * minute;
    on.join('ada');
    on.next();
    on.now += 3 * minute;
    on.must(facilitator, { type: 'undoNext', from: { stepId: 'experiences', part: 0 } });
    expect(statusOf(on.state, 'check-in')).toMatchObject({ kind: 'paused', remainingMs: 6 * minute });
  });

  it('is refused from where somebody else has moved on already', () => {
    const on = new Rehearsal();
    on.goTo('check-in');
    const from = { stepId: 'check-in', part: 0 };
    on.must(facilitator, { type: 'undoNext', from });
    on.next();
    on.next();
    const before = on.state;
    expect(on.send(facilitator, { type: 'undoNext', from })).toBe('already_moved');
    expect(on.state).toBe(before);
  });
});
