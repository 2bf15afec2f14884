import type { ErrorBody, ErrorCode } from '../../shared/protocol/error-codes.ts';

/** What the server answers over HTTP, or the stable code of its refusal; `offline` where no answer came. */
export type Answer<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly code: ErrorCode | 'offline' };

/** Asks for something, and reads it. Never rejects. */
export async function askServer<Reply>(path: string, init: RequestInit = {}): Promise<Answer<Reply>> {
  const answer = await tellServer(path, init);
  if (!answer.ok) return answer;
  try {
    return { ok: true, reply: (await answer.reply.json()) as Reply };
  } catch {
    // It broke off half-way.
    return { ok: false, code: 'offline' };
  }
}

/** The same where what comes back says nothing, or is read by whoever asks. Never rejects. */
export async function tellServer(path: string, init: RequestInit = {}): Promise<Answer<Response>> {
  try {
    const response = await fetch(path, init);
    return response.ok ? { ok: true, reply: response } : { ok: false, code: await codeOf(response) };
  } catch {
    return { ok: false, code: 'offline' };
  }
}

/** How `body` is sent. */
export function sending(method: string, body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** The stable code of an HTTP error of ours; anything else is `internal`. */
async function codeOf(response: Response): Promise<ErrorCode> {
  try {
    const body = (await response.json()) as Partial<ErrorBody>;
    return body.error?.code ?? 'internal';
  } catch {
    return 'internal';
  }
}
