import type { WebsocketProvider } from 'y-websocket';

const answerMs = 3_000;

/**
 * A phone that has slept may hold a socket that is dead without knowing it. When the page is seen again we say
 * something that the server answers, and take a new connection when nothing comes back.
 * @returns stops it
 */
export function probeOnReturn(provider: WebsocketProvider): () => void {
  if (typeof document === 'undefined') return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const probe = () => {
    if (document.visibilityState !== 'visible' || !provider.shouldConnect) return;
    clearTimeout(timer);
    const asked = Date.now();
    provider.awareness.setLocalState(provider.awareness.getLocalState() ?? {});
    timer = setTimeout(() => {
      if (!provider.shouldConnect || provider.wsLastMessageReceived >= asked) return;
      provider.disconnect();
      provider.connect();
    }, answerMs);
  };
  document.addEventListener('visibilitychange', probe);
  window.addEventListener('online', probe);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', probe);
    window.removeEventListener('online', probe);
  };
}
