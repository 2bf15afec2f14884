/** People who come, write, go without a word, and some who send what nobody should: for `workloads/w10-churn.ts`. */
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { notesMap } from '../../../shared/boards/notes.ts';
import { seededRandom } from '../../../shared/random.ts';
import type { BenchConference, Seat } from './conference.ts';
import { groupStep, participantAuth } from './conference.ts';
import { serveErrands } from './errands.ts';
import { openPhoneWire } from './phone-wire.ts';

const actors = 30;
const patienceMs = 5_000;
const loadMs = 2_000;

export interface Churned {
  /** How often anybody came. */
  readonly visits: number;
  /** Frames that no client of ours would send. */
  readonly fuzzed: number;
}

interface Hall {
  readonly url: string;
  readonly conference: BenchConference;
  /** The table of each person. */
  readonly groups: Readonly<Record<string, string>>;
}

type Chance = () => number;

const upTo = (chance: Chance, most: number) => Math.floor(chance() * most);
const noise = (chance: Chance, length: number) => Buffer.from(Array.from({ length }, () => upTo(chance, 256)));

function boardPath({ conference, groups }: Hall, { personId, token }: Seat): string {
  return `/boards/${conference.id}/${groupStep}/group/${groups[personId]}/0?receipts=1&token=${token}`;
}

function presenceFrame(client: number, clock: number): Uint8Array {
  const states = encoding.createEncoder();
  for (const part of [1, client, clock]) encoding.writeVarUint(states, part);
  encoding.writeVarString(states, JSON.stringify({ name: 'Ingrid', noteId: null }));
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(states));
  return encoding.toUint8Array(encoder);
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const part of [0, step]) encoding.writeVarUint(encoder, part);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

async function opened(url: string, path: string): Promise<WebSocket | undefined> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, { perMessageDeflate: false });
  const came = Promise.withResolvers<WebSocket | undefined>();
  socket.on('error', () => {});
  socket.on('open', () => came.resolve(socket));
  socket.on('close', () => came.resolve(undefined));
  return came.promise;
}

async function gone(socket: WebSocket, isPolite: boolean): Promise<void> {
  if (socket.readyState === socket.CLOSED) return;
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  if (isPolite) socket.close();
  else socket.terminate();
  const late = setTimeout(() => socket.terminate(), patienceMs);
  await closed;
  clearTimeout(late);
}

/** Writes a few times into one note of one's own, with a name beside it. */
async function visitBoard(hall: Hall, seat: Seat, chance: Chance): Promise<void> {
  const socket = await opened(hall.url, boardPath(hall, seat));
  if (!socket) return;
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => socket.send(syncFrame(2, update)));
  socket.send(syncFrame(0, Uint8Array.of(0)));
  socket.send(syncFrame(1, Uint8Array.of(0, 0)));
  socket.send(presenceFrame(doc.clientID, 1));
  for (let words = upTo(chance, 4); words > 0; words -= 1) {
    if (socket.readyState === socket.OPEN) notesMap(doc).set(seat.personId, `${chance()}`);
    await pause(upTo(chance, 120));
  }
  await gone(socket, chance() < 0.3);
  doc.destroy();
}

async function visitLive({ url, conference }: Hall, seat: Seat, chance: Chance): Promise<void> {
  const phone = await openPhoneWire(url, participantAuth(conference.id, seat)).catch(() => undefined);
  await pause(upTo(chance, 250));
  if (phone) await gone(phone.socket, chance() < 0.3);
}

/** What is left in the middle: an upgrade that is cut short. */
async function breakOff(hall: Hall, seat: Seat, chance: Chance): Promise<void> {
  const socket = connect(Number(new URL(hall.url).port), '127.0.0.1');
  socket.on('error', () => {});
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  const path = chance() < 0.5 ? boardPath(hall, seat) : '/socket.io/?EIO=4&transport=websocket';
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`;
  const whole = `${request}Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n`;
  socket.write(chance() < 0.5 ? whole.slice(0, upTo(chance, whole.length)) : whole);
  await pause(upTo(chance, 80));
  socket.destroy();
  await closed;
}

async function sendNonsense(hall: Hall, seat: Seat, chance: Chance): Promise<number> {
  const onBoard = chance() < 0.6;
  const socket = await opened(hall.url, onBoard ? boardPath(hall, seat) : '/socket.io/?EIO=4&transport=websocket');
  if (!socket) return 0;
  if (!onBoard && chance() < 0.6) socket.send(`40${JSON.stringify(participantAuth(hall.conference.id, seat))}`);
  let sent = 0;
  for (; sent < 5 && socket.readyState === socket.OPEN; sent += 1) {
    const frame = noise(chance, 1 + upTo(chance, 200));
    frame[0] = upTo(chance, 5);
    if (onBoard) socket.send(frame);
    else socket.send(`4${upTo(chance, 7)}${frame.toString('latin1')}`);
    await pause(upTo(chance, 20));
  }
  await gone(socket, false);
  return sent;
}

const errands = {
  async churn({ ms, seed, ...hall }: Hall & { readonly ms: number; readonly seed: string }): Promise<Churned> {
    const until = performance.now() + ms;
    let visits = 0;
    let fuzzed = 0;
    const act = async (actor: number) => {
      const chance = seededRandom(`${seed}/${actor}`);
      const { seats } = hall.conference;
      while (performance.now() < until) {
        const seat = seats[upTo(chance, seats.length)];
        if (!seat) throw new Error('nobody is there');
        visits += 1;
        const dice = chance();
        if (dice < 0.45) await visitBoard(hall, seat, chance);
        else if (dice < 0.75) await visitLive(hall, seat, chance);
        else if (dice < 0.85) await breakOff(hall, seat, chance);
        else fuzzed += await sendNonsense(hall, seat, chance);
        await pause(100 + upTo(chance, 300));
      }
    };
    await Promise.all(Array.from({ length: actors }, (_, actor) => act(actor)));
    return { visits, fuzzed };
  },
  /** How many are said to be writing at any table, by somebody who has only just come. */
  async ghosts(hall: Hall): Promise<number> {
    const tables = new Map(hall.conference.seats.map((seat) => [hall.groups[seat.personId], seat]));
    const seen = [...tables.values()].map(async (seat) => {
      const socket = await opened(hall.url, boardPath(hall, seat));
      if (!socket) throw new Error('a board did not open');
      const clients = new Set<number>();
      const synced = new Promise<void>((done, failed) => {
        setTimeout(() => failed(new Error('a board did not come')), loadMs * 5).unref();
        socket.on('message', (data: Buffer) => {
          if (data[0] === 1 && (data[2] ?? 0) > 0) clients.add(data[2] ?? 0);
          if (data[0] === 0 && data[1] === 1) done();
        });
      });
      socket.send(syncFrame(0, Uint8Array.of(0)));
      socket.send(Uint8Array.of(3));
      await synced;
      await pause(500);
      await gone(socket, true);
      return clients.size > 0 ? 1 : 0;
    });
    return (await Promise.all(seen)).reduce((sum: number, one) => sum + one, 0);
  },
};

export type W10Errands = typeof errands;
serveErrands(errands);
