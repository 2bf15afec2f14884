import { join } from 'node:path';
import { type LoadedChunk, measureLoad } from './first-load.ts';

/** What a phone may have to fetch before somebody can join, in bytes after brotli. */
const budget = 120_000;

/** On HTTP/1.1 a browser fetches six at a time: each six more cost a slow line another round trip. */
const mostFiles = 12;

const surface = 'participant';

/** What a phone must not fetch: other surfaces, what they share, and the controls that only they use. */
const strangers = [
  ...['people', 'facilitator', 'hall', 'host', 'network', 'beforehand', 'preview'].map((folder) => `client/${folder}/`),
  ...['react-aria-components', 'react-aria', 'react-stately', '@react-aria', '@react-stately'].map(
    (name) => `node_modules/${name}/`,
  ),
];

/** @returns why this first load is refused; empty if it is not */
export function judgeFirstLoad(chunks: readonly LoadedChunk[]): string[] {
  const total = sum(chunks.map(({ brotli }) => brotli));
  const faults = total > budget ? [`${kilobytes(total)} is more than the budget of ${kilobytes(budget)}`] : [];
  if (chunks.length > mostFiles) faults.push(`${chunks.length} files are more than ${mostFiles}: see phone-chunks.ts`);
  for (const { file, modules } of chunks) {
    for (const stranger of strangers) {
      const found = modules.find((module) => `/${module}`.includes(`/${stranger}`));
      if (found) faults.push(`${file} holds ${found}, which the participant's surface must not load`);
    }
  }
  return faults;
}

function printTable(first: readonly LoadedChunk[], later: readonly LoadedChunk[]): void {
  const rows = [...first].sort((a, b) => b.brotli - a.brotli);
  const line = (name: string, raw: string, brotli: string) =>
    console.log(`${name.padEnd(48)} ${raw.padStart(9)} ${brotli.padStart(9)}`);
  const sumLine = (name: string, chunks: readonly LoadedChunk[]) =>
    line(name, kilobytes(sum(chunks.map(({ raw }) => raw))), kilobytes(sum(chunks.map(({ brotli }) => brotli))));
  line('JavaScript that a phone loads first', 'raw', 'brotli');
  for (const chunk of rows) sumLine(chunk.file, [chunk]);
  sumLine('together', rows);
  sumLine('later, when called for', later);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

if (import.meta.main) {
  const { first, later } = measureLoad(join(import.meta.dirname, '..', 'dist', 'client'), surface);
  printTable(first, later);
  const faults = judgeFirstLoad(first);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
