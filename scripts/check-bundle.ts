import { join } from 'node:path';
import { type LoadedChunk, measureFirstLoad } from './first-load.ts';

/** What a phone may have to fetch before somebody can join, in bytes after brotli. */
const budget = 120_000;

const surface = 'participant/participant-app.tsx';

/** What a phone must not fetch: other surfaces, and the controls that only they use. */
const strangers = [
  ...['facilitator', 'hall', 'network'].map((folder) => `client/${folder}/`),
  ...['react-aria-components', 'react-aria', 'react-stately', '@react-aria', '@react-stately'].map(
    (name) => `node_modules/${name}/`,
  ),
];

/** @returns why this first load is refused; empty if it is not */
export function judgeFirstLoad(chunks: readonly LoadedChunk[]): string[] {
  const total = sum(chunks.map(({ brotli }) => brotli));
  const faults = total > budget ? [`${kilobytes(total)} is more than the budget of ${kilobytes(budget)}`] : [];
  for (const { file, modules } of chunks) {
    for (const stranger of strangers) {
      const found = modules.find((module) => `/${module}`.includes(`/${stranger}`));
      if (found) faults.push(`${file} holds ${found}, which the participant's surface must not load`);
    }
  }
  return faults;
}

function printTable(chunks: readonly LoadedChunk[]): void {
  const rows = [...chunks].sort((a, b) => b.brotli - a.brotli);
  const line = (name: string, raw: number, brotli: number) =>
    console.log(`${name.padEnd(52)} ${kilobytes(raw).padStart(9)} ${kilobytes(brotli).padStart(9)}`);
  console.log(
    `${"JavaScript of the participant's first load".padEnd(52)} ${'raw'.padStart(9)} ${'brotli'.padStart(9)}`,
  );
  for (const { file, raw, brotli } of rows) line(file, raw, brotli);
  line('together', sum(rows.map(({ raw }) => raw)), sum(rows.map(({ brotli }) => brotli)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

if (import.meta.main) {
  const chunks = measureFirstLoad(join(import.meta.dirname, '..', 'dist', 'client'), surface);
  printTable(chunks);
  const faults = judgeFirstLoad(chunks);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
