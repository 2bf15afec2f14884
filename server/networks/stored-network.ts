import type { Network } from '../../shared/network/network.ts';
import { newNetwork } from '../../shared/network/new-network.ts';
import type { NetworkRecord } from '../storage/network-storage.ts';

/** A change that has been carried out: sent again, it is answered and not done twice. */
export interface DoneChange {
  readonly id: string;
  readonly version: number;
  readonly at: number;
}

/** What a record's body holds. */
export interface StoredNetwork {
  readonly network: Network;
  /** The last ones, oldest first. */
  readonly done: readonly DoneChange[];
}

/** More than one client has on its way at once, however many owners there are. */
const mostDone = 200;

/** Fields that a network of an earlier release does not have begin as they do in a new one. */
export function readStored({ body }: NetworkRecord): StoredNetwork {
  const { network, done } = body as { network: Network; done: readonly DoneChange[] };
  return { network: { ...newNetwork(network, network.createdAt), ...network }, done };
}

export function recordOf({ network, done }: StoredNetwork): NetworkRecord {
  const { id, version, createdAt, deleteAfter } = network;
  return { id, version, createdAt, deleteAfter, body: { network, done: done.slice(-mostDone) } };
}
