import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BeforehandKind } from '../../../shared/conference/beforehand.ts';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import type { Harvest } from '../../../shared/harvest/harvest.ts';
import type { AnswerBody, BeforehandReply } from '../../../shared/protocol/beforehand.ts';
import { decodeState } from '../../../shared/protocol/encode-state.ts';
import type { CreateReply } from '../../../shared/protocol/http.ts';
import { type ClockServer, startClockServer } from '../../support/clock-server.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';
import { connected, created, joined, type LiveClient, send, tokenOf } from '../../support/test-server.ts';

const hour = 3_600_000;
const keyOf = (n: number) => `device-secret-number-${n}`.padEnd(24, 'x');

let server: ClockServer;
let conference: CreateReply;
let desk: LiveClient;
let state: ConferenceState;
let words: Record<string, string>;

beforeEach(async () => {
  server = await startClockServer();
  conference = await created(server);
  await look();
});

afterEach(async () => {
  desk.disconnect();
  await server.close();
});

/** What a desk sees that comes now. */
async function look(): Promise<void> {
  desk?.disconnect();
  const who = {
    conferenceId: conference.id,
    role: 'facilitator' as const,
    token: tokenOf(conference.facilitatorLink),
  };
  const came = await connected(server, who);
  desk = came.socket;
  state = came.state;
  words = came.snapshot.words;
}

async function ask(kind: BeforehandKind): Promise<{ readonly id: string; readonly token: string }> {
  const reply = await send(desk, {
    type: 'askBeforehand',
    kind,
    question: 'Hva trenger dere?',
    deadline: Date.now() + hour,
  });
  expect(reply).toMatchObject({ ok: true });
  await look();
  const question = [...state.beforehand.values()].at(-1);
  return { id: question?.id ?? '', token: words[question?.linkId ?? ''] ?? '' };
}

function call(token: string, path = '', method = 'GET', body?: unknown): Promise<Response> {
  return fetch(`${server.url}/api/beforehand/${conference.id}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function tell(token: string, n: number, text: string, more: Partial<AnswerBody> = {}): Promise<string> {
  const response = await call(token, '/answers', 'PUT', { key: keyOf(n), lane: 'needs', text, ...more });
  return response.status === 204 ? 'ok' : ((await response.json()) as { error: { code: string } }).error.code;
}

const texts = () => [...state.answers.values()].map(({ textId }) => words[textId]);

/** What stands on the plenary board of a step. */
async function onBoard(stepId: string): Promise<readonly string[]> {
  const response = await fetch(`${server.url}/api/conferences/${conference.id}/harvest`, {
    headers: { authorization: `Bearer ${tokenOf(conference.facilitatorLink)}` },
  });
  const harvest = (await response.json()) as Harvest;
  return JSON.stringify(harvest.steps.find(({ id }) => id === stepId)).match(/"text":"[^"]*"/g) ?? [];
}

/** Goes on until the step runs. */
async function goTo(stepId: string): Promise<void> {
  for (let tries = 0; tries < 30 && state.currentStepId !== stepId; tries += 1) {
    const step = state.currentStepId;
    const status = step === null ? undefined : state.statuses.get(step);
    const part = status && 'part' in status ? status.part : 0;
    const next = await send(desk, { type: 'next', from: { stepId: step, part } });
    if (!next.ok) {
      const at = state.programme.findIndex(({ id }) => id === step);
      const after = state.programme[at + 1]?.id ?? '';
      await send(desk, { type: 'proposeGroups', stepId: after });
      await send(desk, { type: 'confirmGroups', stepId: after });
    }
    await look();
  }
}

describe('the link of a question', () => {
  it('shows what is asked, also while the door is closed, and nothing to whoever has it not', async () => {
    const { token } = await ask('needs');
    await send(desk, { type: 'lockDoor', locked: true });
    const reply = (await (await call(token)).json()) as BeforehandReply;
    expect(reply).toMatchObject({ question: 'Hva trenger dere?', kind: 'needs', closed: false, language: 'nb' });
    expect((await call('another-secret-of-22-chars')).status).toBe(404);
    expect((await call(tokenOf(conference.joinLink))).status).toBe(404);
    expect((await call('')).status).toBe(404);
  });

  it('takes an answer once, in its last words, and forgets it when its writer does', async () => {
    const { token } = await ask('needs');
    expect(await tell(token, 1, 'Tid')).toBe('ok');
    expect(await tell(token, 1, 'Tid')).toBe('ok');
    expect(await tell(token, 2, 'Ro')).toBe('ok');
    expect(await tell(token, 1, 'Mer tid')).toBe('ok');
    await look();
    expect(texts()).toEqual(['Mer tid', 'Ro']);
    expect((await call(token, '/answers', 'DELETE', { key: keyOf(1) })).status).toBe(204);
    expect(await tell(token, 1, 'Mer tid')).toBe('note_unknown');
    await look();
    expect(texts()).toEqual(['Ro']);
  });

  it('closes at the deadline by the clock of the server', async () => {
    const { token } = await ask('needs');
    await tell(token, 1, 'Tid');
    server.setClock(hour + 1);
    expect(await tell(token, 2, 'Ro')).toBe('question_closed');
    expect((await call(token, '/answers', 'DELETE', { key: keyOf(1) })).status).toBe(400);
    expect(((await (await call(token)).json()) as BeforehandReply).closed).toBe(true);
  });

  it('ends when it is renewed', async () => {
    const { id, token } = await ask('needs');
    await send(desk, { type: 'renewBeforehand', questionId: id });
    expect((await call(token)).status).toBe(404);
    await look();
    const fresh = words[state.beforehand.get(id)?.linkId ?? ''] ?? '';
    expect((await call(fresh)).status).toBe(200);
  });

  it('serves a whole school behind one address', async () => {
    const { token } = await ask('needs');
    const said = await Promise.all(Array.from({ length: 150 }, (_, n) => tell(token, n, `Svar ${n}`)));
    expect(new Set(said)).toEqual(new Set(['ok']));
  });
});

describe('what was answered', () => {
  it('comes on the board when its step begins, once, also after a restart', async () => {
    const { id, token } = await ask('help');
    await tell(token, 1, 'Bytte vakter', { lane: 'offered' });
    await tell(token, 2, 'Skolevegring', { lane: 'asked' });
    expect(await send(desk, { type: 'openBeforehand', questionId: id, stepId: 'story' })).toMatchObject({ ok: true });
    expect(await onBoard('story')).toEqual([]);
    await look();
    await goTo('story');
    expect(await onBoard('story')).toHaveLength(2);
    desk.disconnect();
    await server.restart();
    await look();
    expect((await onBoard('story')).join()).toMatch(/Bytte vakter.*Skolevegring/);
    expect(await onBoard('story')).toHaveLength(2);
    const [first] = state.answers.keys();
    await send(desk, { type: 'dropAnswer', answerId: first ?? '' });
    expect((await onBoard('story')).join()).not.toContain('Bytte vakter');
    expect(await onBoard('story')).toHaveLength(1);
  });

  it('waits as a queue of stories, and names who has the word', async () => {
    const { id, token } = await ask('stories');
    await tell(token, 1, 'Om en gutt som fant venner', { lane: 'story', name: 'Kari Lie', workplace: 'Rud skole' });
    await send(desk, { type: 'openBeforehand', questionId: id, stepId: 'story' });
    const own = await joined(server, conference.joinCode);
    await goTo('story');
    expect(await onBoard('story')).toEqual([]);
    const [answerId = ''] = state.answers.keys();
    await send(desk, { type: 'act', stepId: 'story', action: { type: 'callStory', answerId } });
    const phone = await connected(server, { conferenceId: conference.id, role: 'participant', token: own.token });
    const seen = JSON.stringify(phone.snapshot);
    phone.socket.disconnect();
    expect(seen).toContain('Kari Lie');
    expect(seen).not.toContain('fant venner');
    expect(decodeState(phone.snapshot.state)).toMatchObject({ answers: new Map(), beforehand: new Map() });
  });

  it('is gone from the files when it is taken away, or said in other words', async () => {
    const { token } = await ask('needs');
    await tell(token, 1, 'Hemmelig-første');
    await tell(token, 1, 'Hemmelig-andre');
    await tell(token, 2, 'Blir-stående');
    await look();
    const [first = ''] = state.answers.keys();
    await send(desk, { type: 'dropAnswer', answerId: first });
    desk.disconnect();
    await server.restart();
    expect(await directoryKeeps(server.dataDir, 'Hemmelig-første')).toBe(false);
    expect(await directoryKeeps(server.dataDir, 'Hemmelig-andre')).toBe(false);
    expect(await directoryKeeps(server.dataDir, 'Blir-stående')).toBe(true);
    await look();
  });
});
