export interface Announcements {
  readonly add: (message: string) => void;
  readonly pause: (paused: boolean) => void;
  readonly stop: () => void;
}

/**
 * Gathers messages for a live region: the first goes out after a breath, what follows within the interval goes out together.
 * The same words twice in one batch are said once; what comes while paused is dropped, as it is on the screen to be read.
 * @param emit receives each batch as one text
 * @param intervalMs least time between two batches
 */
export function gatherAnnouncements(emit: (text: string) => void, intervalMs = 2_000): Announcements {
  const waiting = new Set<string>();
  const breath = 150;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  let paused = false;

  const flush = () => {
    timer = undefined;
    if (waiting.size === 0) return;
    lastAt = Date.now();
    emit([...waiting].join('. '));
    waiting.clear();
  };

  return {
    add(message) {
      if (paused || message === '') return;
      waiting.add(message);
      timer ??= setTimeout(flush, Math.max(breath, lastAt + intervalMs - Date.now()));
    },
    pause(now) {
      paused = now;
      if (paused) waiting.clear();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting.clear();
    },
  };
}
