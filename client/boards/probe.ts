import type { WebsocketProvider } from 'y-websocket';
import { onReturn } from '../ui/on-return.ts';

/** Back on the page, one waits this long for a sign of life before a new connection is taken. */
const returnMs = 3_000;
/** After a change the server should be heard within this; then it is asked for a sign of life, and has `doubtMs` to give it. */
const patienceMs = 2_500;
const doubtMs = 2_000;
/** A connection that dies again and again is doubted ever more slowly. */
const mostFactor = 8;
const longestBackoffMs = 5_000;

/**
 * Sees to it that a board's connection is what it seems. A phone that has slept, or changed networks, may hold a socket
 * that is dead without knowing it: when the page is seen again, and after each change of one's own, something must be heard
 * from the server, else a new connection is taken. And not all of a hall come back at the same moment.
 * @returns stops it
 */
export function keepInTouch(provider: WebsocketProvider): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let factor = 1;

  const renew = () => {
    factor = Math.min(mostFactor, factor * 2);
    provider.disconnect();
    provider.connect();
  };
  /** Says something that the server answers, and takes a new connection when nothing comes back. */
  const probe = (withinMs: number) => {
    clearTimeout(timer);
    const asked = Date.now();
    const socket = provider.ws;
    if (provider.wsconnected) provider.awareness.setLocalState(provider.awareness.getLocalState() ?? {});
    timer = setTimeout(() => {
      timer = undefined;
      // Another one is on its way already, or has come.
      if (!provider.shouldConnect || socket === null || provider.ws !== socket) return;
      if (provider.wsconnected && provider.wsLastMessageReceived >= asked) factor = 1;
      else renew();
    }, withinMs);
  };
  const returned = () => {
    if (!provider.shouldConnect) return;
    if (provider.ws === null) provider.connect();
    else probe(returnMs);
  };
  const changed = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || timer !== undefined || !provider.shouldConnect) return;
    const since = Date.now();
    timer = setTimeout(() => {
      timer = undefined;
      if (provider.shouldConnect && provider.ws !== null && provider.wsLastMessageReceived < since) probe(doubtMs);
    }, patienceMs * factor);
  };
  // The provider reads both right after this: when it comes back by itself, it is at another moment than its neighbours.
  const spread = () => {
    provider.wsUnsuccessfulReconnects = Math.max(2, provider.wsUnsuccessfulReconnects);
    const planned = Math.min(longestBackoffMs, 200 * 2 ** provider.wsUnsuccessfulReconnects);
    provider.maxBackoffTime = planned * (0.2 + 0.8 * Math.random());
  };
  // The others have been told that one is gone, and believe only what is newer than that.
  const again = ({ status }: { readonly status: string }) => {
    const state = provider.awareness.getLocalState();
    if (status === 'connected' && state !== null) provider.awareness.setLocalState(state);
  };
  provider.on('status', again);
  provider.on('connection-close', spread);
  provider.doc.on('update', changed);
  const stopListening = onReturn(returned);
  return () => {
    clearTimeout(timer);
    provider.off('status', again);
    provider.off('connection-close', spread);
    provider.doc.off('update', changed);
    stopListening();
  };
}
