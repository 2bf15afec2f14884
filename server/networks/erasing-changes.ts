import type { NetworkChange } from '../../shared/network/changes.ts';

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
