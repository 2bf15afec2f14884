import { networkLimits } from './limits.ts';
import type { Network } from './network.ts';

const day = 86_400_000;

/** A network of which nothing but this is known yet. @param now milliseconds since 1970 */
export function newNetwork(
  about: Pick<Network, 'id' | 'name' | 'level' | 'language' | 'timeZone'>,
  now: number,
): Network {
  return {
    ...about,
    version: 0,
    goals: [],
    tags: [],
    cohort: null,
    workplaces: [],
    keepsPeople: null,
    people: [],
    peopleChangedAt: null,
    workGroups: [],
    gatherings: [],
    calendarKey: null,
    questions: [],
    createdAt: now,
    deleteAfter: now + networkLimits.usualDaysKept * day,
  };
}
