import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Backup } from '../backups.ts';
import { BackupRefused } from '../storage-errors.ts';
import { refuseForeignFile } from './database-file.ts';

/** While the server commits; it never holds the file for long. */
const PATIENCE_MS = 5_000;

/** Between two reports of how far it has come: 8 MB. */
const PAGES_AT_ONCE = 2_000;

/**
 * Copies a database that may be in use into one file that needs no others beside it, for the owner only. The copy is of one
 * moment, and has been checked. Nothing is at `target` before all of it is.
 *
 * @param options.force writes over what is at `target`
 * @throws {BackupRefused} with one line for the operator
 */
export async function backUpDatabase(
  file: string,
  target: string,
  options: { readonly force: boolean; onProgress?(share: number): void },
): Promise<Backup> {
  if (!existsSync(file)) throw new BackupRefused(`There is no database ${file}.`);
  const taken = `${target} is there already. Choose another name, or add --force to write over it.`;
  if (existsSync(target)) {
    if (realpathSync(target) === realpathSync(file)) throw new BackupRefused(`${target} is the database itself.`);
    if (!options.force) throw new BackupRefused(taken);
  }
  const part = `${target}.part-${process.pid}`;
  try {
    closeSync(openSync(part, 'wx', 0o600));
    await copy(file, part, options.onProgress);
    const conferences = makeWhole(part);
    sync(part);
    const { size } = statSync(part);
    place(part, target, options.force, taken);
    sync(dirname(target));
    return { bytes: size, conferences };
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    throw new BackupRefused(`${target} could not be written: ${(error as Error).message}`, { cause: error });
  } finally {
    for (const end of ['', '-journal']) rmSync(`${part}${end}`, { force: true });
  }
}

async function copy(file: string, part: string, onProgress?: (share: number) => void): Promise<void> {
  const source = new Database(file, { fileMustExist: true, timeout: PATIENCE_MS });
  try {
    source.pragma('query_only = ON');
    refuseForeignFile(source);
    // Without a reader's transaction around it, SQLite begins anew with each commit of the server, and may never end.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM conferences').get();
    await source.backup(part, {
      progress({ totalPages, remainingPages }) {
        if (totalPages > 0) onProgress?.(1 - remainingPages / totalPages);
        return PAGES_AT_ONCE;
      },
    });
    source.exec('COMMIT');
  } finally {
    source.close();
  }
}

/** Makes the copy stand by itself, checks it, and counts what is in it. */
function makeWhole(part: string): number {
  const database = new Database(part, { fileMustExist: true });
  try {
    database.pragma('journal_mode = DELETE');
    refuseDamagedFile(database);
    return database.prepare('SELECT count(*) FROM conferences').pluck().get() as number;
  } finally {
    database.close();
  }
}

/** @throws when a page is damaged, or a row belongs to nothing */
export function refuseDamagedFile(database: Database.Database): void {
  const [found] = database.pragma('integrity_check(1)') as { integrity_check: string }[];
  const orphans = database.pragma('foreign_key_check') as unknown[];
  if (found?.integrity_check !== 'ok' || orphans.length > 0) throw new Error('it is damaged');
}

function place(part: string, target: string, force: boolean, taken: string): void {
  if (force) {
    renameSync(part, target);
    return;
  }
  try {
    // Unlike renaming, this never writes over what somebody else has put there meanwhile.
    linkSync(part, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new BackupRefused(taken);
    // Not every file system has links.
    if (existsSync(target)) throw new BackupRefused(taken);
    renameSync(part, target);
  }
}

/** Waits until a file, or what a directory lists, is on disk. */
export function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
