import type { Request } from 'express';
import { tokenInCookies } from '../identity/cookies.ts';
import { ownerByToken } from '../identity/network-owners.ts';
import type { NetworkOwner } from '../storage/network-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { bearerToken } from './addresses.ts';
import { HttpError } from './http-error.ts';

/**
 * Which owner of a network asks: by a token of their own, or by the cookie that their browser sends along.
 * @throws {HttpError} `no_identity`, for an unknown network and a link that has been taken away alike
 */
export async function askingOwner(storage: Storage, request: Request, networkId: string): Promise<NetworkOwner> {
  const owner = await ownerByToken(storage, networkId, bearerToken(request) ?? ownerCookie(request, networkId));
  if (!owner) throw new HttpError('no_identity');
  return owner;
}

/** The token that this browser keeps for the network, right or not. */
export function ownerCookie(request: Request, networkId: string): string | undefined {
  return tokenInCookies(request.headers.cookie, 'networkLeader', networkId);
}
