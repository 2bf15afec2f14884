import { useEffect, useState } from 'react';
import type { ConferenceReply } from '../../shared/protocol/http.ts';
import type { WayIn } from '../steps/hall-way-in.tsx';

const tryAgainMs = 5_000;

/** How people get in, asked anew whenever the connection comes back; null until it is known. */
export function useWayInOf(conferenceId: string, online: boolean): WayIn | null {
  const [way, setWay] = useState<WayIn | null>(null);
  useEffect(() => {
    if (!online) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const asking = new AbortController();
    const ask = async () => {
      try {
        const address = `/api/conferences/${encodeURIComponent(conferenceId)}?role=hall`;
        const response = await fetch(address, { signal: asking.signal });
        if (!response.ok) throw new Error('refused');
        setWay(wayInOf((await response.json()) as ConferenceReply));
      } catch {
        if (!asking.signal.aborted) timer = setTimeout(ask, tryAgainMs);
      }
    };
    ask();
    return () => {
      asking.abort();
      clearTimeout(timer);
    };
  }, [conferenceId, online]);
  return way;
}

export function wayInOf({ joinCode, joinLink }: Pick<ConferenceReply, 'joinCode' | 'joinLink'>): WayIn {
  return { address: new URL(joinLink).host, code: joinCode, link: joinLink };
}
