import type { AnswerBody, BeforehandReply, TakeBackBody } from '../../shared/protocol/beforehand.ts';
import { type Answer, askServer, sending, tellServer } from '../live/ask-server.ts';

const patienceMs = 15_000;

/** What a link asks. Never rejects. @param secret of the link */
export function askQuestion(conferenceId: string, secret: string): Promise<Answer<BeforehandReply>> {
  return askServer(`/api/beforehand/${encodeURIComponent(conferenceId)}`, {
    headers: { authorization: `Bearer ${secret}` },
    signal: AbortSignal.timeout(patienceMs),
  });
}

/** Gives an answer; sent twice it is one. Never rejects. */
export function giveAnswer(conferenceId: string, secret: string, body: AnswerBody): Promise<Answer<Response>> {
  return tell(conferenceId, secret, 'PUT', body);
}

/** Takes an answer back; sent twice it has gone once. Never rejects. */
export function takeBackAnswer(conferenceId: string, secret: string, body: TakeBackBody): Promise<Answer<Response>> {
  return tell(conferenceId, secret, 'DELETE', body);
}

function tell(conferenceId: string, secret: string, method: string, body: unknown): Promise<Answer<Response>> {
  const { headers, ...rest } = sending(method, body);
  return tellServer(`/api/beforehand/${encodeURIComponent(conferenceId)}/answers`, {
    ...rest,
    headers: { ...headers, authorization: `Bearer ${secret}` },
    signal: AbortSignal.timeout(patienceMs),
  });
}
