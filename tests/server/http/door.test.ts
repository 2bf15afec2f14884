import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/conference/commands.ts';
import { sharedServer } from '../../support/shared-server.ts';
import { connected, created, joined, postJson, startTestServer, tokenOf } from '../../support/test-server.ts';

const server = sharedServer();

const join = (body: unknown, headers?: Record<string, string>) => postJson(`${server.url}/api/join`, body, headers);
const error = async (response: Response) =>
  ((await response.json()) as { error: { code: string; message: string } }).error;

describe('the door', () => {
  test('an unknown code and a closed one answer alike, in the language of the reader', async () => {
    const conference = await created(server);
    const { socket } = await connected(server, {
      conferenceId: conference.id,
      role: 'facilitator',
      token: tokenOf(conference.facilitatorLink),
    });
    await socket.emitWithAck('command', { id: 'end', command: { type: 'end' } });
    socket.disconnect();
    const closed = await join({ code: conference.joinCode, name: 'Ingrid', workplace: { name: 'Rud' } });
    const unknown = await join(
      { code: '222222', name: 'Ingrid', workplace: { name: 'Rud' } },
      { 'accept-language': 'en' },
    );
    expect([closed.status, unknown.status]).toEqual([404, 404]);
    const [inNorwegian, inEnglish] = [await error(closed), await error(unknown)];
    expect([inNorwegian.code, inEnglish.code]).toEqual(['unknown_code', 'unknown_code']);
    expect(inNorwegian.message).not.toBe(inEnglish.message);
  });

  test('one that has not been opened yet says so, and when it begins; nobody is let in before it is, and then at once', async () => {
    const plannedStart = Date.now() + 200 * 86_400_000;
    const conference = await created(server, { preparing: true, plannedStart, plannedMinutes: 180 });
    const asked = async () => (await fetch(`${server.url}/api/door/${conference.joinCode}`)).json();
    expect(await asked()).toMatchObject({ locked: true, opensLater: true, plannedStart });
    const ingrid = { code: conference.joinCode, name: 'Ingrid', workplace: { name: 'Rud' }, seatKey: 'k'.repeat(24) };
    expect((await error(await join(ingrid))).code).toBe('door_locked');
    const token = tokenOf(conference.facilitatorLink);
    const { socket } = await connected(server, { conferenceId: conference.id, role: 'facilitator', token });
    const command = (given: Command) =>
      socket.emitWithAck('command', { id: JSON.stringify(given).length.toString(), command: given });
    const later = plannedStart + 86_400_000;
    expect(await command({ type: 'planStart', at: later, minutes: 180 })).toMatchObject({ ok: true });
    // What people are told at the door is what the server goes by.
    const { deleteAfter } = (await asked()) as { deleteAfter: number };
    expect(deleteAfter).toBe(later + 90 * 86_400_000);
    expect(await command({ type: 'lockDoor', locked: false })).toMatchObject({ ok: true });
    socket.disconnect();
    expect(await asked()).not.toHaveProperty('opensLater');
    expect((await join(ingrid)).status).toBe(201);
  });

  test('the code may be typed in small letters, with a space or a hyphen', async () => {
    const { joinCode } = await created(server);
    const typed = `${joinCode.slice(0, 3).toLowerCase()} - ${joinCode.slice(3)}`;
    expect((await join({ code: typed, name: 'Ingrid', workplace: { name: 'Rud' } })).status).toBe(201);
  });

  test('the longer token of the QR code lets in as well', async () => {
    const { joinLink } = await created(server);
    expect((await join({ door: tokenOf(joinLink), name: 'Ingrid', workplace: { name: 'Rud' } })).status).toBe(201);
  });

  test('names that look like code, emoji and Sámi letters are names', async () => {
    const { joinCode, id, facilitatorLink } = await created(server);
    const names = ['<script>alert(1)</script>', 'Áŋŋá Čáhci 🦌', "Robert'); DROP TABLE", '__proto__', 'constructor'];
    for (const name of names) await joined(server, joinCode, { name, workplace: { name: 'Kárášjohka skuvla' } });
    const { socket, snapshot, state } = await connected(server, {
      conferenceId: id,
      role: 'facilitator',
      token: tokenOf(facilitatorLink),
    });
    expect([...state.people.values()].map((person) => snapshot.words[person.nameId])).toEqual(names);
    expect(state.workplaces.size).toBe(1);
    socket.disconnect();
  });

  test('two people of one name are two; one who asks twice with the same key is one', async () => {
    const { joinCode } = await created(server);
    const [a, b] = [await joined(server, joinCode), await joined(server, joinCode)];
    expect(a.participantId).not.toBe(b.participantId);
    const seatKey = 'k'.repeat(22);
    const [c, d] = await Promise.all([joined(server, joinCode, { seatKey }), joined(server, joinCode, { seatKey })]);
    expect(c).toEqual(d);
  });

  test('bad bodies get a stable code and harm nobody', async () => {
    const { joinCode } = await created(server);
    const answers = await Promise.all([
      join('{"code":'),
      join('[]'),
      join({}),
      join({ code: joinCode, name: '', workplace: { name: 'Rud' } }),
      join({ code: joinCode, name: 'x'.repeat(10_000), workplace: { name: 'Rud' } }),
      join({ code: joinCode, name: 'Ingrid', workplace: { id: 'nowhere' } }),
      join({ code: joinCode, name: 'Ingrid', workplace: { name: 'Rud' }, filler: 'x'.repeat(400_000) }),
    ]);
    const codes = await Promise.all(answers.map(async (answer) => (await error(answer)).code));
    expect(codes).toEqual([
      'bad_request',
      'bad_request',
      'bad_request',
      'text_empty',
      'text_too_long',
      'workplace_unknown',
      'body_too_large',
    ]);
    await joined(server, joinCode);
  });

  test('a page of another origin is refused, also with a right code', async () => {
    const { joinCode } = await created(server);
    const answer = await join(
      { code: joinCode, name: 'Ingrid', workplace: { name: 'Rud' } },
      { origin: 'https://evil.example' },
    );
    expect(answer.status).toBe(403);
    expect((await error(answer)).code).toBe('origin_refused');
  });

  test('300 people from one address come in at once, while somebody guesses codes', async () => {
    const { joinCode, id, facilitatorLink } = await created(server);
    const guesses = Array.from({ length: 60 }, (_, at) =>
      join({ code: `22222${at % 10}`, name: 'x', workplace: { name: 'y' } }),
    );
    const seats = await Promise.all(
      Array.from({ length: 300 }, (_, at) =>
        joined(server, joinCode, { name: `Deltaker ${at}`, workplace: { name: `Skole ${at % 12}` } }),
      ),
    );
    expect(new Set(seats.map((seat) => seat.participantId)).size).toBe(300);
    const { socket, state } = await connected(server, {
      conferenceId: id,
      role: 'facilitator',
      token: tokenOf(facilitatorLink),
    });
    expect([state.people.size, state.workplaces.size]).toEqual([300, 12]);
    socket.disconnect();
    for (const guess of await Promise.all(guesses)) expect(guess.status).not.toBe(201);
  });
});

describe('creating', () => {
  test('asks for the key where one is set', async () => {
    const guarded = await startTestServer({ CREATE_KEY: 'nøkkel' });
    try {
      const body = { programme: 'trygt-skolemiljo', title: 'T', language: 'nb' };
      const without = await postJson(`${guarded.url}/api/conferences`, body);
      const wrong = await postJson(`${guarded.url}/api/conferences`, { ...body, createKey: 'nope' });
      const right = await postJson(`${guarded.url}/api/conferences`, { ...body, createKey: 'nøkkel' });
      expect([without.status, wrong.status, right.status]).toEqual([403, 403, 201]);
    } finally {
      await guarded.close();
    }
  });

  test('a programme that cannot run is refused with its fault', async () => {
    const answer = await postJson(`${server.url}/api/conferences`, {
      programme: [
        { id: 'a', kind: 'nonsense', title: 'T', question: '', minutes: 5, arrangement: { kind: 'plenary' } },
      ],
      title: 'T',
      language: 'en',
    });
    expect(answer.status).toBe(400);
    expect(await error(answer)).toMatchObject({
      code: 'programme_invalid',
      detail: expect.stringContaining('nonsense'),
    });
  });
});
