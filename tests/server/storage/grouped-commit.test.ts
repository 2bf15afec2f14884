import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGroupedCommit, type GroupedCommit } from '../../../server/storage/sqlite/grouped-commit.ts';
import { InvalidWrite, StorageUnavailable } from '../../../server/storage/storage-errors.ts';

let directory: string;
let file: string;
let database: Database.Database;
let commits: GroupedCommit;
let statements: string[];
/** What the disk is asked for; it answers at once where a test does not say otherwise. */
let sync: () => Promise<void>;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'samling-commit-'));
  file = join(directory, 'test.db');
  statements = [];
  database = new Database(file, { timeout: 1, verbose: (sql) => statements.push(String(sql)) });
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE notes (text TEXT PRIMARY KEY) STRICT');
  sync = () => Promise.resolve();
  commits = createGroupedCommit(database, () => sync());
});

afterEach(() => {
  database.close();
  rmSync(directory, { recursive: true });
});

const insert = (text: string) => () => database.prepare('INSERT INTO notes VALUES (?)').run(text).changes;
const count = () => database.prepare('SELECT count(*) FROM notes').pluck().get() as number;
const commitCount = () => statements.filter((sql) => sql === 'COMMIT').length;

test('the writes of one turn share one commit, and the next turn has its own', async () => {
  const first = [commits.write(insert('a')), commits.write(insert('b'))];
  await Promise.resolve();
  first.push(commits.write(insert('c')));
  expect(await Promise.all(first)).toEqual([1, 1, 1]);
  expect(commitCount()).toBe(1);
  await commits.write(insert('d'));
  expect(commitCount()).toBe(2);
});

test('a lone write is committed within the turn', async () => {
  let done = false;
  commits.write(insert('a')).then(() => {
    done = true;
  });
  await nextTurn();
  expect(done).toBe(true);
});

test('nothing is told before the commit', async () => {
  const other = new Database(file, { readonly: true });
  await commits.write(insert('a'));
  expect(other.prepare('SELECT text FROM notes').pluck().all()).toEqual(['a']);
  other.close();
});

test('nobody is told, and no read sees, what is not on disk; what comes meanwhile is one group', async () => {
  const disk = Promise.withResolvers<void>();
  sync = () => disk.promise;
  const told: string[] = [];
  const note = (what: string) => () => told.push(what);
  const all = [commits.write(insert('a')).then(note('a'))];
  while (commitCount() === 0) await nextTurn();
  all.push(commits.read(count).then((seen) => told.push(`read ${seen}`)));
  all.push(commits.write(insert('b')).then(note('b')), commits.write(insert('c')).then(note('c')));
  all.push(commits.read(count).then((seen) => told.push(`read ${seen}`)));
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
  expect([told, commitCount()]).toEqual([[], 1]);
  disk.resolve();
  await Promise.all(all);
  expect([told, commitCount()]).toEqual([['a', 'read 1', 'b', 'c', 'read 3'], 2]);
});

test('after a sync that failed nothing is taken any more: nobody knows what the disk holds', async () => {
  await commits.write(insert('kept'));
  sync = () => Promise.reject(Object.assign(new Error('the disk is broken'), { code: 'EIO' }));
  const meanwhile = commits.write(insert('lost'));
  await expect(meanwhile).rejects.toThrow(StorageUnavailable);
  await expect(meanwhile).rejects.toThrow('EIO');
  sync = () => Promise.resolve();
  await expect(commits.write(insert('later'))).rejects.toThrow(StorageUnavailable);
  expect(commits.healthy()).toBe(false);
  expect(commitCount()).toBe(2);
  await commits.close();
});

test('a failing write is undone alone', async () => {
  const refusal = new Error('no');
  const outcomes = await Promise.allSettled([
    commits.write(insert('a')),
    commits.write(() => {
      insert('b')();
      throw refusal;
    }),
    commits.write(insert('a')),
    commits.write(insert('c')),
  ]);
  expect(outcomes).toMatchObject([
    { status: 'fulfilled' },
    { status: 'rejected', reason: refusal },
    { status: 'rejected', reason: expect.any(InvalidWrite) },
    { status: 'fulfilled' },
  ]);
  expect(await commits.read(count)).toBe(2);
  expect(commits.healthy()).toBe(true);
});

test('a read sees the writes requested before it', async () => {
  commits.write(insert('a'));
  const read = commits.read(count);
  expect(await read).toBe(1);
});

test('a full database fails the whole group and works again when there is room', async () => {
  await commits.write(insert('kept'));
  const pages = database.pragma('page_count', { simple: true }) as number;
  database.pragma(`max_page_count = ${pages + 2}`);
  const outcomes = await Promise.allSettled([
    commits.write(insert('small')),
    commits.write(insert('x'.repeat(50_000))),
  ]);
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StorageUnavailable) });
  }
  expect(commits.healthy()).toBe(false);
  expect(await commits.read(count)).toBe(1);
  database.pragma('max_page_count = 100000');
  await commits.write(insert('x'.repeat(50_000)));
  expect(commits.healthy()).toBe(true);
  expect(await commits.read(count)).toBe(2);
});

test('while another process writes, writes wait without stopping the event loop', async () => {
  const other = new Database(file);
  other.exec("BEGIN IMMEDIATE; INSERT INTO notes VALUES ('other')");
  let settled = false;
  const written = commits.write(insert('a')).finally(() => {
    settled = true;
  });
  const read = commits.read(count);
  for (let turn = 0; turn < 200; turn += 1) await nextTurn();
  const later = commits.write(insert('b'));
  expect(settled).toBe(false);
  other.exec('COMMIT');
  other.close();
  await Promise.all([written, later]);
  expect(await read).toBe(3);
});

test('writes are held back while asked for, then all done, whether the work succeeds or not', async () => {
  let seen = -1;
  const work = commits.whileHeldBack(async () => {
    for (let turn = 0; turn < 10; turn += 1) await nextTurn();
    seen = count();
    throw new Error('no');
  });
  const written = [commits.write(insert('a')), commits.write(insert('b'))];
  await expect(work).rejects.toThrow('no');
  expect(seen).toBe(0);
  await Promise.all(written);
  expect(await commits.read(count)).toBe(2);
});

test('after closing, what was requested is done and nothing more is taken', async () => {
  const written = commits.write(insert('a'));
  await commits.close();
  expect(await written).toBe(1);
  await expect(commits.write(insert('b'))).rejects.toThrow(StorageUnavailable);
  await expect(commits.read(count)).rejects.toThrow(StorageUnavailable);
});
