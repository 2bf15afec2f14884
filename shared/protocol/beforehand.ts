import * as z from 'zod/mini';
import type { BeforehandKind } from '../conference/beforehand.ts';

/** `GET /api/beforehand/:conferenceId`, with the secret of the link as bearer token: what is asked, and until when. */
export interface BeforehandReply {
  /** Of the conference. */
  readonly title: string;
  readonly language: string;
  readonly timeZone: string;
  readonly questionId: string;
  readonly kind: BeforehandKind;
  readonly question: string;
  /** Milliseconds since 1970, as `now` is: the server's clock decides. */
  readonly deadline: number;
  readonly now: number;
  /** Answers are not taken any more: the deadline has passed, or they have been opened. */
  readonly closed: boolean;
  /** When everything of the conference is erased. */
  readonly deleteAfter: number;
  /** As in `DoorReply`. */
  readonly remembered?: true;
}

/** A secret that the writer's device makes up for one answer: sent twice it is one, and only who holds it changes it. */
const key = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));
/** Bounded generously: what is too long is refused with a reason that people understand. */
const text = z.string().check(z.maxLength(20_000));

/** `PUT /api/beforehand/:conferenceId/answers`: gives an answer, or says it in other words. */
export const answerBody = z.object({
  key,
  lane: z.enum(['needs', 'story', 'asked', 'offered']),
  text,
  name: z._default(text, ''),
  workplace: z._default(text, ''),
});
export type AnswerBody = z.input<typeof answerBody>;

/** `DELETE /api/beforehand/:conferenceId/answers`: takes it back. */
export const takeBackBody = z.object({ key });
export type TakeBackBody = z.input<typeof takeBackBody>;
