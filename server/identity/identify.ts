import type { Actor } from '../../shared/conference/actor.ts';
import type { Storage } from '../storage/storage.ts';
import { type Role, tokenInCookies } from './cookies.ts';
import { hashToken, isToken } from './tokens.ts';

/** What somebody shows to be let in: a token of their own, or the cookie that their browser sends along. */
interface Credentials {
  readonly conferenceId: string;
  readonly role: Role;
  readonly token: string | undefined;
  readonly cookieHeader: string | undefined;
}

/** Who it is, or undefined when the credentials give no right to that role in that conference. */
export async function identify(storage: Storage, credentials: Credentials): Promise<Actor | undefined> {
  const { conferenceId, role } = credentials;
  const token = credentials.token ?? tokenInCookies(credentials.cookieHeader, role, conferenceId);
  if (token === undefined || !isToken(token)) return undefined;
  const capability = await storage.capability(hashToken(token));
  if (!capability || capability.conferenceId !== conferenceId || capability.role !== role) return undefined;
  const of = capability.personId;
  switch (role) {
    case 'facilitator':
      return { kind: 'facilitator' };
    case 'hall':
      return of === null ? { kind: 'hall' } : { kind: 'hall', hallId: of };
    case 'hallHost':
      return of === null ? undefined : { kind: 'hallHost', hallId: of };
    case 'participant':
      return of === null ? undefined : { kind: 'participant', personId: of };
  }
}
