import type { NetworkChange } from '../../shared/network/changes.ts';
import type { Network } from '../../shared/network/network.ts';
import type { MeetingsChange } from '../storage/meeting-storage.ts';

/** Whether a change takes somebody's name away, so that no trace of it may stay in the files. */
export function erasesNames(change: NetworkChange): boolean {
  switch (change.type) {
    case 'erasePeople':
    case 'removePeople':
    case 'removeWorkplaces':
    case 'mergeWorkplaces':
    // Of hall hosts.
    case 'putGatheringHall':
    case 'removeGatheringHall':
    case 'removeGathering':
      return true;
    case 'changePerson':
      return change.fields.name !== undefined;
    case 'changeWorkplace':
      return change.fields.contact !== undefined;
    default:
      return false;
  }
}

/** Whether whoever asks is told only when no trace is left: the page says *erased*. */
export function isPromisedErasure(change: NetworkChange): boolean {
  return change.type === 'erasePeople' || change.type === 'removePeople';
}

/** What a network may still remember of who met whom, where a change has taken people or conferences away. */
export function meetingsLeft(before: Network, after: Network): MeetingsChange {
  const [people, conferences] = [idsOf(after.people), conferencesOf(after)];
  const isLess =
    before.people.some(({ id }) => !people.has(id)) || [...conferencesOf(before)].some((id) => !conferences.has(id));
  return isLess ? { still: { personIds: [...people], conferenceIds: [...conferences] } } : {};
}

function idsOf(things: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(things.map(({ id }) => id));
}

function conferencesOf({ gatherings }: Network): ReadonlySet<string> {
  return new Set(gatherings.flatMap(({ conferenceIds }) => conferenceIds));
}
