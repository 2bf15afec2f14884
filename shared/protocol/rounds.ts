import * as z from 'zod/mini';
import { isId } from '../boards/board-name.ts';
import type { RejectionCode } from '../conference/rejections.ts';
import type { RoundNow, TurnClock } from '../steps/talk-round.ts';
import type { EdgeCode } from './error-codes.ts';

/**
 * What passes between a table and the server in a talk round. All of it is passing: the server holds a round in memory
 * while it goes on, and nothing about who spoke, or for how long, is kept or logged.
 */
export interface RoundTold {
  readonly stepId: string;
  readonly groupId: string;
  /** Null when there is no round at this table, or none any more. */
  readonly round: RoundNow | null;
}

/** To desks and halls: how far each table has come, without who speaks. Empty when there is no round. */
export interface RoundsTold {
  readonly stepId: string | null;
  readonly tables: readonly TableTurn[];
}

export interface TableTurn {
  readonly groupId: string;
  readonly number: number;
  /** From 1; one more than `of` once everybody has had their turn. */
  readonly turn: number;
  readonly of: number;
  readonly turnMs: number;
  readonly inStep: boolean;
  readonly clock: TurnClock;
}

export const roundAskedSchema = z.object({
  stepId: z.string().check(z.refine(isId, 'not an id')),
  action: z.object({
    /** `pass`: the next one. `standOver`: the speaker would rather come last. `giveBack`: the last move undone. */
    type: z.enum(['pass', 'standOver', 'giveBack']),
    /** The round's `moves` that the sender has seen, so that two who press at once move once. */
    moves: z.int().check(z.minimum(0)),
  }),
});

/** Asked by anybody who sits at the table. */
export type RoundAsked = z.infer<typeof roundAskedSchema>;
export type RoundAction = RoundAsked['action']['type'];
export type RoundReply = { readonly ok: true } | { readonly ok: false; readonly code: RejectionCode | EdgeCode };
