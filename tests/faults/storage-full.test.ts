import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStorage } from '../../server/storage/sqlite/open-sqlite-storage.ts';

/** From util-linux: limits the size of files for one process, and lifts the limit while it runs. */
const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

test.skipIf(!hasPrlimit)(
  'when no more can be written, writes are refused; when there is room again, they go on; nothing accepted is lost',
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'samling-full-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const file = join(directory, 'samling.db');
    const script = fileURLToPath(new URL('./storage-full-writer.ts', import.meta.url));
    const writer = spawn('prlimit', ['--fsize=2000000:', process.execPath, script, file], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    onTestFinished(() => void writer.kill('SIGKILL'));
    const ended = once(writer, 'close');
    const lines = createInterface({ input: writer.stdout })[Symbol.asyncIterator]();
    const next = async () => JSON.parse((await lines.next()).value ?? 'null') as { accepted: number; ready: boolean };

    const full = await next();
    expect(full.ready).toBe(false);
    expect(full.accepted).toBeGreaterThan(10);
    expect(full.accepted).toBeLessThan(200);

    spawnSync('prlimit', [`--pid=${writer.pid}`, '--fsize=unlimited:']);
    writer.stdin.write('there is room\n');
    expect(await next()).toEqual({ accepted: full.accepted + 10, ready: true });
    expect(await ended).toEqual([0, null]);

    const storage = openSqliteStorage({ file });
    const { lastSequence, updates } = await storage.boardUpdates('board');
    await storage.close();
    expect(lastSequence).toBe(full.accepted + 10);
    expect(updates.map((update) => update[0])).toEqual(updates.map((_, index) => (index + 1) % 256));
  },
  30_000,
);
