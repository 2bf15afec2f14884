import { planFields } from '../../../shared/boards/notes.ts';
import type { LateNote } from '../../../shared/conference/late-note.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { type ConferenceState, type Group, knownStep } from '../../../shared/conference/state.ts';

/** Words that came after their board was locked, with where they belong. */
export interface LateWords {
  readonly late: LateNote;
  readonly step: Step;
  readonly group: Group;
  readonly text: string;
}

/** Those with this outcome that still say anything, the oldest first. */
export function lateWords(
  state: ConferenceState,
  word: (wordId: string) => string,
  outcome: LateNote['outcome'],
): readonly LateWords[] {
  return [...state.lateNotes.values()]
    .filter((late) => late.outcome === outcome)
    .sort((a, b) => a.at - b.at)
    .flatMap((late) => {
      const step = knownStep(state, late.stepId);
      const group = state.groupings.get(late.stepId)?.groups.find(({ id }) => id === late.groupId);
      const ids = [late.textId, ...planFields.map((field) => late.planIds[field] ?? '')];
      const text = ids.map(word).filter(Boolean).join('\n');
      return step && group && text !== '' ? [{ late, step, group, text }] : [];
    });
}
