import { timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type BeforehandQuestion, takesAnswers } from '../../shared/conference/beforehand.ts';
import { answerBody, type BeforehandReply, takeBackBody } from '../../shared/protocol/beforehand.ts';
import type { GuessDelay } from '../identity/guess-delay.ts';
import { answerIdOf, hashToken, isToken } from '../identity/tokens.ts';
import type { Conferences } from '../live/conferences.ts';
import type { LiveConference } from '../live/live-conference.ts';
import type { Storage } from '../storage/storage.ts';
import { bearerToken, refuseForeignOrigin } from './addresses.ts';
import { HttpError } from './http-error.ts';

/** For all who hold one link together: a staff of hundreds that answers in the same minute stays far below it. */
const writesAMinute = 1_200;

interface Asked {
  readonly conference: LiveConference;
  readonly question: BeforehandQuestion;
}

/** The page of a question that is asked before the day: for whoever holds its link, also while the door is closed. */
export function beforehandRoutes(options: {
  readonly storage: Storage;
  readonly conferences: Conferences;
  readonly guesses: GuessDelay;
  readonly publicUrl: string | undefined;
}): Router {
  const { storage, conferences, guesses, publicUrl } = options;
  const writes = new RateLimiterMemory({ points: writesAMinute, duration: 60 });
  const router = Router();

  /** A link that was renewed, and one that never was, answer alike. */
  async function asked(request: Request<{ id: string }>): Promise<Asked> {
    const token = bearerToken(request) ?? '';
    const conference = isToken(token) ? await conferences.get(request.params.id) : undefined;
    const question = conference && questionBehind(conference, token);
    if (question) return { conference, question };
    const answer = await guesses.afterFailure(request.ip ?? 'unknown');
    throw new HttpError(answer ? 'not_found' : 'too_many_requests');
  }

  async function countWrite(question: BeforehandQuestion): Promise<void> {
    await writes.consume(question.id).catch(() => {
      throw new HttpError('too_many_requests');
    });
  }

  router.get('/beforehand/:id', async (request, response) => {
    const { conference, question } = await asked(request);
    const { state } = conference;
    const record = await storage.conferenceById(state.id);
    const now = conference.clock.now();
    const reply: BeforehandReply = {
      title: state.title,
      language: state.language,
      timeZone: state.timeZone,
      questionId: question.id,
      kind: question.kind,
      question: question.question,
      deadline: question.deadline,
      now,
      closed: state.phase.kind === 'ended' || !takesAnswers(question, now),
      deleteAfter: record?.deleteAfter ?? now,
      ...(state.remembered ? { remembered: true as const } : {}),
    };
    response.set('cache-control', 'no-store').json(reply);
  });

  router.put('/beforehand/:id/answers', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { conference, question } = await asked(request);
    const body = answerBody.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request', body.error.issues[0]?.message);
    await countWrite(question);
    const { key, ...said } = body.data;
    const outcome = await conference.answer({
      ...said,
      questionId: question.id,
      answerId: answerIdOf(conference.id, key),
    });
    if (!outcome.ok) throw new HttpError(outcome.code);
    response.status(204).end();
  });

  router.delete('/beforehand/:id/answers', async (request, response) => {
    refuseForeignOrigin(request, publicUrl);
    const { conference, question } = await asked(request);
    const body = takeBackBody.safeParse(request.body);
    if (!body.success) throw new HttpError('bad_request');
    await countWrite(question);
    const answerId = answerIdOf(conference.id, body.data.key);
    const outcome = await conference.takeBack({ questionId: question.id, answerId });
    if (!outcome.ok) throw new HttpError(outcome.code);
    response.status(204).end();
  });

  return router;
}

function questionBehind({ state, words }: LiveConference, token: string): BeforehandQuestion | undefined {
  const given = Buffer.from(hashToken(token));
  for (const question of state.beforehand.values()) {
    const secret = words.get(question.linkId);
    if (secret !== undefined && timingSafeEqual(Buffer.from(hashToken(secret)), given)) return question;
  }
  return undefined;
}
