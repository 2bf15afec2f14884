import { stat, statfs } from 'node:fs/promises';
import type { Logger } from 'pino';

const MB = 1024 * 1024;

/** Bytes that should be free, beside what erasing takes: it writes the whole database a second time, and its log. */
const enough = 200 * MB;
const copiesWhileErasing = 2;

/** Watches how much room the disk has, so that somebody hears of it before anything is refused. */
export interface DiskSpace {
  /** Whether there is too little; false where that cannot be found out. */
  isLow(): boolean;
  /** Bytes that are free; undefined where that cannot be found out. */
  free(): number | undefined;
  /** Looks now. */
  look(): Promise<void>;
  stop(): void;
}

/**
 * @param options.file the database, which may not exist yet
 * @param options.enough bytes that should be free beside what erasing needs
 */
export function watchDiskSpace(options: {
  readonly directory: string;
  readonly file: string;
  readonly logger: Logger;
  readonly everyMs?: number;
  readonly enough?: number;
}): DiskSpace {
  const { directory, file, logger } = options;
  let free: number | undefined;
  let low = false;

  async function look(): Promise<void> {
    try {
      const { bavail, bsize } = await statfs(directory);
      const { size } = await stat(file).catch(() => ({ size: 0 }));
      free = bavail * bsize;
      const isLow = free < (options.enough ?? enough) + copiesWhileErasing * size;
      if (isLow !== low)
        logger.warn({ freeMb: Math.floor(free / MB) }, isLow ? 'the disk is nearly full' : 'the disk has room');
      low = isLow;
    } catch (error) {
      // Where a file system tells nothing, nothing can be warned of.
      logger.debug(error, 'the room on the disk is not known');
      free = undefined;
      low = false;
    }
  }

  void look();
  const timer = setInterval(look, options.everyMs ?? 15_000).unref();
  return { isLow: () => low, free: () => free, look, stop: () => clearInterval(timer) };
}
