import { useEffect, useState } from 'react';
import type { ConferenceReply, LinkBody, LinkReply } from '../../shared/protocol/http.ts';
import type { Handshake } from '../../shared/protocol/live.ts';
import { type Answer, askServer, sending } from './ask-server.ts';

/** Which of this browser's seats asks. */
type Role = Handshake['role'];

const tryAgainMs = 4_000;

/**
 * The code and the link that people come in by; null until the server has answered. Without a network it is not asked for,
 * and asked anew when there is one again.
 */
export function useConferenceDoor(conferenceId: string, role: Role, online = true): ConferenceReply | null {
  const [door, setDoor] = useState<ConferenceReply | null>(null);
  useEffect(() => {
    if (!online) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const asking = new AbortController();
    const { signal } = asking;
    const ask = async () => {
      const answer = await askServer<ConferenceReply>(`${addressOf(conferenceId)}?role=${role}`, { signal });
      if (signal.aborted) return;
      if (answer.ok) setDoor(answer.reply);
      else timer = setTimeout(ask, tryAgainMs);
    };
    ask();
    return () => {
      asking.abort();
      clearTimeout(timer);
    };
  }, [conferenceId, role, online]);
  return door;
}

/** A fresh link that carries a secret of its own. Never rejects. */
export function makeLink(conferenceId: string, role: Role, body: LinkBody): Promise<Answer<LinkReply>> {
  return askServer(`${addressOf(conferenceId)}/links?role=${role}`, sending('POST', body));
}

function addressOf(conferenceId: string): string {
  return `/api/conferences/${encodeURIComponent(conferenceId)}`;
}
