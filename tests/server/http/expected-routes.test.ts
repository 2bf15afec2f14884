import { describe, expect, test } from 'vitest';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import { decodeState } from '../../../shared/protocol/encode-state.ts';
import type { HeldCardsReply, ReadCardReply, ReturnCardsReply } from '../../../shared/protocol/http.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import { sharedServer } from '../../support/shared-server.ts';
import { bearer, codeOf, connected, created, joined, postJson, send, tokenOf } from '../../support/test-server.ts';

const server = sharedServer();

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  postJson(`${server.url}/api/${path}`, body, headers);

const people = [
  { id: 'ingrid', name: 'Ingrid Berg', workplace: 'Vik skole', jobRole: 'Rektor', hall: 'Sal A' },
  { id: 'ola', name: 'Ola Nes', workplace: 'rud skole', hall: 'Sal B' },
];
const halls = [{ name: 'Sal A' }, { name: 'Sal B' }];

async function prepared(more: Record<string, unknown> = {}) {
  const conference = await created(server, { expected: people, halls, ...more });
  const token = tokenOf(conference.facilitatorLink);
  const desk = await connected(server, { conferenceId: conference.id, role: 'facilitator', token });
  return { ...conference, token, desk, state: decodeState(desk.snapshot.state) as ConferenceState };
}

const askCards = (id: string, token: string, personIds: readonly string[]) =>
  post(`conferences/${id}/return-cards`, { personIds }, bearer(token));

async function cardsOf(id: string, token: string, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const response = await askCards(id, token, personIds);
  expect(response.status).toBe(201);
  const { cards } = (await response.json()) as ReturnCardsReply;
  return new Map(cards.map(({ personId, link }) => [personId, tokenOf(link)]));
}

describe('a conference that is created with the people it expects', () => {
  test('knows them at once, with workplaces, halls and job roles', async () => {
    const { state, desk } = await prepared();
    desk.socket.disconnect();
    const ingrid = state.expected.get('ingrid');
    expect(ingrid).toMatchObject({ jobRole: 'Rektor', hallId: state.halls[0]?.id });
    expect(desk.snapshot.words[ingrid?.nameId ?? '']).toBe('Ingrid Berg');
    expect(state.jobRoles).toContain('Rektor');
    const names = [...state.workplaces.values()].map(({ nameId }) => desk.snapshot.words[nameId]);
    expect(names).toContain('Vik skole');
    expect(names.filter((name) => name?.toLowerCase() === 'rud skole')).toHaveLength(1);
  });

  test('is refused with a reason where somebody has no name', async () => {
    const response = await post('conferences', {
      programme: 'trygt-skolemiljo',
      title: 'x',
      language: 'nb',
      expected: [{ name: '\u200b', workplace: 'Rud' }],
    });
    expect([response.status, await codeOf(response)]).toEqual([400, 'text_empty']);
  });
});

describe('a card for somebody who has not come yet', () => {
  test('says who is asked for, lets them in in one action, and is the same seat on another device', async () => {
    const { id, token, desk } = await prepared();
    const cards = await cardsOf(id, token, ['ingrid', 'ola', 'nobody']);
    expect([...cards.keys()]).toEqual(['ingrid', 'ola']);
    const card = cards.get('ingrid') ?? '';
    expect(directoryKeeps(server.dataDir, card)).toBe(false);

    const read = (await (await post('return-card/read', { conferenceId: id, token: card })).json()) as ReadCardReply;
    expect(read).toMatchObject({ name: 'Ingrid Berg', workplace: 'Vik skole', expected: true });
    const come = () => post('session', { conferenceId: id, role: 'participant', token: card });
    // A double press, and a second device.
    const answers = await Promise.all([come(), come()]);
    for (const answer of answers) {
      expect(answer.status).toBe(204);
      const own = answer.headers.getSetCookie()[0]?.split(';', 1)[0]?.split('=')[1] ?? '';
      const phone = await connected(server, { conferenceId: id, role: 'participant', token: own });
      expect(phone.snapshot.personId).toBe('ingrid');
      expect((decodeState(phone.snapshot.state) as ConferenceState).expected.size).toBe(0);
      expect(JSON.stringify(phone.snapshot)).not.toContain('Ola Nes');
      phone.socket.disconnect();
    }
    desk.socket.disconnect();
  });

  test('waits while the door is locked, and ends when they are not expected any more', async () => {
    const siri = { id: 'siri', name: 'Siri Eneste', workplace: 'Rud skole' };
    const { id, token, desk } = await prepared({ preparing: true, expected: [siri] });
    const card = (await cardsOf(id, token, ['siri'])).get('siri') ?? '';
    expect(directoryKeeps(server.dataDir, 'Siri Eneste')).toBe(true);
    const come = () => post('session', { conferenceId: id, role: 'participant', token: card });
    const closed = await come();
    expect([closed.status, await codeOf(closed)]).toEqual([403, 'door_locked']);
    await send(desk.socket, { type: 'lockDoor', locked: false });
    await send(desk.socket, { type: 'forgetExpected', expectedIds: ['siri'] });
    expect(await codeOf(await come())).toBe('removed');
    // The command is answered when the name is gone from the files, too.
    expect(directoryKeeps(server.dataDir, 'Siri Eneste')).toBe(false);
    desk.socket.disconnect();
  });

  test('leads to the seat of whoever was recognised as them', async () => {
    const { id, token, desk, joinCode } = await prepared();
    const card = (await cardsOf(id, token, ['ingrid'])).get('ingrid') ?? '';
    const guest = await joined(server, joinCode, { name: 'Ingri', workplace: { name: 'Viken' } });
    await send(desk.socket, { type: 'matchExpected', personId: guest.participantId, expectedId: 'ingrid' });
    const read = await post('return-card/read', { conferenceId: id, token: card });
    expect(await read.json()).toMatchObject({ name: 'Ingri', workplace: 'Vik skole', seated: null });
    desk.socket.disconnect();
  });

  test('is made by a facilitator, by a host for their own hall, and by nobody else', async () => {
    const { id, token, desk, joinCode, state } = await prepared();
    const link = await post(`conferences/${id}/links`, { role: 'hallHost', hallId: state.halls[0]?.id }, bearer(token));
    const host = tokenOf(((await link.json()) as { link: string }).link);
    const guest = await joined(server, joinCode);
    expect((await askCards(id, host, ['ola'])).status).toBe(403);
    expect((await askCards(id, guest.token, ['ola'])).status).toBe(403);
    expect([...(await cardsOf(id, host, ['ingrid'])).keys()]).toEqual(['ingrid']);
    const held = (who: string) => fetch(`${server.url}/api/conferences/${id}/return-cards`, { headers: bearer(who) });
    expect((await (await held(token)).json()) as HeldCardsReply).toEqual({ personIds: ['ingrid'] });
    expect((await held(guest.token)).status).toBe(403);
    desk.socket.disconnect();
  });
});

describe('the ordinary code', () => {
  test('leads whoever types the name and workplace of one expected to their seat, and tells nothing of others', async () => {
    const { id, joinCode, desk } = await prepared();
    const seatKey = 'k'.repeat(24);
    const typed = { name: 'berg, ingrid', workplace: { name: 'VIK skole' }, seatKey };
    const answers = await Promise.all([joined(server, joinCode, typed), joined(server, joinCode, typed)]);
    expect(answers.map(({ participantId }) => participantId)).toEqual(['ingrid', 'ingrid']);
    const again = await joined(server, joinCode, typed);
    expect(again.participantId).toBe('ingrid');
    const phone = await connected(server, { conferenceId: id, role: 'participant', token: again.token });
    expect(phone.snapshot.personId).toBe('ingrid');
    const door = await (await fetch(`${server.url}/api/door/${joinCode}`)).text();
    expect(door).not.toContain('Ola Nes');
    phone.socket.disconnect();
    desk.socket.disconnect();
  });
});
