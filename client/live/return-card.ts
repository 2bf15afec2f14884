import type { LinkReply, ReadCardBody, ReadCardReply, ReturnCardBody } from '../../shared/protocol/http.ts';
import type { Handshake } from '../../shared/protocol/live.ts';
import { codeOf } from './session.ts';

type Refusal = { readonly ok: false; readonly code: string };

const patienceMs = 15_000;

/** A fresh return card for a seat: one's own, or anybody's where a facilitator asks. Never rejects. */
export function makeReturnCard(
  conferenceId: string,
  role: Handshake['role'],
  personId: string,
): Promise<{ readonly ok: true; readonly link: string } | Refusal> {
  const body: ReturnCardBody = { personId };
  const path = `/api/conferences/${encodeURIComponent(conferenceId)}/return-card?role=${role}`;
  return post(path, body, async (response) => ({
    ok: true,
    link: ((await response.json()) as LinkReply).link,
  }));
}

/** Whose card it is; nothing is done with it yet. Never rejects. */
export function readReturnCard(
  body: ReadCardBody,
): Promise<{ readonly ok: true; readonly card: ReadCardReply } | Refusal> {
  return post('/api/return-card/read', body, async (response) => ({
    ok: true,
    card: (await response.json()) as ReadCardReply,
  }));
}

async function post<Made>(path: string, body: unknown, made: (response: Response) => Promise<Made>) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    return response.ok ? await made(response) : { ok: false as const, code: await codeOf(response) };
  } catch {
    return { ok: false as const, code: 'offline' };
  }
}
