import * as Y from 'yjs';
import { notesMap } from '../../../shared/boards/notes.ts';
import { processFigures } from '../process-figures.ts';
import { BoardClient, type Place } from './board-client.ts';
import type { Load } from './run-load.ts';

export interface ColdStartSettings {
  readonly places: readonly Place[];
  readonly pid: number;
  /** On each board. */
  readonly notes: number;
}

export interface ColdStartResult {
  /** From the first connection until the last board has come. */
  readonly lastMs: number;
  /** Of the server, meanwhile. */
  readonly cpuMs: number;
  /** By how much the server has grown. */
  readonly grownBytes: number;
  readonly rssBytes: number;
  readonly bytesEach: number;
}

/** All come at once, each to a board of their own. */
export const load: Load<ColdStartSettings, ColdStartResult> = async ({ places, pid, notes }, host) => {
  const before = processFigures(pid);
  host.begin();
  const began = performance.now();
  const clients = await Promise.all(places.map((place) => BoardClient.open(place)));
  const lastMs = performance.now() - began;
  const after = processFigures(pid);
  host.end();
  for (const { whole } of clients) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, whole);
    if (notesMap(doc).size !== notes) throw new Error(`a board came with ${notesMap(doc).size} notes, not ${notes}`);
  }
  for (const client of clients) client.close();
  return {
    lastMs,
    cpuMs: after.cpuMs - before.cpuMs,
    grownBytes: after.rssBytes - before.rssBytes,
    rssBytes: after.rssBytes,
    bytesEach: clients[0]?.whole.length ?? 0,
  };
};
