import { limits } from '../../shared/conference/limits.ts';
import type { ErrorCode } from '../../shared/protocol/error-codes.ts';
import type { HeldCardsReply, ReturnCardsBody, ReturnCardsReply } from '../../shared/protocol/http.ts';
import { type Answer, askServer, sending } from './ask-server.ts';

const patienceMs = 30_000;

const pathOf = (conferenceId: string) =>
  `/api/conferences/${encodeURIComponent(conferenceId)}/return-cards?role=facilitator`;

/** Who has a card by now. Never rejects. */
export function heldCards(conferenceId: string): Promise<Answer<HeldCardsReply>> {
  return askServer(pathOf(conferenceId), { signal: AbortSignal.timeout(patienceMs) });
}

export interface MadeCards {
  /** Person → the address with the card's secret. */
  readonly links: ReadonlyMap<string, string>;
  /** Why not all were made; null: they were. */
  readonly refused: ErrorCode | 'offline' | null;
}

/** Makes cards, some at a time. Never rejects: those that were made before something went wrong are given all the same. */
export async function makeCards(
  conferenceId: string,
  personIds: readonly string[],
  onProgress: (made: number) => void,
): Promise<MadeCards> {
  const links = new Map<string, string>();
  for (let at = 0; at < personIds.length; at += limits.expectedAtOnce) {
    const body: ReturnCardsBody = { personIds: personIds.slice(at, at + limits.expectedAtOnce) };
    const init = { ...sending('POST', body), signal: AbortSignal.timeout(patienceMs) };
    const answer = await askServer<ReturnCardsReply>(pathOf(conferenceId), init);
    if (!answer.ok) return { links, refused: answer.code };
    for (const { personId, link } of answer.reply.cards) links.set(personId, link);
    onProgress(links.size);
  }
  return { links, refused: null };
}
