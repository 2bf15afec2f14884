import * as z from 'zod/mini';
import { networkLimits as limits } from '../network/limits.ts';
import { type Network, networkLevels } from '../network/network.ts';
import { languages } from '../texts/language.ts';
import { changeSchema, line, nameOfNetwork, timeZone } from './network-changes.ts';

const ownerName = line(limits.ownerLength);

/** `POST /api/networks` */
export const createNetworkRequest = z.object({
  name: nameOfNetwork,
  level: z._default(z.enum(networkLevels), 'municipality'),
  language: z.enum(languages),
  timeZone: z._default(timeZone, 'Europe/Oslo'),
  /** What the other owners will call whoever creates it; may be empty. */
  ownerName: z._default(ownerName, ''),
  createKey: z.optional(line(200)),
});
export type CreateNetworkBody = z.input<typeof createNetworkRequest>;

export interface CreateNetworkReply {
  readonly id: string;
  /** Whoever holds it owns the network. Its secret stands in the fragment, which browsers do not send. */
  readonly ownerLink: string;
}

/** `POST /api/networks/:id/session`: turns the token of an owner's link into this browser's cookie. */
export const networkSessionRequest = z.object({ token: line(80) });
export type NetworkSessionBody = z.input<typeof networkSessionRequest>;

/** `GET /api/networks/:id?known=`: `network` is null when it is still the version that is known. */
export interface NetworkReply {
  readonly network: Network | null;
  /** Who asks, among the owners. */
  readonly ownerId: string;
}

/** `POST /api/networks/:id/changes` */
export const networkChangeRequest = z.object({
  /** The version that the client has seen. */
  known: z.int().check(z.minimum(0)),
  /** The sender's own; a change sent twice runs once. */
  id: z.string().check(z.regex(/^[\w-]{8,40}$/)),
  change: changeSchema,
});
export type NetworkChangeBody = z.input<typeof networkChangeRequest>;

export interface NetworkChangeReply {
  readonly version: number;
  /** The server's time at which it was applied; milliseconds. */
  readonly at: number;
  /** Whole, where more has happened than this change since `known`. */
  readonly network?: Network;
}

export interface NetworkOwnerReply {
  readonly id: string;
  /** Empty where nobody has said. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly you: boolean;
}

/** `GET /api/networks/:id/owners` */
export interface NetworkOwnersReply {
  readonly owners: readonly NetworkOwnerReply[];
}

/** `POST /api/networks/:id/owners`: a link for one more owner. `PATCH …/owners/:ownerId`: what oneself is called. */
export const networkOwnerRequest = z.object({ name: ownerName });
export type NetworkOwnerBody = z.input<typeof networkOwnerRequest>;

/** `GET /api/networks/:id/memory`: of how many gatherings the network still remembers who sat with whom. */
export interface NetworkMemoryReply {
  readonly gatherings: number;
}
