import { Router } from 'express';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What operators may watch. Counts only: nothing here tells who or what. */
export interface Counted {
  conferencesLoaded(): number;
  sockets(): number;
  boards(): number;
  documents(): number;
  /** Bytes; undefined where that is not known. */
  diskFree(): number | undefined;
}

export function metricsRoute(counted: Counted): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number | undefined) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        const value = read();
        if (value === undefined) this.reset();
        else this.set(value);
      },
    });
  gauge('samling_conferences_loaded', 'Conferences in memory', counted.conferencesLoaded);
  gauge('samling_live_sockets', 'Connections on the live plane', counted.sockets);
  gauge('samling_boards_loaded', 'Boards in memory', counted.boards);
  gauge('samling_board_documents', 'Boards in memory as documents, the others being bytes', counted.documents);
  gauge('samling_disk_free_bytes', 'Room on the disk of the database', counted.diskFree);

  const router = Router();
  router.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
