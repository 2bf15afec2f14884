import type { Logger } from 'pino';
import type { LiveConference } from './live-conference.ts';

/**
 * Gives up the memory of conferences that have ended and that nobody looks at any more: at the second look in a row, so
 * that whoever reloads a page costs nothing. Whoever comes later has it loaded anew.
 */
export function unloadEnded(options: {
  readonly logger: Logger;
  readonly everyMs: number;
  loaded(): Iterable<LiveConference>;
  /** How many connections there are to it, on any plane. */
  connections(conferenceId: string): number;
  forget(conferenceId: string): void;
}): { stop(): void } {
  let quiet = new Set<string>();

  async function look(): Promise<void> {
    const before = quiet;
    quiet = new Set();
    for (const conference of [...options.loaded()]) {
      const { id } = conference;
      const isQuiet = () => conference.state.phase.kind === 'ended' && options.connections(id) === 0;
      if (!isQuiet()) continue;
      quiet.add(id);
      if (!before.has(id)) continue;
      await conference.settled();
      if (isQuiet()) options.forget(id);
    }
  }

  const timer = setInterval(() => {
    look().catch((error) => options.logger.error(error, 'ended conferences stay in memory'));
  }, options.everyMs).unref();
  return { stop: () => clearInterval(timer) };
}
