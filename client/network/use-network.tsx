import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { NetworkChange } from '../../shared/network/changes.ts';
import type { Network } from '../../shared/network/network.ts';
import type { NetworkRefusal } from '../../shared/network/refusals.ts';
import { onReturn } from '../ui/on-return.ts';
import { networkServer } from './network-calls.ts';
import { createNetworkStore, type NetworkSaved, type NetworkStore, type NetworkView } from './network-store.ts';

/** Others may be at work on it, too. */
const lookEveryMs = 30_000;

interface NetworkValue {
  readonly network: Network;
  /** Which of the owners this browser is. */
  readonly ownerId: string;
  readonly saved: NetworkSaved;
  /** Why the server did not take the last change; see `NetworkView`. */
  readonly refusal: string | null;
  /** The link that this page was opened with, for whoever may pass it on; null: an earlier visit's cookie. */
  readonly ownLink: string | null;
  /** Changes it at once and sends that. @returns why it cannot be; then nothing has changed */
  readonly change: (change: NetworkChange) => NetworkRefusal | undefined;
  /** As `NetworkStore.settled`. */
  readonly settled: () => Promise<boolean>;
  readonly refresh: () => void;
  readonly dismissRefusal: () => void;
}

const NetworkContext = createContext<NetworkValue | undefined>(undefined);

/** Holds a network while one is on its pages. `children` is shown once it is there; `otherwise` until then. */
export function NetworkProvider({
  id,
  ownLink,
  otherwise,
  children,
}: {
  readonly id: string;
  readonly ownLink: string | null;
  readonly otherwise: (view: Exclude<NetworkView, { readonly kind: 'open' }>) => ReactNode;
  readonly children: ReactNode;
}) {
  const store = useStore(id);
  return store && <Held {...{ store, ownLink, otherwise, children }} />;
}

function Held({
  store,
  ownLink,
  otherwise,
  children,
}: {
  readonly store: NetworkStore;
  readonly ownLink: string | null;
  readonly otherwise: (view: Exclude<NetworkView, { readonly kind: 'open' }>) => ReactNode;
  readonly children: ReactNode;
}) {
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store]);
  const view = useSyncExternalStore(subscribe, store.view);
  const value = useMemo((): NetworkValue | undefined => {
    if (view.kind !== 'open') return undefined;
    const { network, ownerId, saved, refusal } = view;
    const { change, settled, refresh, dismissRefusal } = store;
    return { network, ownerId, saved, refusal, ownLink, change, settled, refresh, dismissRefusal };
  }, [view, store, ownLink]);
  useAskBeforeClosing(view.kind === 'open' && view.saved !== 'saved');
  if (!value) return view.kind === 'open' ? null : otherwise(view);
  return <NetworkContext value={value}>{children}</NetworkContext>;
}

/** The network of this page, and how to change it. */
export function useNetwork(): NetworkValue {
  const value = useContext(NetworkContext);
  if (!value) throw new Error('useNetwork needs a NetworkProvider above it');
  return value;
}

function useStore(id: string): NetworkStore | undefined {
  const [store, setStore] = useState<NetworkStore>();
  useEffect(() => {
    const own = createNetworkStore({ id, server: networkServer(id), keep: sessionStorage });
    setStore(own);
    const stopReturn = onReturn(own.refresh);
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') own.refresh();
    }, lookEveryMs);
    return () => {
      stopReturn();
      clearInterval(timer);
      own.close();
    };
  }, [id]);
  return store;
}

/** The browser asks whoever would leave while something has not come through. */
function useAskBeforeClosing(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
