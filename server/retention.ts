import type { Logger } from 'pino';
import type { Storage } from './storage/storage.ts';

const hour = 3_600_000;

/**
 * Keeps the promise that is made at the door: erases every conference whose time is up, at the start and then each hour.
 * @returns a function that stops it
 */
export function keepRetention(options: {
  readonly storage: Storage;
  readonly logger: Logger;
  /** Erases a conference and sends away whoever is in it. */
  erase(id: string): Promise<void>;
  /** Erases what learning networks have promised not to keep any longer. */
  eraseOverdueNetworks?(): Promise<void>;
  now(): number;
}): { sweep(): Promise<void>; stop(): void } {
  const { storage, logger } = options;
  async function sweep(): Promise<void> {
    for (const record of await storage.conferences()) {
      if (record.deleteAfter > options.now()) continue;
      await options.erase(record.id);
      logger.info({ conferenceId: record.id }, 'a conference was erased, as promised when it was created');
    }
  }
  const run = () => {
    void sweep().catch((error) => logger.error(error, 'conferences whose time is up could not be erased'));
    // What was erased while the file could not be cleaned.
    void storage.whenErased().catch((error) => logger.error(error, 'traces of what was erased may remain for now'));
    void options
      .eraseOverdueNetworks?.()
      .catch((error) => logger.error(error, 'networks whose time is up could not be erased'));
  };
  const timer = setInterval(run, hour);
  timer.unref();
  run();
  return { sweep, stop: () => clearInterval(timer) };
}
