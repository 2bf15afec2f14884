import * as z from 'zod/mini';
import { onlyBoards, type StepKind } from '../../conference/step-kind.ts';
import { lanes } from '../lanes.ts';

const settings = z.object({
  lanes,
  /** What each writes alone before the talk; the step's question when empty. */
  alonePrompt: z.string().check(z.maxLength(600)),
  /** What the group agrees on at last; the step's question when empty. */
  openPrompt: z.string().check(z.maxLength(600)),
  /** How long each speaks in the round; 0 when there is no round. */
  turnSeconds: z.int().check(z.minimum(0), z.maximum(1_800)),
  /** All tables turn together, by one clock; when left out each table goes at its own pace. */
  inStep: z.optional(z.boolean()),
});

export type GroupWorkSettings = z.infer<typeof settings>;

/** Group work: write alone, a round, open talk, on the group's own board. */
export const groupWork: StepKind<GroupWorkSettings, null, never, never> = {
  ...onlyBoards,
  kind: 'groupWork',
  settings,
  action: z.never(),
  boards: (_step, own) => [
    { scope: 'person', lanes: [{ id: 'own', title: '' }], form: 'note', sharesTo: 'group' },
    { scope: 'group', lanes: own.lanes, form: 'note' },
  ],
  talkRound: ({ turnSeconds, inStep }) =>
    turnSeconds > 0 ? { turnMs: turnSeconds * 1_000, inStep: inStep ?? false } : null,
};
