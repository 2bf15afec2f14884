import { browserStorage, keysOf, unsentPrefix } from '../boards/kept/unsent-store.ts';

const place = 'samling.renewed';
/** A page that is still the old one after it was fetched anew is not fetched again and again. */
const againMs = 60_000;

/**
 * The server speaks a newer protocol than this page: fetches the page anew, once, when no words wait here to be sent.
 * @returns whether it does; else the person is asked to
 */
export function renewPage(now: number = Date.now()): boolean {
  try {
    if (keysOf(browserStorage()).some((key) => key.startsWith(unsentPrefix))) return false;
    if (now - Number(sessionStorage.getItem(place) ?? 0) < againMs) return false;
    sessionStorage.setItem(place, String(now));
  } catch {
    // What cannot be remembered might go round for ever.
    return false;
  }
  location.reload();
  return true;
}
