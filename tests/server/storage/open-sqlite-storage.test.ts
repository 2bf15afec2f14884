import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabaseFile } from '../../../server/storage/sqlite/database-file.ts';
import { migrations } from '../../../server/storage/sqlite/migrations.ts';
import { openSqliteStorage } from '../../../server/storage/sqlite/open-sqlite-storage.ts';
import { StorageOpenError, StorageUnavailable } from '../../../server/storage/storage-errors.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'samling-sqlite-'));
  file = join(directory, 'samling.db');
});

afterEach(() => rmSync(directory, { recursive: true }));

const record = { id: 'a', joinCode: 'CODE', doorToken: 'door', open: true, createdAt: 1, deleteAfter: 2 };
const firstWrite = { conferenceId: 'a', expectedVersion: 0, events: [], words: new Map([['w', '<secret word>']]) };

describe('opening', () => {
  test('missing directories are made, for the owner only', async () => {
    const storage = openSqliteStorage({ file: join(directory, 'deep', 'er', 'samling.db') });
    expect(storage.ready()).toBe(true);
    await storage.close();
    expect(statSync(join(directory, 'deep')).mode & 0o777).toBe(0o700);
  });

  test('a commit is synced to disk, deleted rows are overwritten, orphans are impossible', () => {
    const database = openDatabaseFile(file);
    const setting = (name: string) => database.pragma(name, { simple: true });
    expect(['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys'].map(setting)).toEqual(['wal', 1, 1, 1]);
    database.close();
  });

  test('a new file has the newest schema, and opening it again keeps what is in it', async () => {
    const storage = openSqliteStorage({ file });
    await storage.createConference(record, firstWrite);
    await storage.close();
    const again = openDatabaseFile(file);
    expect(again.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(again.prepare('SELECT count(*) FROM words').pluck().get()).toBe(1);
    again.close();
  });

  /** The message of the refusal; whatever was in the file must still be there, byte for byte. */
  function refusal(): string {
    const before = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
    let message = '';
    try {
      openSqliteStorage({ file });
    } catch (error) {
      expect(error).toBeInstanceOf(StorageOpenError);
      message = (error as Error).message;
    }
    expect(message).toContain(file);
    expect(message).not.toContain('\n');
    if (before) expect(readFileSync(file).equals(before)).toBe(true);
    return message.slice(message.indexOf(file) + file.length + 2);
  }

  test('what is not a database is refused', () => {
    writeFileSync(file, 'Kjære dagbok, i dag var det samling. '.repeat(200));
    expect(refusal()).toBe('it is not a database');
  });

  test('another program’s database is refused', () => {
    const other = new Database(file);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    expect(refusal()).toBe('it belongs to another program');
  });

  test('a database of a newer release is refused', () => {
    const newer = openDatabaseFile(file);
    newer.pragma(`user_version = ${migrations.length + 1}`);
    newer.close();
    expect(refusal()).toBe(
      `it was written by a newer release (schema ${migrations.length + 1}; this release knows ${migrations.length})`,
    );
  });

  test('a directory in the place of the file, and a file in the place of the directory, are refused', () => {
    mkdirSync(file);
    expect(refusal()).toBe('it cannot be created or read there');
    writeFileSync(join(directory, 'plain'), '');
    file = join(directory, 'plain', 'samling.db');
    expect(refusal()).toBe('its directory is a file');
  });

  test('a file that can be read only is refused', () => {
    openDatabaseFile(file).close();
    // SQLite's own mark for it (file format, offset 18); permission bits would not stop a test that runs as root.
    const content = readFileSync(file);
    content[18] = 3;
    writeFileSync(file, content);
    expect(refusal()).toBe('it cannot be written');
  });
});

describe('erasure', () => {
  test('what a crash left half erased is cleaned by the next start', async () => {
    const storage = openSqliteStorage({ file });
    await storage.createConference(record, firstWrite);
    await storage.close();
    // The crash comes right after the commit: the row is deleted, the file not cleaned.
    const crashed = openDatabaseFile(file);
    crashed.pragma('secure_delete = OFF');
    crashed.exec('DELETE FROM words; UPDATE housekeeping SET erasures_requested = erasures_requested + 1');
    crashed.close();
    expect(directoryKeeps(directory, '<secret word>')).toBe(true);

    const reopened = openSqliteStorage({ file });
    await reopened.eraseWords('a', []);
    expect(directoryKeeps(directory, '<secret word>')).toBe(false);
    await reopened.close();
  });

  test('an erasure that cannot be finished says so, and a repetition finishes it', async () => {
    const storage = openSqliteStorage({ file });
    await storage.createConference(record, firstWrite);
    const reader = new Database(file, { readonly: true });
    reader.exec('BEGIN; SELECT * FROM words');
    await expect(storage.eraseWords('a', ['w'])).rejects.toThrow(StorageUnavailable);
    expect(directoryKeeps(directory, '<secret word>')).toBe(true);
    expect(await storage.words('a')).toEqual(new Map());
    reader.close();
    await storage.eraseWords('a', ['w']);
    expect(directoryKeeps(directory, '<secret word>')).toBe(false);
    await storage.close();
  }, 20_000);
});
