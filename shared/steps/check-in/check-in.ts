import * as z from 'zod/mini';
import { limits } from '../../conference/limits.ts';
import { reject } from '../../conference/rejections.ts';
import { isActive, statusOf } from '../../conference/state.ts';
import { nothingToHarvest, onlyBoards, type StepKind } from '../../conference/step-kind.ts';
import { cleanLine } from '../../conference/text.ts';

const settings = z.object({});
const action = z.object({ type: z.literal('sayWord'), word: z.string().check(z.maxLength(1_000)) });

type Body =
  /** Told to the person alone. */
  | { readonly type: 'wordSaid'; readonly personId: string; readonly wordId: string }
  /** Told to screens and facilitators, without who said it. */
  | { readonly type: 'wordShown'; readonly wordId: string; readonly replaces: string | null };

export interface CheckInData {
  readonly said: ReadonlyMap<string, string>;
  /** In the order they came. */
  readonly shown: readonly string[];
}

const initialData: CheckInData = { said: new Map(), shown: [] };

/** Check-in: one word from each, shown on the hall screen as it comes. A second word takes the place of the first. */
export const checkIn: StepKind<z.infer<typeof settings>, CheckInData, z.infer<typeof action>, Body> = {
  ...onlyBoards,
  kind: 'checkIn',
  settings,
  action,
  initialData,
  boards: () => [],
  decide({ word }, { actor, state, step, data, newId }) {
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
  apply(data, body) {
    if (body.type === 'wordSaid') return { ...data, said: new Map(data.said).set(body.personId, body.wordId) };
    return { ...data, shown: [...data.shown.filter((id) => id !== body.replaces), body.wordId] };
  },
  rooms: (body) => (body.type === 'wordSaid' ? [`person:${body.personId}`] : ['facilitators', 'halls']),
  view(data, audience) {
    if (audience.kind !== 'participant') return { said: new Map(), shown: data.shown };
    const own = data.said.get(audience.personId);
    return { said: new Map(own === undefined ? [] : [[audience.personId, own]]), shown: [] };
  },
  harvest: ({ data }) => ({ ...nothingToHarvest, wordIds: data.shown }),
};
