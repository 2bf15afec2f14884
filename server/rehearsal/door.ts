import type { ErrorBody } from '../../shared/protocol/error-codes.ts';
import type { DoorReply, JoinBody, JoinReply } from '../../shared/protocol/http.ts';

/** The door did not open; `code` is the server's. */
export class DoorError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

async function ask<Reply>(address: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(address, { ...init, signal: AbortSignal.timeout(30_000) });
  if (response.ok) return (await response.json()) as Reply;
  const body = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
  throw new DoorError(body?.error.code ?? 'internal', body?.error.message ?? `${address} answered ${response.status}`);
}

/** What stands on the door: title, workplaces, job roles. Throws `DoorError`. */
export function readDoor(url: string, code: string): Promise<DoorReply> {
  return ask(`${url}/api/door/${encodeURIComponent(code)}`);
}

/** Takes a seat. Throws `DoorError`. */
export function join(url: string, body: JoinBody): Promise<JoinReply> {
  return ask(`${url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The harvest as the holder of `token` gets it. */
export function fetchHarvest<Harvest>(
  url: string,
  conferenceId: string,
  seat: { readonly role: 'facilitator' | 'participant'; readonly token: string },
): Promise<Harvest> {
  return ask(`${url}/api/conferences/${conferenceId}/harvest?role=${seat.role}`, {
    headers: { authorization: `Bearer ${seat.token}` },
  });
}
