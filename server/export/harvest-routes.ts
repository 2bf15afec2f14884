import { type Request, Router } from 'express';
import { type BoardKey, boardKey } from '../../shared/boards/board-name.ts';
import type { ConferenceMachine } from '../../shared/conference/machine.ts';
import { type BoardContent, buildHarvest } from '../../shared/harvest/build-harvest.ts';
import type { Harvest } from '../../shared/harvest/harvest.ts';
import { harvestBoards } from '../../shared/harvest/harvest-boards.ts';
import { harvestMarkdown } from '../../shared/harvest/harvest-markdown.ts';
import { catalogues } from '../../shared/texts/catalogue.ts';
import { isLanguage } from '../../shared/texts/language.ts';
import type { Boards } from '../boards/boards.ts';
import { breather } from '../breather.ts';
import { whoAsks } from '../http/conference-routes.ts';
import { HttpError } from '../http/http-error.ts';
import type { Conferences } from '../live/conferences.ts';
import type { Storage } from '../storage/storage.ts';

/** The harvest as a page reads it, and as files to take away. */
export function harvestRoutes(options: {
  readonly storage: Storage;
  readonly conferences: Conferences;
  readonly boards: Boards;
  readonly machine: ConferenceMachine;
}): Router {
  const { storage, conferences, boards, machine } = options;
  const router = Router();

  async function harvestFor(request: Request, id: string, addresses = false): Promise<Harvest> {
    const asks = await whoAsks(storage, request, id);
    if (asks.kind === 'hall' || asks.kind === 'hallHost') throw new HttpError('not_allowed');
    const conference = await conferences.get(id);
    if (!conference) throw new HttpError('not_found');
    const audience = conference.actorIn(asks);
    if (!audience) throw new HttpError('removed');
    const { state, words } = conference;
    const contents = new Map<string, BoardContent>();
    const breathe = breather();
    for (const step of [...state.programme, ...state.parked]) {
      for (const { key } of harvestBoards(machine.kinds, state, step, audience)) {
        contents.set(boardKey(key), await boards.read({ conferenceId: id, ...key }));
        await breathe();
      }
    }
    const nothing: BoardContent = { notes: [], headings: [] };
    const content = (key: BoardKey) => contents.get(boardKey(key)) ?? nothing;
    return buildHarvest({ kinds: machine.kinds, state, words, boards: content, audience, addresses });
  }

  router.get('/conferences/:id/harvest', async (request, response) => {
    response.set('cache-control', 'no-store').json(await harvestFor(request, request.params.id, true));
  });

  router.get('/conferences/:id/harvest.json', async (request, response) => {
    const harvest = await harvestFor(request, request.params.id);
    response.set('cache-control', 'no-store').attachment(fileName(harvest, 'json'));
    response.type('application/json').send(`${JSON.stringify(harvest, null, 2)}\n`);
  });

  router.get('/conferences/:id/harvest.md', async (request, response) => {
    const harvest = await harvestFor(request, request.params.id);
    const texts = await catalogues[isLanguage(harvest.language) ? harvest.language : 'nb']();
    response.set('cache-control', 'no-store').attachment(fileName(harvest, 'md'));
    response.type('text/markdown').send(harvestMarkdown(harvest, texts));
  });

  return router;
}

/** A name every file system takes: letters, digits and hyphens. */
function fileName(harvest: Harvest, ending: string): string {
  const title = harvest.title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  // Swedes write a date as ISO 8601 has it; the day is that of the place, not the one in Greenwich.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: harvest.timeZone });
  return `${title || 'samling'}-${day.format(new Date(harvest.startedAt ?? harvest.createdAt))}.${ending}`;
}
