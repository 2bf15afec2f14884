import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { Restored } from '../backups.ts';
import { BackupRefused } from '../storage-errors.ts';
import { refuseDamagedFile, sync } from './backup-file.ts';
import { reason, refuseForeignFile } from './database-file.ts';

/** With which each SQLite database begins. */
const magic = Buffer.from('SQLite format 3\0');

/** What SQLite keeps beside a database. */
const besides = ['-wal', '-shm', '-journal'] as const;

/**
 * Puts a backup in the place of the database, which is kept beside it. Whatever fails, and whenever the process ends,
 * there is one of the two at `file`, whole.
 *
 * @param prepare changes a copy of the backup before anybody uses it; the backup itself stays as it is
 * @throws {BackupRefused} with one line for the operator; then nothing has changed
 */
export async function restoreDatabase(
  file: string,
  backup: string,
  options: { prepare(copy: string): Promise<void>; readonly now: Date },
): Promise<Restored> {
  if (!existsSync(backup)) throw new BackupRefused(`There is no file ${backup}.`);
  const copy = `${file}.restoring`;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const lock = lockOut(file);
  try {
    removeAll(copy);
    copyFileSync(backup, copy);
    chmodSync(copy, 0o600);
    // A copy of the whole folder of a server has these beside it.
    if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${copy}-wal`);
    check(copy, backup);
    await options.prepare(copy);
    sync(copy);
    const [held, restored] = [lock && idsIn(lock), idsOf(copy)];
    const old = existsSync(file) ? keepOld(file, lock === undefined, options.now) : null;
    renameSync(copy, file);
    sync(dirname(file));
    const onlyIn = (one: readonly string[], other: readonly string[]) => one.filter((id) => !other.includes(id));
    return {
      old,
      onlyOld: old === null ? [] : held && onlyIn(held, restored),
      onlyBackup: old === null ? [] : held && onlyIn(restored, held),
    };
  } finally {
    removeAll(copy);
    lock?.close();
  }
}

/** Nobody else may have the database open, nor open it until this is closed. Undefined when there is none to speak of. */
function lockOut(file: string): Database.Database | undefined {
  // SQLite would tidy up what lies beside a file that it cannot read.
  if (!existsSync(file) || !isDatabase(file)) return undefined;
  const database = new Database(file, { timeout: 500 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    // Succeeds only where nobody else is, and takes into the file what lay beside it.
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code)) {
      throw new BackupRefused('The server is running. Stop it first.', { cause: error });
    }
    // Damaged, perhaps: the very reason for restoring.
    return undefined;
  }
}

function isDatabase(file: string): boolean {
  const start = Buffer.alloc(magic.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start);
  } finally {
    closeSync(handle);
  }
  return start.equals(magic);
}

function check(copy: string, backup: string): void {
  let database: Database.Database | undefined;
  try {
    database = new Database(copy, { fileMustExist: true });
    refuseForeignFile(database);
    if (database.pragma('user_version', { simple: true }) === 0) throw new Error('it holds nothing');
    refuseDamagedFile(database);
  } catch (error) {
    throw new BackupRefused(`Cannot restore ${backup}: ${reason(error)}`, { cause: error });
  } finally {
    database?.close();
  }
}

function keepOld(file: string, isUnread: boolean, now: Date): string {
  const at = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const old = join(dirname(file), `before-restore-${at}.sqlite`);
  if (existsSync(old)) throw new BackupRefused(`${old} is there already.`);
  // They belong to the old one, and must never be read into the new one. Whoever could read it has taken them in.
  for (const end of isUnread ? besides : [])
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${old}${end}`);
  try {
    linkSync(file, old);
  } catch {
    // Not every file system has links.
    renameSync(file, old);
  }
  return old;
}

function removeAll(copy: string): void {
  for (const end of ['', ...besides]) rmSync(`${copy}${end}`, { force: true });
}

function idsOf(file: string): string[] {
  const database = new Database(file, { fileMustExist: true });
  try {
    return idsIn(database) ?? [];
  } finally {
    database.close();
  }
}

function idsIn(database: Database.Database): string[] | undefined {
  try {
    const ids = (table: string) => database.prepare<[], string>(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
    const tables = database.prepare<[], string>('SELECT name FROM sqlite_schema').pluck().all();
    // What was written before there were networks has none.
    return [...ids('conferences'), ...(tables.includes('networks') ? ids('networks') : [])];
  } catch {
    return undefined;
  }
}
