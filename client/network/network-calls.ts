import type { LinkReply } from '../../shared/protocol/http.ts';
import type {
  CreateNetworkBody,
  CreateNetworkReply,
  NetworkMemoryReply,
  NetworkOwnerBody,
  NetworkOwnersReply,
  NetworkSessionBody,
} from '../../shared/protocol/network.ts';
import { type Answer, askServer, sending, tellServer } from '../live/ask-server.ts';
import type { NetworkServer } from './network-store.ts';

/** `/api/networks/<id>` and what follows. */
export function networkPath(id: string, rest = ''): string {
  return `/api/networks/${encodeURIComponent(id)}${rest}`;
}

export function networkServer(id: string): NetworkServer {
  return {
    read: (known) => askServer(networkPath(id, known === undefined ? '' : `?known=${known}`)),
    send: (body) => askServer(networkPath(id, '/changes'), sending('POST', body)),
  };
}

export const createNetwork = (body: CreateNetworkBody): Promise<Answer<CreateNetworkReply>> =>
  askServer('/api/networks', sending('POST', body));

/** Turns the token of an owner's link into this browser's cookie. */
export const openNetworkSession = (id: string, body: NetworkSessionBody): Promise<Answer<Response>> =>
  tellServer(networkPath(id, '/session'), sending('POST', body));

export const readOwners = (id: string): Promise<Answer<NetworkOwnersReply>> => askServer(networkPath(id, '/owners'));

/** A link for one more owner. */
export const admitOwner = (id: string, body: NetworkOwnerBody): Promise<Answer<LinkReply>> =>
  askServer(networkPath(id, '/owners'), sending('POST', body));

export const renameOwner = (id: string, ownerId: string, body: NetworkOwnerBody): Promise<Answer<Response>> =>
  tellServer(networkPath(id, `/owners/${encodeURIComponent(ownerId)}`), sending('PATCH', body));

export const revokeOwner = (id: string, ownerId: string): Promise<Answer<Response>> =>
  tellServer(networkPath(id, `/owners/${encodeURIComponent(ownerId)}`), { method: 'DELETE' });

export const deleteNetwork = (id: string): Promise<Answer<Response>> =>
  tellServer(networkPath(id), { method: 'DELETE' });

/** Of how many gatherings the network remembers who sat with whom. */
export const readMemory = (id: string): Promise<Answer<NetworkMemoryReply>> => askServer(networkPath(id, '/memory'));

/** Answered when no trace is left of it. */
export const forgetMeetings = (id: string): Promise<Answer<Response>> =>
  tellServer(networkPath(id, '/memory'), { method: 'DELETE' });
