import { describe, expect, test } from 'vitest';
import type { ConferenceState } from '../../../shared/conference/state.ts';
import type { CreateReply, JoinReply, LinkReply } from '../../../shared/protocol/http.ts';
import type { Pulse } from '../../../shared/protocol/live.ts';
import { sharedServer } from '../../support/shared-server.ts';
import {
  codeOf,
  connected,
  created,
  joined,
  type LiveClient,
  nextEvent,
  postJson,
  send,
  tokenOf,
} from '../../support/test-server.ts';

const server = sharedServer();

const bearer = (link: string) => ({ authorization: `Bearer ${tokenOf(link)}` });

interface TwoHalls {
  readonly conference: CreateReply;
  readonly desk: LiveClient;
  readonly state: ConferenceState;
  readonly hallIds: readonly [string, string];
  /** Of the first hall. */
  readonly hostLink: string;
  readonly own: JoinReply;
  readonly others: JoinReply;
}

async function twoHalls(): Promise<TwoHalls> {
  const halls = [{ name: 'Vanvikhallen' }, { name: 'Bojersalen' }];
  const conference = await created(server, { programme: 'hybrid-samling', halls });
  const { id, facilitatorLink, joinCode } = conference;
  const desk = await connected(server, { conferenceId: id, role: 'facilitator', token: tokenOf(facilitatorLink) });
  const [a, b] = desk.state.halls.map((hall) => hall.id) as [string, string];
  const made = await makeLink(id, facilitatorLink, { role: 'hallHost', hallId: a });
  const own = await joined(server, joinCode, { name: 'Ingrid', hall: a });
  const others = await joined(server, joinCode, { name: 'Bjarne', hall: b });
  const { link } = (await made.json()) as LinkReply;
  return { conference, desk: desk.socket, state: desk.state, hallIds: [a, b], hostLink: link, own, others };
}

const makeLink = (id: string, by: string, body: unknown) =>
  postJson(`${server.url}/api/conferences/${id}/links`, body, bearer(by));
const makeCard = (id: string, by: string, personId?: string) =>
  postJson(`${server.url}/api/conferences/${id}/return-card`, { personId }, bearer(by));
const hostIn = ({ conference, hostLink }: TwoHalls) =>
  connected(server, { conferenceId: conference.id, role: 'hallHost', token: tokenOf(hostLink) });

describe('a hall host over HTTP', () => {
  test('makes a link to the screen of their own hall, and to nothing else', async () => {
    const world = await twoHalls();
    const { conference, hallIds, hostLink } = world;
    expect(new URL(hostLink).pathname).toBe(`/s/${conference.id}`);
    const made = await makeLink(conference.id, hostLink, { role: 'hall', hallId: hallIds[0] });
    expect(made.status).toBe(201);
    const { link } = (await made.json()) as LinkReply;
    const screen = await connected(server, { conferenceId: conference.id, role: 'hall', token: tokenOf(link) });
    expect(screen.snapshot.hallId).toBe(hallIds[0]);
    screen.socket.disconnect();
    for (const body of [
      { role: 'hall', hallId: hallIds[1] },
      { role: 'hall' },
      { role: 'hallHost', hallId: hallIds[0] },
      { role: 'facilitator' },
    ]) {
      const refused = await makeLink(conference.id, hostLink, body);
      expect([refused.status, await codeOf(refused)]).toEqual([403, 'not_allowed']);
    }
    world.desk.disconnect();
  });

  test('makes return cards for the people of their own hall alone', async () => {
    const world = await twoHalls();
    const { conference, hostLink, own, others } = world;
    const card = await makeCard(conference.id, hostLink, own.participantId);
    expect(card.status).toBe(201);
    for (const personId of [others.participantId, 'nobody', undefined]) {
      const refused = await makeCard(conference.id, hostLink, personId);
      expect([refused.status, await codeOf(refused)]).toEqual([403, 'not_allowed']);
    }
    // Taken into the hall, they are the host's to look after.
    const host = await hostIn(world);
    const moved = nextEvent(host.socket, 'personMoved');
    const taken = { type: 'moveToHall', personId: others.participantId, hallId: world.hallIds[0] } as const;
    expect(await send(host.socket, taken)).toMatchObject({ ok: true });
    await moved;
    expect((await makeCard(conference.id, hostLink, others.participantId)).status).toBe(201);
    host.socket.disconnect();
    world.desk.disconnect();
  });

  test('a screen of a hall makes neither', async () => {
    const { conference, hallIds, own, desk } = await twoHalls();
    const made = await makeLink(conference.id, conference.facilitatorLink, { role: 'hall', hallId: hallIds[0] });
    const { link } = (await made.json()) as LinkReply;
    expect((await makeLink(conference.id, link, { role: 'hall', hallId: hallIds[0] })).status).toBe(403);
    expect((await makeCard(conference.id, link, own.participantId)).status).toBe(403);
    desk.disconnect();
  });
});

describe('a hall host over a real socket', () => {
  test('looks after their own hall and no other, and steers nothing', async () => {
    const world = await twoHalls();
    const { socket, snapshot } = await hostIn(world);
    const [a, b] = world.hallIds;
    const stepId = world.state.programme[0]?.id ?? '';
    expect(snapshot.hallId).toBe(a);
    const may = [
      { type: 'markHallReady', stepId, hallId: a, ready: true },
      { type: 'sendMessage', text: 'Kaffen er klar.', to: { kind: 'hall', hallId: a } },
      { type: 'seatPerson', name: 'Astrid', workplace: { name: 'Rud skole' }, jobRole: null, hallId: b },
      { type: 'moveToHall', personId: world.others.participantId, hallId: a },
    ] as const;
    for (const command of may) expect(await send(socket, command), command.type).toMatchObject({ ok: true });
    const mayNot = [
      { type: 'markHallReady', stepId, hallId: b, ready: true },
      { type: 'sendMessage', text: 'Hør her.', to: { kind: 'hall', hallId: b } },
      { type: 'sendMessage', text: 'Hør her.', to: { kind: 'all' } },
      { type: 'moveToHall', personId: world.own.participantId, hallId: b },
      { type: 'next', from: { stepId: null, part: 0 } },
      { type: 'lockDoor', locked: true },
      { type: 'removePerson', personId: world.own.participantId },
      { type: 'addHall', name: 'Kjelleren', digital: false },
    ] as const;
    for (const command of mayNot) {
      expect(await send(socket, command), command.type).toEqual({ ok: false, code: 'not_allowed' });
    }
    // Whatever hall they name, whom they seat sits in theirs.
    const again = await hostIn(world);
    const seated = [...(again.state as ConferenceState).people.values()].find((person) => person.withoutPhone);
    expect(seated?.hallId).toBe(a);
    for (const one of [socket, again.socket, world.desk]) one.disconnect();
  });

  test('hears the calls of their hall and answers them, and not those of another', async () => {
    const world = await twoHalls();
    const { socket } = await hostIn(world);
    const phones = await Promise.all(
      [world.own, world.others].map(({ token }) =>
        connected(server, { conferenceId: world.conference.id, role: 'participant', token }),
      ),
    );
    const helpIds: string[] = [];
    for (const phone of phones) {
      const heard = nextEvent(socket, 'helpAsked');
      expect(await send(phone.socket, { type: 'askHelp', text: 'Vi trenger en stol.' })).toMatchObject({ ok: true });
      const told = (await heard).events.map(({ event }) => event as { type: string; help?: { id: string } });
      helpIds.push(told.find(({ type }) => type === 'helpAsked')?.help?.id ?? '');
    }
    const [own = '', others = ''] = helpIds;
    expect(await send(socket, { type: 'replyHelp', helpId: own, text: 'Jeg kommer' })).toMatchObject({ ok: true });
    expect(await send(socket, { type: 'closeHelp', helpId: own })).toMatchObject({ ok: true });
    expect(await send(socket, { type: 'replyHelp', helpId: others, text: 'Jeg kommer' })).toEqual({
      ok: false,
      code: 'not_allowed',
    });
    for (const one of [socket, world.desk, ...phones.map((phone) => phone.socket)]) one.disconnect();
  });

  test('is told who has a live connection, as a hall screen is not', async () => {
    const world = await twoHalls();
    const { conference, own } = world;
    const phone = await connected(server, { conferenceId: conference.id, role: 'participant', token: own.token });
    const { socket } = await hostIn(world);
    const screen = await connected(server, {
      conferenceId: conference.id,
      role: 'hall',
      token: tokenOf(conference.hallLink),
    });
    const pulses = (from: LiveClient) => new Promise<Pulse>((got) => from.once('pulse', got));
    const both = Promise.all([pulses(socket), pulses(screen.socket)]);
    const second = await joined(server, conference.joinCode, { name: 'Late', hall: world.hallIds[0] });
    const late = await connected(server, { conferenceId: conference.id, role: 'participant', token: second.token });
    const [toHost, toScreen] = await both;
    expect(toHost.online).toContain(own.participantId);
    expect(toScreen.online).toBeUndefined();
    for (const one of [socket, screen.socket, phone.socket, late.socket, world.desk]) one.disconnect();
  });
});
