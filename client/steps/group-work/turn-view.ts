import type { RoundNow } from '../../../shared/steps/talk-round.ts';

/** Who comes next is told so long before the turn ends. */
const warningMs = 15_000;

/** A round as one person's phone shows it. */
export interface TurnView {
  /** Null once everybody has had their turn. */
  readonly speaker: string | null;
  readonly next: string | null;
  readonly mine: boolean;
  readonly iAmNext: boolean;
  /** Milliseconds left of the turn; negative while a sentence is rounded off. */
  readonly remainingMs: number;
  readonly paused: boolean;
  /** The turn before mine is about to end. */
  readonly soon: boolean;
}

/** @param now the conference's clock */
export function turnView(round: RoundNow, me: string | null, now: number): TurnView {
  const { order, turn, clock } = round;
  const speaker = order[turn] ?? null;
  const next = order[turn + 1] ?? null;
  const paused = clock.kind === 'paused';
  const remainingMs = paused ? clock.remainingMs : clock.endsAt - now;
  const iAmNext = next !== null && next === me;
  return {
    speaker,
    next,
    mine: speaker !== null && speaker === me,
    iAmNext,
    remainingMs,
    paused,
    soon: iAmNext && !paused && remainingMs <= warningMs,
  };
}
