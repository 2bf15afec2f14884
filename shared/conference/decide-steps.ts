import type { Context } from './actor.ts';
import { remaining, resumeClock } from './clock.ts';
import type { Command } from './commands.ts';
import { decideNext } from './decide-programme.ts';
import type { ConferenceEvent } from './events.ts';
import { limits } from './limits.ts';
import { decided, isRejection, type Outcome } from './outcome.ts';
import { parseProgramme } from './parse-programme.ts';
import { type Step, stepById } from './programme.ts';
import { type Rejection, reject } from './rejections.ts';
import { seatsInStepThatGoesOn } from './seat-late.ts';
import { type ConferenceState, isActive, knownStep, positionOf, statusOf } from './state.ts';
import { boardSpecs, kindOf, type StepKinds } from './step-kind.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
const minute = 60_000;

/** A new step, anywhere after the one that runs. It gets an id of its own. */
export function decideAddStep(
  state: ConferenceState,
  command: Of<'addStep'>,
  { newId }: Context,
  kinds: StepKinds,
): Outcome {
  const { programme } = state;
  if (programme.length >= limits.steps) return reject('too_many_steps');
  const at = placeAfter(state, command.after);
  if (typeof at !== 'number') return at;
  const given = typeof command.step === 'object' && command.step !== null ? command.step : {};
  const id = `s-${newId()}`;
  const parsed = parseProgramme(kinds, [...programme.slice(0, at), { ...given, id }, ...programme.slice(at)]);
  const step = parsed.ok ? parsed.programme[at] : undefined;
  return step ? decided([{ type: 'stepAdded', step, after: command.after }]) : reject('step_invalid');
}

/**
 * Takes a step out. What was written in it is kept on the parking list. The step that runs is left for the next one.
 */
export function decideRemoveStep(
  state: ConferenceState,
  { stepId }: Of<'removeStep'>,
  context: Context,
  kinds: StepKinds,
): Outcome {
  const step = stepById(state.programme, stepId);
  if (!step) return knownStep(state, stepId) ? decided([]) : reject('step_unknown');
  if (state.programme.length === 1 || statusOf(state, stepId).kind === 'done') return reject('step_locked');
  if (state.programme.some((one) => needs(kinds, one, stepId))) return reject('step_in_use');
  const removed: ConferenceEvent = { type: 'stepRemoved', stepId };
  if (state.currentStepId !== stepId) return decided([removed]);
  // On to the next step, not to the next part of the one that goes.
  const status = statusOf(state, stepId);
  const lastPart = isActive(status) ? { ...status, part: step.parts.length - 1 } : status;
  const onward = { ...state, statuses: new Map(state.statuses).set(stepId, lastPart) };
  const moved = decideNext(onward, { type: 'next', from: positionOf(onward) }, context);
  if (isRejection(moved)) return moved.rejected === 'step_unknown' ? reject('step_locked') : moved;
  return decided([...moved.events, removed]);
}

/** Another place in the order, for a step that has not run; or back into the programme from the parking list. */
export function decideMoveStep(
  state: ConferenceState,
  command: Of<'moveStep'>,
  context: Context,
  kinds: StepKinds,
): Outcome {
  const step = knownStep(state, command.stepId);
  if (!step) return reject('step_unknown');
  const known = stepById(state.programme, step.id);
  if (known && statusOf(state, step.id).kind !== 'waiting') return reject('step_locked');
  if (!known && state.programme.length >= limits.steps) return reject('too_many_steps');
  if (command.after === step.id) return decided([]);
  const others = { ...state, programme: state.programme.filter(({ id }) => id !== step.id) };
  const at = placeAfter(others, command.after);
  if (typeof at !== 'number') return at;
  const programme = [...others.programme.slice(0, at), step, ...others.programme.slice(at)];
  if (known && programme.every(({ id }, index) => id === state.programme[index]?.id)) return decided([]);
  if (!parseProgramme(kinds, programme).ok) return reject('step_order');
  // Whoever came while it was parked has no seat in it yet.
  const seats = known ? [] : seatsInStepThatGoesOn({ ...state, programme }, step.id, context);
  return decided([
    { type: 'stepMoved', stepId: step.id, after: command.after },
    ...seats.map((seat): ConferenceEvent => ({ type: 'seatGiven', stepId: step.id, ...seat })),
  ]);
}

const changeable = new Set([
  'title',
  'question',
  'instruction',
  'forLeaders',
  'leads',
  'minutes',
  'arrangement',
  'parts',
  'settings',
  'attribution',
  'hidden',
  'sensitive',
  'hallShows',
  'startsAt',
]);
/** What people have been told before they wrote, and where they sit, does not change under their hands. */
const fixedOnceBegun = new Set(['arrangement', 'parts', 'attribution', 'hidden', 'sensitive']);

/** Changes fields of a step; null takes an optional one away. More or fewer minutes move the clock of the step that runs. */
export function decideChangeStep(
  state: ConferenceState,
  { stepId, changes }: Of<'changeStep'>,
  { now }: Context,
  kinds: StepKinds,
): Outcome {
  const { programme } = state;
  const step = stepById(programme, stepId);
  if (!step) return reject('step_unknown');
  const status = statusOf(state, stepId);
  const fields = Object.keys(changes);
  if (fields.some((field) => !changeable.has(field))) return reject('step_invalid');
  if (status.kind === 'done') return reject('step_locked');
  const merged = Object.fromEntries(Object.entries({ ...step, ...changes }).filter(([, value]) => value !== null));
  const parsed = parseProgramme(
    kinds,
    programme.map((one) => (one.id === stepId ? merged : one)),
  );
  const changed = parsed.ok ? parsed.programme.find(({ id }) => id === stepId) : undefined;
  if (!changed) return reject('step_invalid');
  const differs = fields.filter((field) => !sameJson(step[field as keyof Step], changed[field as keyof Step]));
  if (differs.length === 0) return decided([]);
  if (isActive(status) && differs.some((field) => fixedOnceBegun.has(field))) return reject('step_locked');
  if (differs.includes('arrangement') && state.groupings.get(stepId)?.status === 'confirmed')
    return reject('groups_confirmed');
  if (differs.includes('settings')) {
    const refused = settingsRefused(state, step, changed, kinds);
    if (refused) return refused;
  }
  const events: ConferenceEvent[] = [{ type: 'stepChanged', step: changed }];
  if (isActive(status) && changed.minutes !== step.minutes) {
    const more = (changed.minutes - step.minutes) * minute;
    const left = remaining(status, now);
    const lastPart = status.part >= step.parts.length - 1;
    const moved = {
      part: status.part,
      startedAt: status.startedAt,
      remainingMs: left.remainingMs + more,
      partRemainingMs: lastPart ? left.partRemainingMs + more : left.partRemainingMs,
    };
    const next = status.kind === 'paused' ? ({ kind: 'paused', ...moved } as const) : resumeClock(moved, now);
    events.push({ type: 'clockChanged', stepId, status: next });
  }
  return decided(events);
}

/** A lane that has notes cannot go, and what has been lifted or voted on stays about the same step. */
function settingsRefused(state: ConferenceState, step: Step, changed: Step, kinds: StepKinds): Rejection | undefined {
  const kind = kindOf(kinds, step);
  const acted = state.stepData.get(step.id) !== undefined && state.stepData.get(step.id) !== kind.initialData;
  const refers = (one: Step) => [kind.reportsOn(one.settings), kind.votesOn(one.settings)];
  if (acted && !sameJson(refers(step), refers(changed))) return reject('step_in_use');
  const lanes = (one: Step) =>
    boardSpecs(kinds, one).flatMap((spec) => spec.lanes.map((lane) => `${spec.scope}/${spec.sharesTo}/${lane.id}`));
  const kept = new Set(lanes(changed));
  const begun = statusOf(state, step.id).kind !== 'waiting' || (state.shares.get(step.id) ?? []).length > 0;
  return begun && lanes(step).some((lane) => !kept.has(lane)) ? reject('step_in_use') : undefined;
}

/** Index in the programme for a step that comes after `after`; never before what has run or runs. */
function placeAfter(state: ConferenceState, after: string | null): number | Rejection {
  const at = after === null ? 0 : state.programme.findIndex(({ id }) => id === after) + 1;
  if (after !== null && at === 0) return reject('step_unknown');
  const current = state.programme.findIndex(({ id }) => id === state.currentStepId);
  return at <= current ? reject('step_locked') : at;
}

function needs(kinds: StepKinds, step: Step, stepId: string): boolean {
  const kind = kindOf(kinds, step);
  return kind.reportsOn(step.settings) === stepId || kind.votesOn(step.settings) === stepId;
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
