import { parseCookie, stringifySetCookie } from 'cookie';
import type { Handshake } from '../../shared/protocol/live.ts';

export type Role = Handshake['role'];

/** Whoever has a cookie here: a seat in a conference, or an owner of a learning network. */
type CookieRole = Role | 'networkLeader';

const day = 86_400;

/** One cookie a role and conference (or network), so that desk, phone and hall screen live side by side in one browser. */
function cookieName(role: CookieRole, id: string): string {
  return `samling-${role}-${id}`;
}

export function tokenInCookies(header: string | undefined, role: CookieRole, id: string): string | undefined {
  return header === undefined ? undefined : parseCookie(header)[cookieName(role, id)];
}

/** @param days how long the browser keeps it; the server's own word on the token may end earlier. */
export function seatCookie(role: CookieRole, id: string, token: string, secure: boolean, days: number): string {
  return stringifySetCookie({
    name: cookieName(role, id),
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: days * day,
  });
}

/** Takes the seat's cookie out of the browser. */
export function endedSeatCookie(role: Role, conferenceId: string, secure: boolean): string {
  return seatCookie(role, conferenceId, '', secure, 0);
}
