import { useCallback, useEffect, useState } from 'react';
import type { DayLog } from '../../../shared/day-log/day-log.ts';
import { askServer } from '../../live/ask-server.ts';

export type DayLogView =
  | { readonly kind: 'loading' }
  /** With a stable error code, or `offline`. */
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'here'; readonly log: DayLog; readonly fetching: boolean };

/** The log of the day; what has been fetched stays while it is fetched anew. */
export function useDayLog(conferenceId: string): { readonly view: DayLogView; readonly fetchAgain: () => void } {
  const [view, setView] = useState<DayLogView>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    const asking = new AbortController();
    setView((before) => (before.kind === 'here' ? { ...before, fetching: true } : { kind: 'loading' }));
    fetchLog(conferenceId, asking.signal).then((next) => {
      if (asking.signal.aborted) return;
      setView((before) => (next.kind === 'refused' && before.kind === 'here' ? { ...before, fetching: false } : next));
    });
    return () => asking.abort();
  }, [conferenceId, attempt]);
  const fetchAgain = useCallback(() => setAttempt((count) => count + 1), []);
  return { view, fetchAgain };
}

async function fetchLog(conferenceId: string, signal: AbortSignal): Promise<DayLogView> {
  const address = `/api/conferences/${encodeURIComponent(conferenceId)}/log?role=facilitator`;
  const answer = await askServer<DayLog>(address, { signal });
  return answer.ok ? { kind: 'here', log: answer.reply, fetching: false } : { kind: 'refused', code: answer.code };
}
