import { describe, expect, test } from 'vitest';
import { rearrangeCommands } from '../../../shared/conference/rearrange-commands.ts';
import type { CreateReply } from '../../../shared/protocol/http.ts';
import { stateOf } from '../../support/desk-socket.ts';
import { sharedServer } from '../../support/shared-server.ts';
import { connected, created, joined, nextEvent, send, tokenOf } from '../../support/test-server.ts';

const server = sharedServer();

const desk = (conference: CreateReply) =>
  connected(server, { conferenceId: conference.id, role: 'facilitator', token: tokenOf(conference.facilitatorLink) });

const start = { type: 'next', from: { stepId: null, part: 0 } } as const;

describe('the live plane', () => {
  test('a step that begins is told to desk, hall and phone', async () => {
    const conference = await created(server);
    const seat = await joined(server, conference.joinCode);
    const facilitator = await desk(conference);
    const hall = await connected(server, {
      conferenceId: conference.id,
      role: 'hall',
      token: tokenOf(conference.hallLink),
    });
    const phone = await connected(server, { conferenceId: conference.id, role: 'participant', token: seat.token });
    const told = [facilitator, hall, phone].map(({ socket }) => nextEvent(socket, 'stepStarted'));
    expect(await send(facilitator.socket, start)).toMatchObject({ ok: true });
    for (const envelope of await Promise.all(told)) expect(envelope.to).toBeGreaterThan(envelope.from);
    expect(phone.snapshot.personId).toBe(seat.participantId);
    for (const { socket } of [facilitator, hall, phone]) socket.disconnect();
  });

  test('a double click and a second facilitator move once; a command sent twice runs once', async () => {
    const conference = await created(server);
    const [one, two] = [await desk(conference), await desk(conference)];
    const replies = await Promise.all([send(one.socket, start), send(one.socket, start), send(two.socket, start)]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.filter((reply) => !reply.ok)).toEqual([
      { ok: false, code: 'already_moved' },
      { ok: false, code: 'already_moved' },
    ]);
    const extend = { type: 'extend', stepId: 'check-in', minutes: 5 } as const;
    const [first, again] = await Promise.all([send(one.socket, extend, 'same'), send(one.socket, extend, 'same')]);
    expect(again).toEqual(first);
    const state = await stateOf(one.socket);
    const status = state.statuses.get('check-in');
    expect(status?.kind === 'running' && status.endsAt - status.startedAt).toBe(15 * 60_000);
    one.socket.disconnect();
    two.socket.disconnect();
  });

  test('commands of the wrong role, malformed ones and junk get a code and change nothing', async () => {
    const conference = await created(server);
    const seat = await joined(server, conference.joinCode);
    const phone = await connected(server, { conferenceId: conference.id, role: 'participant', token: seat.token });
    expect(await send(phone.socket, start)).toEqual({ ok: false, code: 'not_allowed' });
    const raw = phone.socket as unknown as { emitWithAck(name: string, ...args: unknown[]): Promise<unknown> };
    for (const junk of [
      null,
      7,
      'next',
      {},
      { id: 'x' },
      { id: 'x', command: { type: 'rm' } },
      { id: '__proto__', command: start },
    ]) {
      expect(await raw.emitWithAck('command', junk)).toEqual({ ok: false, code: 'bad_request' });
    }
    expect((await stateOf(phone.socket)).phase).toEqual({ kind: 'lobby' });
    phone.socket.disconnect();
  });

  test('an oversized frame costs its own connection only', async () => {
    const conference = await created(server);
    const seat = await joined(server, conference.joinCode);
    const [phone, facilitator] = [
      await connected(server, { conferenceId: conference.id, role: 'participant', token: seat.token }),
      await desk(conference),
    ];
    const cut = new Promise((done) => phone.socket.once('disconnect', done));
    phone.socket.emit(
      'command',
      { id: 'big', command: { type: 'sendMessage', to: { kind: 'all' }, text: 'x'.repeat(200_000) } },
      () => {},
    );
    await cut;
    expect(await send(facilitator.socket, start)).toMatchObject({ ok: true });
    facilitator.socket.disconnect();
  });

  test('a desk seats a thousand people in three rounds at once; others are cut off for a frame of that size', async () => {
    const conference = await created(server);
    const seat = await joined(server, conference.joinCode);
    const { socket } = await desk(conference);
    for (let more = 0; more < 10; more += 1) {
      const people = Array.from({ length: 100 }, (_, at) => ({
        name: `Person ${more * 100 + at}`,
        workplace: 'Rud skole',
        jobRole: null,
        hall: null,
        role: null,
      }));
      expect(await send(socket, { type: 'expectPeople', people })).toMatchObject({ ok: true });
    }
    const state = await stateOf(socket);
    const everybody = [...state.people.keys(), ...state.expected.keys()];
    const stepIds = state.programme.filter(({ arrangement }) => arrangement.kind === 'groups').map(({ id }) => id);
    const [first = '', second = '', third = ''] = everybody;
    const duties = { chair: first, secretary: second, rapporteur: third };
    const tables = Array.from({ length: 126 }, (_, at) => ({
      id: `g${at + 1}`,
      label: { kind: 'table' as const },
      members: everybody.slice(at * 8, at * 8 + 8),
      duties,
    }));
    // The programme has two; to place one of them again is as much to say as a third.
    const deeds = [...stepIds, ...stepIds.slice(0, 1)].map((stepId) => ({
      type: 'placeGroups' as const,
      stepId,
      groups: tables,
    }));
    const [plan, ...none] = rearrangeCommands(deeds, { kind: 'planned' });
    expect(none).toEqual([]);
    if (!plan) throw new Error('no command');
    expect(JSON.stringify(plan).length).toBeGreaterThan(100_000);
    expect(await send(socket, plan)).toMatchObject({ ok: true });
    const seated = (await stateOf(socket)).groupings;
    for (const stepId of stepIds) {
      expect(
        seated
          .get(stepId)
          ?.groups.flatMap(({ members }) => members)
          .sort(),
      ).toEqual([...everybody].sort());
    }
    const phone = await connected(server, { conferenceId: conference.id, role: 'participant', token: seat.token });
    const cut = new Promise((done) => phone.socket.once('disconnect', done));
    phone.socket.emit('command', { id: 'big', command: plan }, () => {});
    await cut;
    socket.disconnect();
  });

  test('nobody comes in without the right to that role in that conference', async () => {
    const [conference, other] = [await created(server), await created(server)];
    const seat = await joined(server, conference.joinCode);
    const tries = [
      { conferenceId: conference.id, role: 'facilitator' as const, token: seat.token },
      { conferenceId: conference.id, role: 'participant' as const, token: tokenOf(conference.facilitatorLink) },
      { conferenceId: other.id, role: 'participant' as const, token: seat.token },
      { conferenceId: conference.id, role: 'participant' as const },
      { conferenceId: conference.id, role: 'hall' as const, token: 'x'.repeat(22) },
    ];
    for (const who of tries) await expect(connected(server, who)).rejects.toMatchObject({ code: 'no_identity' });
  });

  test('phones hear of other people as a number only', async () => {
    const conference = await created(server);
    const seat = await joined(server, conference.joinCode);
    const phone = await connected(server, { conferenceId: conference.id, role: 'participant', token: seat.token });
    const heard: string[] = [];
    phone.socket.onAny((name, body) => heard.push(`${name} ${JSON.stringify(body)}`));
    const pulsed = new Promise((done) => phone.socket.on('pulse', (pulse) => pulse.present === 2 && done(null)));
    const second = await joined(server, conference.joinCode, {
      name: 'Hemmelig Navn',
      workplace: { name: 'Ukjent skole' },
    });
    const other = await connected(server, { conferenceId: conference.id, role: 'participant', token: second.token });
    await pulsed;
    expect(heard.join('\n')).not.toMatch(/Hemmelig|Ukjent/);
    expect(heard.join('\n')).not.toContain(second.participantId);
    for (const { socket } of [phone, other]) socket.disconnect();
  });

  test('after a restart everything is as it was, seats too', async () => {
    const conference = await created(server);
    const seat = await joined(server, conference.joinCode);
    const facilitator = await desk(conference);
    await send(facilitator.socket, start);
    const before = await stateOf(facilitator.socket);
    facilitator.socket.disconnect();
    await server.restart();
    const [again, phone] = [
      await desk(conference),
      await connected(server, { conferenceId: conference.id, role: 'participant', token: seat.token }),
    ];
    expect(again.state).toEqual(before);
    expect(phone.snapshot.personId).toBe(seat.participantId);
    expect(phone.snapshot.words[phone.state.people.get(seat.participantId)?.nameId ?? '']).toBe('Ingrid');
    for (const { socket } of [again, phone]) socket.disconnect();
  });
});
