import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 10_000;

/** Asks a server what memory it holds: what garbage there is depends on the moment, what is held does not. */
export interface HeldMemory {
  /** For the server that is to be asked. */
  readonly env: Readonly<Record<string, string>>;
  /** Bytes on its heap and beside it, right after a collection. @throws when it does not answer */
  of(pid: number): Promise<number>;
  remove(): Promise<void>;
}

export function heldMemory(name: string): HeldMemory {
  const file = join(tmpdir(), `samling-bench-${process.pid}-${name}`);
  const hook = new URL('memory-hook.ts', import.meta.url).href;
  return {
    env: { NODE_OPTIONS: `--expose-gc --import ${hook}`, MEMORY_FILE: file },
    async of(pid) {
      await rm(file, { force: true });
      process.kill(pid, 'SIGUSR2');
      for (const until = performance.now() + patienceMs; performance.now() < until; ) {
        const bytes = await readFile(file, 'utf8').catch(() => undefined);
        if (bytes !== undefined) return Number(bytes);
        await pause(20);
      }
      throw new Error('a server did not tell how much memory it holds');
    },
    remove: () => rm(file, { force: true }),
  };
}
