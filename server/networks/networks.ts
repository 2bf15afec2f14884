import type { Logger } from 'pino';
import { withConference } from '../../shared/network/change-gatherings.ts';
import { changeNetwork } from '../../shared/network/change-network.ts';
import type { NetworkChange } from '../../shared/network/changes.ts';
import type { Gathering, Network } from '../../shared/network/network.ts';
import { newNetwork } from '../../shared/network/new-network.ts';
import type { NetworkRefusal } from '../../shared/network/refusals.ts';
import { hashToken, newId, newToken } from '../identity/tokens.ts';
import type { NetworkOwner } from '../storage/network-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { erasesNames, isPromisedErasure, meetingsLeft } from './erasing-changes.ts';
import { type DoneChange, readStored, recordOf } from './stored-network.ts';

export type ChangeOutcome =
  | { readonly ok: true; readonly done: DoneChange; readonly network: Network }
  | { readonly ok: false; readonly code: NetworkRefusal | 'not_found' };

/** The learning networks of this server. Nothing of them stays in memory: they are read when somebody asks. */
export interface Networks {
  create(
    about: Pick<Network, 'name' | 'level' | 'language' | 'timeZone'>,
    ownerName: string,
  ): Promise<{ readonly network: Network; readonly token: string }>;
  /** Undefined when there is none by that id. */
  get(id: string): Promise<Network | undefined>;
  /**
   * Carries a change out, or tells why not. Resolves when it is stored; where it erases people, when no trace of them is
   * left. @param changeId the sender's own: a change that comes twice runs once
   */
  change(id: string, changeId: string, change: NetworkChange): Promise<ChangeOutcome>;
  /**
   * Begins a conference from a gathering, as one of the network's changes: `begin` is told how both stand, makes the
   * conference and names it; what it throws is passed on. Undefined when one of them is not there.
   */
  beginConference(
    id: string,
    gatheringId: string,
    begin: (network: Network, gathering: Gathering) => Promise<string>,
  ): Promise<Network | undefined>;
  /** Runs `work` among the changes of a network: none comes in between. */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** A fresh token for one more owner, who is named to the others. */
  admit(id: string, name: string): Promise<{ readonly owner: NetworkOwner; readonly token: string }>;
}

export function openNetworks({
  storage,
  logger,
  now,
}: {
  readonly storage: Storage;
  readonly logger: Logger;
  now(): number;
}): Networks {
  /** The changes of one network run one after the other. */
  const queues = new Map<string, Promise<unknown>>();

  function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const result = (queues.get(id) ?? Promise.resolve()).then(work);
    const settled = result.then(
      () => {},
      () => {},
    );
    queues.set(id, settled);
    void settled.then(() => {
      if (queues.get(id) === settled) queues.delete(id);
    });
    return result;
  }

  async function carryOut(id: string, changeId: string, change: NetworkChange): Promise<ChangeOutcome> {
    const record = await storage.networkById(id);
    if (!record) return { ok: false, code: 'not_found' };
    const { network, done } = readStored(record);
    const before = done.find((one) => one.id === changeId);
    if (before) return { ok: true, done: before, network };
    const at = now();
    const changed = changeNetwork(network, change, at);
    if (!changed.ok) return { ok: false, code: changed.reason };
    const one: DoneChange = { id: changeId, version: changed.network.version, at };
    await storage.saveNetwork(
      recordOf({ network: changed.network, done: [...done, one] }),
      network.version,
      erasesNames(change),
      meetingsLeft(network, changed.network),
    );
    return { ok: true, done: one, network: changed.network };
  }

  function ownerOf(networkId: string, name: string, token: string): NetworkOwner {
    return { tokenHash: hashToken(token), networkId, ownerId: newId(), name, createdAt: now() };
  }

  return {
    async create(about, ownerName) {
      const network = newNetwork({ id: newId(), ...about }, now());
      const token = newToken();
      await storage.createNetwork(recordOf({ network, done: [] }), ownerOf(network.id, ownerName, token));
      return { network, token };
    },

    async get(id) {
      const record = await storage.networkById(id);
      return record && readStored(record).network;
    },

    async change(id, changeId, change) {
      const outcome = await inTurn(id, () => carryOut(id, changeId, change));
      if (outcome.ok && erasesNames(change)) {
        const erased = storage.whenErased();
        if (isPromisedErasure(change)) await erased;
        else erased.catch((error) => logger.error(error, 'traces of a name in a network remain'));
      }
      return outcome;
    },

    beginConference(id, gatheringId, begin) {
      return inTurn(id, async () => {
        const record = await storage.networkById(id);
        if (!record) return undefined;
        const { network, done } = readStored(record);
        const gathering = network.gatherings.find((one) => one.id === gatheringId);
        if (!gathering) return undefined;
        const conferenceId = await begin(network, gathering);
        const changed = withConference(network, gatheringId, conferenceId);
        if (typeof changed === 'string') return undefined;
        const begun = { ...changed, version: network.version + 1 };
        await storage.saveNetwork(recordOf({ network: begun, done }), network.version, false, { begun: conferenceId });
        return begun;
      });
    },

    inTurn,

    async admit(id, name) {
      const token = newToken();
      const owner = ownerOf(id, name, token);
      await storage.addNetworkOwner(owner);
      return { owner, token };
    },
  };
}
