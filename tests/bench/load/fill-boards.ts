import { setTimeout as pause } from 'node:timers/promises';
import { openClients, type Place } from './board-client.ts';
import { boardHistory } from './board-history.ts';
import type { Load } from './run-load.ts';

export interface FillSettings {
  /** One place at each board. */
  readonly places: readonly Place[];
  readonly notes: number;
  readonly lane: string;
}

/** What one person may change in a second on Samling's boards is 100 times. */
const atOnce = 40;
const breathMs = 500;

/** Writes the same history on all boards. Resolves when all of it has left and the server has answered what it has. */
export const load: Load<FillSettings, number> = async ({ places, notes, lane }) => {
  const clients = await openClients(places);
  const history = boardHistory(notes, lane);
  for (let from = 0; from < history.length; from += atOnce) {
    for (const client of clients) {
      for (const update of history.slice(from, from + atOnce)) client.send(client.frame(update));
    }
    await pause(breathMs);
  }
  // What had come before is in the answer.
  for (const client of clients) await client.askAgain();
  if (!clients.every((client) => client.isOpen)) throw new Error('a connection was closed while boards were filled');
  for (const client of clients) client.close();
  return history.length;
};
