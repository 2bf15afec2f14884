import type { WebsocketProvider } from 'y-websocket';
import { onReturn } from '../../ui/on-return.ts';

/** Back on the page, one waits this long for a sign of life before a new connection is taken. */
const returnMs = 3_000;
/** A change should be stored within this; then the server is asked for a sign of life, and has `doubtMs` to give it. */
const patienceMs = 2_500;
const doubtMs = 2_000;
/** A connection that dies again and again is doubted ever more slowly. */
const mostFactor = 8;
/** A server that was started anew should see a hall back within three seconds; its own queue admits them one by one. */
const longestBackoffMs = 2_500;

/**
 * Sees to it that a board's connection is what it seems. A phone that has slept, or changed networks, may hold a socket
 * that is dead without knowing it: when the page is seen again, and while something of one's own is not stored, the server
 * must give a sign of life, else a new connection is taken. And not all of a hall come back at the same moment.
 *
 * That something was heard after a change is no such sign: it may have been on its way when the line died. Only the
 * receipt ends the doubt.
 * @param unsaved whether a change of one's own has no receipt
 * @returns stops it
 */
export function keepInTouch(provider: WebsocketProvider, unsaved: () => boolean): () => void {
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
      // Where there is another one, it is on its way already, or has come.
      if (provider.shouldConnect && socket !== null && provider.ws === socket) {
        if (provider.wsconnected && provider.wsLastMessageReceived >= asked) factor = 1;
        else renew();
      }
      doubt();
    }, withinMs);
  };
  /** Lets pass the time in which a receipt may be hoped for. */
  const doubt = () => {
    if (timer !== undefined || !provider.shouldConnect || !unsaved()) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (provider.shouldConnect && unsaved()) probe(doubtMs);
    }, patienceMs * factor);
  };
  const returned = () => {
    if (!provider.shouldConnect) return;
    if (provider.ws === null) provider.connect();
    else probe(returnMs);
  };
  const changed = (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider) doubt();
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
