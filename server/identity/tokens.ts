import { createHash, randomBytes, randomInt } from 'node:crypto';
import { joinCodeAlphabet, joinCodeLength } from '../../shared/protocol/http.ts';

/** 128 random bits, as 22 characters that a URL may hold. */
export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{22,64}$/.test(text);
}

/** SHA-256 in hexadecimal. Tokens are random, so a plain hash is enough: there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function newJoinCode(): string {
  return Array.from({ length: joinCodeLength }, () => joinCodeAlphabet[randomInt(joinCodeAlphabet.length)]).join('');
}

/** Ids that begin with a letter, so that they never look like an option or a private key of an object. */
export function newId(): string {
  return `i${randomBytes(9).toString('base64url')}`;
}

/**
 * The person behind a seat's token. The id follows from the token, so that a join that is sent twice (no answer came back
 * over a bad network) leads to one seat.
 */
export function personIdOf(conferenceId: string, token: string): string {
  return `p${createHash('sha256').update(`${conferenceId}/${token}`).digest('base64url').slice(0, 16)}`;
}

/** An answer from before the day, by the secret of the device that wrote it; as with a seat, sent twice it is one. */
export function answerIdOf(conferenceId: string, key: string): string {
  return `a${createHash('sha256').update(`${conferenceId}/answer/${key}`).digest('base64url').slice(0, 16)}`;
}
