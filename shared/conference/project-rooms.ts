import { parseBoardKey } from '../boards/board-name.ts';
import type { MessageTarget } from './messages.ts';
import type { ConferenceState, ExpectedPerson, Help } from './state.ts';
import type { Room } from './step-kind.ts';

export const everybody: readonly Room[] = ['facilitators', 'halls', 'participants'];
export const desks: readonly Room[] = ['facilitators', 'halls'];

/** The table of a group in a step. */
export function groupRoom(stepId: string, groupId: string): Room {
  return `group:${stepId}/${groupId}`;
}

/** The host of the hall where somebody is expected; nobody's where no hall is known. */
export function hostRoom({ hallId }: ExpectedPerson): Room | undefined {
  return hallId === undefined ? undefined : `host:${hallId}`;
}

/** The hosts, one for each hall. */
export function hostRooms(state: ConferenceState): readonly Room[] {
  return state.halls.map(({ id }): Room => `host:${id}`);
}

/** The groups where a person sits, by confirmed seats. */
export function seatRooms(state: ConferenceState, personId: string): readonly Room[] {
  return [...state.groupings].flatMap(([stepId, { status, groups }]) =>
    status === 'confirmed'
      ? groups.filter(({ members }) => members.includes(personId)).map(({ id }) => groupRoom(stepId, id))
      : [],
  );
}

/** Those of a workplace, and the tables where they sit. */
export function workplaceRooms(state: ConferenceState, workplaceId: string): readonly Room[] {
  const people = [...state.people.values()].filter((person) => person.workplaceId === workplaceId);
  return [...new Set(people.flatMap(({ id }): Room[] => [...seatRooms(state, id), `person:${id}`]))];
}

/** Those whom a message is for, and who sends it. */
export function messageRooms(to: MessageTarget): readonly Room[] {
  switch (to.kind) {
    case 'all':
      return everybody;
    case 'hall':
      return ['facilitators', `hall:${to.hallId}`];
    case 'group':
      return ['facilitators', groupRoom(to.stepId, to.groupId)];
  }
}

/** Those who may help, and those who have asked. */
export function helpRooms(help: Help): readonly Room[] {
  const own: Room =
    help.groupId !== null && help.stepId !== null ? groupRoom(help.stepId, help.groupId) : `person:${help.personId}`;
  return ['facilitators', 'hosts', own];
}

/** Those who may read a board, and so its hearts and names; nobody for a key that is none. */
export function heartRooms(state: ConferenceState, key: string): readonly Room[] {
  const board = parseBoardKey(key);
  if (!board) return [];
  if (board.scope === 'plenary') return everybody;
  // The group's own room is told in any case, so that it never keeps a count from before the boards were shared.
  const own = [...desks, groupRoom(board.stepId, board.owner)];
  return state.sharedSteps.has(board.stepId) ? [...own, 'participants'] : own;
}
