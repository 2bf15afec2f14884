import type { Pulse } from '../shared/protocol/live.ts';

/** What desks are warned of. */
export type Warning = Exclude<Pulse['warning'], undefined>;

/** Tells when what desks should be warned of has changed, for a desk where nothing else happens must hear of it too. */
export function watchWarnings(options: {
  /** Whether what people write cannot be stored at present. */
  cannotStore(): boolean;
  diskIsLow(): boolean;
  onChange(): void;
  readonly everyMs?: number;
}): { now(): Warning | undefined; stop(): void } {
  const now = (): Warning | undefined => {
    if (options.cannotStore()) return 'storage_unavailable';
    return options.diskIsLow() ? 'disk_low' : undefined;
  };
  let last = now();
  const timer = setInterval(() => {
    const warning = now();
    if (warning === last) return;
    last = warning;
    options.onChange();
  }, options.everyMs ?? 1_000).unref();
  return { now, stop: () => clearInterval(timer) };
}
