import type { ConferenceState } from '../../../shared/conference/state.ts';
import { type NetworkRole, networkRoles } from '../../../shared/network/network.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';

/** What a rule's role is called within a sentence: a job role of the conference, or a role in the network. */
export function roleInText(
  role: string,
  jobRoles: ConferenceState['jobRoles'],
  words: Catalogue['facilitator']['roomPlan'],
): string {
  if (!jobRoles.includes(role) && isNetworkRole(role)) return words.networkRoles[role];
  // Names and short forms such as PPT keep their capitals.
  return /^\p{Lu}\P{Lu}*$/u.test(role) ? role.toLocaleLowerCase() : role;
}

/** Roles that a rule may ask for: all job roles, and those in the network that somebody has. */
export function rolesToAsk(state: Pick<ConferenceState, 'jobRoles' | 'people' | 'expected'>): readonly string[] {
  const held = new Set([...state.people.values(), ...state.expected.values()].map(({ role }) => role));
  const others = networkRoles.filter(
    (role) => role !== 'participant' && held.has(role) && !state.jobRoles.includes(role),
  );
  return [...state.jobRoles, ...others];
}

function isNetworkRole(role: string): role is NetworkRole {
  return networkRoles.some((one) => one === role);
}
