import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

/** Writes of the server are held back as long: rather give up soon when another process is reading, and repeat. */
const BUSY_TIMEOUT_MS = 1_000;

const database = new Database((workerData as { file: string }).file, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
try {
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
  const requested = database.prepare('SELECT erasures_requested FROM housekeeping').pluck().get() as number;
  database.exec('VACUUM');
  const [checkpoint] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (checkpoint?.busy !== 0) throw new Error('another process is reading the file');
  database.prepare('UPDATE housekeeping SET erasures_finished = max(erasures_finished, ?)').run(requested);
  parentPort?.postMessage(requested);
} finally {
  database.close();
}
