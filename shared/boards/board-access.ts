import type { Actor } from '../conference/actor.ts';
import { isBroughtHome } from '../conference/brought-home.ts';
import { attributionOf } from '../conference/programme.ts';
import { type ConferenceState, isActive, isParked, knownStep, seatOf, statusOf } from '../conference/state.ts';
import { boardSpecs, type StepKinds } from '../conference/step-kind.ts';
import { type BoardKey, plenaryOwner } from './board-name.ts';

export type Access = 'none' | 'read' | 'write';

/**
 * Who may read or write a board, now. A person's own board is theirs alone. A group writes on its board while the step
 * runs and reads it before and afterwards; others read it once it is shared. Plenary boards are written by the server
 * only. A step that waits again, because *next* was taken back, only locks its boards: nobody loses sight of their words.
 * So does one that has been taken out of the programme. In an anonymous step all write on boards of their own only.
 * A home group reads besides what its members bring home from their earlier tables.
 */
export function boardAccess(kinds: StepKinds, state: ConferenceState, board: BoardKey, actor: Actor): Access {
  const own = ownAccess(kinds, state, board, actor);
  if (own !== 'none' || board.scope !== 'group' || actor.kind !== 'participant') return own;
  return state.people.has(actor.personId) && isBroughtHome(kinds, state, board, actor.personId) ? 'read' : 'none';
}

/** The same without what one's home group brings home: that is read beside the group's board, and only there. */
export function ownAccess(kinds: StepKinds, state: ConferenceState, board: BoardKey, actor: Actor): Access {
  const step = knownStep(state, board.stepId);
  const parked = isParked(state, board.stepId);
  if (!step || !boardSpecs(kinds, step).some((spec) => spec.scope === board.scope)) return 'none';
  if (actor.kind === 'participant' && !state.people.has(actor.personId)) return 'none';
  switch (board.scope) {
    case 'person':
      if (actor.kind !== 'participant' || actor.personId !== board.owner) return 'none';
      return state.phase.kind === 'ended' || parked ? 'read' : 'write';
    case 'group': {
      const open = !parked && attributionOf(step) !== 'anonymous' && isActive(statusOf(state, step.id));
      return groupAccess(state, board, actor, open);
    }
    case 'plenary':
      return board.owner === plenaryOwner ? 'read' : 'none';
  }
}

function groupAccess(state: ConferenceState, board: BoardKey, actor: Actor, running: boolean): Access {
  const grouping = state.groupings.get(board.stepId);
  if (grouping?.status !== 'confirmed') return 'none';
  if (!grouping.groups.some((group) => group.id === board.owner)) return 'none';
  if (actor.kind === 'participant' && seatOf(state, board.stepId, actor.personId)?.id === board.owner) {
    return running ? 'write' : 'read';
  }
  if (actor.kind === 'facilitator' || state.sharedSteps.has(board.stepId)) return 'read';
  return 'none';
}
