import { type ComponentProps, type MouseEvent, useSyncExternalStore } from 'react';

const moved = 'samling:moved';

/** Goes to a page of Samling without loading it anew. @param path with its fragment, if it has one */
export function navigate(path: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  window.dispatchEvent(new Event(moved));
  if (!replace) window.scrollTo(0, 0);
}

/** The present path, followed through links, `navigate` and the browser's own back and forward. */
export function usePath(): string {
  return useSyncExternalStore(followPath, () => location.pathname);
}

function followPath(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(moved, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(moved, changed);
  };
}

/** A click that asks for nothing but this page in this window; anything else is the browser's to handle. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link within Samling: a real one, so that it can be opened in a new window. */
export function Link({ href, onClick, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !isPlainClick(event)) return;
        event.preventDefault();
        navigate(href);
      }}
    />
  );
}

/** The capability in the address's fragment (it never reaches the server's log), or an empty text. */
export function readFragment(): string {
  return decodeFragment(location.hash.slice(1));
}

/** Takes the capability out of the address once it has been exchanged: not for the history, nor for a shared picture. */
export function clearFragment(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
