import { type Request, Router } from 'express';
import { conferenceOf } from '../../shared/network/gatherings-conference.ts';
import { gatheringLimits } from '../../shared/network/gatherings-limits.ts';
import type { Gathering } from '../../shared/network/network.ts';
import { beginConferenceRequest, type HeldConferencesReply, type HeldState } from '../../shared/protocol/gatherings.ts';
import { type CreateReply, createRequest, type LinkReply } from '../../shared/protocol/http.ts';
import { hashToken, newToken } from '../identity/tokens.ts';
import type { Conferences, CreatedConference } from '../live/conferences.ts';
import type { NetworkMemory } from '../networks/network-memory.ts';
import type { Networks } from '../networks/networks.ts';
import type { Storage } from '../storage/storage.ts';
import { publicAddress, refuseForeignOrigin } from './addresses.ts';
import { askingOwner } from './asking-owner.ts';
import { capabilityLink, createdReply } from './conference-routes.ts';
import { HttpError } from './http-error.ts';
import { newConferenceOf } from './new-conference.ts';

interface GatheringRoutesOptions {
  readonly storage: Storage;
  readonly networks: Networks;
  readonly conferences: Conferences;
  readonly memory: NetworkMemory;
  readonly publicUrl: string | undefined;
  /** What the server listens on, to know whether other machines reach it. */
  readonly host: string;
}

type Asked = Request<{ id: string; gatheringId: string }>;

/** Preparing conferences from the gatherings of a network, and finding back to them: for its owners. */
export function gatheringRoutes(options: GatheringRoutesOptions): Router {
  const { storage, networks, memory, conferences, publicUrl } = options;
  const router = Router();

  router.post('/networks/:id/gatherings/:gatheringId/conferences', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id, gatheringId } = request.params;
    await askingOwner(storage, request, id);
    const body = beginConferenceRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request');
    let created: CreatedConference | undefined;
    await networks.beginConference(id, gatheringId, async (network, gathering) => {
      if (gathering.conferenceIds.length !== body.data.known) throw new HttpError('begun_already');
      if (gathering.conferenceIds.length >= gatheringLimits.conferences) throw new HttpError('network_full');
      const wanted = conferenceOf(network, gathering);
      if (!wanted) throw new HttpError('no_programme');
      const checked = createRequest.safeParse(wanted);
      if (!checked.success) throw new HttpError('bad_request', checked.error.issues[0]?.message);
      const met = await memory.whoMetWhom(network);
      const told = network.keepsPeople ? { remembered: true as const } : {};
      created = await conferences.create({ ...(await newConferenceOf(checked.data)), met, ...told });
      return created.record.id;
    });
    if (!created) throw new HttpError('not_found');
    const reply: CreateReply = createdReply(created, publicAddress(request, publicUrl), options.host);
    response.status(201).set('cache-control', 'no-store').json(reply);
  });

  router.get('/networks/:id/gatherings/:gatheringId/conferences', async (request, response) => {
    const { conferenceIds } = await gatheringOf(request);
    const held = await Promise.all(conferenceIds.map(async (id) => ({ id, state: await stateOf(id) })));
    const reply: HeldConferencesReply = { conferences: held };
    response.set('cache-control', 'no-store').json(reply);
  });

  /** A fresh link to the desk: owners of a network lead what has been begun from it. */
  router.post('/networks/:id/gatherings/:gatheringId/conferences/:conferenceId/link', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { conferenceId } = request.params;
    const { conferenceIds } = await gatheringOf(request);
    if (!conferenceIds.includes(conferenceId) || !(await storage.conferenceById(conferenceId)))
      throw new HttpError('not_found');
    const token = newToken();
    await storage.addCapability({ tokenHash: hashToken(token), conferenceId, role: 'facilitator', personId: null });
    const reply: LinkReply = {
      link: capabilityLink(publicAddress(request, publicUrl), 'facilitator', conferenceId, token),
    };
    response.status(201).set('cache-control', 'no-store').json(reply);
  });

  async function gatheringOf(request: Asked): Promise<Gathering> {
    const { id, gatheringId } = request.params;
    await askingOwner(storage, request, id);
    const gathering = (await networks.get(id))?.gatherings.find((one) => one.id === gatheringId);
    if (!gathering) throw new HttpError('not_found');
    return gathering;
  }

  /** Asked of the log rather than by loading it: a year's plan must not fill the memory with conferences to come. */
  async function stateOf(id: string): Promise<HeldState> {
    const record = await storage.conferenceById(id);
    if (!record) return 'erased';
    if (!record.open) return 'ended';
    const phase = conferences.inMemory(id)?.state.phase.kind;
    if (phase !== undefined) return phase === 'live' ? 'running' : phase === 'ended' ? 'ended' : 'prepared';
    const events = await storage.events(id, 0);
    return events.some(({ body }) => (body as { type?: unknown }).type === 'stepStarted') ? 'running' : 'prepared';
  }

  return router;
}
