import type { ErrorCode } from '../../shared/protocol/error-codes.ts';
import type { DoorReply, JoinBody, JoinReply } from '../../shared/protocol/http.ts';
import { codeOf } from '../live/session.ts';
import { readFragment } from '../ui/navigation.tsx';

/** What came of asking. `offline` when no answer came at all: then nobody knows whether the server did as asked. */
export type Answer<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly code: ErrorCode | 'offline' };

const patienceMs = 15_000;

/** What the door of a conference says. Never rejects. @param door the longer secret of a QR code, asked with instead of the code */
export function askDoor(code: string, door: string | null): Promise<Answer<DoorReply>> {
  const path = door === null ? encodeURIComponent(code) : `${encodeURIComponent(door)}?door=1`;
  return ask(`/api/door/${path}`, {});
}

/** Comes in; the cookie of the seat comes with the answer. Asking again with the same `seatKey` gives the same seat. Never rejects. */
export function join(body: JoinBody): Promise<Answer<JoinReply>> {
  return ask('/api/join', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The door's secret in the address; null when there is none. A short fragment is a place on the page. */
export function doorInAddress(): string | null {
  const fragment = readFragment();
  return /^[\w-]{16,80}$/.test(fragment) ? fragment : null;
}

async function ask<Reply>(path: string, init: RequestInit): Promise<Answer<Reply>> {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) return { ok: false, code: (await codeOf(response)) as ErrorCode };
    return { ok: true, reply: (await response.json()) as Reply };
  } catch {
    return { ok: false, code: 'offline' };
  }
}
