import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import type { Arrangement } from '../../../shared/conference/programme.ts';
import { groupWork, makeStep } from '../../../shared/programmes/make-step.ts';
import { startServerProcess } from '../../support/server-process.ts';
import type { Place } from '../load/board-client.ts';
import { beginGroups, groupLane, groupStep, openConference, type Seat } from '../load/conference.ts';
import type { Subject } from './peer-process.ts';

export const lane = groupLane;

/** A conference whose groups may write, as a folder with data: a server can be started on a copy of it again and again. */
export interface Room {
  readonly dataDir: string;
  readonly conferenceId: string;
  /** By table. */
  readonly tables: readonly { readonly groupId: string; readonly seats: readonly Seat[] }[];
  remove(): Promise<void>;
}

/**
 * Sets up a conference through the public door, and lets it come to the step in which groups write.
 * @param size people at a table, at least two; undefined: all at one table
 */
export async function prepareRoom(people: number, size?: number): Promise<Room> {
  const step = makeStep(
    { title: 'Sammen', question: 'Hva har dere erfart?' },
    {
      id: groupStep,
      kind: 'groupWork',
      minutes: 600,
      arrangement: arrangementOf(size),
      settings: groupWork({ lanes: { [lane]: 'Tanker' } }),
    },
  );
  const server = await startServerProcess();
  try {
    const conference = await openConference(server.url, { programme: [step], people });
    const groups = await beginGroups(server.url, conference);
    const tables = Map.groupBy(conference.seats, ({ personId }) => groups.get(personId) ?? '');
    await server.stop();
    return {
      dataDir: server.dataDir,
      conferenceId: conference.id,
      tables: [...tables].map(([groupId, seats]) => ({ groupId, seats })),
      remove: () => rm(server.dataDir, { recursive: true, force: true }),
    };
  } catch (error) {
    await server.remove();
    throw error;
  }
}

function arrangementOf(size: number | undefined): Arrangement {
  const composition = size === undefined ? 'everyone' : 'mixed';
  return { kind: 'groups', composition, sameKindBy: 'schoolType', size: { min: size ?? 2, max: size ?? 2 } };
}

/** Starts the real server on a copy of the room. */
export async function openRoom(room: Room, env: Readonly<Record<string, string>> = {}): Promise<Subject> {
  const dataDir = await mkdtemp(joinPath(tmpdir(), 'samling-bench-'));
  await cp(room.dataDir, dataDir, { recursive: true });
  const server = await startServerProcess({ dataDir, env });
  return { url: server.url, pid: server.pid, stop: () => server.remove() };
}

/** Where each seat of a room writes, by table. */
export function placesIn({ conferenceId, tables }: Room, url: string): Place[][] {
  const address = `${url.replace(/^http/, 'ws')}/boards/${conferenceId}/${groupStep}/group`;
  return tables.map(({ groupId, seats }) =>
    seats.map(({ token }) => ({ url: `${address}/${groupId}/0?token=${token}&receipts=1` })),
  );
}
