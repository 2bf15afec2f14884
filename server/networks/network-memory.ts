import type { Logger } from 'pino';
import type { ConferenceState } from '../../shared/conference/state.ts';
import { tablesByKnownIds } from '../../shared/conference/tables-held.ts';
import type { EarlierMeeting } from '../../shared/grouping/grouper.ts';
import { rememberedMeetings } from '../../shared/grouping/remembered.ts';
import type { Gathering, Network } from '../../shared/network/network.ts';
import type { ConferenceMemory } from '../storage/meeting-storage.ts';
import type { Storage } from '../storage/storage.ts';
import type { Networks } from './networks.ts';

/** Older ones have faded, and are kept no longer. */
const gatheringsRead = 5;
/** As many as three rounds of a hundred people in fives, five times over. */
const mostPairs = 3_000;
/** Of conferences that have not ended so many are looked into at once: a year's plan may be prepared ahead. */
const mostLookedInto = 25;

type Tables = readonly (readonly string[])[];

/**
 * What a network remembers of who sat with whom: ids of its register only. What has ended is kept by the network itself,
 * and outlives the conference; what is still on is read from the conference.
 */
export interface NetworkMemory {
  /** Whom the people of the register have met so far; to be asked in the network's turn. */
  whoMetWhom(network: Network): Promise<readonly EarlierMeeting[]>;
  /** Of how many gatherings anything is remembered that still counts. */
  gatherings(network: Network): Promise<number>;
  /**
   * Keeps what has been told of a conference's tables, if it is a network's and all who came have been told so. Doing it
   * again changes nothing.
   */
  remember(conference: ConferenceState): Promise<void>;
  /** The same for one that is about to be erased. Never rejects: what cannot be read any more must go all the same. */
  rememberBeforeErasing(conferenceId: string): Promise<void>;
  /** Forgets all that has been held so far, with what is still on. Resolves when no trace is left of it in the memory. */
  forget(networkId: string): Promise<void>;
}

export function openNetworkMemory({
  storage,
  networks,
  logger,
  stateOf,
}: {
  readonly storage: Storage;
  readonly networks: Networks;
  readonly logger: Logger;
  /** How a conference stands; undefined when it is not there any more. */
  stateOf(conferenceId: string): Promise<ConferenceState | undefined>;
}): NetworkMemory {
  /** Of the last gatherings that have been held their tables, the last one first. */
  async function lastTables(network: Network): Promise<readonly Tables[]> {
    const known = knownIn(network);
    if (known.size < 2) return [];
    const memories = new Map((await storage.conferenceMemories(network.id)).map((one) => [one.conferenceId, one]));
    let looks = mostLookedInto;

    const tablesOf = async (conferenceId: string): Promise<Tables> => {
      const memory = memories.get(conferenceId);
      if (memory?.memory === 'forgotten') return [];
      // What is open goes on: it says more than what has been kept of it.
      const isOpen = (await storage.conferenceById(conferenceId))?.open === true;
      if (memory?.memory === 'kept' && !isOpen) return storage.tablesKept(conferenceId);
      if (looks === 0) return [];
      const state = await stateOf(conferenceId);
      if (state) looks -= 1;
      return state ? tablesByKnownIds(state, known) : [];
    };

    const gatherings: Tables[] = [];
    for (const { conferenceIds } of lastFirst(network)) {
      const tables: (readonly string[])[] = [];
      for (const id of conferenceIds) tables.push(...(await tablesOf(id)));
      if (tables.length > 0) gatherings.push(tables);
      if (gatherings.length === gatheringsRead) break;
    }
    return gatherings;
  }

  async function keep(networkId: string, conference: ConferenceState): Promise<void> {
    const network = await networks.get(networkId);
    if (!network) return;
    const tables = tablesByKnownIds(conference, knownIn(network));
    const before = (await storage.conferenceMemories(networkId)).filter((one) => one.conferenceId !== conference.id);
    const held = new Set(before.filter((one) => one.tables > 0).map((one) => one.conferenceId));
    if (tables.length > 0) held.add(conference.id);
    const counting = lastFirst(network).filter(({ conferenceIds }) => conferenceIds.some((id) => held.has(id)));
    const faded = counting
      .slice(gatheringsRead)
      .flatMap(({ conferenceIds }) => conferenceIds.filter((id) => held.has(id)));
    await storage.keepTables(conference.id, tables, faded);
  }

  async function remember(conference: ConferenceState): Promise<void> {
    // Its people were promised that all of it goes.
    if (!conference.remembered) return;
    const networkId = await storage.networkOfConference(conference.id);
    if (networkId !== undefined) await networks.inTurn(networkId, () => keep(networkId, conference));
  }

  return {
    async whoMetWhom(network) {
      return rememberedMeetings(await lastTables(network), knownIn(network), mostPairs);
    },

    async gatherings(network) {
      return (await lastTables(network)).length;
    },

    remember,

    async rememberBeforeErasing(conferenceId) {
      try {
        // Most are no network's, and need not be read.
        if ((await storage.networkOfConference(conferenceId)) === undefined) return;
        const state = await stateOf(conferenceId);
        if (state) await remember(state);
      } catch (error) {
        logger.error(error, 'who met whom in a conference that is being erased could not be kept');
      }
    },

    async forget(networkId) {
      await networks.inTurn(networkId, async () => {
        const forgotten: string[] = [];
        for (const one of await storage.conferenceMemories(networkId)) {
          if (one.memory === 'kept' || (one.memory === 'none' && (await hasBegun(one))))
            forgotten.push(one.conferenceId);
        }
        await storage.forgetTables(forgotten);
      });
      await storage.whenErased();
    },
  };

  /** What is only prepared is remembered when it has been held. */
  async function hasBegun({ conferenceId }: ConferenceMemory): Promise<boolean> {
    return ((await stateOf(conferenceId))?.phase.kind ?? 'lobby') !== 'lobby';
  }
}

function knownIn({ people }: Network): ReadonlySet<string> {
  return new Set(people.map(({ id }) => id));
}

function lastFirst({ gatherings }: Network): readonly Gathering[] {
  return gatherings
    .filter(({ conferenceIds }) => conferenceIds.length > 0)
    .sort((left, right) => (right.day ?? '').localeCompare(left.day ?? ''));
}
