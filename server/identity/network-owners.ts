import type { Request } from 'express';
import { bearerToken } from '../http/addresses.ts';
import { HttpError } from '../http/http-error.ts';
import type { NetworkOwner } from '../storage/network-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { tokenInCookies } from './cookies.ts';
import { hashToken, isToken } from './tokens.ts';

/**
 * Which owner asks: by a token of their own, or by the cookie that their browser sends along.
 * @throws {HttpError} `no_identity`, for an unknown network and a link that has been revoked alike
 */
export async function askingOwner(storage: Storage, request: Request, networkId: string): Promise<NetworkOwner> {
  const token = bearerToken(request) ?? tokenInCookies(request.headers.cookie, 'networkLeader', networkId);
  const owner = await ownerByToken(storage, networkId, token);
  if (!owner) throw new HttpError('no_identity');
  return owner;
}

/** Undefined when the token gives no right to that network. */
export async function ownerByToken(
  storage: Storage,
  networkId: string,
  token: string | undefined,
): Promise<NetworkOwner | undefined> {
  if (token === undefined || !isToken(token)) return undefined;
  const owner = await storage.networkOwner(hashToken(token));
  return owner?.networkId === networkId ? owner : undefined;
}
