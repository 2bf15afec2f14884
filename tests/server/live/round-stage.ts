import { io } from 'socket.io-client';
import { expect } from 'vitest';
import type { Handshake } from '../../../shared/protocol/live.ts';
import type { RoundAction, RoundReply, RoundsTold, RoundTold } from '../../../shared/protocol/rounds.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import type { RoundNow } from '../../../shared/steps/talk-round.ts';
import { created, joined, type LiveClient, send, tokenOf } from '../../support/test-server.ts';

type Place = { readonly url: string };

export interface Seat {
  readonly personId: string;
  readonly token: string;
  readonly socket: LiveClient;
  /** Everything this phone was told of rounds, in order. */
  readonly told: RoundTold[];
}

/** Everybody in tables of two and three, at the beginning of a round in a step of write, round and talk. */
export async function atTheRound(server: Place, settings: { turnSeconds: number; inStep?: boolean }, people = 5) {
  const step = {
    id: 'talk',
    kind: 'groupWork',
    title: 'På tvers',
    question: 'Hva går igjen?',
    minutes: 30,
    arrangement: { kind: 'groups', composition: 'mixed', size: { min: 2, max: 3 } },
    parts: [
      { kind: 'alone', minutes: 3 },
      { kind: 'round', minutes: 12 },
      { kind: 'open', minutes: 15 },
    ],
    settings: { lanes: [{ id: 'keep', title: 'Får vi til' }], alonePrompt: '', openPrompt: '', ...settings },
  };
  const conference = await created(server, { programme: [step] });
  const seats: Seat[] = [];
  for (let at = 0; at < people; at += 1) seats.push(await phone(server, conference, at));
  const desk = await screen(server, conference.id, 'facilitator', conference.facilitatorLink);
  const hall = await screen(server, conference.id, 'hall', conference.hallLink);
  const must = async (command: Parameters<typeof send>[1]) =>
    expect(await send(desk.socket, command)).toMatchObject({ ok: true });
  await must({ type: 'proposeGroups', stepId: 'talk' });
  await must({ type: 'confirmGroups', stepId: 'talk' });
  await must({ type: 'next', from: { stepId: null, part: 0 } });
  const began = [desk, hall, ...seats].map(({ socket }) => heard(socket));
  await must({ type: 'next', from: { stepId: 'talk', part: 0 } });
  await Promise.all(began);
  const leave = () => {
    for (const { socket } of [desk, hall, ...seats]) socket.disconnect();
  };
  return { conference, seats, desk, hall, must, leave };
}

/** Somebody comes in, and listens. */
export async function phone(server: Place, conference: { id: string; joinCode: string }, at: number): Promise<Seat> {
  const { participantId, token } = await joined(server, conference.joinCode, {
    name: `Deltaker ${at + 1}`,
    workplace: { name: `Skole ${at % 3}` },
  });
  const told: RoundTold[] = [];
  const socket = await linked(server, { conferenceId: conference.id, role: 'participant', token }, (one) =>
    told.push(one as RoundTold),
  );
  return { personId: participantId, token, socket, told };
}

async function screen(server: Place, conferenceId: string, role: 'facilitator' | 'hall', link: string) {
  const told: RoundsTold[] = [];
  const socket = await linked(server, { conferenceId, role, token: tokenOf(link) }, (one) =>
    told.push(one as RoundsTold),
  );
  return { socket, told };
}

/** A client that hears of rounds from its first moment on. */
export async function linked(
  server: Place,
  who: Omit<Handshake, 'protocol'>,
  hears: (told: unknown) => void,
): Promise<LiveClient> {
  const socket: LiveClient = io(server.url, {
    auth: { protocol: protocolVersion, ...who },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  socket.on('round', hears);
  socket.on('rounds', hears);
  await new Promise((got, failed) => {
    socket.once('snapshot', got);
    socket.once('connect_error', failed);
  });
  return socket;
}

/** The next word about a round that a client is told. */
export function heard(socket: LiveClient): Promise<unknown> {
  return new Promise((got) => {
    const take = (told: RoundTold | RoundsTold) => {
      if (told.stepId === null) return;
      socket.off('round', take);
      socket.off('rounds', take);
      got(told);
    };
    socket.on('round', take);
    socket.on('rounds', take);
  });
}

/** What a finger does at that seat. */
export function press(seat: Seat, type: RoundAction, moves = now(seat).moves): Promise<RoundReply> {
  return seat.socket.timeout(5_000).emitWithAck('round', { stepId: 'talk', action: { type, moves } });
}

/** The round as that phone knows it. @throws when it knows of none */
export function now({ told }: Seat): RoundNow {
  const round = told.at(-1)?.round;
  if (!round) throw new Error('no round');
  return round;
}
