import type { Conferences } from '../live/conferences.ts';
import type { LiveConference } from '../live/live-conference.ts';
import type { Storage } from '../storage/storage.ts';
import { hashToken, isToken, newToken } from './tokens.ts';

/** Far more than one person carries; a card that lies about cannot fill the storage. */
const mostDevices = 30;

/** Where a card leads. `removed`: the seat has been taken away; `unknown`: there is no such card, or no more. */
type CardHolder =
  | { readonly kind: 'seat'; readonly conference: LiveConference; readonly personId: string }
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
    if (!conference?.state.people.has(personId)) return undefined;
    for (const held of await storage.capabilitiesOf(conferenceId, personId)) {
      if (held.role === 'returnCard') await storage.revokeCapability(held.tokenHash);
    }
    const secret = newToken();
    await storage.addCapability({ tokenHash: hashToken(secret), conferenceId, role: 'returnCard', personId });
    return secret;
  }

  return {
    make(conferenceId, personId) {
      const made = queue.then(() => replace(conferenceId, personId));
      queue = made.catch(() => {});
      return made;
    },
    async read(conferenceId, secret) {
      const card = isToken(secret) ? await storage.capability(hashToken(secret)) : undefined;
      if (card?.role !== 'returnCard' || card.conferenceId !== conferenceId || card.personId === null)
        return { kind: 'unknown' };
      const conference = await conferences.get(conferenceId);
      if (!conference) return { kind: 'unknown' };
      const actor = conference.actorIn({ kind: 'participant', personId: card.personId });
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
