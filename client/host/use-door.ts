import { useEffect, useState } from 'react';
import type { ConferenceReply } from '../../shared/protocol/http.ts';

const retryMs = 4_000;

/** The code and the link into this hall; null until the server has answered. */
export function useDoor(conferenceId: string): ConferenceReply | null {
  const [door, setDoor] = useState<ConferenceReply | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const asking = new AbortController();
    const ask = async () => {
      try {
        const address = `/api/conferences/${encodeURIComponent(conferenceId)}?role=hallHost`;
        const response = await fetch(address, { signal: asking.signal });
        if (!response.ok) throw new Error('refused');
        setDoor((await response.json()) as ConferenceReply);
      } catch {
        if (!asking.signal.aborted) timer = setTimeout(ask, retryMs);
      }
    };
    ask();
    return () => {
      asking.abort();
      clearTimeout(timer);
    };
  }, [conferenceId]);
  return door;
}
