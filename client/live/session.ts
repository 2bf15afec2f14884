import { useCallback, useEffect, useState } from 'react';
import type { SessionBody } from '../../shared/protocol/http.ts';
import { clearFragment, readFragment } from '../ui/navigation.tsx';
import { sending, tellServer } from './ask-server.ts';

/**
 * Where a browser stands at the door of a surface. `refused` carries a stable error code, or `offline`. `token` is the
 * capability it came with, for whoever may pass it on; null when the cookie of an earlier visit is used.
 */
export type Session =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly token: string | null }
  | { readonly kind: 'refused'; readonly code: string };

/**
 * Exchanges the capability in the address for a cookie, and takes it out of the address. Without one the cookie of an
 * earlier visit decides, when the live connection asks. Never rejects.
 */
export async function openSession(conferenceId: string, role: SessionBody['role']): Promise<Session> {
  const token = capability();
  if (token === null) return { kind: 'open', token: null };
  const body: SessionBody = { conferenceId, role, token };
  const answer = await tellServer('/api/session', sending('POST', body));
  if (!answer.ok) return { kind: 'refused', code: answer.code };
  if (capability() === token) clearFragment();
  return { kind: 'open', token };
}

/** Opens the session of a surface once, and anew when a link is pasted over the present address or `retry` is called. */
export function useSession(conferenceId: string, role: SessionBody['role']): Session & { readonly retry: () => void } {
  const [session, setSession] = useState<Session>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    let current = true;
    setSession({ kind: 'opening' });
    openSession(conferenceId, role).then((opened) => {
      if (current) setSession(opened);
    });
    return () => {
      current = false;
    };
  }, [conferenceId, role, attempt]);

  useEffect(() => {
    const pasted = () => {
      if (capability() !== null) retry();
    };
    window.addEventListener('hashchange', pasted);
    return () => window.removeEventListener('hashchange', pasted);
  }, [retry]);

  return { ...session, retry };
}

/** The secret in the address. A fragment that is short, such as `#content` of a skip link, is a place on the page and none. */
export function capability(): string | null {
  const fragment = readFragment();
  return /^[\w-]{16,80}$/.test(fragment) ? fragment : null;
}
