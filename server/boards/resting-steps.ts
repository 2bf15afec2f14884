import type { Logger } from 'pino';
import { type BoardKey, parseBoardName } from '../../shared/boards/board-name.ts';
import type { Storage } from '../storage/storage.ts';

/** Makes the boards of a step small once it is over. */
interface RestingSteps {
  stepEnded(conferenceId: string, stepId: string): void;
  close(): void;
}

/**
 * Not at once: the moment of *next* is the busiest there is, and the last words of the step are still under way.
 * @param rest what to do with each stored board of the step, one after the other
 */
export function restingSteps(options: {
  readonly storage: Storage;
  readonly logger: Logger;
  readonly afterMs: number;
  rest(conferenceId: string, board: BoardKey, name: string): Promise<void>;
}): RestingSteps {
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;

  async function restAll(conferenceId: string, stepId: string): Promise<void> {
    for (const name of await options.storage.boards(conferenceId)) {
      const board = parseBoardName(name);
      if (closed) return;
      if (board?.stepId === stepId) await options.rest(conferenceId, board, name);
    }
  }

  return {
    stepEnded(conferenceId, stepId) {
      if (closed) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        restAll(conferenceId, stepId).catch((error) =>
          options.logger.warn(error, 'the boards of a step that is over stay as large as they are'),
        );
      }, options.afterMs).unref();
      timers.add(timer);
    },
    close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
