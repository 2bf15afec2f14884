import { type Request, Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { parseProgramme } from '../../shared/conference/parse-programme.ts';
import {
  deleteProgrammeRequest,
  type SavedProgrammeReply,
  type SaveProgrammeReply,
  savedProgramme,
  saveProgrammeRequest,
} from '../../shared/protocol/http.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import { hashToken, isToken, newToken } from '../identity/tokens.ts';
import type { SavedProgramme, Storage } from '../storage/storage.ts';
import { refuseForeignOrigin } from './addresses.ts';
import { whoAsks } from './conference-routes.ts';
import { HttpError } from './http-error.ts';

/** Far more than anybody saves by hand. */
const savesAnHour = 60;

/** Programmes kept for another day: a facilitator saves one, and whoever is given its id may start from it. */
export function programmeRoutes(options: {
  readonly storage: Storage;
  readonly publicUrl: string | undefined;
  now(): number;
}): Router {
  const { storage, publicUrl } = options;
  const saves = new RateLimiterMemory({ points: savesAnHour, duration: 3_600 });
  const router = Router();

  router.post('/programmes', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const body = saveProgrammeRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request', body.error.issues[0]?.message);
    const { conferenceId, steps, ...about } = body.data;
    const actor = await whoAsks(storage, request, conferenceId);
    if (actor.kind !== 'facilitator') throw new HttpError('not_allowed');
    const parsed = parseProgramme(stepKinds, steps);
    if (!parsed.ok) throw new HttpError('programme_invalid', parsed.fault);
    await saves.consume(conferenceId).catch(() => {
      throw new HttpError('too_many_requests');
    });
    const reply: SaveProgrammeReply = { id: newToken(), deleteKey: newToken() };
    await storage.saveProgramme({
      idHash: hashToken(reply.id),
      deleteKeyHash: hashToken(reply.deleteKey),
      savedAt: options.now(),
      // Who leads is of that day, and a name.
      body: { ...about, steps: parsed.programme.map(({ leads: _, ...step }) => step) },
    });
    response.status(201).set('cache-control', 'no-store').json(reply);
  });

  async function found(request: Request<{ id: string }>): Promise<SavedProgramme> {
    const { id } = request.params;
    const saved = isToken(id) ? await storage.savedProgramme(hashToken(id)) : undefined;
    if (!saved) throw new HttpError('not_found');
    return saved;
  }

  router.get('/programmes/:id', async (request, response) => {
    const reply: SavedProgrammeReply = savedProgramme.parse((await found(request)).body);
    response.set('cache-control', 'no-store').json(reply);
  });

  router.delete('/programmes/:id', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const body = deleteProgrammeRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request');
    const saved = await found(request);
    if (hashToken(body.data.deleteKey) !== saved.deleteKeyHash) throw new HttpError('not_allowed');
    await storage.deleteProgramme(saved.idHash);
    response.status(204).end();
  });

  return router;
}
