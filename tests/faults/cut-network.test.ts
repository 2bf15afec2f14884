import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BoardRoom } from '../../client/boards/connection/board-room.ts';
import { connectLive, type LiveConnection } from '../../client/live/live-connection.ts';
import type { Live } from '../../client/live/live-view.ts';
import type { CreateReply, JoinReply } from '../../shared/protocol/http.ts';
import { seededRandom } from '../../shared/random.ts';
import { type CutNetwork, openCutNetwork } from '../support/cut-network.ts';
import { pressNext, roomAt, shown, until, untilRoom } from '../support/peers.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { created, joined, type TestServer, tokenOf } from '../support/test-server.ts';

const stepId = 'experiences';
const minute = 60_000;
/** As in `tests/shared/conference/runs.ts`. */
const seeds = Math.max(1, Math.round(6 * Number(process.env.SAMLING_RUNS ?? '1')));

let server: ServerProcess;
let conference: CreateReply;
let desk: LiveConnection;
let groupId: string;
const people: JoinReply[] = [];
const networks: CutNetwork[] = [];
const lives: LiveConnection[] = [];
const rooms: BoardRoom[] = [];

beforeEach(async () => {
  server = await startServerProcess();
  const house = server as unknown as TestServer;
  conference = await created(house);
  for (const name of ['Ingrid', 'Jonas', 'Amina']) people.push(await joined(house, conference.joinCode, { name }));
  desk = live('facilitator', tokenOf(conference.facilitatorLink), server.url);
  await until(desk, () => true);
  await pressNext(desk);
  await must(desk.send({ type: 'proposeGroups', stepId }));
  await must(desk.send({ type: 'confirmGroups', stepId }));
  await pressNext(desk);
  groupId = shown(desk).state.groupings.get(stepId)?.groups[0]?.id ?? '';
});

afterEach(async () => {
  for (const room of rooms.splice(0)) room.close();
  for (const one of lives.splice(0)) one.close();
  for (const network of networks.splice(0)) await network.close();
  people.splice(0);
  await server.remove();
});

function live(role: 'facilitator' | 'participant', token: string, url: string): LiveConnection {
  const connection = connectLive(conference.id, role, { server: url, token });
  lives.push(connection);
  return connection;
}

function room(who: JoinReply, url: string): BoardRoom {
  const opened = roomAt(url, who, { stepId, scope: 'group', owner: groupId });
  rooms.push(opened);
  return opened;
}

async function network(): Promise<CutNetwork> {
  const opened = await openCutNetwork(server.url);
  networks.push(opened);
  return opened;
}

async function must(reply: ReturnType<LiveConnection['send']>): Promise<void> {
  expect(await reply).toMatchObject({ ok: true });
}

const minutesOf = ({ state }: Live): number => {
  const status = state.statuses.get(state.currentStepId ?? '');
  return status?.kind === 'running' ? (status.endsAt - status.startedAt) / minute : Number.NaN;
};

describe('phones on a network that comes and goes', () => {
  test.each(Array.from({ length: seeds }, (_, seed) => seed))(
    'seed %i: words and commands arrive once, exactly, and in the end everybody holds the same',
    async (seed) => {
      const random = seededRandom(`gusts-${seed}`);
      const phones = await Promise.all(
        people.map(async (who) => {
          const net = await network();
          return {
            who,
            net,
            room: room(who, net.url),
            live: live('participant', who.token, net.url),
            words: [] as string[],
          };
        }),
      );
      const deskNet = await network();
      const farDesk = live('facilitator', tokenOf(conference.facilitatorLink), deskNet.url);
      await Promise.all([
        ...phones.map((phone) => untilRoom(phone.room, ({ synced }) => synced)),
        ...phones.map((phone) => until(phone.live, () => true)),
        until(farDesk, () => true),
      ]);
      const before = minutesOf(shown(desk));
      const replies: ReturnType<LiveConnection['send']>[] = [];
      const hearts = new Set<string>();
      let minutes = 0;
      for (const { who, room: board } of phones) board.add('manage', '', { id: `n${who.participantId}` });
      for (let at = 0; at < 40; at += 1) {
        const phone = phones[Math.floor(random() * phones.length)];
        if (!phone) continue;
        const dice = random();
        if (dice < 0.15) phone.net.cut();
        else if (dice < 0.3) phone.net.set({ kind: 'cut' });
        else if (dice < 0.4) phone.net.set({ kind: 'slow', delayMs: 5 + Math.floor(random() * 60) });
        else if (dice < 0.5) phone.net.set({ kind: 'narrow', bytesPerSecond: 20_000 });
        else if (dice < 0.7) phone.net.set({ kind: 'fair' });
        if (dice > 0.9) deskNet.cut();
        phone.words.push(`${at}`);
        phone.room.edit(`n${phone.who.participantId}`, phone.words.join(' '));
        if (random() < 0.25) {
          minutes += 1;
          replies.push(farDesk.send({ type: 'extend', stepId, minutes: 1 }));
        }
        if (random() < 0.2) {
          const noteId = `n${phones[0]?.who.participantId}`;
          hearts.add(phone.who.participantId);
          const board = `${stepId}/group/${groupId}`;
          replies.push(phone.live.send({ type: 'setHeart', board, noteId, on: true }));
          expect(shown(phone.live).unconfirmed).toBeGreaterThan(0);
        }
        // Now and then somebody waits to be saved, where the network lets them.
        const [well] = phones.filter(({ net }) => net === phone.net && dice >= 0.5 && dice < 0.7);
        if (well) await well.room.whenSaved();
        else await new Promise((soon) => setImmediate(soon));
      }
      for (const { net } of phones) net.set({ kind: 'fair' });
      for (const reply of replies) await must(reply);
      for (const phone of phones) {
        expect(await phone.room.whenSaved()).toBe(true);
        await untilRoom(phone.room, ({ saved }) => saved === 'saved');
      }
      const fresh = room(people[0] as JoinReply, server.url);
      await untilRoom(fresh, ({ synced }) => synced);
      for (const phone of phones) {
        const id = `n${phone.who.participantId}`;
        const text = phone.words.join(' ');
        const holds = ({ notes }: ReturnType<BoardRoom['snapshot']>) =>
          notes.find((note) => note.id === id)?.text === text;
        await untilRoom(fresh, holds);
        for (const other of phones) await untilRoom(other.room, holds);
      }
      expect(fresh.snapshot().notes).toHaveLength(phones.length);
      // What it was told with the last reply and before it is a burst's length behind the reply.
      const last = await farDesk.send({ type: 'extend', stepId, minutes: 1 });
      await until(desk, ({ state }) => last.ok && state.version >= last.version);
      expect(minutesOf(shown(desk)) - before).toBe(minutes + 1);
      const counts = shown(desk).state.heartCounts.get(`${stepId}/group/${groupId}`);
      expect(counts?.get(`n${people[0]?.participantId}`) ?? 0).toBe(hearts.size);
      for (const one of [farDesk, ...phones.map((phone) => phone.live)]) {
        await until(one, (view) => view.unconfirmed === 0 && minutesOf(view) === minutesOf(shown(desk)));
      }
    },
  );

  test('a connection that is dead without a word is found by whoever writes or asks, and nothing is lost', async () => {
    const [who] = people as [JoinReply];
    const net = await network();
    const [board, phone] = [room(who, net.url), live('participant', who.token, net.url)];
    await Promise.all([untilRoom(board, ({ synced }) => synced), until(phone, () => true)]);
    net.freeze();
    const began = Date.now();
    board.add('manage', 'Skrevet inn i det tomme', { id: 'void' });
    const asked = phone.send({ type: 'markReady', stepId, ready: true });
    expect(board.snapshot().saved).toBe('saving');
    expect(shown(phone).unconfirmed).toBe(1);
    await Promise.all([must(asked), board.whenSaved()]);
    // Five seconds until it is found, the rest for coming back on a busy machine; a heartbeat alone would need thirty.
    expect(Date.now() - began).toBeLessThan(20_000);
    expect(shown(phone).unconfirmed).toBe(0);
    const other = room(people[1] as JoinReply, server.url);
    await untilRoom(other, ({ notes }) => notes.filter(({ text }) => text === 'Skrevet inn i det tomme').length === 1);
  });

  test('what was still on its way when the line died hides nothing', async () => {
    const net = await network();
    const [board, neighbour] = [room(people[0] as JoinReply, net.url), room(people[1] as JoinReply, server.url)];
    await Promise.all([board, neighbour].map((one) => untilRoom(one, ({ synced }) => synced)));
    const began = Date.now();
    net.freeze('up');
    board.add('manage', 'Skrevet inn i det tomme', { id: 'void' });
    neighbour.add('manage', 'Hørt etterpå', { id: 'after' });
    await untilRoom(board, ({ notes }) => notes.some(({ id }) => id === 'after'));
    net.freeze('both');
    await board.whenSaved();
    expect(Date.now() - began).toBeLessThan(20_000);
    await untilRoom(neighbour, ({ notes }) => notes.some(({ id }) => id === 'void'));
  });

  test('a command whose answer was lost runs once, also when the server was killed in between', async () => {
    const net = await network();
    const farDesk = live('facilitator', tokenOf(conference.facilitatorLink), net.url);
    await until(farDesk, () => true);
    const before = minutesOf(shown(desk));
    net.freeze('down');
    const asked = farDesk.send({ type: 'extend', stepId, minutes: 3 });
    await until(desk, (view) => minutesOf(view) === before + 3);
    expect(shown(farDesk).unconfirmed).toBe(1);
    await server.kill();
    server = await startServerProcess({ dataDir: server.dataDir });
    net.moveTo(server.url);
    net.cut();
    await must(asked);
    await until(farDesk, (view) => view.online && minutesOf(view) === before + 3);
    const again = live('facilitator', tokenOf(conference.facilitatorLink), server.url);
    await until(again, () => true);
    expect(minutesOf(shown(again))).toBe(before + 3);
  });

  test('nobody who was cut off without a goodbye remains on a board or among those present', async () => {
    const nets = await Promise.all([network(), network()]);
    const [ingrid, jonas] = people as [JoinReply, JoinReply];
    const stays = room(ingrid, nets[0].url);
    const goes = room(jonas, nets[1].url);
    const phones = [live('participant', ingrid.token, nets[0].url), live('participant', jonas.token, nets[1].url)];
    await Promise.all([...phones.map((one) => until(one, () => true)), untilRoom(goes, ({ synced }) => synced)]);
    goes.writing(null, 'Jonas');
    await untilRoom(stays, ({ writers }) => writers.some(({ name }) => name === 'Jonas'));
    await until(desk, ({ pulse }) => pulse?.present === 2);
    nets[1].set({ kind: 'cut' });
    await untilRoom(stays, ({ writers }) => writers.length === 0);
    await until(desk, ({ pulse }) => pulse?.present === 1);
    // And whoever changes networks is there once, not twice.
    nets[1].set({ kind: 'fair' });
    await untilRoom(stays, ({ writers }) => writers.length === 1);
    nets[1].freeze();
    goes.add('manage', 'fra et nytt nett');
    await goes.whenSaved();
    expect(stays.snapshot().writers.filter(({ name }) => name === 'Jonas')).toHaveLength(1);
  });
});
