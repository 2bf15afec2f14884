import type { Request } from 'express';
import { originOf } from '../identity/origin.ts';
import { HttpError } from './http-error.ts';

/** The address whoever asks reaches us by: the configured one, else the one this request came to. */
export function publicAddress(request: Request, publicUrl: string | undefined): string {
  return publicUrl ?? `${request.protocol}://${hostOf(request)}`;
}

function hostOf(request: Request): string {
  const { host } = request.headers;
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) ? host : 'localhost';
}

export function bearerToken(request: Request): string | undefined {
  const header = request.headers.authorization;
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined;
}

/** A page of another origin may not act with our cookies. */
export function refuseForeignOrigin(request: Request, publicUrl: string | undefined): void {
  if (originOf(request, publicUrl) === 'foreign') throw new HttpError('origin_refused');
}
