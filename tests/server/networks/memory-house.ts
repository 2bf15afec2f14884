import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createLogger } from '../../../server/log.ts';
import { conferenceStates } from '../../../server/networks/conference-states.ts';
import { openNetworkMemory } from '../../../server/networks/network-memory.ts';
import { openNetworks } from '../../../server/networks/networks.ts';
import { openStorage } from '../../../server/storage/open-storage.ts';
import type { ConferenceEvent } from '../../../shared/conference/events.ts';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import type { Network } from '../../../shared/network/network.ts';
import { encodeState } from '../../../shared/protocol/encode-state.ts';
import { machine } from '../../shared/conference/house.ts';
import { gathering } from '../../shared/network/gathering-examples.ts';

export const day = 86_400_000;

/**
 * Networks with their memory over a storage of its own, and conferences that are written into it as they were held.
 * @param database what is stored from before
 */
export async function openMemoryHouse({ database }: { readonly database?: URL } = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'samling-memory-'));
  if (database) await cp(database, join(dataDir, 'samling.sqlite'));
  const storage = openStorage(dataDir);
  const logger = createLogger('silent');
  const clock = { now: Date.UTC(2026, 8, 1) };
  const networks = openNetworks({ storage, logger, now: () => clock.now });
  /** Nothing stays in memory here: what is remembered is what is stored. */
  const stateOf = conferenceStates({ storage, machine, conferences: { inMemory: () => undefined } });
  const memory = openNetworkMemory({ storage, networks, logger, stateOf });
  let changes = 0;

  const change = async (networkId: string, wanted: NetworkChange): Promise<void> => {
    changes += 1;
    expect(await networks.change(networkId, `change-${changes}`, wanted)).toMatchObject({ ok: true });
  };
  const network = async (networkId: string): Promise<Network> => {
    const found = await networks.get(networkId);
    if (!found) throw new Error('the network is not there');
    return found;
  };

  return {
    ...{ dataDir, storage, networks, memory, clock, change, network, logger },

    /** A network that keeps these people, by their ids. */
    async created(people: readonly string[]): Promise<string> {
      const about = { name: 'Trygt i Vest', level: 'municipality', language: 'nb', timeZone: 'Europe/Oslo' } as const;
      const { id } = (await networks.create(about, '')).network;
      await change(id, { type: 'keepPeople', months: 12 });
      const rows = people.map((one) => ({
        ...{ id: one, name: `Navn ${one}`, workplaceId: null, jobRole: null, role: 'participant' as const },
      }));
      for (let at = 0; at < rows.length; at += 500)
        await change(id, { type: 'addPeople', people: rows.slice(at, at + 500) });
      return id;
    },

    async planned(networkId: string, gatheringId: string, on: string | null): Promise<void> {
      const { seriesId: _s, conferenceIds: _c, ...rest } = gathering({ id: gatheringId, day: on });
      await change(networkId, { type: 'addGathering', gathering: rest });
    },

    /**
     * Writes a conference down that was begun from a gathering, as its events say.
     * @param told whether all who came were told that the network remembers who sat together
     * @returns its id
     */
    async held(
      networkId: string,
      gatheringId: string,
      events: readonly ConferenceEvent[],
      told = true,
    ): Promise<string> {
      const id = `${gatheringId}-${(await network(networkId)).gatherings.find((one) => one.id === gatheringId)?.conferenceIds.length}`;
      const own = events.map((event) =>
        event.type === 'conferenceCreated' ? { ...event, id, ...(told ? { remembered: true as const } : {}) } : event,
      );
      await networks.beginConference(networkId, gatheringId, async () => {
        const open = !own.some(({ type }) => type === 'conferenceEnded');
        const record = {
          id,
          joinCode: id,
          doorToken: id,
          open,
          createdAt: clock.now,
          deleteAfter: clock.now + 90 * day,
        };
        const stored = own.map((event, at) => ({
          ...{ version: at + 1, at: clock.now, actor: 'facilitator', commandId: null },
          body: { v: 1, ...(encodeState(event) as object) },
        }));
        await storage.createConference(record, { conferenceId: id, expectedVersion: 0, events: stored });
        return id;
      });
      return id;
    },

    /** As the server does when a conference ends. */
    async ended(conferenceId: string): Promise<void> {
      const state = await stateOf(conferenceId);
      if (state) await memory.remember(state);
    },

    /** As the server does when its time is up. */
    async erased(...conferenceIds: readonly string[]): Promise<void> {
      for (const id of conferenceIds) await memory.rememberBeforeErasing(id);
      await Promise.all(conferenceIds.map((id) => storage.deleteConference(id)));
    },

    /** Who has met, in any order: `one other weight`. */
    async met(networkId: string): Promise<string[]> {
      const pairs = await memory.whoMetWhom(await network(networkId));
      return pairs.map(({ one, other, weight }) => `${one} ${other} ${Number(weight.toFixed(3))}`).sort();
    },

    async close(): Promise<void> {
      await storage.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

export type MemoryHouse = Awaited<ReturnType<typeof openMemoryHouse>>;
