import type { SpeedBody, speeds } from '../../shared/protocol/http.ts';
import { codeOf } from '../live/session.ts';

export type Speed = (typeof speeds)[number];

/** Lets the clock of a rehearsal run at another speed. @throws a stable code as the error's message, as all of these */
export function runClock(conferenceId: string, speed: Speed): Promise<void> {
  const body: SpeedBody = { speed };
  return call(conferenceId, '', { method: 'PATCH', body: JSON.stringify(body) });
}

/** Gives this browser a seat in the rehearsal, so that it can be seen as others see it. */
export function takeSeat(conferenceId: string, as: 'participant' | 'hall'): Promise<void> {
  return call(conferenceId, `/as/${as}`, { method: 'POST' });
}

/** Ends the rehearsal and erases all of it. */
export function endRehearsal(conferenceId: string): Promise<void> {
  return call(conferenceId, '', { method: 'DELETE' });
}

async function call(conferenceId: string, path: string, init: RequestInit): Promise<void> {
  const address = `/api/rehearsals/${encodeURIComponent(conferenceId)}${path}?role=facilitator`;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { ...init, headers }).catch(() => {
    throw new Error('offline');
  });
  if (!response.ok) throw new Error(await codeOf(response));
}
