/**
 * Preloaded into a server whose memory is measured (`--expose-gc --import`): at SIGUSR2 it collects what nobody holds any more, and
 * writes what is left, in bytes, to the file MEMORY_FILE.
 */
import { renameSync, writeFileSync } from 'node:fs';

const file = process.env.MEMORY_FILE ?? '';

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(`${file}.new`, String(heapUsed + external));
  renameSync(`${file}.new`, file);
});
