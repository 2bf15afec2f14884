import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { countTests, type Totals } from './count-tests.ts';
import { ensureChromium } from './ensure-chromium.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

/** No check may hang for ever; in milliseconds. */
const checkLimit = 5 * 60_000;
const testLimit = 40 * 60_000;

const quick = process.argv.includes('--quick');
const forVitest = process.argv.slice(2).filter((argument) => argument !== '--quick');

const outcomes: boolean[] = [];

let built = false;
if (!quick) {
  await check('browser', async () => {
    process.env.CHROMIUM_PATH = ensureChromium();
    return { ok: true, output: '' };
  });
  built = await check('client build', () => runQuietly([join(root, 'scripts', 'prepare.js')]));
}
await check('types', () => runQuietly([bin('tsc'), '-p', '.']));
await check('lint and format', () => runQuietly([bin('biome'), 'ci', '.']));
await check('import directions', () => runQuietly([join(root, 'scripts', 'check-imports.ts')]));
if (!quick) {
  // What an earlier build left behind says nothing about these sources.
  const nothingToMeasure = { ok: false, output: 'The client was not built.' };
  const measure = () => runQuietly([join(root, 'scripts', 'check-bundle.ts')]);
  await check('bundle budget', async () => (built ? measure() : nothingToMeasure), 'always shown');
}

const start = performance.now();
const tests = await runTests(quick ? ['--project', 'unit', ...forVitest] : forVitest);
tell(tests.failed === 0, 'tests', start);

const passed = outcomes.filter(Boolean).length + tests.passed;
const failed = outcomes.filter((ok) => !ok).length + tests.failed;
if (tests.skipped > 0) console.log(`${tests.skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs one check and tells how it went; the rest run whatever comes of it, so that all failures are seen at once. */
async function check(name: string, work: () => Promise<Result>, shown?: 'always shown'): Promise<boolean> {
  const start = performance.now();
  const { ok, output } = await work().catch((error: Error) => ({ ok: false, output: error.message }));
  tell(ok, name, start);
  if (!ok || shown) console.log(output.trimEnd().replace(/^/gm, '    '));
  outcomes.push(ok);
  return ok;
}

function tell(ok: boolean, name: string, start: number): void {
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(20)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`);
}

interface Result {
  readonly ok: boolean;
  readonly output: string;
}

async function runQuietly(args: readonly string[]): Promise<Result> {
  const chunks: Buffer[] = [];
  const code = await run(args, checkLimit, ['ignore', 'pipe', 'pipe'], (chunk) => chunks.push(chunk));
  const output = Buffer.concat(chunks).toString();
  return { ok: code === 0, output: process.stdout.isTTY ? output : stripVTControlCharacters(output) };
}

async function runTests(args: readonly string[]): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), 'samling-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const code = await run([bin('vitest'), 'run', '--allowOnly=false', ...reporters, ...args], testLimit, 'inherit');
    return countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined, code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a script under this Node. @returns its exit code; 1 if it was ended */
function run(
  args: readonly string[],
  limit: number,
  stdio: SpawnOptions['stdio'],
  onOutput?: (chunk: Buffer) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: stdio ?? 'inherit',
      timeout: limit,
      killSignal: 'SIGTERM',
    });
    child.stdout?.on('data', (chunk: Buffer) => onOutput?.(chunk));
    child.stderr?.on('data', (chunk: Buffer) => onOutput?.(chunk));
    const passOn = (signal: NodeJS.Signals) => {
      child.kill(signal);
      child.once('close', () => process.exit(1));
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.once(signal, passOn);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, passOn);
      resolve(code ?? 1);
    });
  });
}
