import { parseCookie, stringifySetCookie } from 'cookie';
import type { Handshake } from '../../shared/protocol/live.ts';

export type Role = Handshake['role'];

const day = 86_400;

/** One cookie a role and conference, so that desk, phone and hall screen live side by side in one browser. */
function cookieName(role: Role, conferenceId: string): string {
  return `samling-${role}-${conferenceId}`;
}

export function tokenInCookies(header: string | undefined, role: Role, conferenceId: string): string | undefined {
  return header === undefined ? undefined : parseCookie(header)[cookieName(role, conferenceId)];
}

/** @param days how long the browser keeps it; the server's own word on the token may end earlier. */
export function seatCookie(role: Role, conferenceId: string, token: string, secure: boolean, days: number): string {
  return stringifySetCookie({
    name: cookieName(role, conferenceId),
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
