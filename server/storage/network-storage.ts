import type { MeetingsChange } from './meeting-storage.ts';

/** What is kept of a learning network. Times are milliseconds since 1970 by the server's clock. */
export interface NetworkRecord {
  id: string;
  /** Counts its changes. */
  version: number;
  createdAt: number;
  deleteAfter: number;
  /** A JSON value: all that its owners have written down. */
  body: unknown;
}

/** The right that an owner's link or cookie gives. Only its hash is stored, so that the file lets nobody in. */
export interface NetworkOwner {
  /** SHA-256 of the token, in hexadecimal. */
  tokenHash: string;
  networkId: string;
  /** Names it to the other owners, who never see the token. */
  ownerId: string;
  /** Empty where nobody has said. */
  name: string;
  createdAt: number;
}

/** Keeps learning networks. What `Storage` promises of writes, reads and erasing holds here, too. */
export interface NetworkStorage {
  /** Creates the network and its first owner. `InvalidWrite` when one of that id is there, or its body is not JSON. */
  createNetwork(network: NetworkRecord, owner: NetworkOwner): Promise<void>;
  networkById(id: string): Promise<NetworkRecord | undefined>;
  /** All of them, oldest first, without what is written in them. */
  networks(): Promise<Omit<NetworkRecord, 'body'>[]>;
  /**
   * Replaces what is kept of it; `createdAt` stays. Rejects with `VersionConflict` when it is not at `expectedVersion`, and
   * with `NetworkUnknown`. Where the new body holds less than the old one (`erases`), traces of what is gone may remain
   * until `whenErased`.
   */
  saveNetwork(
    network: NetworkRecord,
    expectedVersion: number,
    erases: boolean,
    meetings?: MeetingsChange,
  ): Promise<void>;
  /** Erases all there is of it; resolves for an unknown one too; otherwise as `eraseWords`. */
  deleteNetwork(id: string): Promise<void>;
  /** Rejects with `NetworkUnknown`. */
  addNetworkOwner(owner: NetworkOwner): Promise<void>;
  networkOwner(tokenHash: string): Promise<NetworkOwner | undefined>;
  /** Those of one network, the first one first. */
  networkOwners(networkId: string): Promise<NetworkOwner[]>;
  renameNetworkOwner(networkId: string, ownerId: string, name: string): Promise<void>;
  /** Resolves for an unknown one too. */
  revokeNetworkOwner(networkId: string, ownerId: string): Promise<void>;
}
