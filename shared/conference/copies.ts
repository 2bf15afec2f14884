import { boardKey, plenaryOwner } from '../boards/board-name.ts';
import { attributionOf, type Step, waitsToBeShown } from './programme.ts';
import { type ConferenceState, knownStep, type Share } from './state.ts';
import { type BoardCopy, boardSpecs, kindOf, type StepKinds } from './step-kind.ts';

/**
 * The notes that must stand on a second board: those that people have shared, and those that a step kind asks for. The
 * server makes the boards agree with this list, after each change and after a restart, so a crash between an event and a
 * copy loses nothing.
 */
export function copiesOf(kinds: StepKinds, state: ConferenceState): readonly BoardCopy[] {
  const shared = [...state.shares].flatMap(([stepId, shares]) => {
    const step = knownStep(state, stepId);
    const target =
      step && isCopied(state, step) && boardSpecs(kinds, step).find((spec) => spec.scope === 'person')?.sharesTo;
    return target ? shares.map((share) => shareCopy(stepId, share, target)) : [];
  });
  const asked = [...state.programme, ...state.parked].flatMap((step) => {
    const kind = kindOf(kinds, step);
    const data = state.stepData.get(step.id) ?? kind.initialData;
    return kind.copies({ state, step, settings: step.settings, data });
  });
  return [...shared, ...asked].filter(({ from, noteId }) => !state.redacted.get(boardKey(from))?.has(noteId));
}

/** What waits is not copied before it is shown; anonymous notes are moved in one batch and never copied one by one. */
function isCopied(state: ConferenceState, step: Step): boolean {
  if (attributionOf(step) === 'anonymous') return false;
  return !waitsToBeShown(step) || state.shown.has(step.id);
}

function shareCopy(stepId: string, share: Share, target: 'group' | 'plenary'): BoardCopy {
  const owner = target === 'group' ? (share.groupId ?? '') : plenaryOwner;
  return {
    from: { stepId, scope: 'person', owner: share.personId },
    noteId: share.noteId,
    to: { stepId, scope: target, owner },
    lane: share.lane,
    table: null,
  };
}
