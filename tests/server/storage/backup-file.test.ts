import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUpDatabase } from '../../../server/storage/sqlite/backup-file.ts';
import { openDatabaseFile } from '../../../server/storage/sqlite/database-file.ts';
import { migrations } from '../../../server/storage/sqlite/migrations.ts';
import { openSqliteStorage } from '../../../server/storage/sqlite/open-sqlite-storage.ts';
import { restoreDatabase } from '../../../server/storage/sqlite/restore-file.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { BackupRefused } from '../../../server/storage/storage-errors.ts';
import { bytes, conference, write } from '../../contracts/storage-examples.ts';

let directory: string;
let file: string;
let target: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'samling-backup-'));
  file = join(directory, 'data', 'samling.db');
  target = join(directory, 'kept.sqlite');
});

afterEach(() => rmSync(directory, { recursive: true }));

async function filled(...ids: string[]): Promise<Storage> {
  const storage = openSqliteStorage({ file });
  for (const id of ids) {
    await storage.createConference(conference(id), write(id, 0));
    await storage.appendUpdates(`${id}/board`, id, [bytes('1'), bytes('2')]);
  }
  return storage;
}

async function reading<T>(path: string, look: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = openSqliteStorage({ file: path });
  try {
    return await look(storage);
  } finally {
    await storage.close();
  }
}

const idsIn = (path: string) => reading(path, async (storage) => (await storage.conferences()).map(({ id }) => id));
const left = () => readdirSync(join(directory, 'data')).sort();

describe('a backup', () => {
  test('of a server that goes on writing is of one moment, whole, and for the owner only', async () => {
    const storage = await filled('a', 'b');
    let last = 0;
    let writing = true;
    // Each update goes to both boards in one step: a copy of one moment has as many of the one as of the other.
    const writer = (async () => {
      while (writing) {
        const updates = [new Uint8Array(40_000).fill(last)];
        const append = ['x', 'y'].map((board) => ({ board, updates }));
        [last = 0] = await storage.rewriteBoards({ conferenceId: 'a', append, erase: [] });
      }
    })();
    await expect.poll(() => last, { timeout: 40_000 }).toBeGreaterThan(150);
    const shares: number[] = [];
    const before = last;
    const made = await backUpDatabase(file, target, { force: false, onProgress: (share) => shares.push(share) });
    writing = false;
    await writer;
    await storage.close();
    expect(made).toEqual({ bytes: statSync(target).size, conferences: 2 });
    expect(statSync(target).mode & 0o777).toBe(0o600);
    // More than one step, or nothing was tried.
    expect(shares.length).toBeGreaterThan(1);
    expect(readdirSync(directory).sort()).toEqual(['data', 'kept.sqlite']);
    const [x, y] = await reading(target, (kept) => Promise.all([kept.boardUpdates('x'), kept.boardUpdates('y')]));
    expect(x.lastSequence).toBe(y.lastSequence);
    expect(Buffer.concat(x.updates).equals(Buffer.concat(y.updates))).toBe(true);
    expect(x.lastSequence).toBeGreaterThanOrEqual(before);
    expect(x.updates).toHaveLength(x.lastSequence);
  }, 60_000);

  test('holds up nobody who writes', async () => {
    const storage = await filled('a');
    for (let at = 0; at < 400; at++) await storage.appendUpdates('x', 'a', [new Uint8Array(50_000)]);
    let during = 0;
    const made = backUpDatabase(file, target, {
      force: false,
      onProgress: () => {
        during += 1;
      },
    });
    let written = 0;
    let over = false;
    void made.then(() => {
      over = true;
    });
    while (!over) {
      await storage.appendUpdates('y', 'a', [bytes('z')]);
      written += 1;
    }
    await made;
    expect(storage.ready()).toBe(true);
    expect(during).toBeGreaterThan(1);
    // How many depends on the disk; were they held up, it would be the one that was under way.
    expect(written).toBeGreaterThan(1);
    await storage.close();
  }, 60_000);

  test('of a stopped server leaves its files as they were', async () => {
    await (await filled('a')).close();
    const before = readFileSync(file);
    await backUpDatabase(file, target, { force: false });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(left()).toEqual(['samling.db']);
    expect(await idsIn(target)).toEqual(['a']);
  });

  test('writes over nothing without being told to, and never over the database itself', async () => {
    await (await filled('a')).close();
    writeFileSync(target, 'a shopping list');
    await expect(backUpDatabase(file, target, { force: false })).rejects.toThrow(/--force/);
    expect(readFileSync(target, 'utf8')).toBe('a shopping list');
    await expect(backUpDatabase(file, file, { force: true })).rejects.toThrow('the database itself');
    chmodSync(target, 0o644);
    await backUpDatabase(file, target, { force: true });
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(await idsIn(target)).toEqual(['a']);
  });

  test('that cannot be made says why in a line, and leaves nothing half made', async () => {
    await expect(backUpDatabase(file, target, { force: false })).rejects.toThrow('There is no database');
    await (await filled('a')).close();
    const nowhere = join(directory, 'no', 'such', 'folder');
    await expect(backUpDatabase(file, nowhere, { force: false })).rejects.toThrow(BackupRefused);
    const content = readFileSync(file);
    content.fill(0xff, 4096 * 3, 4096 * 6);
    writeFileSync(file, content);
    await expect(backUpDatabase(file, target, { force: false })).rejects.toThrow(BackupRefused);
    expect(readdirSync(directory)).toEqual(['data']);
  });
});

describe('restoring', () => {
  const now = new Date('2026-11-22T10:20:30Z');
  const restore = (prepare: (copy: string) => Promise<void> = async () => {}) =>
    restoreDatabase(file, target, { prepare, now });

  test('puts the backup in the place of the database, keeps that beside, and tells what differs', async () => {
    const storage = await filled('a', 'b');
    await backUpDatabase(file, target, { force: false });
    await storage.deleteConference('a');
    await storage.createConference(conference('c'), write('c', 0));
    await storage.close();
    const kept = readFileSync(target);
    const seen: string[][] = [];
    const restored = await restore(async (copy) => void seen.push(await idsIn(copy)));
    const old = join(directory, 'data', 'before-restore-2026-11-22T10-20-30.sqlite');
    expect(restored).toEqual({ old, onlyOld: ['c'], onlyBackup: ['a'] });
    expect(seen).toEqual([['a', 'b']]);
    expect(left()).toEqual(['before-restore-2026-11-22T10-20-30.sqlite', 'samling.db']);
    expect(await idsIn(file)).toEqual(['a', 'b']);
    expect(await idsIn(old)).toEqual(['b', 'c']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // The backup is as it was, and nothing lies beside it.
    expect(readFileSync(target).equals(kept)).toBe(true);
    expect(readdirSync(directory).sort()).toEqual(['data', 'kept.sqlite']);
  });

  test('on a machine that has nothing yet begins there', async () => {
    await (await filled('a')).close();
    await backUpDatabase(file, target, { force: false });
    rmSync(join(directory, 'data'), { recursive: true });
    expect(await restore()).toEqual({ old: null, onlyOld: [], onlyBackup: [] });
    expect(await idsIn(file)).toEqual(['a']);
  });

  test('while a server runs is refused, and changes nothing', async () => {
    const storage = await filled('a');
    await backUpDatabase(file, target, { force: false });
    await storage.createConference(conference('b'), write('b', 0));
    await expect(restore()).rejects.toThrow('The server is running');
    await storage.createConference(conference('c'), write('c', 0));
    await storage.close();
    expect(await idsIn(file)).toEqual(['a', 'b', 'c']);
    expect(left()).toEqual(['samling.db']);
  });

  test('what lay beside a server that died is kept with the old database, and never read into the new one', async () => {
    const storage = await filled('a');
    await backUpDatabase(file, target, { force: false });
    await storage.createConference(conference('b'), write('b', 0));
    // As a crash leaves them: the last commits are in the log alone.
    const beside = ['', '-wal', '-shm'].map((end) => [`${file}${end}`, readFileSync(`${file}${end}`)] as const);
    await storage.close();
    for (const [path, content] of beside) writeFileSync(path, content);
    const { old, onlyOld } = await restore();
    expect(onlyOld).toEqual(['b']);
    expect(await idsIn(file)).toEqual(['a']);
    expect(await idsIn(old ?? '')).toEqual(['a', 'b']);
  });

  test('takes the place of a damaged database too', async () => {
    await (await filled('a')).close();
    await backUpDatabase(file, target, { force: false });
    writeFileSync(file, 'no database at all '.repeat(500));
    writeFileSync(`${file}-wal`, 'of the damaged one');
    const { old, onlyOld } = await restore();
    expect(onlyOld).toBeUndefined();
    expect(await idsIn(file)).toEqual(['a']);
    expect(readFileSync(old ?? '', 'utf8')).toContain('no database at all');
    expect(readFileSync(`${old}-wal`, 'utf8')).toBe('of the damaged one');
  });

  test('a folder that was copied while nobody used it can be restored as well, with what lies beside its database', async () => {
    const storage = await filled('a');
    copyFileSync(file, target);
    copyFileSync(`${file}-wal`, `${target}-wal`);
    await storage.close();
    rmSync(join(directory, 'data'), { recursive: true });
    await restore();
    expect(await idsIn(file)).toEqual(['a']);
  });

  test.each([
    ['is not there', () => rmSync(target), 'There is no file'],
    ['is no database', () => writeFileSync(target, 'Kjære dagbok. '.repeat(500)), 'it is not a database'],
    ['is empty', () => writeFileSync(target, ''), 'it holds nothing'],
    ['is another program’s', () => foreign(), 'it belongs to another program'],
    ['is a newer release’s', () => newer(), 'it was written by a newer release'],
    ['is damaged', () => damaged(), 'it is damaged'],
  ])('a backup that %s is refused, and nothing changes', async (_, spoil, why) => {
    await (await filled('a')).close();
    await backUpDatabase(file, target, { force: false });
    const before = readFileSync(file);
    spoil();
    let prepared = false;
    const restoring = restore(async () => {
      prepared = true;
    });
    await expect(restoring).rejects.toThrow(BackupRefused);
    await expect(restoring).rejects.toThrow(why);
    expect(prepared).toBe(false);
    expect(left()).toEqual(['samling.db']);
    expect(readFileSync(file).subarray(100).equals(before.subarray(100))).toBe(true);
    expect(existsSync(`${file}.restoring`)).toBe(false);
  });

  function foreign(): void {
    rmSync(target);
    const other = new Database(target);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
  }

  function newer(): void {
    const database = openDatabaseFile(target);
    database.pragma(`user_version = ${migrations.length + 1}`);
    database.close();
  }

  function damaged(): void {
    const content = readFileSync(target);
    content.fill(0xff, 4096 * 3, 4096 * 6);
    writeFileSync(target, content);
  }
});
