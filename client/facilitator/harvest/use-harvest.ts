import { useCallback, useEffect, useState } from 'react';
import type { Harvest } from '../../../shared/harvest/harvest.ts';
import { askServer } from '../../live/ask-server.ts';

/** `refused` carries a stable error code, or `offline`. */
export type HarvestView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'here'; readonly harvest: Harvest; readonly fetching: boolean };

/** Where the harvest is served. @param file the ending of a file to download; without it the page's own form */
export function harvestAddress(conferenceId: string, file?: 'md' | 'json'): string {
  return `/api/conferences/${encodeURIComponent(conferenceId)}/harvest${file ? `.${file}` : ''}`;
}

/** What a conference has left so far. What has been fetched stays on the page when fetching it anew fails. */
export function useHarvest(conferenceId: string): { readonly view: HarvestView; readonly fetchAgain: () => void } {
  const [view, setView] = useState<HarvestView>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    const asking = new AbortController();
    setView((before) => (before.kind === 'here' ? { ...before, fetching: true } : { kind: 'loading' }));
    fetchHarvest(conferenceId, asking.signal).then((next) => {
      if (asking.signal.aborted) return;
      setView((before) =>
        next.kind === 'refused' && before.kind === 'here' && next.code === 'offline'
          ? { ...before, fetching: false }
          : next,
      );
    });
    return () => asking.abort();
  }, [conferenceId, attempt]);

  const fetchAgain = useCallback(() => setAttempt((count) => count + 1), []);
  return { view, fetchAgain };
}

async function fetchHarvest(conferenceId: string, signal: AbortSignal): Promise<HarvestView> {
  const answer = await askServer<Harvest>(harvestAddress(conferenceId), { signal });
  return answer.ok ? { kind: 'here', harvest: answer.reply, fetching: false } : { kind: 'refused', code: answer.code };
}
