import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { createServer, type RunningServer } from '../../../server/create-server.ts';
import { createLogger } from '../../../server/log.ts';
import type { RoundsTold, RoundTold } from '../../../shared/protocol/rounds.ts';
import { speakerOf } from '../../../shared/steps/talk-round.ts';
import type { TestServer } from '../../support/test-server.ts';
import { everyRow } from '../privacy-scan/linking-attack.ts';
import { atTheRound, heard, linked, now, phone, press } from './round-stage.ts';

const log: string[] = [];
let dataDir: string;
let running: RunningServer;
const server: TestServer = {
  get url() {
    return `http://127.0.0.1:${running.port}`;
  },
  get dataDir() {
    return dataDir;
  },
  async restart() {
    await running.close();
    running = await start();
  },
  close: () => running.close(),
};

function start(): Promise<RunningServer> {
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'trace' });
  const logger = createLogger('trace', { write: (line: string) => void log.push(line) });
  return createServer({ config, version: 'test', logger });
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samling-rounds-'));
  running = await start();
});
afterAll(async () => {
  await running.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe('a talk round', () => {
  test('begins by itself at every table, moves by one press of anybody there, and is told to that table alone', async () => {
    const { seats, desk, hall, leave } = await atTheRound(server, { turnSeconds: 240 });
    const [first] = seats;
    if (!first) throw new Error('nobody');
    const mine = seats.filter((seat) => seat.told.at(-1)?.groupId === first.told.at(-1)?.groupId);
    const others = seats.filter((seat) => !mine.includes(seat));
    expect(mine.length).toBeGreaterThan(1);
    expect(others.length).toBeGreaterThan(1);
    expect([...now(first).order].sort()).toEqual(mine.map((seat) => seat.personId).sort());
    expect(now(first)).toMatchObject({ turn: 0, turnMs: 240_000, inStep: false, mayGiveBack: false });
    expect(
      hall.told
        .at(-1)
        ?.tables.map(({ turn, of }) => [turn, of])
        .sort(),
    ).toEqual([
      [1, 2],
      [1, 3],
    ]);

    const before = others.map((seat) => seat.told.length);
    const next = mine.map((seat) => heard(seat.socket));
    const seen = heard(desk.socket);
    const { moves } = now(first);
    const replies = await Promise.all(mine.map((seat) => press(seat, 'pass', moves)));
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.filter((reply) => !reply.ok)).toEqual(
      mine.slice(1).map(() => ({ ok: false, code: 'already_moved' })),
    );
    await Promise.all([...next, seen]);
    expect(now(first).turn).toBe(1);
    expect(others.map((seat) => seat.told.length)).toEqual(before);
    expect(JSON.stringify(desk.told)).not.toMatch(new RegExp(seats.map((seat) => seat.personId).join('|')));

    const back = heard(first.socket);
    expect(await press(first, 'giveBack')).toEqual({ ok: true });
    await back;
    expect(now(first)).toMatchObject({ turn: 0, mayGiveBack: false });
    const speaker = speakerOf(now(first));
    const over = heard(first.socket);
    expect(await press(first, 'standOver')).toEqual({ ok: true });
    await over;
    expect([now(first).order.at(-1), now(first).turn]).toEqual([speaker, 0]);
    leave();
  });

  test('goes on where it is when a phone comes back, lets a latecomer speak last, stands still and ends with its part', async () => {
    const { conference, seats, must, leave } = await atTheRound(server, { turnSeconds: 240 }, 3);
    const [one] = seats;
    if (!one) throw new Error('nobody');
    const moved = heard(one.socket);
    await press(one, 'pass');
    await moved;
    one.socket.disconnect();
    const again = await connectedAgain(conference.id, one.token);
    expect(again.round).toMatchObject({ groupId: one.told.at(-1)?.groupId, round: { turn: 1 } });

    const changed = heard(again.socket);
    const late = await phone(server, conference, 7);
    expect(await changed).toMatchObject({ round: { turn: 1, order: [...now(one).order, late.personId] } });

    const paused = heard(again.socket);
    await must({ type: 'pause', stepId: 'talk' });
    expect(await paused).toMatchObject({ round: { clock: { kind: 'paused' } } });
    const resumed = heard(again.socket);
    await must({ type: 'resume', stepId: 'talk' });
    expect(await resumed).toMatchObject({ round: { clock: { kind: 'running' } } });

    const ended = heard(again.socket);
    await must({ type: 'next', from: { stepId: 'talk', part: 1 } });
    expect(await ended).toMatchObject({ stepId: 'talk', round: null });
    // A *next* that was not meant: the round goes on with the turn it had.
    const restored = heard(again.socket);
    await must({ type: 'undoNext', from: { stepId: 'talk', part: 2 } });
    expect(await restored).toMatchObject({ round: { turn: 1, clock: { kind: 'running' } } });
    again.socket.disconnect();
    late.socket.disconnect();
    leave();
  });

  test('is moved by nobody who does not sit at the table, and by no junk', async () => {
    const { seats, desk, hall, leave } = await atTheRound(server, { turnSeconds: 240 });
    const asked = { stepId: 'talk', action: { type: 'pass', moves: 0 } } as const;
    expect(await desk.socket.emitWithAck('round', asked)).toEqual({ ok: false, code: 'not_allowed' });
    expect(await hall.socket.emitWithAck('round', asked)).toEqual({ ok: false, code: 'not_allowed' });
    const [seat] = seats;
    if (!seat) throw new Error('nobody');
    expect(await seat.socket.emitWithAck('round', { ...asked, stepId: 'other' })).toEqual({
      ok: false,
      code: 'no_seat',
    });
    const raw = seat.socket as unknown as { emitWithAck(name: string, ...args: unknown[]): Promise<unknown> };
    for (const junk of [
      null,
      7,
      {},
      { stepId: 'talk' },
      { ...asked, action: { type: 'speak', moves: 0 } },
      { ...asked, action: { type: 'pass', moves: -1 } },
    ]) {
      expect(await raw.emitWithAck('round', junk)).toEqual({ ok: false, code: 'bad_request' });
    }
    expect(now(seat).turn).toBe(0);
    leave();
  });

  test('in step: every table turns at the same moment, by itself, and the smaller one is done first', async () => {
    const { seats, hall, leave } = await atTheRound(server, { turnSeconds: 1, inStep: true });
    const done = (told: RoundsTold) => told.stepId !== null && told.tables.every(({ turn, of }) => turn > of);
    await new Promise<void>((end) => {
      const look = (told: RoundsTold) => done(told) && end();
      hall.socket.on('rounds', look);
      if (hall.told.some(done)) end();
    });
    // Nobody has pressed, and what the hall was told at each turn was one clock for all who were not done.
    for (const { tables } of hall.told.filter(({ stepId }) => stepId !== null)) {
      const going = tables.filter(({ turn, of }) => turn <= of);
      expect(new Set(going.map(({ turn, clock }) => `${turn} ${JSON.stringify(clock)}`)).size).toBeLessThanOrEqual(1);
    }
    const [seat] = seats;
    if (!seat) throw new Error('nobody');
    expect(await press(seat, 'pass')).toEqual({ ok: false, code: 'already_moved' });
    leave();
  });

  test('leaves no trace: no row is written and no line is logged about who spoke, or when', async () => {
    const { seats, leave } = await atTheRound(server, { turnSeconds: 240 }, 4);
    const [rows, lines] = [everyRow(dataDir), log.length];
    expect(JSON.stringify([...rows])).toContain('partStarted');
    for (const type of ['pass', 'standOver', 'giveBack', 'pass', 'pass', 'pass', 'pass'] as const) {
      for (const seat of seats) await press(seat, type, now(seat).moves);
    }
    const [seat] = seats;
    if (!seat) throw new Error('nobody');
    expect(now(seat).turn).toBe(now(seat).order.length);
    expect(everyRow(dataDir)).toEqual(rows);
    expect(log.slice(lines)).toEqual([]);
    leave();
  });

  test('is taken up by its planned time after a restart of the server, since nothing was kept', async () => {
    const { conference, seats, leave } = await atTheRound(server, { turnSeconds: 240 }, 3);
    const [one] = seats;
    if (!one) throw new Error('nobody');
    const moved = heard(one.socket);
    await press(one, 'pass');
    await moved;
    leave();
    await server.restart();
    const again = await connectedAgain(conference.id, one.token);
    expect(again.round).toMatchObject({ round: { turn: 0, order: now(one).order, moves: 0 } });
    again.socket.disconnect();
  });
});

/** The phone comes back, on whatever connection, and is told the round at its table. */
async function connectedAgain(conferenceId: string, token: string) {
  const { promise, resolve } = Promise.withResolvers<RoundTold>();
  const socket = await linked(server, { conferenceId, role: 'participant', token }, (told) =>
    resolve(told as RoundTold),
  );
  return { socket, round: await promise };
}
