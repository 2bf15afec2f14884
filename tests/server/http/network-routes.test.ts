import { describe, expect, test } from 'vitest';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import type { Network } from '../../../shared/network/network.ts';
import type { LinkReply } from '../../../shared/protocol/http.ts';
import type {
  CreateNetworkReply,
  NetworkChangeReply,
  NetworkOwnersReply,
  NetworkReply,
} from '../../../shared/protocol/network.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import { sharedServer } from '../../support/shared-server.ts';
import { bearer, codeOf, postJson, startTestServer, tokenOf } from '../../support/test-server.ts';

const server = sharedServer();

interface Owned {
  readonly id: string;
  readonly token: string;
}

async function owned(more: Readonly<Record<string, unknown>> = {}): Promise<Owned> {
  const body = { name: 'Trygt skolemiljø i Vest', language: 'nb', ownerName: 'Kari', ...more };
  const response = await postJson(`${server.url}/api/networks`, body);
  expect(response.status).toBe(201);
  const { id, ownerLink } = (await response.json()) as CreateNetworkReply;
  expect(new URL(ownerLink).pathname).toBe(`/n/${id}`);
  return { id, token: tokenOf(ownerLink) };
}

const address = ({ id }: Owned, rest = '') => `${server.url}/api/networks/${id}${rest}`;

async function read(network: Owned, known = ''): Promise<Network | null> {
  const response = await fetch(`${address(network)}${known}`, { headers: bearer(network.token) });
  expect(response.status).toBe(200);
  return ((await response.json()) as NetworkReply).network;
}

let changes = 0;

function ask(network: Owned, change: unknown, known = 0, id = `change-${++changes}-of-this-test`): Promise<Response> {
  return postJson(address(network, '/changes'), { known, id, change }, bearer(network.token));
}

async function changed(network: Owned, change: NetworkChange, known = 0): Promise<NetworkChangeReply> {
  const response = await ask(network, change, known);
  expect(response.status).toBe(200);
  return (await response.json()) as NetworkChangeReply;
}

const person = {
  id: 'person1',
  name: 'Ingrid Merkelig-Navn',
  workplaceId: null,
  jobRole: null,
  role: 'adviser',
} as const;

describe('a network', () => {
  test('is there for its owner as it was written, also after a restart, and for nobody else', async () => {
    const network = await owned();
    const goal = { type: 'addGoal', id: 'goal1', text: 'Alle elever trives' } as const;
    expect(await changed(network, goal)).toEqual({ version: 1, at: expect.any(Number) });
    await server.restart();
    const held = await read(network);
    expect(held).toMatchObject({ name: 'Trygt skolemiljø i Vest', level: 'municipality', version: 1 });
    expect(held?.goals).toEqual([{ id: 'goal1', text: 'Alle elever trives', subGoals: [] }]);
    expect(await read(network, '?known=1')).toBeNull();
    const other = await owned();
    for (const token of [other.token, 'x'.repeat(22), '']) {
      const response = await fetch(address(network), { headers: bearer(token) });
      expect(await codeOf(response)).toBe('no_identity');
      expect(await codeOf(await ask({ ...network, token }, goal))).toBe('no_identity');
    }
  });

  test('a change sent twice runs once, and one who has not seen everything is told everything', async () => {
    const network = await owned();
    const add = (id: string) => ({ type: 'addGoal', id, text: id }) as const;
    for (let sent = 0; sent < 2; sent += 1)
      expect((await ask(network, add('goal1'), 0, 'the-same-id')).status).toBe(200);
    await changed(network, add('goal2'), 1);
    const late = await changed(network, add('goal3'), 1);
    expect(late.version).toBe(3);
    expect(late.network?.goals.map(({ id }) => id)).toEqual(['goal1', 'goal2', 'goal3']);
  });

  test('two who change at once both have their way', async () => {
    const network = await owned();
    await changed(network, { type: 'addWorkplaces', workplaces: [workplace('w1', 'Vik skole')] });
    await Promise.all([
      changed(network, { type: 'changeWorkplace', id: 'w1', fields: { contact: 'Per' } }, 1),
      changed(network, { type: 'changeWorkplace', id: 'w1', fields: { municipality: 'Bærum' } }, 1),
      changed(network, { type: 'changeAbout', fields: { name: 'Et annet navn' } }, 1),
    ]);
    const held = await read(network);
    expect(held).toMatchObject({ version: 4, name: 'Et annet navn' });
    expect(held?.workplaces[0]).toMatchObject({ contact: 'Per', municipality: 'Bærum' });
  });

  test('what cannot be is refused with a code that says why, and changes nothing', async () => {
    const network = await owned();
    expect(await codeOf(await ask(network, { type: 'addPeople', people: [person] }))).toBe('people_not_kept');
    expect(await codeOf(await ask(network, { type: 'changeGoal', id: 'gone', text: 'x' }))).toBe('no_longer_there');
    const bad = [
      { type: 'nothing known' },
      { type: 'changeCohort', fields: { from: '2026-02-30' } },
      { type: 'addTag', tag: 'x'.repeat(61) },
      { type: 'addQuestion', question: { id: 'q', theme: '', question: 'x', link: 'javascript:x', sensitive: false } },
      { type: 'changeAbout', fields: { timeZone: 'Mars/Olympus' } },
      null,
    ];
    for (const change of bad)
      expect(await codeOf(await ask(network, change)), JSON.stringify(change)).toBe('bad_request');
    expect(await read(network, '?known=0')).toBeNull();
  });

  test('a page of another origin changes nothing', async () => {
    const network = await owned();
    const headers = { ...bearer(network.token), origin: 'https://elsewhere.example' };
    const body = { known: 0, id: 'an-id-of-mine', change: { type: 'removeCohort' } };
    expect(await codeOf(await postJson(address(network, '/changes'), body, headers))).toBe('origin_refused');
  });

  test('is created only with the key, where there is one', async () => {
    const guarded = await startTestServer({ CREATE_KEY: 'sesam' });
    try {
      const body = { name: 'N', language: 'nb' };
      expect(await codeOf(await postJson(`${guarded.url}/api/networks`, body))).toBe('wrong_create_key');
      expect((await postJson(`${guarded.url}/api/networks`, { ...body, createKey: 'sesam' })).status).toBe(201);
    } finally {
      await guarded.close();
    }
  });

  test('leaves nothing in the files when it is deleted', async () => {
    const network = await owned({ name: 'Et nettverk som skal bort' });
    expect(directoryKeeps(server.dataDir, 'Et nettverk som skal bort')).toBe(true);
    const response = await fetch(address(network), { method: 'DELETE', headers: bearer(network.token) });
    expect(response.status).toBe(204);
    expect(directoryKeeps(server.dataDir, 'Et nettverk som skal bort')).toBe(false);
    expect((await fetch(address(network), { headers: bearer(network.token) })).status).toBe(401);
  });

  test('names that are taken away leave no trace in the files once that is answered', async () => {
    const network = await owned();
    await changed(network, { type: 'keepPeople', months: 12 });
    await changed(network, { type: 'addPeople', people: [person, { ...person, id: 'person2', name: 'Blir Stående' }] });
    expect(directoryKeeps(server.dataDir, person.name)).toBe(true);
    await changed(network, { type: 'removePeople', ids: ['person1'] });
    expect(directoryKeeps(server.dataDir, person.name)).toBe(false);
    expect(directoryKeeps(server.dataDir, 'Blir Stående')).toBe(true);
    await changed(network, { type: 'erasePeople', keepOn: false });
    expect(directoryKeeps(server.dataDir, 'Blir Stående')).toBe(false);
    expect(await read(network)).toMatchObject({ people: [], keepsPeople: null });
  });
});

describe('owners', () => {
  const owners = async (network: Owned) => {
    const response = await fetch(address(network, '/owners'), { headers: bearer(network.token) });
    return ((await response.json()) as NetworkOwnersReply).owners;
  };
  const revoke = (network: Owned, ownerId: string) =>
    fetch(address(network, `/owners/${ownerId}`), { method: 'DELETE', headers: bearer(network.token) });

  test('make a link for another one, see each other, and take a link away, but not the last', async () => {
    const network = await owned();
    const made = await postJson(address(network, '/owners'), { name: ' Ola ' }, bearer(network.token));
    expect(made.status).toBe(201);
    const ola = { id: network.id, token: tokenOf(((await made.json()) as LinkReply).link) };
    const both = await owners(ola);
    expect(both.map(({ name, you }) => [name, you])).toEqual([
      ['Kari', false],
      ['Ola', true],
    ]);
    const [kari, him] = both;
    expect(await codeOf(await rename(ola, kari?.id ?? '', 'Kåre'))).toBe('not_allowed');
    expect((await rename(ola, him?.id ?? '', 'Ola N.')).status).toBe(204);
    expect((await revoke(ola, kari?.id ?? '')).status).toBe(204);
    expect((await fetch(address(network), { headers: bearer(network.token) })).status).toBe(401);
    expect((await owners(ola)).map(({ name }) => name)).toEqual(['Ola N.']);
    expect(await codeOf(await revoke(ola, him?.id ?? ''))).toBe('last_owner');
  });

  function rename(network: Owned, ownerId: string, name: string): Promise<Response> {
    const headers = { ...bearer(network.token), 'content-type': 'application/json' };
    return fetch(address(network, `/owners/${ownerId}`), { method: 'PATCH', headers, body: JSON.stringify({ name }) });
  }

  test('a link becomes a cookie that scripts cannot read; neither is in the files', async () => {
    const network = await owned();
    const response = await postJson(address(network, '/session'), { token: network.token });
    expect(response.status).toBe(204);
    const cookie = response.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const [pair = ''] = cookie.split(';');
    const back = await fetch(address(network), { headers: { cookie: pair } });
    expect(back.status).toBe(200);
    // Whoever comes back now and then stays in; looking for changes is no coming back.
    expect(back.headers.getSetCookie()[0]).toContain(pair);
    const look = await fetch(address(network, '?known=0'), { headers: { cookie: pair } });
    expect(look.headers.getSetCookie()).toEqual([]);
    expect(directoryKeeps(server.dataDir, network.token)).toBe(false);
    const wrong = await postJson(address(network, '/session'), { token: 'y'.repeat(22) });
    expect(await codeOf(wrong)).toBe('no_identity');
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });
});

function workplace(id: string, name: string) {
  return { id, name, type: null, schoolType: null, municipality: null, contact: null };
}
