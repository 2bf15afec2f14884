import { startClock, startPart } from '../../../shared/conference/clock.ts';
import { needsGroups, type Part, type Step, stepAfter, stepById } from '../../../shared/conference/programme.ts';
import { type ConferenceState, isActive, type Position, statusOf } from '../../../shared/conference/state.ts';

const minute = 60_000;

/** What the *Next* button will do, so that it can say so. */
export type NextMove =
  /** The first step begins. */
  | { readonly kind: 'begin'; readonly step: Step; readonly endsAt: number }
  /** The running step goes on to its next part; `minutes` is what that part will get. */
  | { readonly kind: 'part'; readonly step: Step; readonly part: Part; readonly minutes: number }
  | { readonly kind: 'step'; readonly step: Step; readonly endsAt: number }
  /** The next step needs groups that nobody has confirmed yet. */
  | { readonly kind: 'groups'; readonly step: Step }
  /** The programme is through. */
  | { readonly kind: 'end' };

export function nextMove(state: ConferenceState, now: number): NextMove {
  const step = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);
  const status = step && statusOf(state, step.id);
  if (step && status && isActive(status)) {
    const part = step.parts[status.part + 1];
    if (part) {
      const { partEndsAt } = startPart(step, status, status.part + 1, now);
      return { kind: 'part', step, part, minutes: Math.max(0, Math.round((partEndsAt - now) / minute)) };
    }
  }
  const next = stepAfter(state.programme, state.currentStepId);
  if (!next) return { kind: 'end' };
  if (needsGroups(next) && state.groupings.get(next.id)?.status !== 'confirmed') return { kind: 'groups', step: next };
  return { kind: step ? 'step' : 'begin', step: next, endsAt: startClock(next, now).endsAt };
}

/** How many groups of the running step are ready, when it has any. */
export function readiness(state: ConferenceState): { readonly ready: number; readonly all: number } | undefined {
  if (state.currentStepId === null) return undefined;
  const grouping = state.groupings.get(state.currentStepId);
  if (grouping?.status !== 'confirmed' || grouping.groups.length === 0) return undefined;
  const ready = state.ready.get(state.currentStepId);
  const seated = grouping.groups.filter((group) => group.members.length > 0);
  return { ready: seated.filter((group) => ready?.has(group.id)).length, all: seated.length };
}

/**
 * How many halls have said that they are ready for what comes, where there are several. Those who take part from
 * elsewhere count once somebody speaks for them: they have no room to get ready.
 */
export function hallReadiness(state: ConferenceState): { readonly ready: number; readonly all: number } | undefined {
  if (state.currentStepId === null || state.halls.length < 2) return undefined;
  const ready = state.readyHalls.get(state.currentStepId);
  const asked = state.halls.filter(({ id, digital }) => !digital || ready?.has(id));
  return { ready: asked.filter(({ id }) => ready?.has(id)).length, all: asked.length };
}

/** Whether *Next* would cut groups off that have not said they are ready: it leaves their step, and their boards close. */
export function cutsGroupsOff(state: ConferenceState, move: NextMove): boolean {
  if (move.kind === 'part' || move.kind === 'begin') return false;
  const counts = readiness(state);
  return counts !== undefined && counts.ready < counts.all;
}

/** Whether *Next* would leave a hall behind. Where no hall has said anything yet, nobody uses it. */
export function leavesHallBehind(state: ConferenceState, move: NextMove): boolean {
  if (move.kind === 'part' || move.kind === 'begin') return false;
  const halls = hallReadiness(state);
  return halls !== undefined && halls.ready > 0 && halls.ready < halls.all;
}

/** `step` null: before the start. `part` null: another step, wherever in it. */
export interface UndoTarget {
  readonly step: Step | null;
  readonly part: Part | null;
}

/** Where taking back the last *next* leads, or undefined when it cannot be taken back. */
export function undoTarget(state: ConferenceState): UndoTarget | undefined {
  const before: Position | undefined = state.undoable?.before;
  if (!before) return undefined;
  if (before.stepId === null) return { step: null, part: null };
  const step = stepById(state.programme, before.stepId);
  if (!step) return undefined;
  return { step, part: before.stepId === state.currentStepId ? (step.parts[before.part] ?? null) : null };
}

/** The step whose groups are to be looked after now: the running one's, else those of the next step that needs groups. */
export function stepToSeat(state: ConferenceState): Step | undefined {
  if (state.phase.kind === 'ended') return undefined;
  const at = state.programme.findIndex((step) => step.id === state.currentStepId);
  return state.programme.slice(Math.max(at, 0)).find(needsGroups);
}
