import { boardAccess } from '../../../shared/boards/board-access.ts';
import { type BoardKey, plenaryOwner } from '../../../shared/boards/board-name.ts';
import type { Actor } from '../../../shared/conference/actor.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import { type ConferenceState, type Group, isParked, seatOf, statusOf } from '../../../shared/conference/state.ts';
import { type BoardSpec, boardSpecs, type StepKinds } from '../../../shared/conference/step-kind.ts';

/** A board that somebody may look at. `group` is null for what stands before everybody. */
export interface VisibleBoard {
  readonly key: BoardKey;
  readonly spec: BoardSpec;
  readonly group: Group | null;
  readonly own: boolean;
}

export interface StepBoards {
  readonly step: Step;
  readonly boards: readonly VisibleBoard[];
  /** The step was taken out of the programme: what was written in it is only read. */
  readonly parked: boolean;
}

/** The boards of steps that have begun, in the programme's order: one's own group's first, then shared ones, then plenary; steps that were taken out come last. */
export function boardsToSee(kinds: StepKinds, state: ConferenceState, personId: string): readonly StepBoards[] {
  const actor: Actor = { kind: 'participant', personId };
  // What a table wrote in a step that was taken out is not lost to it.
  return [...state.programme, ...state.parked].flatMap((step) => {
    if (statusOf(state, step.id).kind === 'waiting') return [];
    const specs = boardSpecs(kinds, step);
    const boards = specs.flatMap((spec) => boardsOf(spec, state, step, personId));
    const readable = boards.filter(({ key }) => boardAccess(kinds, state, key, actor) !== 'none');
    return readable.length > 0 ? [{ step, boards: readable, parked: isParked(state, step.id) }] : [];
  });
}

function boardsOf(spec: BoardSpec, state: ConferenceState, step: Step, personId: string): readonly VisibleBoard[] {
  const { scope } = spec;
  switch (scope) {
    case 'person':
      return [];
    case 'plenary':
      return [{ key: { stepId: step.id, scope, owner: plenaryOwner }, spec, group: null, own: false }];
    case 'group': {
      const seat = seatOf(state, step.id, personId);
      return [...(state.groupings.get(step.id)?.groups ?? [])]
        .sort((a, b) => Number(b.id === seat?.id) - Number(a.id === seat?.id) || a.number - b.number)
        .map((group) => ({
          key: { stepId: step.id, scope, owner: group.id },
          spec,
          group,
          own: group.id === seat?.id,
        }));
    }
  }
}

/** Where one looks first: the latest step in which one's own group has a board, else the latest there is. */
export function firstToSee(seen: readonly StepBoards[]): StepBoards | undefined {
  const all = seen.filter(({ parked }) => !parked);
  return all.findLast(({ boards }) => boards.some(({ own }) => own)) ?? all.at(-1) ?? seen.at(-1);
}

/** The steps that have begun and in which this person has a board of their own, with what it holds. */
export function ownBoards(
  kinds: StepKinds,
  state: ConferenceState,
  personId: string,
): readonly { readonly step: Step; readonly parked: boolean; readonly key: BoardKey }[] {
  const parked = new Set(state.parked);
  // What was written in a step that was taken out is not lost to whoever wrote it.
  return [...state.programme, ...parked].flatMap((step) => {
    const has = boardSpecs(kinds, step).some(({ scope }) => scope === 'person');
    if (!has || statusOf(state, step.id).kind === 'waiting') return [];
    return [{ step, parked: parked.has(step), key: { stepId: step.id, scope: 'person', owner: personId } as const }];
  });
}
