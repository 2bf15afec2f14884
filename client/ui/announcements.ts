export interface Announcements {
  readonly add: (message: string) => void;
  readonly pause: (paused: boolean) => void;
  readonly stop: () => void;
}

/** After a pause the last of what came is said, and how much there was before it. */
const mostAfterPause = 5;

/**
 * Gathers messages for a live region: the first goes out after a breath, what follows within the interval goes out together.
 * The same words twice in one batch are said once. What comes while paused waits, and is summed up afterwards.
 * @param emit receives each batch as one text
 * @param sumUp says how many messages are left out of the summing up
 * @param intervalMs least time between two batches
 */
export function gatherAnnouncements(
  emit: (text: string) => void,
  sumUp: (leftOut: number) => string = () => '',
  intervalMs = 2_000,
): Announcements {
  const waiting = new Set<string>();
  const breath = 150;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  let paused = false;
  let leftOut = 0;

  const flush = () => {
    timer = undefined;
    if (paused || waiting.size === 0) return;
    lastAt = Date.now();
    const before = leftOut > 0 ? [sumUp(leftOut)].filter(Boolean) : [];
    emit(inSentences([...before, ...waiting]));
    waiting.clear();
    leftOut = 0;
  };
  const later = () => {
    timer ??= setTimeout(flush, Math.max(breath, lastAt + intervalMs - Date.now()));
  };

  return {
    add(message) {
      if (message === '') return;
      // Of what waits long, that which was said again is the newest once more.
      if (paused) waiting.delete(message);
      waiting.add(message);
      if (!paused) return later();
      for (const oldest of waiting) {
        if (waiting.size <= mostAfterPause) break;
        waiting.delete(oldest);
        leftOut += 1;
      }
    },
    pause(now) {
      paused = now;
      if (!paused && waiting.size > 0) later();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
}

/** A stop between two messages, where the first has none of its own. */
function inSentences(messages: readonly string[]): string {
  return messages.map((one, at) => (at < messages.length - 1 && !/[.!?…]$/u.test(one) ? `${one}.` : one)).join(' ');
}
