import type { DoorReply, JoinBody, JoinReply } from '../../../shared/protocol/http.ts';
import { type Answer, askServer, sending } from '../../live/ask-server.ts';
import { readFragment } from '../../ui/navigation.tsx';

const patienceMs = 15_000;

/** What the door of a conference says. Never rejects. @param door the longer secret of a QR code, asked with instead of the code */
export function askDoor(code: string, door: string | null): Promise<Answer<DoorReply>> {
  const path = door === null ? encodeURIComponent(code) : `${encodeURIComponent(door)}?door=1`;
  return ask(`/api/door/${path}`, {});
}

/** Comes in; the cookie of the seat comes with the answer. Asking again with the same `seatKey` gives the same seat. Never rejects. */
export function join(body: JoinBody): Promise<Answer<JoinReply>> {
  return ask('/api/join', sending('POST', body));
}

/** The door's secret in the address; null when there is none. A short fragment is a place on the page. */
export function doorInAddress(): string | null {
  const fragment = readFragment();
  return /^[\w-]{16,80}$/.test(fragment) ? fragment : null;
}

function ask<Reply>(path: string, init: RequestInit): Promise<Answer<Reply>> {
  return askServer(path, { ...init, signal: AbortSignal.timeout(patienceMs) });
}
