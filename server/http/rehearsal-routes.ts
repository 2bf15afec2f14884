import { type Request, type Response, Router } from 'express';
import { readyProgrammes } from '../../shared/programmes/ready-programmes.ts';
import { type CreateReply, rehearsalRequest, speedRequest } from '../../shared/protocol/http.ts';
import { catalogues } from '../../shared/texts/catalogue.ts';
import { isLanguage } from '../../shared/texts/language.ts';
import { type Role, seatCookie } from '../identity/cookies.ts';
import { identify } from '../identity/identify.ts';
import { hashToken, newToken, personIdOf } from '../identity/tokens.ts';
import type { Conferences } from '../live/conferences.ts';
import { RehearsalRefused, type Rehearsals } from '../rehearsal/rehearsals.ts';
import { rehearsedWorkplaces } from '../rehearsal/workplaces.ts';
import type { Storage } from '../storage/storage.ts';
import { publicAddress, refuseForeignOrigin } from './addresses.ts';
import { createdReply, refuseWithoutKey, whoAsks } from './conference-routes.ts';
import { HttpError } from './http-error.ts';
import { hallsOf, jobRolesOf, programmeOf } from './new-conference.ts';

/** A rehearsal is gone within hours; no cookie is kept for less than a day. */
const cookieDays = 1;

/** Trying everything alone: beginning a rehearsal, turning its clock, seeing it as others see it, and ending it. */
export function rehearsalRoutes(options: {
  readonly storage: Storage;
  readonly conferences: Conferences;
  readonly rehearsals: Rehearsals;
  readonly createKey: string;
  readonly publicUrl: string | undefined;
  /** What the server listens on, to know whether other machines reach it. */
  readonly host: string;
}): Router {
  const { storage, conferences, rehearsals, publicUrl } = options;
  const router = Router();

  router.post('/rehearsals', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const body = rehearsalRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request', body.error.issues[0]?.message);
    const { programme = readyProgrammes[0]?.id ?? '', language, people, createKey, conferenceId } = body.data;
    if (conferenceId === undefined) refuseWithoutKey(createKey, options.createKey);
    else await refuseOthers(request, conferenceId);
    const texts = await catalogues[language]();
    const ready = readyProgrammes.find(({ id }) => id === programme);
    const wanted = {
      title: body.data.title ?? ready?.title[language] ?? texts.facilitator.rehearsal.title,
      language,
      retentionDays: 1,
      jobRoles: body.data.jobRoles ?? jobRolesOf(programme, language) ?? texts.join.defaultJobRoles,
      programme: programmeOf(programme, language),
      halls: body.data.halls ?? hallsOf(programme, language),
      ...(body.data.timeZone === undefined ? {} : { timeZone: body.data.timeZone }),
      workplaces: rehearsedWorkplaces,
    };
    try {
      const created = await rehearsals.begin(wanted, people, request.ip ?? 'unknown');
      const reply: CreateReply = createdReply(created, publicAddress(request, publicUrl), options.host);
      response.status(201).set('cache-control', 'no-store').json(reply);
    } catch (error) {
      throw error instanceof RehearsalRefused ? new HttpError(error.code) : error;
    }
  });

  /** @throws {HttpError} for whoever does not lead that conference */
  async function refuseOthers(request: Request, conferenceId: string): Promise<void> {
    const actor = await whoAsks(storage, request, conferenceId);
    if (actor.kind !== 'facilitator') throw new HttpError('not_allowed');
  }

  /** Only its facilitator may do anything with a rehearsal, and only with a rehearsal. */
  async function itsFacilitator(request: Request<{ id: string }>): Promise<string> {
    refuseForeignOrigin(request, publicUrl);
    const { id } = request.params;
    const actor = await whoAsks(storage, request, id);
    if (actor.kind !== 'facilitator') throw new HttpError('not_allowed');
    if (!rehearsals.has(id)) throw new HttpError('not_found');
    return id;
  }

  router.patch('/rehearsals/:id', async (request, response) => {
    const id = await itsFacilitator(request);
    const body = speedRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request');
    await rehearsals.run(id, body.data.speed);
    response.status(204).end();
  });

  router.delete('/rehearsals/:id', async (request, response) => {
    await rehearsals.end(await itsFacilitator(request));
    response.status(204).end();
  });

  /** This browser's seat in that role; a fresh one when it has none. */
  async function seat(
    request: Request,
    response: Response,
    id: string,
    role: Role,
    take: (token: string) => Promise<void>,
  ): Promise<void> {
    const cookieHeader = request.headers.cookie;
    const held = await identify(storage, { conferenceId: id, role, token: undefined, cookieHeader });
    if (held) return;
    const token = newToken();
    await take(token);
    response.append('set-cookie', seatCookie(role, id, token, request.secure, cookieDays));
  }

  router.post('/rehearsals/:id/as/participant', async (request, response) => {
    const id = await itsFacilitator(request);
    const conference = await conferences.get(id);
    if (!conference) throw new HttpError('not_found');
    await seat(request, response, id, 'participant', async (token) => {
      const { state } = conference;
      const texts = await catalogues[isLanguage(state.language) ? state.language : 'nb']();
      const personId = personIdOf(id, token);
      const workplace = { name: texts.facilitator.rehearsal.ownWorkplace };
      const outcome = await conference.join(
        personId,
        { name: texts.facilitator.rehearsal.ownName, workplace, jobRole: state.jobRoles[0] ?? null },
        { tokenHash: hashToken(token), conferenceId: id, role: 'participant', personId },
      );
      if (!outcome.ok) throw new HttpError(outcome.code);
    });
    response.status(204).end();
  });

  router.post('/rehearsals/:id/as/hall', async (request, response) => {
    const id = await itsFacilitator(request);
    await seat(request, response, id, 'hall', (token) =>
      storage.addCapability({ tokenHash: hashToken(token), conferenceId: id, role: 'hall', personId: null }),
    );
    response.status(204).end();
  });

  return router;
}
