import type { LinkReply, ReadCardBody, ReadCardReply, ReturnCardBody } from '../../shared/protocol/http.ts';
import type { Handshake } from '../../shared/protocol/live.ts';
import { type Answer, askServer, sending } from './ask-server.ts';

const patienceMs = 15_000;

/** A fresh return card for a seat: one's own, or anybody's where a facilitator asks. Never rejects. */
export function makeReturnCard(
  conferenceId: string,
  role: Handshake['role'],
  personId: string,
): Promise<Answer<LinkReply>> {
  const body: ReturnCardBody = { personId };
  return post(`/api/conferences/${encodeURIComponent(conferenceId)}/return-card?role=${role}`, body);
}

/** Whose card it is; nothing is done with it yet. Never rejects. */
export function readReturnCard(body: ReadCardBody): Promise<Answer<ReadCardReply>> {
  return post('/api/return-card/read', body);
}

function post<Reply>(path: string, body: unknown): Promise<Answer<Reply>> {
  return askServer(path, { ...sending('POST', body), signal: AbortSignal.timeout(patienceMs) });
}
