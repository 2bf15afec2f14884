import { applyBeforehand } from './apply-beforehand.ts';
import { applyExpected } from './apply-expected.ts';
import { applyGroups } from './apply-groups.ts';
import { applyMessages } from './apply-messages.ts';
import { applyNotes } from './apply-notes.ts';
import { applyProgramme } from './apply-programme.ts';
import { applyRoom } from './apply-room.ts';
import { applyRoster } from './apply-roster.ts';
import { applyRun } from './apply-run.ts';
import type { ConferenceEvent, ConferenceEventType } from './events.ts';
import type { Reducers } from './reducers.ts';
import type { ConferenceState } from './state.ts';
import type { StepKinds } from './step-kind.ts';

const reducers: Reducers<ConferenceEventType> = {
  ...applyRun,
  ...applyProgramme,
  ...applyRoster,
  ...applyExpected,
  ...applyGroups,
  ...applyRoom,
  ...applyNotes,
  ...applyMessages,
  ...applyBeforehand,
};

type Reduce = (state: ConferenceState, event: ConferenceEvent, kinds: StepKinds) => ConferenceState;

/** The one reducer of server and clients. */
export function apply(kinds: StepKinds, state: ConferenceState, event: ConferenceEvent): ConferenceState {
  // TypeScript does not see that an event's type leads to the reducer for just that event.
  const reduce = reducers[event.type] as Reduce;
  return { ...reduce(state, event, kinds), version: state.version + 1 };
}
