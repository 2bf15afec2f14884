import type { BeginConferenceBody, HeldConferencesReply } from '../../../shared/protocol/gatherings.ts';
import type { ConferenceReply, CreateReply, LinkReply } from '../../../shared/protocol/http.ts';
import { type Answer, askServer, sending } from '../../live/ask-server.ts';
import { networkPath } from '../network-calls.ts';

function conferencesPath(networkId: string, gatheringId: string, rest = ''): string {
  return networkPath(networkId, `/gatherings/${encodeURIComponent(gatheringId)}/conferences${rest}`);
}

/** Prepares a conference from a gathering. @param known how many have been begun from it already */
export function beginConference(networkId: string, gatheringId: string, known: number): Promise<Answer<CreateReply>> {
  const body: BeginConferenceBody = { known };
  return askServer(conferencesPath(networkId, gatheringId), sending('POST', body));
}

export function readHeld(networkId: string, gatheringId: string): Promise<Answer<HeldConferencesReply>> {
  return askServer(conferencesPath(networkId, gatheringId));
}

/** Where its desk is: without a new link when this browser can open it already. */
export async function deskAddress(
  networkId: string,
  gatheringId: string,
  conferenceId: string,
): Promise<Answer<string>> {
  const known = await askServer<ConferenceReply>(`/api/conferences/${conferenceId}?role=facilitator`);
  if (known.ok) return { ok: true, reply: `/f/${conferenceId}` };
  const made = await askServer<LinkReply>(
    conferencesPath(networkId, gatheringId, `/${conferenceId}/link`),
    sending('POST', {}),
  );
  if (!made.ok) return made;
  const link = new URL(made.reply.link);
  return { ok: true, reply: link.pathname + link.hash };
}

/** The calendar file of all gatherings, or of one, for the owner who asks. */
export function calendarFile(networkId: string, gatheringId?: string): string {
  const rest = gatheringId === undefined ? '' : `/gatherings/${encodeURIComponent(gatheringId)}`;
  return networkPath(networkId, `${rest}/calendar.ics`);
}

/** What calendars subscribe to. */
export function calendarAddress(networkId: string, key: string): string {
  return `${location.origin}${networkPath(networkId, `/calendar/${key}.ics`)}`;
}
