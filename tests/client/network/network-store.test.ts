import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../../client/live/ask-server.ts';
import { createNetworkStore, type NetworkServer, type NetworkStore } from '../../../client/network/network-store.ts';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import type { ErrorBody } from '../../../shared/protocol/error-codes.ts';
import type { CreateNetworkReply } from '../../../shared/protocol/network.ts';
import { MemoryStorage } from '../../support/memory-storage.ts';
import { postJson, startTestServer, type TestServer, tokenOf } from '../../support/test-server.ts';

let server: TestServer;
let id: string;
let token: string;
let stores: NetworkStore[];

beforeAll(async () => {
  server = await startTestServer();
});

afterAll(() => server.close());

beforeEach(async () => {
  stores = [];
  const made = await postJson(`${server.url}/api/networks`, { name: 'Nettverket', language: 'nb' });
  const reply = (await made.json()) as CreateNetworkReply;
  id = reply.id;
  token = tokenOf(reply.ownerLink);
});

afterEach(() => {
  for (const store of stores) store.close();
});

/** The real server over a network that can be cut: before a request gets there, or before its answer comes back. */
function wire() {
  const state: { cut: 'no' | 'there' | 'back'; sent: number } = { cut: 'no', sent: 0 };
  async function ask<Reply>(path: string, body?: unknown): Promise<Answer<Reply>> {
    if (state.cut === 'there') return { ok: false, code: 'offline' };
    state.sent += 1;
    const headers = { authorization: `Bearer ${token}` };
    const url = `${server.url}/api/networks/${id}${path}`;
    const response = await (body === undefined ? fetch(url, { headers }) : postJson(url, body, headers));
    const cut = state.cut;
    const read: unknown = await response.json();
    if (cut === 'back') return { ok: false, code: 'offline' };
    return response.ok ? { ok: true, reply: read as Reply } : { ok: false, code: (read as ErrorBody).error.code };
  }
  const asServer: NetworkServer = {
    read: (known) => ask(known === undefined ? '' : `?known=${known}`),
    send: (body) => ask('/changes', body),
  };
  return { state, server: asServer };
}

async function opened(over = wire(), keep = new MemoryStorage()): Promise<NetworkStore> {
  const store = createNetworkStore({ id, server: over.server, keep });
  stores.push(store);
  await until(store, (view) => view.kind !== 'opening');
  return store;
}

function until(store: NetworkStore, is: (view: ReturnType<NetworkStore['view']>) => boolean): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (!is(store.view())) return;
      stop();
      done();
    };
    const stop = store.subscribe(look);
    look();
  });
}

function held(store: NetworkStore) {
  const view = store.view();
  if (view.kind !== 'open') throw new Error(`it is ${view.kind}`);
  return view;
}

const goal = (name: string): NetworkChange => ({ type: 'addGoal', id: name, text: name });
const goals = (store: NetworkStore) => held(store).network.goals.map(({ id: name }) => name);

test('a change is seen at once, and saved when the server says so', async () => {
  const store = await opened();
  expect(held(store).saved).toBe('saved');
  expect(store.change(goal('one'))).toBeUndefined();
  expect(goals(store)).toEqual(['one']);
  expect(held(store).saved).toBe('saving');
  store.change(goal('two'));
  expect(await store.settled()).toBe(true);
  expect(held(store)).toMatchObject({ saved: 'saved', network: { version: 2 } });
  expect(goals(await opened())).toEqual(['one', 'two']);
});

test('what cannot be is not sent', async () => {
  const over = wire();
  const store = await opened(over);
  const { sent } = over.state;
  expect(store.change({ type: 'changeGoal', id: 'gone', text: 'x' })).toBe('no_longer_there');
  expect(await store.settled()).toBe(true);
  expect(over.state.sent).toBe(sent);
});

test('without contact it says so, keeps what was done, also over a reload, and sends it once when contact is back', async () => {
  const [over, keep] = [wire(), new MemoryStorage()];
  const store = await opened(over, keep);
  // It comes through, but nobody hears of it.
  over.state.cut = 'back';
  store.change(goal('one'));
  await until(store, (view) => view.kind === 'open' && view.saved === 'notSaved');
  expect(goals(store)).toEqual(['one']);
  expect(await store.settled()).toBe(false);
  store.close();
  over.state.cut = 'no';
  const later = await opened(over, keep);
  expect(await later.settled()).toBe(true);
  expect(goals(later)).toEqual(['one']);
  expect(held(later).network.version).toBe(1);
  expect(keep.held.size).toBe(0);
});

test('two who change at once both have their way, and see it', async () => {
  const [kari, ola] = [await opened(), await opened()];
  kari.change(goal('karis'));
  ola.change(goal('olas'));
  expect(await Promise.all([kari.settled(), ola.settled()])).toEqual([true, true]);
  kari.refresh();
  ola.refresh();
  for (const store of [kari, ola]) await until(store, () => goals(store).length === 2);
});

test('a change of what another has taken away is taken back, with a reason; the others are kept', async () => {
  const [kari, ola] = [await opened(), await opened()];
  kari.change(goal('one'));
  await kari.settled();
  ola.refresh();
  await until(ola, () => goals(ola).length === 1);
  kari.change({ type: 'removeGoal', id: 'one' });
  await kari.settled();
  ola.change({ type: 'changeGoal', id: 'one', text: 'Another text' });
  ola.change(goal('two'));
  expect(await ola.settled()).toBe(false);
  expect(held(ola)).toMatchObject({ saved: 'saved', refusal: 'no_longer_there' });
  expect(goals(ola)).toEqual(['two']);
  ola.dismissRefusal();
  expect(held(ola).refusal).toBeNull();
});

test('whose link has been revoked is turned out', async () => {
  const store = await opened();
  token = 'x'.repeat(22);
  store.refresh();
  await until(store, (view) => view.kind === 'refused');
  expect(store.view()).toEqual({ kind: 'refused', code: 'no_identity' });
});
