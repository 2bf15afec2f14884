import type { BoardKey } from '../boards/board-name.ts';
import type { GroupLabel } from '../grouping/grouper.ts';
import { hasGroupBoards } from './earlier-steps.ts';
import { mayNameWriters, type Step } from './programme.ts';
import { type ConferenceState, type Group, seatOf, statusOf } from './state.ts';
import type { StepKinds } from './step-kind.ts';

/** A table where members of a home group sat before: what was written there they bring home. */
export interface BroughtTable {
  readonly stepId: string;
  readonly groupId: string;
  readonly number: number;
  readonly label: GroupLabel;
  /** Who of the home group sat there; nobody is named where the step does not say who wrote. */
  readonly personIds: readonly string[];
}

function seats(step: Step, composition: 'home' | 'mixed'): boolean {
  return step.arrangement.kind === 'groups' && step.arrangement.composition === composition;
}

/**
 * The mixed steps that a home step hears of: those since the last home step before them, so that two home steps in a row
 * hear of the same. Empty for other steps.
 */
export function stepsBehind(kinds: StepKinds, state: ConferenceState, homeStepId: string): readonly Step[] {
  const at = state.programme.findIndex(({ id }) => id === homeStepId);
  const home = state.programme[at];
  if (!home || !seats(home, 'home') || !hasGroupBoards(kinds, home)) return [];
  const found: Step[] = [];
  for (const step of state.programme.slice(0, at).reverse()) {
    if (seats(step, 'home') && found.length > 0) break;
    if (seats(step, 'mixed') && hasGroupBoards(kinds, step)) found.unshift(step);
  }
  return found;
}

/** The tables that the members of a home group come from: of steps that are done, or whose boards are shared. */
export function broughtTables(
  kinds: StepKinds,
  state: ConferenceState,
  homeStepId: string,
  home: Pick<Group, 'members'>,
): readonly BroughtTable[] {
  return stepsBehind(kinds, state, homeStepId).flatMap((step): readonly BroughtTable[] => {
    const grouping = state.groupings.get(step.id);
    const status = statusOf(state, step.id);
    if (grouping?.status !== 'confirmed') return [];
    if (status.kind !== 'done' && !state.sharedSteps.has(step.id)) return [];
    // A seat was kept for whoever had not come by then; nobody sat in it.
    const until = status.kind === 'done' ? status.endedAt : Number.POSITIVE_INFINITY;
    const there = new Set(
      home.members.filter((id) => {
        const person = state.people.get(id);
        return person !== undefined && person.joinedAt <= until;
      }),
    );
    return grouping.groups.flatMap(({ id, number, label, members }): readonly BroughtTable[] => {
      const personIds = members.filter((member) => there.has(member));
      if (personIds.length === 0) return [];
      return [{ stepId: step.id, groupId: id, number, label, personIds: mayNameWriters(step) ? personIds : [] }];
    });
  });
}

/** Home steps whose groups are confirmed. */
export function homeSteps(state: ConferenceState): readonly Step[] {
  return state.programme.filter((step) => seats(step, 'home') && state.groupings.get(step.id)?.status === 'confirmed');
}

/** Whether a group's board is one that somebody's home group brings home. Works on the whole state and on that person's view. */
export function isBroughtHome(
  kinds: StepKinds,
  state: ConferenceState,
  { stepId, owner }: Pick<BoardKey, 'stepId' | 'owner'>,
  personId: string,
): boolean {
  return homeSteps(state).some((home) => {
    const own = seatOf(state, home.id, personId);
    if (!own) return false;
    const tables = state.brought.get(home.id) ?? broughtTables(kinds, state, home.id, own);
    return tables.some((table) => table.stepId === stepId && table.groupId === owner);
  });
}
