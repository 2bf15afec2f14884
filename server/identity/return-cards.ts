import type { Conferences } from '../live/conferences.ts';
import type { LiveConference } from '../live/live-conference.ts';
import type { Storage } from '../storage/storage.ts';
import { hashToken, isToken, newToken } from './tokens.ts';

/** Far more than one person carries; a card that lies about cannot fill the storage. */
const mostDevices = 30;

/** Where a card leads. `expected`: somebody who has not come yet, and whom it lets in; `removed`: the seat has been taken away; `unknown`: there is no such card, or no more. */
type CardHolder =
  | { readonly kind: 'seat'; readonly conference: LiveConference; readonly personId: string }
  | { readonly kind: 'expected'; readonly conference: LiveConference; readonly personId: string }
  | { readonly kind: 'removed' }
  | { readonly kind: 'unknown' };

/**
 * The ways back to a seat from another device. A card opens nothing by itself: each device that shows it is given a token
 * of its own, so that a card can be used again, be replaced without turning anybody out, and a device can leave alone.
 */
export interface ReturnCards {
  /**
   * A fresh card's secret. A seat has one card at a time: the one before ends, so that a card that was lost does.
   * Undefined when nobody has that seat.
   */
  make(conferenceId: string, personId: string): Promise<string | undefined>;
  /** The same for several at once: person → secret, without those whom nobody knows. */
  makeAll(conferenceId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Those of `personIds` who have a card that still leads somewhere. */
  held(conferenceId: string, personIds: readonly string[]): Promise<ReadonlySet<string>>;
  read(conferenceId: string, secret: string): Promise<CardHolder>;
  /** A token for one more device of that seat; undefined when it has too many. */
  admit(conferenceId: string, personId: string): Promise<string | undefined>;
}

export function openReturnCards({
  storage,
  conferences,
}: {
  readonly storage: Storage;
  readonly conferences: Conferences;
}): ReturnCards {
  /** Cards are made one after the other: two made at once must not both stay. */
  let queue: Promise<unknown> = Promise.resolve();

  async function replace(conferenceId: string, personId: string): Promise<string | undefined> {
    const conference = await conferences.get(conferenceId);
    if (!conference || !isKnown(conference, personId)) return undefined;
    for (const held of await cardsOf(conferenceId, personId)) await storage.revokeCapability(held.tokenHash);
    const secret = newToken();
    await storage.addCapability({ tokenHash: hashToken(secret), conferenceId, role: 'returnCard', personId });
    return secret;
  }

  async function cardsOf(conferenceId: string, personId: string) {
    const held = await storage.capabilitiesOf(conferenceId, personId);
    return held.filter(({ role }) => role === 'returnCard');
  }

  return {
    make(conferenceId, personId) {
      const made = queue.then(() => replace(conferenceId, personId));
      queue = made.catch(() => {});
      return made;
    },
    makeAll(conferenceId, personIds) {
      const made = queue.then(async () => {
        const secrets = await Promise.all(
          [...new Set(personIds)].map(async (id) => [id, await replace(conferenceId, id)] as const),
        );
        return new Map(secrets.flatMap(([id, secret]) => (secret === undefined ? [] : [[id, secret] as const])));
      });
      queue = made.catch(() => {});
      return made;
    },
    async held(conferenceId, personIds) {
      const counts = await Promise.all(
        personIds.map(async (id) => [id, (await cardsOf(conferenceId, id)).length] as const),
      );
      return new Set(counts.filter(([, count]) => count > 0).map(([id]) => id));
    },
    async read(conferenceId, secret) {
      const card = isToken(secret) ? await storage.capability(hashToken(secret)) : undefined;
      if (card?.role !== 'returnCard' || card.conferenceId !== conferenceId || card.personId === null)
        return { kind: 'unknown' };
      const conference = await conferences.get(conferenceId);
      if (!conference) return { kind: 'unknown' };
      const { expected, matched } = conference.state;
      if (expected.has(card.personId)) return { kind: 'expected', conference, personId: card.personId };
      // Somebody came without their card, and was recognised: it is theirs all the same.
      const found = [...matched].find(([, match]) => match.expected.id === card.personId)?.[0];
      const actor = conference.actorIn({ kind: 'participant', personId: found ?? card.personId });
      return actor?.kind === 'participant'
        ? { kind: 'seat', conference, personId: actor.personId }
        : { kind: 'removed' };
    },
    async admit(conferenceId, personId) {
      const held = await storage.capabilitiesOf(conferenceId, personId);
      if (held.filter(({ role }) => role === 'participant').length >= mostDevices) return undefined;
      const token = newToken();
      await storage.addCapability({ tokenHash: hashToken(token), conferenceId, role: 'participant', personId });
      return token;
    },
  };
}

function isKnown({ state }: LiveConference, personId: string): boolean {
  return state.people.has(personId) || state.expected.has(personId);
}
