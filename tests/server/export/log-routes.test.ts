import { expect, test } from 'vitest';
import type { DayLog } from '../../../shared/day-log/day-log.ts';
import { sharedServer } from '../../support/shared-server.ts';
import { connected, created, joined, send, tokenOf } from '../../support/test-server.ts';

const server = sharedServer();

function logOf(id: string, token: string | undefined, role = 'facilitator'): Promise<Response> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return fetch(`${server.url}/api/conferences/${id}/log?role=${role}`, { headers });
}

test('facilitators read what was done in the day, also after a restart; names once erased are not told', async () => {
  const conference = await created(server);
  const token = tokenOf(conference.facilitatorLink);
  const { participantId } = await joined(server, conference.joinCode, { name: 'Kari Moe' });
  const { socket } = await connected(server, { conferenceId: conference.id, role: 'facilitator', token });
  expect(await send(socket, { type: 'lockDoor', locked: true })).toMatchObject({ ok: true });
  expect(await send(socket, { type: 'removePerson', personId: participantId })).toMatchObject({ ok: true });
  expect(await send(socket, { type: 'next', from: { stepId: null, part: 0 } })).toMatchObject({ ok: true });
  socket.disconnect();

  const read = async () => (await (await logOf(conference.id, token)).json()) as DayLog;
  const log = await read();
  expect(log).toMatchObject({ title: 'Trygt skolemiljø', language: 'nb', timeZone: 'Europe/Oslo' });
  expect(log.entries).toMatchObject([
    { kind: 'created' },
    { kind: 'came', people: 1 },
    { kind: 'doorLocked' },
    { kind: 'personRemoved', name: 'Kari Moe' },
    { kind: 'stepStarted', step: { id: 'check-in' } },
  ]);
  expect(JSON.stringify(log)).not.toContain(participantId);
  await server.restart();
  expect(await read()).toEqual(log);
});

test('it is for facilitators alone', async () => {
  const conference = await created(server);
  const { token } = await joined(server, conference.joinCode);
  expect((await logOf(conference.id, undefined)).status).toBe(401);
  expect((await logOf(conference.id, token, 'participant')).status).toBe(403);
  expect((await logOf(conference.id, tokenOf(conference.hallLink), 'hall')).status).toBe(403);
  expect((await logOf(conference.id, token)).status).toBe(401);
  const another = await created(server);
  expect((await logOf(conference.id, tokenOf(another.facilitatorLink))).status).toBe(401);
});
