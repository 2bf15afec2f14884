/**
 * Loaded into the server by `workloads/w10-churn.ts`, with `--expose-gc`: at SIGUSR2 it collects garbage and writes what is
 * left of it into the file that BENCH_PROBE names.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';

/** What the server's process holds when nothing that nobody needs is counted. */
export interface Probed {
  readonly heapBytes: number;
  readonly outsideBytes: number;
  readonly rssBytes: number;
  readonly timers: number;
  /** Sockets, of which the one that listens is one, and all else that keeps a process alive. */
  readonly handles: number;
}

async function probe(file: string): Promise<void> {
  // Finalizers free more when they have run.
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.();
    await pause(50);
  }
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  const active = process.getActiveResourcesInfo();
  const timers = active.filter((name) => name === 'Timeout').length;
  const probed: Probed = {
    heapBytes: heapUsed,
    outsideBytes: external + arrayBuffers,
    rssBytes: rss,
    timers,
    handles: active.length - timers,
  };
  writeFileSync(`${file}.next`, JSON.stringify(probed));
  renameSync(`${file}.next`, file);
}

const file = process.env.BENCH_PROBE;
if (isMainThread && file !== undefined) process.on('SIGUSR2', () => void probe(file));
