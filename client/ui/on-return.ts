/**
 * Calls `returned` whenever the page is seen again or the device is on a network again. Outside a browser never.
 * @returns stops it
 */
export function onReturn(returned: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const seen = () => {
    if (document.visibilityState === 'visible') returned();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pageshow', seen);
  window.addEventListener('online', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('pageshow', seen);
    window.removeEventListener('online', seen);
  };
}
