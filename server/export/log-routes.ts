import { Router } from 'express';
import type { ConferenceEvent } from '../../shared/conference/events.ts';
import type { ConferenceMachine } from '../../shared/conference/machine.ts';
import { buildDayLog } from '../../shared/day-log/build-day-log.ts';
import type { DayLog } from '../../shared/day-log/day-log.ts';
import { decodeState } from '../../shared/protocol/encode-state.ts';
import { whoAsks } from '../http/conference-routes.ts';
import { HttpError } from '../http/http-error.ts';
import type { Conferences } from '../live/conferences.ts';
import type { Storage } from '../storage/storage.ts';

/** What was done in a conference, for those who run it: told from the events as they are stored. */
export function logRoutes(options: {
  readonly storage: Storage;
  readonly conferences: Conferences;
  readonly machine: ConferenceMachine;
}): Router {
  const { storage, conferences, machine } = options;
  const router = Router();

  router.get('/conferences/:id/log', async (request, response) => {
    const { id } = request.params;
    const actor = await whoAsks(storage, request, id);
    if (actor.kind !== 'facilitator') throw new HttpError('not_allowed');
    const conference = await conferences.get(id);
    if (!conference) throw new HttpError('not_found');
    const stored = await storage.events(id, 0);
    const events = stored.map(({ at, body }) => ({ at, event: decodeState(body) as ConferenceEvent }));
    const { title, language, timeZone } = conference.state;
    const log: DayLog = { title, language, timeZone, entries: buildDayLog(machine, events, conference.words) };
    response.set('cache-control', 'no-store').json(log);
  });

  return router;
}
