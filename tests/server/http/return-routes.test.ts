import { describe, expect, test } from 'vitest';
import type { JoinReply, LinkReply, ReadCardReply } from '../../../shared/protocol/http.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import { sharedServer } from '../../support/shared-server.ts';
import { bearer, codeOf, connected, created, joined, postJson, send, tokenOf } from '../../support/test-server.ts';

const server = sharedServer();

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  postJson(`${server.url}/api/${path}`, body, headers);

const askCard = (id: string, token: string, personId?: string) =>
  post(`conferences/${id}/return-card`, personId === undefined ? {} : { personId }, bearer(token));
const read = (conferenceId: string, token: string, headers?: Record<string, string>) =>
  post('return-card/read', { conferenceId, token }, headers);
const exchange = (conferenceId: string, token: string, headers?: Record<string, string>) =>
  post('session', { conferenceId, role: 'participant', token }, headers);

async function cardFor(id: string, token: string, personId?: string): Promise<string> {
  const response = await askCard(id, token, personId);
  expect(response.status).toBe(201);
  const { link } = (await response.json()) as LinkReply;
  expect(new URL(link).pathname).toBe(`/r/${id}`);
  return tokenOf(link);
}

/** The token in the cookie that an answer sets. */
function given(response: Response): { readonly cookie: string; readonly token: string } {
  const cookie = response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  return { cookie, token: cookie.split('=')[1] ?? '' };
}

async function seatOf(conferenceId: string, token: string): Promise<string | null> {
  const { socket, snapshot } = await connected(server, { conferenceId, role: 'participant', token });
  socket.disconnect();
  return snapshot.personId;
}

describe('a return card', () => {
  test('leads a second device to the same seat, and the first one keeps it', async () => {
    const { id, joinCode } = await created(server);
    const own = await joined(server, joinCode);
    const card = await cardFor(id, own.token);

    const told = await read(id, card);
    expect(told.headers.get('cache-control')).toBe('no-store');
    expect((await told.json()) as ReadCardReply).toEqual({
      title: 'Trygt skolemiljø',
      language: 'nb',
      name: 'Ingrid',
      workplace: 'Rud skole',
      seated: null,
    });

    const exchanged = await exchange(id, card);
    expect(exchanged.status).toBe(204);
    expect(exchanged.headers.getSetCookie()[0]).toMatch(/HttpOnly/);
    const second = given(exchanged).token;
    expect([await seatOf(id, second), await seatOf(id, own.token)]).toEqual([own.participantId, own.participantId]);
    // Each device has a token of its own, and the card itself opens nothing.
    expect(new Set([second, own.token, card]).size).toBe(3);
    await expect(seatOf(id, card)).rejects.toMatchObject({ code: 'no_identity' });
    expect((await fetch(`${server.url}/api/conferences/${id}`, { headers: bearer(card) })).status).toBe(401);
  });

  test('is stored as a hash, answered once, and no part of an address that a server logs', async () => {
    const { id, joinCode } = await created(server);
    const own = await joined(server, joinCode);
    const { link } = (await (await askCard(id, own.token)).json()) as LinkReply;
    const card = tokenOf(link);
    expect(link.indexOf(card)).toBeGreaterThan(link.indexOf('#'));
    expect(directoryKeeps(server.dataDir, card)).toBe(false);
    expect(directoryKeeps(server.dataDir, own.participantId)).toBe(true);
  });

  test('a new one ends the one before, also when many are made at once, and no device loses its seat by it', async () => {
    const { id, joinCode } = await created(server);
    const own = await joined(server, joinCode);
    const first = await cardFor(id, own.token);
    const device = given(await exchange(id, first)).token;
    const later = await Promise.all([1, 2, 3, 4].map(() => cardFor(id, own.token)));
    const answers = await Promise.all([first, ...later].map((card) => read(id, card)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers[0]?.status).toBe(401);
    expect(await seatOf(id, device)).toBe(own.participantId);
  });

  test('a facilitator makes one for anybody; a participant for nobody else, a hall screen for nobody', async () => {
    const { id, joinCode, facilitatorLink, hallLink } = await created(server);
    const [ingrid, amir] = [await joined(server, joinCode), await joined(server, joinCode, { name: 'Amir' })];
    const desk = tokenOf(facilitatorLink);
    const card = await cardFor(id, desk, amir.participantId);
    expect(await (await read(id, card)).json()).toMatchObject({ name: 'Amir' });
    const refused = await Promise.all([
      askCard(id, ingrid.token, amir.participantId),
      askCard(id, tokenOf(hallLink)),
      askCard(id, tokenOf(hallLink), amir.participantId),
    ]);
    expect(await Promise.all(refused.map(codeOf))).toEqual(['not_allowed', 'not_allowed', 'not_allowed']);
    expect(await codeOf(await askCard(id, desk, 'nobody'))).toBe('person_unknown');
    expect(await codeOf(await askCard(id, desk))).toBe('bad_request');
    expect(await codeOf(await post(`conferences/${id}/return-card`, {}))).toBe('no_identity');
  });

  test('is refused from a foreign page, in another conference, and when it was never given', async () => {
    const [one, other] = [await created(server), await created(server)];
    const own = await joined(server, one.joinCode);
    const card = await cardFor(one.id, own.token);
    const foreign = { origin: 'https://elsewhere.example' };
    const refused = await Promise.all([
      read(one.id, card, foreign),
      exchange(one.id, card, foreign),
      post(`conferences/${one.id}/return-card`, {}, { ...foreign, ...bearer(own.token) }),
      post('leave', { conferenceId: one.id }, { ...foreign, ...bearer(own.token) }),
      read(other.id, card),
      exchange(other.id, card),
      read(one.id, 'x'.repeat(22)),
      // A seat's own token is no card: it would tell whoever found it whose it is.
      read(one.id, own.token),
    ]);
    expect(await Promise.all(refused.map(codeOf))).toEqual([
      ...['origin_refused', 'origin_refused', 'origin_refused', 'origin_refused'],
      ...['no_identity', 'no_identity', 'no_identity', 'no_identity'],
    ]);
    expect((await read(one.id, card)).status).toBe(200);
  });

  test('says whose seat this browser has already', async () => {
    const { id, joinCode } = await created(server);
    const [ingrid, amir] = [await joined(server, joinCode), await joined(server, joinCode, { name: 'Amir' })];
    const card = await cardFor(id, ingrid.token);
    const sits = async (token: string) => {
      const cookie = `samling-participant-${id}=${token}`;
      return ((await (await read(id, card, { cookie })).json()) as ReadCardReply).seated;
    };
    expect(await sits(amir.token)).toEqual({ name: 'Amir', same: false });
    expect(await sits(ingrid.token)).toEqual({ name: 'Ingrid', same: true });
  });

  test('of a seat that was taken away is refused with a reason; of doubles it leads to the seat that was kept', async () => {
    const { id, joinCode, facilitatorLink } = await created(server);
    const people = [
      await joined(server, joinCode),
      await joined(server, joinCode),
      await joined(server, joinCode, { name: 'Amir' }),
    ];
    const [kept, gone, amir] = people as [JoinReply, JoinReply, JoinReply];
    const cards = await Promise.all([gone, amir].map(({ token }) => cardFor(id, token)));
    const [goneCard, amirCard] = cards as [string, string];
    const { socket } = await connected(server, {
      conferenceId: id,
      role: 'facilitator',
      token: tokenOf(facilitatorLink),
    });
    const merged = await send(socket, { type: 'mergePeople', keepId: kept.participantId, goneId: gone.participantId });
    const removed = await send(socket, { type: 'removePerson', personId: amir.participantId });
    expect([merged.ok, removed.ok]).toEqual([true, true]);

    expect(await seatOf(id, given(await exchange(id, goneCard)).token)).toBe(kept.participantId);
    const refused = [await read(id, amirCard), await exchange(id, amirCard), await askCard(id, amir.token)];
    expect(await Promise.all(refused.map(codeOf))).toEqual(['removed', 'removed', 'removed']);
    expect((await askCard(id, tokenOf(facilitatorLink), amir.participantId)).status).toBe(400);

    expect((await send(socket, { type: 'restorePerson', personId: amir.participantId })).ok).toBe(true);
    expect((await read(id, amirCard)).status).toBe(200);
    socket.disconnect();
  });

  test('admits a person`s devices, and not a crowd', async () => {
    const { id, joinCode } = await created(server);
    const own = await joined(server, joinCode);
    const card = await cardFor(id, own.token);
    const statuses: number[] = [];
    for (let device = 0; device < 31; device += 1) statuses.push((await exchange(id, card)).status);
    expect(statuses.slice(0, 29).every((status) => status === 204)).toBe(true);
    expect(statuses.slice(29)).toEqual([429, 429]);
  });
});

describe('leaving a device', () => {
  test('ends this device`s right and no other: the seat, other devices and the card stay', async () => {
    const { id, joinCode } = await created(server);
    const own = await joined(server, joinCode);
    const card = await cardFor(id, own.token);
    const { cookie, token } = given(await exchange(id, card));
    const left = await post('leave', { conferenceId: id }, { cookie });
    expect(left.status).toBe(204);
    expect(left.headers.getSetCookie()[0]).toMatch(new RegExp(`^samling-participant-${id}=;.*Max-Age=0`));
    await expect(seatOf(id, token)).rejects.toMatchObject({ code: 'no_identity' });
    expect(await seatOf(id, own.token)).toBe(own.participantId);
    expect(await seatOf(id, given(await exchange(id, card)).token)).toBe(own.participantId);
  });

  test('cannot be turned against a desk, a hall screen, a card or another conference', async () => {
    const [{ id, joinCode, facilitatorLink, hallLink }, other] = [await created(server), await created(server)];
    const own = await joined(server, joinCode);
    const card = await cardFor(id, own.token);
    for (const token of [tokenOf(facilitatorLink), tokenOf(hallLink), card, 'none']) {
      expect((await post('leave', { conferenceId: id }, bearer(token))).status).toBe(204);
    }
    expect((await post('leave', { conferenceId: other.id }, bearer(own.token))).status).toBe(204);
    expect((await askCard(id, tokenOf(facilitatorLink), own.participantId)).status).toBe(201);
    expect(
      (await fetch(`${server.url}/api/conferences/${id}?role=hall`, { headers: bearer(tokenOf(hallLink)) })).status,
    ).toBe(200);
    expect(await seatOf(id, own.token)).toBe(own.participantId);
  });
});
