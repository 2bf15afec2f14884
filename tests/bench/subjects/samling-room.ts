import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { join } from '../../../server/rehearsal/door.ts';
import { openLiveLink } from '../../../server/rehearsal/live-link.ts';
import type { Arrangement } from '../../../shared/conference/programme.ts';
import { positionOf } from '../../../shared/conference/state.ts';
import { groupWork, makeStep } from '../../../shared/programmes/make-step.ts';
import type { CreateReply } from '../../../shared/protocol/http.ts';
import { startServerProcess } from '../../support/server-process.ts';
import type { Place } from '../load/board-client.ts';
import type { Subject } from './peer-process.ts';

const stepId = 'work';
export const lane = 'wall';
/** How many join at the same moment. */
const atOnce = 10;

export interface Seat {
  readonly personId: string;
  readonly token: string;
}

/** A conference whose groups may write, as a folder with data: a server can be started on a copy of it again and again. */
export interface Room {
  readonly dataDir: string;
  readonly conferenceId: string;
  readonly joinCode: string;
  /** By table. */
  readonly tables: readonly { readonly groupId: string; readonly seats: readonly Seat[] }[];
  remove(): Promise<void>;
}

/**
 * Sets up a conference through the public door, and lets it come to the step in which groups write.
 * @param size people at a table, at least two; undefined: all at one table
 */
export async function prepareRoom(people: number, size?: number): Promise<Room> {
  const server = await startServerProcess();
  try {
    const { url } = server;
    const step = makeStep(
      { title: 'Sammen', question: 'Hva har dere erfart?' },
      {
        id: stepId,
        kind: 'groupWork',
        minutes: 600,
        arrangement: arrangementOf(size),
        settings: groupWork({ lanes: { [lane]: 'Tanker' } }),
      },
    );
    const body = JSON.stringify({ programme: [step], title: 'Måling', language: 'nb' });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/conferences`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`not created: ${await answer.text()}`);
    const made = (await answer.json()) as CreateReply;
    const tokens = new Map<string, string>();
    while (tokens.size < people) {
      const next = Array.from({ length: Math.min(atOnce, people - tokens.size) }, (_, at) => tokens.size + at);
      const came = await Promise.all(next.map((number) => join(url, newcomer(made.joinCode, number))));
      for (const { participantId, token } of came) tokens.set(participantId, token);
    }
    const desk = await openLiveLink(url, {
      ...{ conferenceId: made.id, role: 'facilitator', token: new URL(made.facilitatorLink).hash.slice(1) },
    });
    for (const command of [
      { type: 'proposeGroups', stepId } as const,
      { type: 'confirmGroups', stepId } as const,
      { type: 'next', from: positionOf(desk.state()) } as const,
    ]) {
      const reply = await desk.send(command);
      if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.code}`);
    }
    const state = await desk.until(({ currentStepId, groupings }) => currentStepId === stepId && groupings.has(stepId));
    desk.close();
    const tables = (state.groupings.get(stepId)?.groups ?? []).map(({ id, members }) => ({
      groupId: id,
      seats: members.map((personId) => ({ personId, token: tokens.get(personId) ?? '' })),
    }));
    await server.stop();
    const remove = () => rm(server.dataDir, { recursive: true, force: true });
    return { dataDir: server.dataDir, conferenceId: made.id, joinCode: made.joinCode, tables, remove };
  } catch (error) {
    await server.remove();
    throw error;
  }
}

function arrangementOf(size: number | undefined): Arrangement {
  const composition = size === undefined ? 'everyone' : 'mixed';
  return { kind: 'groups', composition, sameKindBy: 'schoolType', size: { min: size ?? 2, max: size ?? 2 } };
}

function newcomer(code: string, number: number) {
  return { code, name: `Deltaker ${number}`, workplace: { name: `Skole ${number % 12}` }, jobRole: null };
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
  const address = `${url.replace(/^http/, 'ws')}/boards/${conferenceId}/${stepId}/group`;
  return tables.map(({ groupId, seats }) =>
    seats.map(({ token }) => ({ url: `${address}/${groupId}/0?token=${token}&receipts=1` })),
  );
}
