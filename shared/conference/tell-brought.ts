import { broughtTables, homeSteps, stepsBehind } from './brought-home.ts';
import type { Delivery } from './deliveries.ts';
import type { ConferenceEvent } from './events.ts';
import { groupRoom } from './project-rooms.ts';
import type { ConferenceState, Group } from './state.ts';
import type { StepKinds } from './step-kind.ts';

/**
 * Tells home groups from which tables their members come, whenever that may have changed. Each time the whole list, so
 * that what was told before does not matter.
 */
export function tellBrought(kinds: StepKinds, event: ConferenceEvent, state: ConferenceState): readonly Delivery[] {
  const told = changedBy(event);
  if (told === undefined) return [];
  const parked = told === 'programme' ? state.parked.filter(({ id }) => state.groupings.has(id)) : [];
  return [...homeSteps(state), ...parked].flatMap((home): readonly Delivery[] => {
    const behind = stepsBehind(kinds, state, home.id);
    const groups = state.groupings.get(home.id)?.groups ?? [];
    return groups.filter((group) => concerns(group)).map((group) => tell(home.id, group));

    function concerns({ id, members }: Group): boolean {
      if (told === 'programme') return true;
      if (behind.length === 0 || told === undefined) return false;
      if (told.some(({ stepId }) => behind.some((step) => step.id === stepId))) return true;
      return told.some(({ stepId, groupIds, personId }) =>
        personId === undefined ? stepId === home.id && groupIds?.includes(id) : members.includes(personId),
      );
    }
  });

  function tell(stepId: string, group: Group): Delivery {
    const tables = broughtTables(kinds, state, stepId, group);
    return { room: groupRoom(stepId, group.id), events: [{ type: 'broughtHome', stepId, tables }] };
  }
}

interface Changed {
  readonly stepId?: string;
  readonly groupIds?: readonly string[];
  readonly personId?: string;
}

/** What an event touches: tables of a step, all tables where somebody sits, or the order of the programme. */
function changedBy(event: ConferenceEvent): readonly Changed[] | 'programme' | undefined {
  switch (event.type) {
    case 'groupsConfirmed':
    case 'seatMoved':
      return [{ stepId: event.stepId, groupIds: event.groups.map(({ id }) => id) }];
    case 'seatGiven':
      return [{ stepId: event.stepId, groupIds: [event.group.id] }];
    case 'stepEnded':
    case 'boardsShared':
      return [{ stepId: event.stepId }];
    case 'nextUndone':
      return event.restored ? [{ stepId: event.restored.stepId }] : [];
    case 'personJoined':
      return event.expected ? [{ personId: event.person.id }] : undefined;
    case 'personRemoved':
    case 'peopleMerged':
      return event.seats.map(({ stepId, group }) => ({ stepId, groupIds: [group.id] }));
    case 'stepAdded':
    case 'stepRemoved':
    case 'stepMoved':
    case 'stepChanged':
      return 'programme';
    default:
      return undefined;
  }
}
