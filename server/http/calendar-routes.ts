import { timingSafeEqual } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { calendarOf } from '../../shared/network/calendar-file.ts';
import type { Gathering, Network } from '../../shared/network/network.ts';
import { catalogues } from '../../shared/texts/catalogue.ts';
import type { Networks } from '../networks/networks.ts';
import type { Storage } from '../storage/storage.ts';
import { askingOwner } from './asking-owner.ts';
import { HttpError } from './http-error.ts';

interface CalendarRoutesOptions {
  readonly storage: Storage;
  readonly networks: Networks;
  now(): number;
}

/** The gatherings of a network as a calendar file: for its owners, and for whoever has the address to subscribe to. */
export function calendarRoutes({ storage, networks, now }: CalendarRoutesOptions): Router {
  const router = Router();

  router.get('/networks/:id/calendar.ics', async (request, response) => {
    const { id } = request.params;
    await askingOwner(storage, request, id);
    const network = await networks.get(id);
    if (!network) throw new HttpError('not_found');
    await give(request, response, network, network.gatherings, 'attachment');
  });

  router.get('/networks/:id/gatherings/:gatheringId/calendar.ics', async (request, response) => {
    const { id, gatheringId } = request.params;
    await askingOwner(storage, request, id);
    const network = await networks.get(id);
    const gathering = network?.gatherings.find((one) => one.id === gatheringId);
    if (!network || !gathering || gathering.day === null) throw new HttpError('not_found');
    await give(request, response, network, [gathering], 'attachment');
  });

  router.get('/networks/:id/calendar/:file', async (request, response) => {
    const { id, file } = request.params;
    const network = await networks.get(id);
    // Nothing slows guesses: there are too many keys, and calendars go on asking at an address that has been changed.
    if (!network || network.calendarKey === null || !sameText(file, `${network.calendarKey}.ics`))
      throw new HttpError('not_found');
    await give(request, response, network, network.gatherings, 'inline');
  });

  async function give(
    request: Request,
    response: Response,
    network: Network,
    gatherings: readonly Gathering[],
    how: 'inline' | 'attachment',
  ): Promise<void> {
    // Programs ask every few hours, and nothing has changed most of the time.
    const etag = `"${network.version}-${network.language}"`;
    response.set('etag', etag).set('cache-control', 'private, no-cache');
    if (how === 'inline' && request.headers['if-none-match'] === etag) {
      response.status(304).end();
      return;
    }
    const { kinds, inCalendar } = (await catalogues[network.language]()).gatherings;
    const file = calendarOf(network, gatherings, { ...inCalendar, kinds }, now());
    response
      .type('text/calendar; charset=utf-8')
      .set('content-disposition', how === 'inline' ? 'inline' : 'attachment; filename="samling.ics"')
      .send(file);
  }

  return router;
}

function sameText(given: string, held: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(held)];
  return a.length === b.length && timingSafeEqual(a, b);
}
