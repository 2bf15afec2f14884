import type { SpeedBody, speeds } from '../../../shared/protocol/http.ts';
import { type Answer, sending, tellServer } from '../../live/ask-server.ts';

export type Speed = (typeof speeds)[number];

/** Lets the clock of a rehearsal run at another speed. */
export function runClock(conferenceId: string, speed: Speed): Promise<Answer<unknown>> {
  const body: SpeedBody = { speed };
  return tellServer(addressOf(conferenceId, ''), sending('PATCH', body));
}

/** Gives this browser a seat in the rehearsal, so that it can be seen as others see it. */
export function takeSeat(conferenceId: string, as: 'participant' | 'hall'): Promise<Answer<unknown>> {
  return tellServer(addressOf(conferenceId, `/as/${as}`), sending('POST', {}));
}

/** Ends the rehearsal and erases all of it. */
export function endRehearsal(conferenceId: string): Promise<Answer<unknown>> {
  return tellServer(addressOf(conferenceId, ''), { method: 'DELETE' });
}

function addressOf(conferenceId: string, path: string): string {
  return `/api/rehearsals/${encodeURIComponent(conferenceId)}${path}?role=facilitator`;
}
