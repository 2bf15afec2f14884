import type { ConferenceEvent, ConferenceEventType } from './events.ts';
import type { ConferenceState } from './state.ts';
import type { StepKinds } from './step-kind.ts';

type Event<Type extends ConferenceEventType> = Extract<ConferenceEvent, { type: Type }>;

/**
 * What events of some types do to the state. A reducer never refuses: the event has happened. It is indifferent to what
 * a client may not see, so that it can run over a partial state.
 */
export type Reducers<Types extends ConferenceEventType> = {
  readonly [Type in Types]: (state: ConferenceState, event: Event<Type>, kinds: StepKinds) => ConferenceState;
};
