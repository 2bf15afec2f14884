import * as z from 'zod/mini';
import { onlyBoards, type StepKind } from '../../conference/step-kind.ts';

const title = z.string().check(z.minLength(1), z.maxLength(60));

const settings = z.object({
  /** What its lanes are called, in the conference's language. */
  asked: title,
  offered: title,
});

export type HelpBoardSettings = z.infer<typeof settings>;

/** Named as the answers to a question about help are that was asked before the day, so that each finds its lane. */
export const helpLanes = ['asked', 'offered'] as const;
export type HelpLane = (typeof helpLanes)[number];

/** A help board: what people ask for and what they offer, seen by everybody, so that they find each other. */
export const helpBoard: StepKind<HelpBoardSettings, null, never, never> = {
  ...onlyBoards,
  kind: 'helpBoard',
  settings,
  action: z.never(),
  boards: (_step, own) => [
    { scope: 'person', lanes: [{ id: 'own', title: '' }], form: 'note', sharesTo: 'plenary' },
    { scope: 'plenary', lanes: helpLanes.map((id) => ({ id, title: own[id] })), form: 'note' },
  ],
};
