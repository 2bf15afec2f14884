import { Router } from 'express';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What operators may watch. Counts only: nothing here tells who or what. */
export interface Counted {
  conferencesLoaded(): number;
  sockets(): number;
  boards(): number;
}

export function metricsRoute(counted: Counted): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('samling_conferences_loaded', 'Conferences in memory', counted.conferencesLoaded);
  gauge('samling_live_sockets', 'Connections on the live plane', counted.sockets);
  gauge('samling_boards_loaded', 'Boards in memory', counted.boards);

  const router = Router();
  router.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}
