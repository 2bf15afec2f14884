import type { ConferenceEvent } from '../../shared/conference/events.ts';
import type { ConferenceMachine } from '../../shared/conference/machine.ts';
import type { ConferenceState } from '../../shared/conference/state.ts';
import { decodeState } from '../../shared/protocol/encode-state.ts';
import { breather } from '../breather.ts';
import type { Conferences } from '../live/conferences.ts';
import type { Storage } from '../storage/storage.ts';

/**
 * Reads how a conference stands without calling it into memory, where a year's plan of them would stay. Undefined when there
 * is none by that id.
 */
export function conferenceStates({
  storage,
  machine,
  conferences,
}: {
  readonly storage: Storage;
  readonly machine: ConferenceMachine;
  readonly conferences: Pick<Conferences, 'inMemory'>;
}): (conferenceId: string) => Promise<ConferenceState | undefined> {
  return async (conferenceId) => {
    const held = conferences.inMemory(conferenceId);
    if (held) return held.state;
    const stored = await storage.events(conferenceId, 0);
    if (stored.length === 0) return undefined;
    const breathe = breather();
    let state = machine.replay([]);
    for (const { body } of stored) {
      state = machine.apply(state, decodeState(body) as ConferenceEvent);
      await breathe();
    }
    return state;
  };
}
