import * as z from 'zod/mini';
import { onlyBoards, type StepKind } from '../../conference/step-kind.ts';
import { type OneWordBody, type OneWordData, oneWord, type SayWord } from '../one-word.ts';

const settings = z.object({});

/** Check-in: one word from each, shown on the hall screen as it comes. A second word takes the place of the first. */
export const checkIn: StepKind<z.infer<typeof settings>, OneWordData, SayWord, OneWordBody> = {
  ...onlyBoards,
  ...oneWord,
  kind: 'checkIn',
  settings,
  boards: () => [],
};
