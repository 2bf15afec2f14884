import * as z from 'zod/mini';
import { reject } from '../../conference/rejections.ts';
import { onlyBoards, type StepKind } from '../../conference/step-kind.ts';
import { type OneWordBody, type OneWordData, oneWord, type SayWord } from '../one-word.ts';
import { webLink } from '../web-link.ts';

const settings = z.object({
  /** Everybody says one word, which is shown in the hall. */
  oneWord: z.boolean(),
  /** Something outside of Samling to follow, such as a stream; empty when there is none. */
  link: webLink,
});

export type TalkSettings = z.infer<typeof settings>;

/** Talk in plenary: a welcome, an instruction, a stream that all follow; with one word from each where that is wanted. */
export const talk: StepKind<TalkSettings, OneWordData, SayWord, OneWordBody> = {
  ...onlyBoards,
  ...oneWord,
  kind: 'talk',
  settings,
  boards: () => [],
  decide: (action, context) => (context.settings.oneWord ? oneWord.decide(action, context) : reject('wrong_command')),
};
