import type { Context } from './actor.ts';
import { extendClock, pauseClock, remaining, resumeClock, samePosition, startClock, startPart } from './clock.ts';
import type { Command } from './commands.ts';
import type { ConferenceEvent } from './events.ts';
import { decided, type Outcome } from './outcome.ts';
import { needsGroups, type Step, stepAfter, stepById } from './programme.ts';
import { reject } from './rejections.ts';
import { seatsInStepThatGoesOn } from './seat-late.ts';
import { type ConferenceState, isActive, type Position, positionOf, statusOf, type UndoableMove } from './state.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

function leaving(state: ConferenceState, after: Position, now: number): UndoableMove {
  const before = positionOf(state);
  const status = before.stepId === null ? undefined : statusOf(state, before.stepId);
  if (!status || !isActive(status)) {
    return { before, after, startedAt: now, remainingMs: 0, partRemainingMs: 0, paused: false };
  }
  return { before, after, startedAt: status.startedAt, ...remaining(status, now), paused: status.kind === 'paused' };
}

/** *Next* goes to the next part of the step, then to the next step. It names what it leaves, so it moves once. */
export function decideNext(state: ConferenceState, command: Of<'next'>, { now }: Context): Outcome {
  if (!samePosition(command.from, positionOf(state))) return reject('already_moved');
  const step = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);
  const status = step && statusOf(state, step.id);
  if (step && status && isActive(status) && status.part < step.parts.length - 1) {
    const part = status.part + 1;
    const undoable = leaving(state, { stepId: step.id, part }, now);
    return decided([{ type: 'partStarted', stepId: step.id, status: startPart(step, status, part, now), undoable }]);
  }
  const next = stepAfter(state.programme, state.currentStepId);
  if (!next) return reject('step_unknown');
  return startStep(state, step, next, now);
}

function startStep(state: ConferenceState, left: Step | undefined, next: Step, now: number): Outcome {
  if (needsGroups(next) && state.groupings.get(next.id)?.status !== 'confirmed') return reject('groups_missing');
  const undoable = leaving(state, { stepId: next.id, part: 0 }, now);
  const started = { type: 'stepStarted', stepId: next.id, status: startClock(next, now), undoable } as const;
  const status = left && statusOf(state, left.id);
  if (!left || !status || !isActive(status)) return decided([started]);
  const done = { kind: 'done', part: status.part, startedAt: status.startedAt, endedAt: now } as const;
  return decided([{ type: 'stepEnded', stepId: left.id, status: done }, started]);
}

/** Takes back the last *next*: what was written stays, and the clock resumes with the time it had when it was left. */
export function decideUndoNext(state: ConferenceState, command: Of<'undoNext'>, context: Context): Outcome {
  const move = state.undoable;
  if (!move) return reject('nothing_to_undo');
  if (!samePosition(command.from, positionOf(state))) return reject('already_moved');
  const left = move.after.stepId;
  if (left === null) return reject('nothing_to_undo');
  if (move.before.stepId === null) return decided([{ type: 'nextUndone', left, restored: null }]);
  const kept = { ...move, part: move.before.part };
  const status = move.paused
    ? ({
        kind: 'paused',
        part: kept.part,
        startedAt: kept.startedAt,
        remainingMs: kept.remainingMs,
        partRemainingMs: kept.partRemainingMs,
      } as const)
    : resumeClock(kept, context.now);
  const { stepId } = move.before;
  const seats = seatsInStepThatGoesOn(state, stepId, context);
  return decided([
    { type: 'nextUndone', left, restored: { stepId, status } },
    ...seats.map((seat) => ({ type: 'seatGiven', stepId, ...seat }) as const),
  ]);
}

export function decideClock(
  state: ConferenceState,
  command: Of<'pause'> | Of<'resume'> | Of<'extend'>,
  { now }: Context,
): Outcome {
  if (command.stepId !== state.currentStepId) return reject('already_moved');
  const status = statusOf(state, command.stepId);
  if (!isActive(status)) return reject('step_not_running');
  const changed = (next: typeof status): Outcome =>
    decided([{ type: 'clockChanged', stepId: command.stepId, status: next }]);
  switch (command.type) {
    case 'pause':
      return status.kind === 'paused' ? decided([]) : changed(pauseClock(status, now));
    case 'resume':
      return status.kind === 'running' ? decided([]) : changed(resumeClock(status, now));
    case 'extend':
      return changed(extendClock(status, command.minutes, now));
  }
}

/** More minutes for one group: its phones count to a later end; nothing else changes. */
export function decideExtendGroup(state: ConferenceState, command: Of<'extendGroup'>): Outcome {
  const { stepId, groupId, minutes } = command;
  if (stepId !== state.currentStepId) return reject('already_moved');
  if (!isActive(statusOf(state, stepId))) return reject('step_not_running');
  const grouping = state.groupings.get(stepId);
  if (grouping?.status !== 'confirmed' || !grouping.groups.some(({ id }) => id === groupId))
    return reject('group_unknown');
  const before = state.extraTime.get(stepId)?.get(groupId) ?? 0;
  return decided([{ type: 'groupExtended', stepId, groupId, extraMs: before + minutes * 60_000 }]);
}

/**
 * Ends the conference for good: every board is locked and the join code is set free. What was said for the day, and calls
 * for help, are over with it; each is told where it was heard, since rooms may be told in any order.
 */
export function decideEnd(state: ConferenceState, { now }: Context): Outcome {
  const over: readonly ConferenceEvent[] = [
    ...state.messages.map(({ id, to }): ConferenceEvent => ({ type: 'messageCleared', messageId: id, to })),
    ...[...state.help.values()]
      .filter(({ done }) => !done)
      .map(({ id }): ConferenceEvent => ({ type: 'helpClosed', helpId: id })),
  ];
  const step = state.currentStepId;
  const status = step === null ? undefined : statusOf(state, step);
  const ended = { type: 'conferenceEnded', at: now } as const;
  if (step === null || !status || !isActive(status)) return decided([...over, ended]);
  const done = { kind: 'done', part: status.part, startedAt: status.startedAt, endedAt: now } as const;
  return decided([...over, { type: 'stepEnded', stepId: step, status: done }, ended]);
}
