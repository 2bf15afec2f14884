import { type Request, Router } from 'express';
import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { cleanLine } from '../../shared/conference/text.ts';
import { networkLimits } from '../../shared/network/limits.ts';
import type { LinkReply } from '../../shared/protocol/http.ts';
import {
  type CreateNetworkReply,
  createNetworkRequest,
  type NetworkChangeReply,
  type NetworkOwnersReply,
  type NetworkReply,
  networkChangeRequest,
  networkOwnerRequest,
  networkSessionRequest,
} from '../../shared/protocol/network.ts';
import { seatCookie } from '../identity/cookies.ts';
import type { GuessDelay } from '../identity/guess-delay.ts';
import { ownerByToken } from '../identity/network-owners.ts';
import type { Networks } from '../networks/networks.ts';
import type { Storage } from '../storage/storage.ts';
import { publicAddress, refuseForeignOrigin } from './addresses.ts';
import { askingOwner, ownerCookie } from './asking-owner.ts';
import { refuseWithoutKey } from './conference-routes.ts';
import { HttpError } from './http-error.ts';

/** Browsers keep no cookie longer. */
const cookieDays = 400;
/** In ten minutes, by all owners of a network together: far more than hands do. */
const mostChanges = 2_000;

interface NetworkRoutesOptions {
  readonly storage: Storage;
  readonly networks: Networks;
  readonly guesses: GuessDelay;
  readonly publicUrl: string | undefined;
  readonly createKey: string;
  readonly logger: Logger;
}

/** Learning networks: created with the same key as conferences, and read and changed by their owners. */
export function networkRoutes(options: NetworkRoutesOptions): Router {
  const { storage, networks, guesses, publicUrl, createKey, logger } = options;
  const changes = new RateLimiterMemory({ points: mostChanges, duration: 600 });
  const router = Router();

  router.post('/networks', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const body = createNetworkRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request', faultIn(body.error));
    const { ownerName, createKey: given, ...about } = body.data;
    refuseWithoutKey(given, createKey);
    const name = cleanLine(about.name);
    if (name === '') throw new HttpError('name_empty');
    const { network, token } = await networks.create({ ...about, name }, cleanLine(ownerName));
    const reply: CreateNetworkReply = { id: network.id, ownerLink: ownerLink(request, network.id, token) };
    response.status(201).set('cache-control', 'no-store').json(reply);
  });

  router.post('/networks/:id/session', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const body = networkSessionRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request');
    const { id } = request.params;
    const { token } = body.data;
    if (!(await ownerByToken(storage, id, token))) {
      await guesses.afterFailure(request.ip ?? 'unknown');
      throw new HttpError('no_identity');
    }
    response.append('set-cookie', seatCookie('networkLeader', id, token, request.secure, cookieDays));
    response.status(204).end();
  });

  router.get('/networks/:id', async (request, response) => {
    const { id } = request.params;
    const owner = await askingOwner(storage, request, id);
    const network = await networks.get(id);
    if (!network) throw new HttpError('not_found');
    const cookie = ownerCookie(request, id);
    // Whoever comes back now and then stays in.
    if (cookie !== undefined && request.query.known === undefined && (await ownerByToken(storage, id, cookie)))
      response.append('set-cookie', seatCookie('networkLeader', id, cookie, request.secure, cookieDays));
    const isKnown = String(network.version) === request.query.known;
    const reply: NetworkReply = { network: isKnown ? null : network, ownerId: owner.ownerId };
    response.set('cache-control', 'no-store').json(reply);
  });

  router.post('/networks/:id/changes', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id } = request.params;
    await askingOwner(storage, request, id);
    const body = networkChangeRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request', faultIn(body.error));
    await changes.consume(id).catch(() => {
      throw new HttpError('too_many_requests');
    });
    const { known, id: changeId, change } = body.data;
    const outcome = await networks.change(id, changeId, change);
    if (!outcome.ok) throw new HttpError(outcome.code);
    const { network, done } = outcome;
    const isNext = done.version === known + 1 && network.version === done.version;
    const reply: NetworkChangeReply = { version: network.version, at: done.at, ...(isNext ? {} : { network }) };
    response.set('cache-control', 'no-store').json(reply);
  });

  router.delete('/networks/:id', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id } = request.params;
    await askingOwner(storage, request, id);
    await storage.deleteNetwork(id);
    response.status(204).end();
  });

  router.get('/networks/:id/owners', async (request, response) => {
    const { id } = request.params;
    const you = await askingOwner(storage, request, id);
    const owners = (await storage.networkOwners(id)).map(({ ownerId, name, createdAt }) => ({
      id: ownerId,
      name,
      since: createdAt,
      you: ownerId === you.ownerId,
    }));
    const reply: NetworkOwnersReply = { owners };
    response.set('cache-control', 'no-store').json(reply);
  });

  router.post('/networks/:id/owners', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id } = request.params;
    await askingOwner(storage, request, id);
    if ((await storage.networkOwners(id)).length >= networkLimits.owners) throw new HttpError('network_full');
    const { token } = await networks.admit(id, ownerName(request));
    const reply: LinkReply = { link: ownerLink(request, id, token) };
    response.status(201).set('cache-control', 'no-store').json(reply);
  });

  router.patch('/networks/:id/owners/:ownerId', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id, ownerId } = request.params;
    const you = await askingOwner(storage, request, id);
    if (you.ownerId !== ownerId) throw new HttpError('not_allowed');
    await storage.renameNetworkOwner(id, ownerId, ownerName(request));
    response.status(204).end();
  });

  router.delete('/networks/:id/owners/:ownerId', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id, ownerId } = request.params;
    await askingOwner(storage, request, id);
    const owners = await storage.networkOwners(id);
    if (owners.every((owner) => owner.ownerId === ownerId)) throw new HttpError('last_owner');
    await storage.revokeNetworkOwner(id, ownerId);
    // What they were called goes, too; the link is dead already.
    storage.whenErased().catch((error) => logger.error(error, 'traces of the name of an owner remain'));
    response.status(204).end();
  });

  function ownerLink(request: Request, id: string, token: string): string {
    return networkLink(publicAddress(request, publicUrl), id, token);
  }

  return router;
}

/** The link of an owner. The secret stands in the fragment, which browsers send to nobody. */
export function networkLink(address: string, id: string, token: string): string {
  return `${address}/n/${id}#${token}`;
}

function ownerName(request: Request): string {
  const body = networkOwnerRequest.safeParse(request.body);
  if (!body.success) throw new HttpError('bad_request', faultIn(body.error));
  return cleanLine(body.data.name);
}

function faultIn(error: { readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[] }) {
  const issue = error.issues[0];
  return issue && `${issue.path.join('.')}: ${issue.message}`;
}
