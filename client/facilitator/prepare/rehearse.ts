import type { ConferenceState } from '../../../shared/conference/state.ts';
import type { CreateReply, RehearsalRequest } from '../../../shared/protocol/http.ts';
import { isLanguage } from '../../../shared/texts/language.ts';
import { type Answer, askServer, sending } from '../../live/ask-server.ts';

/** A rehearsal of a conference as it stands, by its facilitator: simulated people live through it, and nothing is left. */
export function rehearse(state: ConferenceState): Promise<Answer<CreateReply>> {
  const request: RehearsalRequest = {
    conferenceId: state.id,
    title: state.title,
    // Held now, whenever the day is: lunch at half past eleven would only be hours late.
    programme: state.programme.map(({ startsAt: _, ...step }) => step),
    language: isLanguage(state.language) ? state.language : 'nb',
    halls: state.halls.map(({ name, digital }) => ({ name, digital })),
    jobRoles: [...state.jobRoles],
    timeZone: state.timeZone,
  };
  return askServer('/api/rehearsals?role=facilitator', sending('POST', request));
}
