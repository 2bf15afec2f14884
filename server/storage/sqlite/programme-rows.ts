import type Database from 'better-sqlite3';
import type { SavedProgramme } from '../storage.ts';

/** A `SavedProgramme` as it was at the moment of the request, its body already turned into text. */
type PreparedProgramme = Omit<SavedProgramme, 'body'> & { readonly body: string };

/** The statements on saved programmes; writers must be inside a transaction. */
export function createProgrammeRows(database: Database.Database) {
  const insert = database.prepare('INSERT INTO programmes VALUES (?, ?, ?, ?)');
  const select = database.prepare<[string], PreparedProgramme>(
    `SELECT id_hash AS idHash, delete_key_hash AS deleteKeyHash, saved_at AS savedAt, body
     FROM programmes WHERE id_hash = ?`,
  );
  const remove = database.prepare('DELETE FROM programmes WHERE id_hash = ?');
  return {
    save: ({ idHash, deleteKeyHash, savedAt, body }: PreparedProgramme): void =>
      void insert.run(idHash, deleteKeyHash, savedAt, body),
    byId(idHash: string): SavedProgramme | undefined {
      const row = select.get(idHash);
      return row && { ...row, body: JSON.parse(row.body) as unknown };
    },
    /** Whether there was one. */
    delete: (idHash: string): boolean => remove.run(idHash).changes > 0,
  };
}
