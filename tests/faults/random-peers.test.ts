import { setTimeout as pause, setImmediate as soon } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { BoardRoom } from '../../client/boards/connection/board-room.ts';
import { connectLive, type LiveConnection } from '../../client/live/live-connection.ts';
import type { Live } from '../../client/live/live-view.ts';
import type { BoardKey } from '../../shared/boards/board-name.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { JoinReply } from '../../shared/protocol/http.ts';
import { seededRandom } from '../../shared/random.ts';
import { type Break, type BrittleNetwork, openBrittleNetwork } from '../support/brittle-network.ts';
import { faultLog } from '../support/fault-log.ts';
import { firstSeed, playSeeds, seedCount } from '../support/fault-seeds.ts';
import { pressNext, roomAt, shown, until, untilRoom } from '../support/peers.ts';
import { created, joined, startTestServer, type TestServer, tokenOf } from '../support/test-server.ts';

const stepId = 'experiences';
/** Most of a seed is spent waiting until somebody tries again. */
const atOnce = 50;
const deeds = 30;
const lane = 'manage';
/** After so many connections a network is sound: nobody could finish on one that always breaks. */
const brittle = 3;

// Each provider listens for the end of the process.
process.setMaxListeners(0);

type Random = () => number;

interface Peer {
  readonly who: JoinReply;
  readonly net: BrittleNetwork;
  readonly room: BoardRoom;
  readonly live: LiveConnection;
}

/** What a seed leaves behind, for a server that has been started anew. */
interface Left {
  readonly seed: number;
  readonly who: JoinReply;
  readonly board: BoardKey;
  readonly notes: readonly (readonly [id: string, text: string])[];
}

/** While a connection opens, in the first words on it, or later: there most of what can go wrong lies. Bytes. */
const stretches = [
  [1, 450],
  [400, 1_200],
  [400, 8_000],
] as const;

function breakingPoints(random: Random): () => number {
  let connections = 0;
  return () => {
    connections += 1;
    if (connections > brittle) return Number.POSITIVE_INFINITY;
    const [from, to] = stretches[Math.floor(random() * stretches.length)] ?? stretches[0];
    return Math.floor(from + random() * (to - from));
  };
}

const minutesOf = ({ state }: Live): number => {
  const status = state.statuses.get(stepId);
  return status?.kind === 'running' ? (status.endsAt - status.startedAt) / 60_000 : Number.NaN;
};

const content = (room: BoardRoom) =>
  room
    .snapshot()
    .notes.map(({ id, text }) => [id, text] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** Three people and a desk, each on a network that breaks again and again; in the end all must be there. */
async function play(server: TestServer, seed: number, breaks: Break[]): Promise<Left> {
  const random = seededRandom(`peers-${seed}`);
  const closing: (() => unknown)[] = [];
  try {
    const conference = await created(server, { programme: trygtSkolemiljo.steps.nb.filter(({ id }) => id === stepId) });
    const people: JoinReply[] = [];
    for (const name of ['Ingrid', 'Jonas', 'Amina']) people.push(await joined(server, conference.joinCode, { name }));
    const deskToken = tokenOf(conference.facilitatorLink);
    const near = connectLive(conference.id, 'facilitator', { server: server.url, token: deskToken });
    closing.push(() => near.close());
    await until(near, () => true);
    expect(await near.send({ type: 'proposeGroups', stepId })).toMatchObject({ ok: true });
    expect(await near.send({ type: 'confirmGroups', stepId })).toMatchObject({ ok: true });
    await pressNext(near);
    const owner = shown(near).state.groupings.get(stepId)?.groups[0]?.id ?? '';
    const board: BoardKey = { stepId, scope: 'group', owner };

    const nets = await Promise.all(
      Array.from({ length: people.length + 1 }, () => openBrittleNetwork(server.url, breakingPoints(random))),
    );
    closing.push(() => Promise.all(nets.map((net) => net.close())));
    const [deskNet, ...phoneNets] = nets as [BrittleNetwork, ...BrittleNetwork[]];
    const far = connectLive(conference.id, 'facilitator', { server: deskNet.url, token: deskToken });
    closing.push(() => far.close());
    const peers = people.map((who, at): Peer => {
      const net = phoneNets[at] as BrittleNetwork;
      const room = roomAt(net.url, who, board);
      const live = connectLive(who.conferenceId, 'participant', { server: net.url, token: who.token });
      closing.push(
        () => room.close(),
        () => live.close(),
      );
      return { who, net, room, live };
    });

    const before = minutesOf(shown(near));
    const replies: ReturnType<LiveConnection['send']>[] = [];
    const hearts = new Set<string>();
    const written: string[] = [];
    let minutes = 0;
    for (const { room, who } of peers) room.add(lane, '', { id: `n${who.participantId}` });
    for (let at = 0; at < deeds; at += 1) {
      const { room, who, live } = peers[Math.floor(random() * peers.length)] as Peer;
      const word = `<${at}>`;
      const notes = room.snapshot().notes;
      // One's own note, or anybody's that has come: before its text or behind it.
      const note = random() < 0.5 ? undefined : notes[Math.floor(random() * notes.length)];
      const id = note?.id ?? `n${who.participantId}`;
      const text = room.textSource(id)?.read() ?? '';
      room.edit(id, random() < 0.5 ? `${word}${text}` : `${text}${word}`);
      written.push(word);
      if (random() < 0.4) {
        minutes += 1;
        replies.push(far.send({ type: 'extend', stepId, minutes: 1 }));
      }
      if (random() < 0.2) {
        hearts.add(who.participantId);
        const noteId = `n${people[0]?.participantId}`;
        replies.push(live.send({ type: 'setHeart', board: `${stepId}/group/${owner}`, noteId, on: true }));
      }
      if (random() < 0.5) await pause(random() * 120);
      else await soon();
    }
    const answers = await Promise.all(replies);
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const version = Math.max(0, ...answers.map((reply) => (reply.ok ? reply.version : 0)));
    for (const { room } of peers) {
      expect(await room.whenSaved()).toBe(true);
      await untilRoom(room, ({ saved }) => saved === 'saved');
    }
    const fresh = roomAt(server.url, people[0] as JoinReply, board);
    closing.push(() => fresh.close());
    await untilRoom(fresh, ({ synced }) => synced);
    const notes = content(fresh);
    const all = notes.map(([, text]) => text).join();
    // Each word is there, and there once.
    expect(written.filter((word) => all.split(word).length !== 2)).toEqual([]);
    expect(notes).toHaveLength(peers.length);
    for (const { room } of peers) {
      await untilRoom(room, () => JSON.stringify(content(room)) === JSON.stringify(notes));
      expect(room.snapshot().rescued).toEqual([]);
    }
    await until(near, ({ state }) => state.version >= version);
    expect(minutesOf(shown(near)) - before).toBe(minutes);
    const counts = shown(near).state.heartCounts.get(`${stepId}/group/${owner}`);
    expect(counts?.get(`n${people[0]?.participantId}`) ?? 0).toBe(hearts.size);
    for (const one of [far, ...peers.map(({ live }) => live)]) {
      await until(one, (view) => view.unconfirmed === 0 && minutesOf(view) === minutesOf(shown(near)));
    }
    breaks.push(...nets.flatMap((net) => net.breaks));
    return { seed, who: people[0] as JoinReply, board, notes };
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

test(
  `${seedCount} seeds (from FAULT_SEED=${firstSeed}) of people whose connections break at any byte: all arrives once, all see the same, and it is what is stored`,
  async () => {
    const server = await startTestServer();
    const breaks: Break[] = [];
    const left: Left[] = [];
    try {
      await playSeeds(atOnce, async (seed) => {
        left.push(await play(server, seed, breaks));
      });
      await server.restart();
      for (const { seed, who, board, notes } of left) {
        const room = roomAt(server.url, who, board);
        await untilRoom(room, ({ synced }) => synced);
        expect({ seed, notes: content(room) }).toEqual({ seed, notes });
        room.close();
      }
    } finally {
      await server.close();
    }
    faultLog(`${left.length} seeds, ${breaks.length} connections broken off: all arrived, each once`);
    if (seedCount < 50) return;
    // Or else not every point was tried: on both planes, both ways, while opening and when all was well.
    const places = new Set(breaks.map(({ path, way, down }) => `${path} ${way} ${down < 150 ? 'opening' : 'open'}`));
    expect([...places].sort()).toEqual(
      expect.arrayContaining(
        ['/boards', '/socket.io'].flatMap((path) =>
          ['up', 'down'].flatMap((way) => ['open', 'opening'].map((when) => `${path} ${way} ${when}`)),
        ),
      ),
    );
  },
  60_000 + seedCount * 6_000,
);

test('a line that dies between the opening of the WebSocket and the greeting on it costs seconds, not half a minute', async () => {
  const server = await startTestServer();
  const { id, facilitatorLink } = await created(server);
  const passes = [420];
  const net = await openBrittleNetwork(server.url, () => passes.pop() ?? Number.POSITIVE_INFINITY);
  const began = Date.now();
  const desk = connectLive(id, 'facilitator', { server: net.url, token: tokenOf(facilitatorLink) });
  try {
    await until(desk, () => true);
    expect(net.breaks).toMatchObject([{ path: '/socket.io', way: 'down' }]);
    expect(Date.now() - began).toBeLessThan(12_000);
  } finally {
    desk.close();
    await net.close();
    await server.close();
  }
});
