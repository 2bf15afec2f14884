import { useCallback, useEffect, useState } from 'react';
import { capability } from '../live/session.ts';
import { clearFragment } from '../ui/navigation.tsx';
import { openNetworkSession } from './network-calls.ts';

/** Where a browser stands at the door of a network. `ownLink`: what it came with, for whoever may pass it on. */
export type NetworkSession =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly ownLink: string | null }
  | { readonly kind: 'refused'; readonly code: string };

/** Exchanges the secret in the address for a cookie, once, and takes it out of the address; without one an earlier visit counts. */
export function useNetworkSession(id: string): NetworkSession & { readonly retry: () => void } {
  const [session, setSession] = useState<NetworkSession>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    let current = true;
    const token = capability();
    if (token === null) {
      setSession((held) => (held.kind === 'open' ? held : { kind: 'open', ownLink: null }));
      return;
    }
    setSession({ kind: 'opening' });
    openNetworkSession(id, { token }).then((answer) => {
      if (!current) return;
      if (!answer.ok) return setSession({ kind: 'refused', code: answer.code });
      if (capability() === token) clearFragment();
      setSession({ kind: 'open', ownLink: `${location.origin}/n/${id}#${token}` });
    });
    return () => {
      current = false;
    };
  }, [id, attempt]);

  useEffect(() => {
    const pasted = () => {
      if (capability() !== null) retry();
    };
    window.addEventListener('hashchange', pasted);
    return () => window.removeEventListener('hashchange', pasted);
  }, [retry]);

  return { ...session, retry };
}
