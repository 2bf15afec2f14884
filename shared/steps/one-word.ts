import * as z from 'zod/mini';
import type { Audience, Context } from '../conference/actor.ts';
import { limits } from '../conference/limits.ts';
import { type Rejection, reject } from '../conference/rejections.ts';
import { isActive, statusOf } from '../conference/state.ts';
import {
  type Acted,
  type KindContext,
  type KindHarvest,
  nothingToHarvest,
  type Room,
} from '../conference/step-kind.ts';
import { cleanLine } from '../conference/text.ts';

const action = z.object({ type: z.literal('sayWord'), word: z.string().check(z.maxLength(1_000)) });
export type SayWord = z.infer<typeof action>;

export type OneWordBody =
  /** Told to the person alone. */
  | { readonly type: 'wordSaid'; readonly personId: string; readonly wordId: string }
  /** Told to screens and facilitators, without who said it. */
  | { readonly type: 'wordShown'; readonly wordId: string; readonly replaces: string | null };

export interface OneWordData {
  readonly said: ReadonlyMap<string, string>;
  /** In the order they came. */
  readonly shown: readonly string[];
}

const initialData: OneWordData = { said: new Map(), shown: [] };

type Asked = KindContext<unknown, OneWordData> & Context;

/**
 * One word from each, shown in the hall as it comes; a second word takes the place of the first. What kinds that ask for
 * a word have in common.
 */
export const oneWord = {
  action,
  initialData,
  decide({ word }: SayWord, { actor, state, step, data, newId }: Asked): Acted<OneWordBody> | Rejection {
    if (actor.kind !== 'participant') return reject('not_allowed');
    if (!isActive(statusOf(state, step.id))) return reject('step_not_running');
    const text = cleanLine(word);
    if (text === '') return reject('text_empty');
    if (text.length > limits.wordLength) return reject('text_too_long');
    const wordId = `w:${newId()}`;
    const replaces = data.said.get(actor.personId) ?? null;
    return {
      bodies: [
        { type: 'wordSaid', personId: actor.personId, wordId },
        { type: 'wordShown', wordId, replaces },
      ],
      words: new Map([[wordId, text]]),
    };
  },
  apply(data: OneWordData, body: OneWordBody): OneWordData {
    if (body.type === 'wordSaid') return { ...data, said: new Map(data.said).set(body.personId, body.wordId) };
    return { ...data, shown: [...data.shown.filter((id) => id !== body.replaces), body.wordId] };
  },
  rooms: (body: OneWordBody): readonly Room[] =>
    body.type === 'wordSaid' ? [`person:${body.personId}`] : ['facilitators', 'halls'],
  view(data: OneWordData, audience: Audience): OneWordData {
    if (audience.kind !== 'participant') return { said: new Map(), shown: data.shown };
    const own = data.said.get(audience.personId);
    return { said: new Map(own === undefined ? [] : [[audience.personId, own]]), shown: [] };
  },
  harvest: ({ data }: { readonly data: OneWordData }): KindHarvest => ({ ...nothingToHarvest, wordIds: data.shown }),
};
