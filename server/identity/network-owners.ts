import type { NetworkOwner } from '../storage/network-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { hashToken, isToken } from './tokens.ts';

/** The owner who holds this token; undefined when it gives no right to that network. */
export async function ownerByToken(
  storage: Storage,
  networkId: string,
  token: string | undefined,
): Promise<NetworkOwner | undefined> {
  if (token === undefined || !isToken(token)) return undefined;
  const owner = await storage.networkOwner(hashToken(token));
  return owner?.networkId === networkId ? owner : undefined;
}
