import type Database from 'better-sqlite3';
import type { NetworkOwner, NetworkRecord } from '../network-storage.ts';
import { InvalidWrite, NetworkUnknown, VersionConflict } from '../storage-errors.ts';

/** A `NetworkRecord` as it was at the moment of the request, its body already turned into text. */
export type PreparedNetwork = Omit<NetworkRecord, 'body'> & { readonly body: string };

const columns = 'id, version, created_at AS createdAt, delete_after AS deleteAfter';
const ownerColumns =
  'token_hash AS tokenHash, network_id AS networkId, owner_id AS ownerId, name, created_at AS createdAt';

/** The statements on networks and their owners; writers must be inside a transaction. */
export function createNetworkRows(database: Database.Database) {
  const insert = database.prepare(
    'INSERT INTO networks (id, version, created_at, delete_after, body) VALUES (?, ?, ?, ?, ?)',
  );
  const select = database.prepare<[string], PreparedNetwork>(`SELECT ${columns}, body FROM networks WHERE id = ?`);
  const selectAll = database.prepare<[], Omit<NetworkRecord, 'body'>>(
    `SELECT ${columns} FROM networks ORDER BY created_at, id`,
  );
  const selectVersion = database.prepare<[string], number>('SELECT version FROM networks WHERE id = ?').pluck();
  const update = database.prepare('UPDATE networks SET version = ?, delete_after = ?, body = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM networks WHERE id = ?');
  const insertOwner = database.prepare('INSERT INTO network_owners VALUES (?, ?, ?, ?, ?)');
  const selectOwner = database.prepare<[string], NetworkOwner>(
    `SELECT ${ownerColumns} FROM network_owners WHERE token_hash = ?`,
  );
  const selectOwners = database.prepare<[string], NetworkOwner>(
    `SELECT ${ownerColumns} FROM network_owners WHERE network_id = ? ORDER BY created_at, owner_id`,
  );
  const renameOwner = database.prepare('UPDATE network_owners SET name = ? WHERE network_id = ? AND owner_id = ?');
  const removeOwner = database.prepare('DELETE FROM network_owners WHERE network_id = ? AND owner_id = ?');

  const rows = {
    create({ id, version, createdAt, deleteAfter, body }: PreparedNetwork, owner: NetworkOwner): void {
      if (owner.networkId !== id) throw new InvalidWrite('the owner is that of another network');
      insert.run(id, version, createdAt, deleteAfter, body);
      rows.addOwner(owner);
    },
    byId(id: string): NetworkRecord | undefined {
      const row = select.get(id);
      return row && { ...row, body: JSON.parse(row.body) as unknown };
    },
    all: () => selectAll.all(),
    save({ id, version, deleteAfter, body }: PreparedNetwork, expectedVersion: number): void {
      const actual = selectVersion.get(id);
      if (actual === undefined) throw new NetworkUnknown(id);
      if (actual !== expectedVersion) throw new VersionConflict(expectedVersion, actual);
      update.run(version, deleteAfter, body, id);
    },
    /** Whether there was one. */
    delete: (id: string): boolean => remove.run(id).changes > 0,

    addOwner({ tokenHash, networkId, ownerId, name, createdAt }: NetworkOwner): void {
      if (selectVersion.get(networkId) === undefined) throw new NetworkUnknown(networkId);
      insertOwner.run(tokenHash, networkId, ownerId, name, createdAt);
    },
    owner: (tokenHash: string): NetworkOwner | undefined => selectOwner.get(tokenHash),
    owners: (networkId: string): NetworkOwner[] => selectOwners.all(networkId),
    renameOwner: (networkId: string, ownerId: string, name: string): void =>
      void renameOwner.run(name, networkId, ownerId),
    /** Whether there was one. */
    deleteOwner: (networkId: string, ownerId: string): boolean => removeOwner.run(networkId, ownerId).changes > 0,
  };
  return rows;
}
