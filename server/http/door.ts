import { type Request, Router } from 'express';
import {
  type DoorReply,
  type JoinReply,
  joinRequest,
  normaliseJoinCode,
  sessionRequest,
} from '../../shared/protocol/http.ts';
import { seatCookie } from '../identity/cookies.ts';
import type { GuessDelay } from '../identity/guess-delay.ts';
import { identify } from '../identity/identify.ts';
import type { ReturnCards } from '../identity/return-cards.ts';
import { hashToken, newToken, personIdOf } from '../identity/tokens.ts';
import type { Conferences } from '../live/conferences.ts';
import type { ConferenceRecord, Storage } from '../storage/storage.ts';
import { refuseForeignOrigin } from './addresses.ts';
import { HttpError } from './http-error.ts';

interface DoorOptions {
  readonly storage: Storage;
  readonly conferences: Conferences;
  readonly guesses: GuessDelay;
  readonly cards: ReturnCards;
  readonly publicUrl: string | undefined;
}

/** Coming in: what the door says, joining with a code, and turning a link's token into this browser's cookie. */
export function doorRoutes({ storage, conferences, guesses, cards, publicUrl }: DoorOptions): Router {
  const router = Router();

  /** Unknown and closed codes answer alike, and slower the more they are tried. */
  async function find(request: Request, code: string | undefined, door: string | undefined): Promise<ConferenceRecord> {
    const record =
      door !== undefined
        ? await storage.conferenceByDoorToken(door)
        : await storage.conferenceByJoinCode(normaliseJoinCode(code ?? ''));
    if (record) return record;
    const answer = await guesses.afterFailure(request.ip ?? 'unknown');
    throw new HttpError(answer ? 'unknown_code' : 'too_many_requests');
  }

  router.get('/door/:code', async (request, response) => {
    const isDoor = request.query.door !== undefined;
    const { code } = request.params;
    const record = await find(request, isDoor ? undefined : code, isDoor ? code : undefined);
    const conference = await conferences.get(record.id);
    if (!conference) throw new HttpError('unknown_code');
    const { state, words } = conference;
    const own = await identify(storage, {
      conferenceId: record.id,
      role: 'participant',
      token: undefined,
      cookieHeader: request.headers.cookie,
    });
    const reply: DoorReply = {
      conferenceId: record.id,
      title: state.title,
      language: state.language,
      retentionDays: state.retentionDays,
      deleteAfter: record.deleteAfter,
      jobRoles: state.jobRoles,
      halls: state.halls,
      locked: state.doorLocked,
      ...(state.preparing ? { opensLater: true as const } : {}),
      ...(state.plannedStart === null ? {} : { plannedStart: state.plannedStart }),
      workplaces: [...state.workplaces.values()].map(({ id, nameId }) => ({ id, name: words.get(nameId) ?? '' })),
      ...(state.rehearsal ? { rehearsal: true as const } : {}),
      ...(state.remembered ? { remembered: true as const } : {}),
      seated: own !== undefined,
    };
    response.set('cache-control', 'no-store').json(reply);
  });

  router.post('/join', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const body = joinRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request', body.error.issues[0]?.message);
    const { code, door, name, workplace, jobRole, seatKey, hall } = body.data;
    const record = await find(request, code, door);
    const conference = await conferences.get(record.id);
    if (!conference) throw new HttpError('unknown_code');
    const token = seatKey ?? newToken();
    const held = seatKey === undefined ? undefined : await storage.capability(hashToken(token));
    if (held && held.conferenceId !== record.id)
      throw new HttpError('bad_request', 'this seatKey has a seat elsewhere');
    const personId = personIdOf(record.id, token);
    const capability = {
      tokenHash: hashToken(token),
      conferenceId: record.id,
      role: 'participant' as const,
      personId,
    };
    const outcome = await conference.join(
      personId,
      { name, workplace, jobRole: jobRole ?? null, hallId: hall ?? null },
      capability,
    );
    if (!outcome.ok) throw new HttpError(outcome.code);
    response.append(
      'set-cookie',
      seatCookie('participant', record.id, token, request.secure, conference.state.retentionDays),
    );
    // They may have been expected under another id.
    const seat = conference.actorIn({ kind: 'participant', personId });
    const participantId = seat?.kind === 'participant' ? seat.personId : personId;
    const reply: JoinReply = { conferenceId: record.id, participantId, token };
    response.status(201).set('cache-control', 'no-store').json(reply);
  });

  router.post('/session', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const body = sessionRequest.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request');
    const { conferenceId, role, token } = body.data;
    const actor = await identify(storage, { conferenceId, role, token, cookieHeader: undefined });
    const seatToken = actor ? token : role === 'participant' ? await byCard(conferenceId, token) : undefined;
    if (seatToken === undefined) {
      await guesses.afterFailure(request.ip ?? 'unknown');
      throw new HttpError('no_identity');
    }
    const record = await storage.conferenceById(conferenceId);
    const days = record ? Math.max(1, (record.deleteAfter - record.createdAt) / 86_400_000) : 1;
    response.append('set-cookie', seatCookie(role, conferenceId, seatToken, request.secure, Math.round(days)));
    response.status(204).end();
  });

  /** The token of this device's own that a return card is exchanged for; undefined when it is no card of ours. */
  async function byCard(conferenceId: string, secret: string): Promise<string | undefined> {
    const holder = await cards.read(conferenceId, secret);
    if (holder.kind === 'unknown') return undefined;
    if (holder.kind === 'removed') throw new HttpError('removed');
    if (holder.kind === 'expected') {
      const come = await holder.conference.come(holder.personId);
      if (!come.ok) throw new HttpError(come.code);
    }
    const token = await cards.admit(conferenceId, holder.personId);
    if (token === undefined) throw new HttpError('too_many_requests', 'this seat is open on too many devices');
    return token;
  }

  return router;
}
