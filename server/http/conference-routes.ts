import { timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import type { Logger } from 'pino';
import type { Actor } from '../../shared/conference/actor.ts';
import {
  type ConferenceReply,
  type CreateReply,
  createRequest,
  type LinkReply,
  linkRequest,
  type MetaReply,
  normaliseJoinCode,
} from '../../shared/protocol/http.ts';
import { endedSeatCookie, type Role } from '../identity/cookies.ts';
import { identify } from '../identity/identify.ts';
import { hashToken, newToken } from '../identity/tokens.ts';
import type { Conferences, CreatedConference } from '../live/conferences.ts';
import { addressForOthers } from '../network-address.ts';
import type { ConferenceRecord, Storage } from '../storage/storage.ts';
import { bearerToken, publicAddress, refuseForeignOrigin } from './addresses.ts';
import { HttpError } from './http-error.ts';
import { newConferenceOf } from './new-conference.ts';

interface ConferenceRoutesOptions {
  readonly storage: Storage;
  readonly conferences: Conferences;
  readonly createKey: string;
  readonly publicUrl: string | undefined;
  /** What the server listens on, to know whether other machines reach it. */
  readonly host: string;
  readonly version: string;
  readonly logger: Logger;
  /** Erases all there is of a conference, and sends away whoever is in it. */
  eraseByHand(id: string): Promise<void>;
}

const roles: readonly Role[] = ['facilitator', 'participant', 'hallHost', 'hall'];

/** Who asks, in the role they name (`?role=`), or else in the first role that their browser has a seat in. */
export async function whoAsks(storage: Storage, request: Request, conferenceId: string): Promise<Actor> {
  const asked = roles.find((role) => role === request.query.role);
  for (const role of asked ? [asked] : roles) {
    const actor = await identify(storage, {
      conferenceId,
      role,
      token: bearerToken(request),
      cookieHeader: request.headers.cookie,
    });
    if (actor) return actor;
  }
  throw new HttpError('no_identity');
}

/** Creating conferences, and what a surface asks before its socket is up. */
export function conferenceRoutes(options: ConferenceRoutesOptions): Router {
  const { storage, conferences, createKey, publicUrl, logger } = options;
  const router = Router();

  router.get('/meta', (_request, response) => {
    const reply: MetaReply = { version: options.version, createKeyNeeded: createKey !== '' };
    response.json(reply);
  });

  router.post('/conferences', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const body = createRequest.safeParse(request.body);
    if (!body.success) {
      const issue = body.error.issues[0];
      throw new HttpError('bad_request', issue && `${issue.path.join('.')}: ${issue.message}`);
    }
    const wanted = body.data;
    refuseWithoutKey(wanted.createKey, createKey);
    const created = await conferences.create(await newConferenceOf(wanted));
    const reply: CreateReply = createdReply(created, publicAddress(request, publicUrl), options.host);
    response.status(201).set('cache-control', 'no-store').json(reply);
  });

  router.get('/conferences/:id', async (request, response) => {
    const { id } = request.params;
    const actor = await whoAsks(storage, request, id);
    const [record, conference] = await Promise.all([storage.conferenceById(id), conferences.get(id)]);
    if (!record || !conference) throw new HttpError('not_found');
    if (!conference.actorIn(actor)) throw new HttpError('removed');
    const reply: ConferenceReply = {
      id,
      title: conference.state.title,
      open: record.open,
      joinCode: record.joinCode,
      joinLink: joinLink(
        addressForOthers(publicAddress(request, publicUrl), options.host),
        record,
        actor.kind === 'hall' || actor.kind === 'hallHost' ? actor.hallId : undefined,
      ),
      deleteAfter: record.deleteAfter,
    };
    response.set('cache-control', 'no-store').json(reply);
  });

  /** What is still on is somebody's day: it is ended first. A rehearsal goes by its own way, with the people in it. */
  router.delete('/conferences/:id', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id } = request.params;
    const actor = await whoAsks(storage, request, id);
    if (actor.kind !== 'facilitator') throw new HttpError('not_allowed');
    const conference = await conferences.get(id);
    if (!conference || conference.state.rehearsal) throw new HttpError('not_found');
    if (conference.state.phase.kind !== 'ended') throw new HttpError('not_ended');
    const isClean = await options.eraseByHand(id).then(
      () => true,
      async (error) => {
        // What is stored may be gone already: then nobody can ask again, and the file is cleaned as soon as it can be.
        if (await storage.conferenceById(id)) throw error;
        logger.error(error, 'a conference was erased by hand, and traces may remain for now');
        return false;
      },
    );
    response.append('set-cookie', endedSeatCookie('facilitator', id, request.secure));
    response
      .set('cache-control', 'no-store')
      .status(isClean ? 204 : 202)
      .end();
  });

  router.post('/conferences/:id/links', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id } = request.params;
    const actor = await whoAsks(storage, request, id);
    if (actor.kind !== 'facilitator' && actor.kind !== 'hallHost') throw new HttpError('not_allowed');
    const body = linkRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request');
    const { role, hallId } = body.data;
    // A host makes nothing but the screens of their own hall.
    if (actor.kind === 'hallHost' && (role !== 'hall' || hallId !== actor.hallId)) throw new HttpError('not_allowed');
    const conference = await conferences.get(id);
    if (!conference) throw new HttpError('not_found');
    const isHall = hallId !== undefined && conference.state.halls.some((hall) => hall.id === hallId);
    if (hallId !== undefined ? !isHall || role === 'facilitator' : role === 'hallHost')
      throw new HttpError('hall_unknown');
    const token = newToken();
    await storage.addCapability({ tokenHash: hashToken(token), conferenceId: id, role, personId: hallId ?? null });
    const link = capabilityLink(publicAddress(request, publicUrl), role, id, token);
    const reply: LinkReply = { link };
    response.status(201).set('cache-control', 'no-store').json(reply);
  });

  return router;
}

/** @throws {HttpError} when this server asks for a key and another was given */
export function refuseWithoutKey(given: string | undefined, needed: string): void {
  if (needed !== '' && !sameSecret(given ?? '', needed)) throw new HttpError('wrong_create_key');
}

/** What whoever has created a conference is told: the ways in. @param host what the server listens on */
export function createdReply(created: CreatedConference, address: string, host: string): CreateReply {
  const { record } = created;
  return {
    id: record.id,
    joinCode: record.joinCode,
    joinLink: joinLink(addressForOthers(address, host), record),
    facilitatorLink: capabilityLink(address, 'facilitator', record.id, created.facilitatorToken),
    hallLink: capabilityLink(address, 'hall', record.id, created.hallToken),
  };
}

/** Links of desks and halls. The secret stands in the fragment, which browsers send to nobody. */
export function capabilityLink(address: string, role: keyof typeof surfaces, id: string, token: string): string {
  return `${address}/${surfaces[role]}/${id}#${token}`;
}

const surfaces = { facilitator: 'f', hall: 'h', hallHost: 's' } as const;

/** @param hallId the hall that the link chooses for whoever comes by it */
function joinLink(address: string, record: ConferenceRecord, hallId?: string): string {
  const hall = hallId === undefined ? '' : `?hall=${encodeURIComponent(hallId)}`;
  return `${address}/j/${normaliseJoinCode(record.joinCode)}${hall}#${record.doorToken}`;
}

function sameSecret(given: string, held: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(held)];
  return a.length === b.length && timingSafeEqual(a, b);
}
