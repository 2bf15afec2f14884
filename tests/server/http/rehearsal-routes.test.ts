import { afterEach, expect, test } from 'vitest';
import type { CreateReply, DoorReply } from '../../../shared/protocol/http.ts';
import { nb } from '../../../shared/texts/nb.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import {
  connected,
  created,
  joined,
  type LiveClient,
  postJson,
  send,
  startTestServer,
  type TestServer,
  tokenOf,
} from '../../support/test-server.ts';

const { band } = nb.common.rehearsal;
const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function server(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const started = await startTestServer(env);
  open.push(started);
  return started;
}

async function begun(on: TestServer, more: Readonly<Record<string, unknown>> = {}): Promise<CreateReply> {
  const response = await postJson(`${on.url}/api/rehearsals`, { language: 'nb', ...more });
  expect(response.status).toBe(201);
  return (await response.json()) as CreateReply;
}

async function surface(
  on: TestServer,
  conferenceId: string,
  role: 'facilitator' | 'hall' | 'participant',
  token: string,
) {
  const there = await connected(on, { conferenceId, role, token });
  open.push(there.socket);
  return there;
}

/** Gathers what happens until `enough` says so. */
function until(socket: LiveClient, enough: (types: readonly string[]) => boolean): Promise<void> {
  const types: string[] = [];
  return new Promise((done) => {
    socket.on('events', ({ events }) => {
      types.push(...events.map(({ event }) => (event as { type: string }).type));
      if (enough(types)) done();
    });
  });
}

function asked(on: TestServer, { id, facilitatorLink }: CreateReply, init: RequestInit, path = ''): Promise<Response> {
  const headers = { authorization: `Bearer ${tokenOf(facilitatorLink)}`, 'content-type': 'application/json' };
  return fetch(`${on.url}/api/rehearsals/${id}${path}?role=facilitator`, { ...init, headers });
}

test('within ten seconds two dozen people are there and have said their words, with nobody touching anything', async () => {
  const on = await server();
  const began = performance.now();
  const reply = await begun(on);
  const { socket, state } = await surface(on, reply.id, 'facilitator', tokenOf(reply.facilitatorLink));
  const count = (types: readonly string[], type: string) => types.filter((one) => one === type).length;
  await until(
    socket,
    (types) =>
      state.people.size + count(types, 'personJoined') >= 20 &&
      count(types, 'stepStarted') === 1 &&
      count(types, 'stepActed') >= 3,
  );
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('says on every surface and paper that it is a rehearsal', async () => {
  const on = await server();
  const reply = await begun(on, { people: 2 });
  const seat = await joined(on, reply.joinCode);
  const surfaces = [
    await surface(on, reply.id, 'facilitator', tokenOf(reply.facilitatorLink)),
    await surface(on, reply.id, 'hall', tokenOf(reply.hallLink)),
    await surface(on, reply.id, 'participant', seat.token),
  ];
  expect(surfaces.map(({ state }) => state.rehearsal)).toEqual([true, true, true]);
  const door = (await (await fetch(`${on.url}/api/door/${reply.joinCode}`)).json()) as DoorReply;
  expect(door.rehearsal).toBe(true);
  const headers = { authorization: `Bearer ${tokenOf(reply.facilitatorLink)}` };
  const file = async (ending: string) =>
    (await fetch(`${on.url}/api/conferences/${reply.id}/harvest${ending}`, { headers })).text();
  expect(JSON.parse(await file('.json')).rehearsal).toBe(true);
  expect(await file('.md')).toContain(band);

  const real = await created(on);
  const realDoor = (await (await fetch(`${on.url}/api/door/${real.joinCode}`)).json()) as DoorReply;
  expect(realDoor).not.toHaveProperty('rehearsal');
});

test('its clock runs as fast as its facilitator wants, for everybody and without a jump', async () => {
  const on = await server();
  const reply = await begun(on, { people: 1 });
  const seat = await joined(on, reply.joinCode);
  const { socket } = await surface(on, reply.id, 'participant', seat.token);
  const read = async () => {
    const from = Date.now();
    const shown: number = await socket.timeout(5_000).emitWithAck('clock');
    return { from, shown, to: Date.now() };
  };
  const before = await read();
  expect(Math.abs(before.shown - before.to)).toBeLessThan(1_000);

  const told = new Promise<{ now: number; speed: number }>((got) => socket.once('clock', got));
  const turnedFrom = Date.now();
  const turned = await asked(on, reply, { method: 'PATCH', body: JSON.stringify({ speed: 60 }) });
  expect(turned.status).toBe(204);
  const { now, speed } = await told;
  expect(speed).toBe(60);
  // No jump: it goes on from what the server's own clock showed at the turn, and by the time it is told it may have run.
  expect(now).toBeGreaterThanOrEqual(turnedFrom);
  expect(now).toBeLessThanOrEqual(turnedFrom + (Date.now() - turnedFrom) * 60);

  const [one, other] = [await read(), await read()];
  expect(other.shown - one.shown).toBeGreaterThanOrEqual((other.from - one.to) * 60);
  expect(other.shown - one.shown).toBeLessThanOrEqual((other.to - one.from + 1) * 60);
  const later = await surface(on, reply.id, 'facilitator', tokenOf(reply.facilitatorLink));
  expect(later.snapshot.speed).toBe(60);
  expect(later.snapshot.now).toBeGreaterThan(Date.now());
});

test('only its facilitator turns the clock or ends it, and real conferences know neither', async () => {
  const on = await server();
  const reply = await begun(on, { people: 1 });
  const { token } = await joined(on, reply.joinCode);
  const turn = { method: 'PATCH', body: JSON.stringify({ speed: 5 }), headers: { 'content-type': 'application/json' } };
  expect((await fetch(`${on.url}/api/rehearsals/${reply.id}`, turn)).status).toBe(401);
  const asParticipant = { ...turn, headers: { ...turn.headers, authorization: `Bearer ${token}` } };
  expect((await fetch(`${on.url}/api/rehearsals/${reply.id}`, asParticipant)).status).toBe(403);
  expect((await asked(on, reply, { method: 'PATCH', body: JSON.stringify({ speed: 7 }) })).status).toBe(400);
  const real = await created(on);
  expect((await asked(on, real, { method: 'PATCH', body: JSON.stringify({ speed: 5 }) })).status).toBe(404);
  expect((await asked(on, real, { method: 'DELETE' })).status).toBe(404);
});

test('gives its facilitator a seat and a hall screen of their own, the same when asked again', async () => {
  const on = await server();
  const reply = await begun(on, { people: 1 });
  for (const role of ['participant', 'hall'] as const) {
    const taken = await asked(on, reply, { method: 'POST' }, `/as/${role}`);
    expect(taken.status).toBe(204);
    const cookie = taken.headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly');
    const token = /=([\w-]+);/.exec(cookie)?.[1] ?? '';
    const { state, snapshot } = await surface(on, reply.id, role, token);
    expect(state.rehearsal).toBe(true);
    if (role === 'participant') expect(state.people.has(snapshot.personId ?? '')).toBe(true);
    const facilitator = `samling-facilitator-${reply.id}=${tokenOf(reply.facilitatorLink)}`;
    const again = await fetch(`${on.url}/api/rehearsals/${reply.id}/as/${role}?role=facilitator`, {
      method: 'POST',
      headers: { cookie: `${facilitator}; ${cookie.split(';')[0]}`, origin: on.url },
    });
    expect(again.status).toBe(204);
    expect(again.headers.get('set-cookie')).toBeNull();
  }
});

test('ended, it is gone for everybody and leaves nothing in the files', async () => {
  const on = await server();
  const real = await created(on, { title: 'Ekte-merke' });
  const reply = await begun(on, { people: 6 });
  const seat = await joined(on, reply.joinCode, { name: 'Navnemerke', workplace: { name: 'Stedmerke' } });
  const desk = await surface(on, reply.id, 'facilitator', tokenOf(reply.facilitatorLink));
  const phone = await surface(on, reply.id, 'participant', seat.token);
  await until(desk.socket, (types) => types.includes('stepActed'));
  const said = {
    type: 'act',
    stepId: desk.state.programme[0]?.id ?? '',
    action: { type: 'sayWord', word: 'Ordmerke' },
  };
  expect((await send(phone.socket, said as never)).ok).toBe(true);
  const marks = ['Navnemerke', 'Stedmerke', 'Ordmerke', 'Bjørkelia ungdomsskole', reply.id, reply.joinCode];
  expect(marks.filter((mark) => directoryKeeps(on.dataDir, mark))).toEqual(marks);

  const sentAway = new Promise<string>((got) => phone.socket.once('farewell', got));
  expect((await asked(on, reply, { method: 'DELETE' })).status).toBe(204);
  expect(await sentAway).toBe('not_found');
  expect((await fetch(`${on.url}/api/door/${reply.joinCode}`)).status).toBe(404);
  expect(marks.filter((mark) => directoryKeeps(on.dataDir, mark))).toEqual([]);
  expect(directoryKeeps(on.dataDir, 'Ekte-merke')).toBe(true);
  expect((await asked(on, reply, { method: 'DELETE' })).status).toBe(401);
  expect((await fetch(`${on.url}/api/door/${real.joinCode}`)).status).toBe(200);
});

test('a server that stops takes its rehearsals with it', async () => {
  const on = await server();
  const reply = await begun(on, { people: 2 });
  await joined(on, reply.joinCode, { name: 'Navnemerke' });
  await on.restart();
  expect(directoryKeeps(on.dataDir, 'Navnemerke')).toBe(false);
  expect(directoryKeeps(on.dataDir, reply.id)).toBe(false);
});

test('one address may have two at once, and a server with a key asks for it', async () => {
  const on = await server({ CREATE_KEY: 'lykkelig' });
  const refused = await postJson(`${on.url}/api/rehearsals`, { language: 'nb' });
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ error: { code: 'wrong_create_key' } });
  for (let at = 0; at < 2; at += 1) await begun(on, { people: 1, createKey: 'lykkelig' });
  const third = await postJson(`${on.url}/api/rehearsals`, { language: 'nb', createKey: 'lykkelig' });
  expect(third.status).toBe(429);
  expect(await third.json()).toMatchObject({ error: { code: 'rehearsals_full' } });
});

test('a foreign page cannot begin one, nor can anybody begin a crowd', async () => {
  const on = await server();
  const foreign = await postJson(
    `${on.url}/api/rehearsals`,
    { language: 'nb' },
    { origin: 'https://elsewhere.example' },
  );
  expect(foreign.status).toBe(403);
  expect((await postJson(`${on.url}/api/rehearsals`, { language: 'nb', people: 500 })).status).toBe(400);
  expect((await postJson(`${on.url}/api/rehearsals`, { language: 'nb', programme: 'finnes-ikke' })).status).toBe(400);
});

test('who prepares a conference rehearses it as it stands, without the key, and nobody else does', async () => {
  const on = await server({ CREATE_KEY: 'secret' });
  const halls = [{ name: 'Vanvikhallen', digital: false }];
  const made = await created(on, { createKey: 'secret', preparing: true });
  const body = { language: 'nb', conferenceId: made.id, title: 'Vår samling', halls, people: 2 };
  const rehearse = (token: string, more = {}) =>
    postJson(`${on.url}/api/rehearsals?role=facilitator`, { ...body, ...more }, { authorization: `Bearer ${token}` });
  expect((await rehearse('nobody')).status).toBe(401);
  expect((await rehearse(tokenOf(made.hallLink))).status).toBe(401);
  const answer = await rehearse(tokenOf(made.facilitatorLink));
  expect(answer.status).toBe(201);
  const reply = (await answer.json()) as CreateReply;
  const { state } = await surface(on, reply.id, 'facilitator', tokenOf(reply.facilitatorLink));
  expect(state).toMatchObject({ title: 'Vår samling', rehearsal: true, preparing: false, doorLocked: false });
  expect(state.halls.map(({ name }) => name)).toEqual(['Vanvikhallen']);
});
