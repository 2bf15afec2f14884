import { type Part, type Step, stepById } from '../../../shared/conference/programme.ts';
import { type ConferenceState, type Group, seatOf, statusOf } from '../../../shared/conference/state.ts';

/**
 * The one thing a phone shows of the programme. *ticket*: where one sits. *seated*: found, waiting for the others.
 * *noSeat*: a step in groups without a seat for this person.
 */
export type Screen =
  | { readonly kind: 'lobby' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'ticket'; readonly step: Step; readonly part: number; readonly group: Group }
  | { readonly kind: 'seated'; readonly step: Step; readonly part: number; readonly group: Group }
  | { readonly kind: 'noSeat'; readonly step: Step; readonly part: number }
  | { readonly kind: 'step'; readonly step: Step; readonly part: number; readonly group: Group | null };

/** Names the seat a ticket is for. Whoever is moved gets a new ticket. */
export function ticketId(step: Step, group: Group): string {
  return `${step.id}/${group.id}`;
}

/**
 * @param step the step to show: the running one, or the one before while somebody finishes a sentence
 * @param putAway the tickets of seats that this person has found
 */
export function screenFor(
  state: ConferenceState,
  personId: string,
  step: Step | null,
  putAway: ReadonlySet<string>,
): Screen {
  if (state.phase.kind === 'ended') return { kind: 'ended' };
  if (step === null) return { kind: 'lobby' };
  const status = statusOf(state, step.id);
  const part = status.kind === 'waiting' ? 0 : status.part;
  if (step.arrangement.kind !== 'groups') return { kind: 'step', step, part, group: null };
  const group = seatOf(state, step.id, personId);
  if (!group) return { kind: 'noSeat', step, part };
  // A group of everybody has no table to look for.
  const found = group.label.kind === 'everyone' || putAway.has(ticketId(step, group));
  if (!found && status.kind !== 'done') return { kind: 'ticket', step, part, group };
  return { kind: partOf(step, part)?.kind === 'gather' ? 'seated' : 'step', step, part, group };
}

export function currentStep(state: ConferenceState): Step | null {
  return (state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId)) ?? null;
}

export function partOf(step: Step, part: number): Part | undefined {
  return step.parts[part];
}

/** While one writes alone, listens to a round or looks for a table there is nowhere else to go: one task, no tabs. */
export function isQuiet(screen: Screen): boolean {
  switch (screen.kind) {
    case 'lobby':
    case 'ticket':
      return true;
    case 'ended':
    case 'noSeat':
    case 'seated':
      return false;
    case 'step': {
      const kind = partOf(screen.step, screen.part)?.kind;
      return screen.group !== null && (kind === 'alone' || kind === 'round');
    }
  }
}

/** Names the screen, so that its change can be told from its growth. */
export function placeOf(screen: Screen): string {
  return 'step' in screen ? `${screen.kind}/${stretchOf(screen)}` : screen.kind;
}

/** Names the part of the programme that a screen belongs to. */
export function stretchOf({ step, part }: { readonly step: Step; readonly part: number }): string {
  return `${step.id}/${part}`;
}
