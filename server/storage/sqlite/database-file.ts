import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StorageOpenError } from '../storage-errors.ts';
import { migrations } from './migrations.ts';

/** "SAML", in SQLite's application id: tells our files from those of other programs. */
const APPLICATION_ID = 0x53414d4c;

/** While opening: long enough for another process, an operator's command say, to finish its transaction. */
const OPEN_TIMEOUT_MS = 3_000;

/** Afterwards: short, since waiting for a lock stops the event loop. `grouped-commit.ts` does the patient waiting. */
const BUSY_TIMEOUT_MS = 5;

/**
 * Opens the file, creates it and its directory when missing, and brings its schema up to date.
 * Throws `StorageOpenError`; a file that is not ours or newer than we are is left as it was.
 */
export function openDatabaseFile(file: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    database = new Database(file, { timeout: OPEN_TIMEOUT_MS });
    refuseForeignFile(database);
    setPragmas(database);
    migrate(database);
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    return database;
  } catch (error) {
    database?.close();
    throw new StorageOpenError(`Cannot open the database ${file}: ${reason(error)}`, { cause: error });
  }
}

/** @throws about a file that is not ours, or newer than we are */
export function refuseForeignFile(database: Database.Database): void {
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  const applicationId = database.pragma('application_id', { simple: true });
  if (applicationId !== APPLICATION_ID && (applicationId !== 0 || tables > 0)) {
    throw new Error('it belongs to another program');
  }
  const version = schemaVersion(database);
  if (version > migrations.length) {
    throw new Error(`it was written by a newer release (schema ${version}; this release knows ${migrations.length})`);
  }
}

function setPragmas(database: Database.Database): void {
  const journalMode = database.pragma('journal_mode = WAL', { simple: true });
  if (journalMode !== 'wal') throw new Error('its file system does not support write-ahead logging');
  // Checkpoints are synced by SQLite; commits by `log-sync.ts`, beside the event loop, before anybody is told of them.
  database.pragma('synchronous = NORMAL');
  database.pragma('secure_delete = ON');
  database.pragma('foreign_keys = ON');
  // Rollback journals of savepoints hold people's words: not in temporary files.
  database.pragma('temp_store = MEMORY');
  database.pragma('journal_size_limit = 16777216');
}

function migrate(database: Database.Database): void {
  const step = database.transaction(() => {
    const version = schemaVersion(database);
    const sql = migrations[version];
    if (sql !== undefined) database.exec(sql);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    // Written even when it stays the same: taking the write lock alone does not tell whether the file can be written.
    database.pragma(`user_version = ${sql === undefined ? version : version + 1}`);
    return sql !== undefined;
  });
  while (step.immediate());
}

function schemaVersion(database: Database.Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** Why a file cannot be used, in a few words. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB') return 'it is not a database';
  if (code.startsWith('SQLITE_CORRUPT')) return 'it is damaged';
  if (code.startsWith('SQLITE_BUSY')) return 'another process holds it';
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EROFS') return 'it cannot be written';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'it cannot be created or read there';
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'its directory is a file';
  return error.message.split('\n', 1)[0] ?? code;
}
