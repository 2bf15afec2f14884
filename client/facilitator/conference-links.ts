import { useEffect, useState } from 'react';
import type { ConferenceReply, LinkBody, LinkReply } from '../../shared/protocol/http.ts';
import { codeOf } from '../live/session.ts';

const retryMs = 3_000;

/** The code and the link that people come in by; null until the server has answered. */
export function useAskedDoor(conferenceId: string): ConferenceReply | null {
  const [door, setDoor] = useState<ConferenceReply | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = async () => {
      try {
        const response = await fetch(`/api/conferences/${encodeURIComponent(conferenceId)}?role=facilitator`);
        if (!response.ok) throw new Error(await codeOf(response));
        const reply = (await response.json()) as ConferenceReply;
        if (current) setDoor(reply);
      } catch {
        // The desk shows everything else meanwhile.
        if (current) timer = setTimeout(ask, retryMs);
      }
    };
    ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [conferenceId]);
  return door;
}

/** Asks for a fresh link that carries a secret of its own; `hallId`: whose screen or host. @throws a stable code as the error's message */
export async function makeLink(conferenceId: string, role: LinkBody['role'], hallId?: string): Promise<string> {
  const body: LinkBody = hallId === undefined ? { role } : { role, hallId };
  const response = await fetch(`/api/conferences/${encodeURIComponent(conferenceId)}/links?role=facilitator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('offline');
  });
  if (!response.ok) throw new Error(await codeOf(response));
  return ((await response.json()) as LinkReply).link;
}
