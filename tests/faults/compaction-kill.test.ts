import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openSqliteStorage } from '../../server/storage/sqlite/open-sqlite-storage.ts';
import { readNotes } from '../../shared/boards/notes.ts';
import { addNote } from '../../shared/boards/write-notes.ts';
import { seededRandom } from '../../shared/random.ts';
import { faultLog } from '../support/fault-log.ts';

const KILLS = Number(process.env.FAULT_KILLS ?? 10);
const SEED = Number(process.env.FAULT_SEED ?? 1);
const boards = ['g1', 'g2', 'g3'].map((owner) => `conf/talk/group/${owner}/0`);

interface Writer {
  /** Notes whose update has been receipted. */
  readonly receipted: string[];
  stop(): void;
}

/** Writes a note after each receipt, on a document of its own. */
function writeOn(url: string, board: string, life: number): Writer {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url, board, doc, {
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  const receipted: string[] = [];
  let written = 0;
  const next = () => {
    written += 1;
    addNote(doc, { id: `l${life}-${written}`, lane: 'a', text: `${'ord '.repeat(200)}${written}`, form: 'note' });
  };
  // The first frame of a connection is its answer to the server's question; each note after that is one more.
  provider.messageHandlers[100] = (_encoder, decoder) => {
    const stored = readVarUint(decoder.arr, 1) - 1;
    for (let at = receipted.length + 1; at <= stored; at++) receipted.push(`l${life}-${at}`);
    if (stored >= written) next();
  };
  return {
    receipted,
    stop() {
      provider.destroy();
      doc.destroy();
    },
  };
}

function readVarUint(bytes: Uint8Array, from: number): number {
  let value = 0;
  for (let at = from, shift = 0; ; at++, shift += 7) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

async function liveAndDie(file: string, life: number, afterMs: number): Promise<Map<string, readonly string[]>> {
  const script = fileURLToPath(new URL('./compaction-kill-server.ts', import.meta.url));
  const server = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void server.kill('SIGKILL'));
  const ended = once(server, 'close');
  const [url] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  const writers = boards.map((board) => [board, writeOn(url, board, life)] as const);
  while (writers.some(([, { receipted }]) => receipted.length < 5)) await pause(5);
  await pause(afterMs);
  server.kill('SIGKILL');
  await ended;
  for (const [, writer] of writers) writer.stop();
  return new Map(writers.map(([board, { receipted }]) => [board, receipted]));
}

test(
  `after SIGKILL at ${KILLS} points (FAULT_SEED=${SEED}), boards that are made small all the time hold all that was receipted, once`,
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'samling-compaction-'));
    const file = join(directory, 'samling.db');
    const random = seededRandom(SEED);
    const receipted = new Map<string, string[]>(boards.map((board) => [board, []]));
    let [updates, stored] = [0, 0];
    try {
      for (let life = 1; life <= KILLS; life++) {
        for (const [board, ids] of await liveAndDie(file, life, random() * 250)) receipted.get(board)?.push(...ids);
        const storage = openSqliteStorage({ file });
        for (const board of boards) {
          const { updates: kept, lastSequence } = await storage.boardUpdates(board);
          const doc = new Y.Doc();
          for (const update of kept) Y.applyUpdate(doc, update);
          expect({ pending: doc.store.pendingStructs, deletions: doc.store.pendingDs }).toEqual({
            pending: null,
            deletions: null,
          });
          const notes = readNotes(doc);
          const ids = new Set(notes.map(({ id }) => id));
          expect({ life, lost: receipted.get(board)?.filter((id) => !ids.has(id)) }).toEqual({ life, lost: [] });
          for (const { id, text } of notes) expect(text).toBe(`${'ord '.repeat(200)}${id.split('-')[1]}`);
          updates += kept.length;
          stored += lastSequence;
          doc.destroy();
        }
        await storage.close();
      }
      const notes = [...receipted.values()].reduce((sum, ids) => sum + ids.length, 0);
      // Made small indeed: far fewer rows than there have been updates.
      expect(updates).toBeLessThan(stored / 2);
      faultLog(`${notes} notes receipted, 0 lost; ${updates} rows left of ${stored} updates`);
    } finally {
      rmSync(directory, { recursive: true });
    }
  },
  30_000 + KILLS * 6_000,
);
