import type { Logger } from 'pino';
import type { ExpectedRow } from '../../shared/conference/commands.ts';
import type { ConferenceEvent } from '../../shared/conference/events.ts';
import { limits } from '../../shared/conference/limits.ts';
import type { ConferenceMachine } from '../../shared/conference/machine.ts';
import type { Step } from '../../shared/conference/programme.ts';
import type { RejectionCode } from '../../shared/conference/rejections.ts';
import { tablesOf } from '../../shared/conference/room.ts';
import { settleExpected } from '../../shared/conference/settle-expected.ts';
import type { EarlierMeeting } from '../../shared/grouping/grouper.ts';
import { encodeState } from '../../shared/protocol/encode-state.ts';
import { hashToken, newId, newJoinCode, newToken } from '../identity/tokens.ts';
import type { ConferenceRecord, Storage } from '../storage/storage.ts';
import { JoinCodeTaken } from '../storage/storage-errors.ts';
import { LiveConference, type World } from './live-conference.ts';

const day = 86_400_000;

export interface NewConference {
  readonly title: string;
  readonly language: string;
  readonly retentionDays: number;
  readonly jobRoles: readonly string[];
  readonly programme: readonly Step[];
  /** With so many tables of so many seats, where somebody has counted. */
  readonly halls?: readonly {
    readonly name: string;
    readonly digital: boolean;
    readonly tables?: number | undefined;
    readonly seats?: number | undefined;
  }[];
  /** An IANA name; Europe/Oslo when left out. */
  readonly timeZone?: string;
  /** Its door is not open yet. */
  readonly preparing?: boolean;
  /** In milliseconds. */
  readonly plannedStart?: number | null;
  readonly plannedMinutes?: number | null;
  /** Of a rehearsal, which is erased long before a day has gone: how many milliseconds it may stay. */
  readonly rehearsalMs?: number;
  /** Its network keeps who sat together: all who come are told. */
  readonly remembered?: true;
  /** Theirs are added to the workplaces; job roles must be in the list. */
  readonly expected?: readonly ExpectedRow[];
  /** Who of them met before, by the ids they are expected under. */
  readonly met?: readonly EarlierMeeting[];
  readonly workplaces: readonly {
    readonly name: string;
    readonly type: string | null;
    readonly schoolType: string | null;
    readonly municipality: string | null;
  }[];
}

/** What was wanted cannot be. */
export class NotCreated extends Error {
  readonly code: RejectionCode;
  constructor(code: RejectionCode) {
    super(code);
    this.code = code;
  }
}

export interface CreatedConference {
  readonly record: ConferenceRecord;
  readonly facilitatorToken: string;
  readonly hallToken: string;
}

/** The conferences of this server. Each is loaded once, when somebody first asks for it. */
export interface Conferences {
  /** @throws {NotCreated} when somebody expected cannot be read, or comes from too many workplaces */
  create(wanted: NewConference): Promise<CreatedConference>;
  /** Undefined when there is none by that id. */
  get(id: string): Promise<LiveConference | undefined>;
  loaded(): Iterable<LiveConference>;
  /** The one that is in memory, also while what it caused before is still being caught up with. */
  inMemory(id: string): LiveConference | undefined;
  /** The time in a conference; the server's while it is not in memory. */
  now(id: string): number;
  /** Drops a conference from memory, before it is erased. */
  forget(id: string): void;
}

export function openConferences(options: {
  readonly machine: ConferenceMachine;
  readonly storage: Storage;
  readonly world: World;
  readonly logger: Logger;
  onLoaded(conference: LiveConference): Promise<void>;
  onApplied(conference: LiveConference, events: readonly ConferenceEvent[]): Promise<void>;
  onForgotten?(id: string): void;
}): Conferences {
  const { storage, world } = options;
  const loading = new Map<string, Promise<LiveConference | undefined>>();
  const loaded = new Map<string, LiveConference>();

  async function load(id: string): Promise<LiveConference | undefined> {
    try {
      const conference = await LiveConference.load({ ...options, id });
      if (!conference) loading.delete(id);
      else {
        loaded.set(id, conference);
        await options.onLoaded(conference);
      }
      return conference;
    } catch (error) {
      loading.delete(id);
      throw error;
    }
  }

  return {
    async create(wanted) {
      const id = newId();
      const [facilitatorToken, hallToken] = [newToken(), newToken()];
      const now = world.now();
      const words = new Map<string, string>();
      const workplaces = wanted.workplaces.map(({ name, ...rest }) => {
        const nameId = `w:${newId()}`;
        words.set(nameId, name);
        return { id: newId(), nameId, ...rest };
      });
      const counted = (wanted.halls ?? []).map((hall) => ({ ...hall, id: newId() }));
      const halls = counted.map(({ id, name, digital }) => ({ id, name, digital }));
      const tables = tablesOf(counted);
      const awaited = settleExpected(
        wanted.expected ?? [],
        {
          workplaces: workplaces.map((one) => [words.get(one.nameId) ?? '', one] as const),
          halls,
          jobRoles: wanted.jobRoles,
          known: [],
          taken: new Set(),
        },
        newId,
      );
      if (typeof awaited === 'string') throw new NotCreated(awaited);
      if (workplaces.length + awaited.workplaces.length > limits.workplaces)
        throw new NotCreated('too_many_workplaces');
      const created: ConferenceEvent = {
        type: 'conferenceCreated',
        id,
        title: wanted.title,
        language: wanted.language,
        createdAt: now,
        retentionDays: wanted.retentionDays,
        jobRoles: wanted.jobRoles,
        programme: wanted.programme,
        workplaces: [...workplaces, ...awaited.workplaces],
        ...(halls.length > 0 ? { halls } : {}),
        ...(tables.length > 0 ? { tables } : {}),
        ...(awaited.people.length > 0 ? { expected: awaited.people } : {}),
        ...(wanted.met && wanted.met.length > 0 ? { met: wanted.met } : {}),
        ...(wanted.timeZone === undefined ? {} : { timeZone: wanted.timeZone }),
        ...(wanted.rehearsalMs === undefined ? {} : { rehearsal: true as const }),
        ...(wanted.remembered ? { remembered: true as const } : {}),
        ...(wanted.preparing ? { preparing: true as const } : {}),
        ...(wanted.plannedStart == null ? {} : { plannedStart: wanted.plannedStart }),
        ...(wanted.plannedMinutes == null ? {} : { plannedMinutes: wanted.plannedMinutes }),
      };
      const body = { v: 1, ...(encodeState(created) as object) };
      const write = {
        conferenceId: id,
        expectedVersion: 0,
        events: [{ version: 1, at: now, actor: 'facilitator', commandId: null, body }],
        words: new Map([...words, ...awaited.words]),
        capabilities: [
          { tokenHash: hashToken(facilitatorToken), conferenceId: id, role: 'facilitator' as const, personId: null },
          { tokenHash: hashToken(hallToken), conferenceId: id, role: 'hall' as const, personId: null },
        ],
      };
      for (;;) {
        const record: ConferenceRecord = {
          id,
          joinCode: newJoinCode(),
          doorToken: newToken(),
          open: true,
          createdAt: now,
          // Prepared months ahead, it must not be gone on its day.
          deleteAfter: Math.max(now, wanted.plannedStart ?? 0) + (wanted.rehearsalMs ?? wanted.retentionDays * day),
        };
        try {
          await storage.createConference(record, write);
          return { record, facilitatorToken, hallToken };
        } catch (error) {
          if (!(error instanceof JoinCodeTaken)) throw error;
        }
      }
    },
    get(id) {
      const known = loading.get(id);
      if (known) return known;
      const started = load(id);
      loading.set(id, started);
      return started;
    },
    loaded: () => loaded.values(),
    inMemory: (id) => loaded.get(id),
    now: (id) => loaded.get(id)?.clock.now() ?? world.now(),
    forget(id) {
      loading.delete(id);
      loaded.delete(id);
      options.onForgotten?.(id);
    },
  };
}
