import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStorage } from '../../server/storage/sqlite/open-sqlite-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { directoryKeeps } from '../support/directory-keeps.ts';
import { BOARDS, CONFERENCE, snapshotText, updateText, victimText } from './storage-kill-texts.ts';

const KILLS = Number(process.env.FAULT_KILLS ?? 10);
const SEED = Number(process.env.FAULT_SEED ?? 1);

/** What writers were told over all lives of the file. */
interface Acknowledged {
  sequences: Map<string, number>;
  snapshots: Map<string, number>;
  events: number;
  victims: Set<string>;
  deleted: Set<string>;
}

/** Runs a writer, kills it with SIGKILL when it has printed `lines` lines, and adds all it printed to `known`. */
async function liveAndDie(file: string, life: number, lines: number, known: Acknowledged): Promise<void> {
  const script = fileURLToPath(new URL('./storage-kill-writer.ts', import.meta.url));
  const writer = spawn(process.execPath, [script, file, `${life}`], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void writer.kill('SIGKILL'));
  const ended = new Promise<NodeJS.Signals | null>((resolve) => writer.once('close', (_, signal) => resolve(signal)));
  let complaints = '';
  writer.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  let printed = 0;
  const reader = createInterface({ input: writer.stdout });
  const read = new Promise((resolve) => reader.once('close', resolve));
  reader.on('line', (line) => {
    note(line, known);
    printed += 1;
    if (printed === lines) writer.kill('SIGKILL');
  });
  const signal = await ended;
  await read;
  expect({ signal, complaints }).toEqual({ signal: 'SIGKILL', complaints: '' });
}

function note(line: string, known: Acknowledged): void {
  const [kind, subject = '', number] = line.split(' ');
  if (kind === 'updates') known.sequences.set(subject, Number(number));
  else if (kind === 'compacted') known.snapshots.set(subject, Number(number));
  else if (kind === 'event') known.events = Number(subject);
  else if (kind === 'victim') known.victims.add(subject);
  else if (kind === 'deleted') known.deleted.add(subject);
  else throw new Error(`not a line of the writer: ${line}`);
}

async function expectBoardWhole(storage: Storage, board: string, known: Acknowledged): Promise<void> {
  const stored = await storage.boardUpdates(board);
  const texts = stored.updates.map((update) => new TextDecoder().decode(update));
  expect(stored.lastSequence).toBeGreaterThanOrEqual(known.sequences.get(board) ?? 0);
  const through = Number(/through (\d+)/.exec(texts[0] ?? '')?.[1] ?? 0);
  expect(through).toBeGreaterThanOrEqual(known.snapshots.get(board) ?? 0);
  const log = Array.from({ length: stored.lastSequence - through }, (_, index) =>
    updateText(board, through + 1 + index),
  );
  expect(texts).toEqual(through > 0 ? [snapshotText(board, through), ...log] : log);
}

async function expectConferenceWhole(storage: Storage, known: Acknowledged): Promise<void> {
  const events = await storage.events(CONFERENCE, 0);
  const words = await storage.words(CONFERENCE);
  expect(events.length).toBeGreaterThanOrEqual(known.events);
  events.forEach(({ version, body }, index) => {
    expect({ version, body }).toEqual({ version: index + 1, body: { number: index + 1 } });
    expect(words.get(`${version}`)).toBe(`word ${version}`);
  });
  expect(words.size).toBe(events.length);
}

test(
  `after SIGKILL at ${KILLS} points (FAULT_SEED=${SEED}) all that was acknowledged is there, and nothing that was erased`,
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'samling-kill-'));
    const file = join(directory, 'samling.db');
    const known: Acknowledged = {
      sequences: new Map(),
      snapshots: new Map(),
      events: 0,
      victims: new Set(),
      deleted: new Set(),
    };
    try {
      const points = fc.sample(fc.noBias(fc.integer({ min: 1, max: 1_500 })), { numRuns: KILLS, seed: SEED });
      for (const [life, lines] of points.entries()) {
        await liveAndDie(file, life, lines, known);
        for (const victim of known.deleted) expect(directoryKeeps(directory, victimText(victim))).toBe(false);

        const storage = openSqliteStorage({ file });
        for (const board of BOARDS) await expectBoardWhole(storage, board, known);
        await expectConferenceWhole(storage, known);
        // A deletion that the kill cut short is either not begun or carried through by the next start.
        await storage.eraseWords(CONFERENCE, []);
        for (const victim of known.victims) {
          const exists = (await storage.conferenceById(victim)) !== undefined;
          expect({ victim, kept: directoryKeeps(directory, victimText(victim)) }).toEqual({ victim, kept: exists });
        }
        await storage.close();
      }
      expect(known.events).toBeGreaterThan(0);
      expect(known.deleted.size).toBeGreaterThan(0);
      expect(known.sequences.size).toBe(BOARDS.length);
      console.info(
        `${[...known.sequences.values()].reduce((a, b) => a + b)} updates, ${known.events} events, ${known.deleted.size} deletions acknowledged`,
      );
    } finally {
      rmSync(directory, { recursive: true });
    }
  },
  30_000 + KILLS * 6_000,
);
