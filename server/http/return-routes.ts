import { type Request, Router } from 'express';
import type { Actor } from '../../shared/conference/actor.ts';
import type { ConferenceState, ExpectedPerson } from '../../shared/conference/state.ts';
import {
  type HeldCardsReply,
  type LinkReply,
  leaveRequest,
  type ReadCardReply,
  type ReturnCardsReply,
  readCardRequest,
  returnCardRequest,
  returnCardsRequest,
} from '../../shared/protocol/http.ts';
import { endedSeatCookie, tokenInCookies } from '../identity/cookies.ts';
import type { GuessDelay } from '../identity/guess-delay.ts';
import { identify } from '../identity/identify.ts';
import type { ReturnCards } from '../identity/return-cards.ts';
import { hashToken, isToken } from '../identity/tokens.ts';
import type { Conferences } from '../live/conferences.ts';
import type { LiveConference } from '../live/live-conference.ts';
import { addressForOthers } from '../network-address.ts';
import type { Storage } from '../storage/storage.ts';
import { bearerToken, publicAddress, refuseForeignOrigin } from './addresses.ts';
import { whoAsks } from './conference-routes.ts';
import { HttpError } from './http-error.ts';

interface ReturnOptions {
  readonly storage: Storage;
  readonly conferences: Conferences;
  readonly guesses: GuessDelay;
  readonly cards: ReturnCards;
  readonly publicUrl: string | undefined;
  /** What the server listens on, to know whether other machines reach it. */
  readonly host: string;
}

/** Coming back to one's seat on another device, and leaving a device. What a card is exchanged at is the door's session. */
export function returnRoutes(options: ReturnOptions): Router {
  const { storage, conferences, guesses, cards, publicUrl } = options;
  const router = Router();

  router.post('/conferences/:id/return-card', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id } = request.params;
    const body = returnCardRequest.safeParse(request.body ?? {});
    if (!body.success) throw new HttpError('bad_request');
    const conference = await conferences.get(id);
    if (!conference) throw new HttpError('not_found');
    const actor = conference.actorIn(await whoAsks(storage, request, id));
    if (!actor) throw new HttpError('removed');
    const { personId: wanted } = body.data;
    const own = actor.kind === 'participant' ? actor.personId : undefined;
    const mayAsk =
      actor.kind === 'participant' ? wanted === undefined || wanted === own : mayMakeCard(actor, conference, wanted);
    if (!mayAsk) throw new HttpError('not_allowed');
    const personId = own ?? wanted;
    if (personId === undefined) throw new HttpError('bad_request', 'personId is needed');
    const secret = await cards.make(id, personId);
    if (secret === undefined) throw new HttpError('person_unknown');
    const address = addressForOthers(publicAddress(request, publicUrl), options.host);
    const reply: LinkReply = { link: `${address}/r/${id}#${secret}` };
    response.status(201).set('cache-control', 'no-store').json(reply);
  });

  /** Cards for several: of those who are expected, to be printed before the day. */
  router.post('/conferences/:id/return-cards', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { id } = request.params;
    const body = returnCardsRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request');
    const { actor, conference } = await leader(request, id);
    const { personIds } = body.data;
    if (!personIds.every((one) => mayMakeCard(actor, conference, one))) throw new HttpError('not_allowed');
    const secrets = await cards.makeAll(id, personIds);
    const address = addressForOthers(publicAddress(request, publicUrl), options.host);
    const reply: ReturnCardsReply = {
      cards: [...secrets].map(([personId, secret]) => ({ personId, link: `${address}/r/${id}#${secret}` })),
    };
    response.status(201).set('cache-control', 'no-store').json(reply);
  });

  /** Who has a card: another one would end it. */
  router.get('/conferences/:id/return-cards', async (request, response) => {
    const { id } = request.params;
    const { actor, conference } = await leader(request, id);
    const { people, expected } = conference.state;
    const ids = [...people.keys(), ...expected.keys()].filter((one) => mayMakeCard(actor, conference, one));
    const reply: HeldCardsReply = { personIds: [...(await cards.held(id, ids))] };
    response.set('cache-control', 'no-store').json(reply);
  });

  async function leader(request: Request, id: string): Promise<{ actor: Actor; conference: LiveConference }> {
    const conference = await conferences.get(id);
    if (!conference) throw new HttpError('not_found');
    const actor = conference.actorIn(await whoAsks(storage, request, id));
    if (actor?.kind !== 'facilitator' && actor?.kind !== 'hallHost') throw new HttpError('not_allowed');
    return { actor, conference };
  }

  router.post('/return-card/read', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const body = readCardRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request');
    const { conferenceId, token } = body.data;
    const holder = await cards.read(conferenceId, token);
    if (holder.kind === 'removed') throw new HttpError('removed');
    if (holder.kind === 'unknown') {
      const answer = await guesses.afterFailure(request.ip ?? 'unknown');
      throw new HttpError(answer ? 'no_identity' : 'too_many_requests');
    }
    const { conference, personId } = holder;
    const seated = await seatedHere(request, conference);
    const reply: ReadCardReply = {
      title: conference.state.title,
      language: conference.state.language,
      ...nameOf(conference, personId),
      ...(holder.kind === 'expected' ? { expected: true as const } : {}),
      seated: seated === undefined ? null : { name: nameOf(conference, seated).name, same: seated === personId },
    };
    response.set('cache-control', 'no-store').json(reply);
  });

  /** Always succeeds, so that a device that was left before is not kept waiting. */
  router.post('/leave', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const body = leaveRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request');
    const { conferenceId } = body.data;
    const token = bearerToken(request) ?? tokenInCookies(request.headers.cookie, 'participant', conferenceId);
    if (token !== undefined && isToken(token)) {
      const held = await storage.capability(hashToken(token));
      // A seat's own token only: a desk's link or a card that was pasted here must not end.
      if (held?.role === 'participant' && held.conferenceId === conferenceId)
        await storage.revokeCapability(held.tokenHash);
    }
    response.append('set-cookie', endedSeatCookie('participant', conferenceId, request.secure));
    response.set('cache-control', 'no-store').status(204).end();
  });

  async function seatedHere(request: Request, conference: LiveConference): Promise<string | undefined> {
    const actor = await identify(storage, {
      conferenceId: conference.id,
      role: 'participant',
      token: undefined,
      cookieHeader: request.headers.cookie,
    });
    const now = actor && conference.actorIn(actor);
    return now?.kind === 'participant' ? now.personId : undefined;
  }

  return router;
}

/** A facilitator for everybody; a host for the people of their own hall. */
function mayMakeCard(actor: Actor, { state }: LiveConference, personId: string | undefined): boolean {
  if (actor.kind === 'facilitator') return true;
  return actor.kind === 'hallHost' && personIn(state, personId ?? '')?.hallId === actor.hallId;
}

/** Somebody who is here, or expected. */
function personIn(state: ConferenceState, personId: string): ExpectedPerson | undefined {
  return state.people.get(personId) ?? state.expected.get(personId);
}

function nameOf({ state, words }: LiveConference, personId: string): { name: string; workplace: string } {
  const person = personIn(state, personId);
  const workplace = person && state.workplaces.get(person.workplaceId);
  return { name: words.get(person?.nameId ?? '') ?? '', workplace: words.get(workplace?.nameId ?? '') ?? '' };
}
