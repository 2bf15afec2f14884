import * as z from 'zod/mini';
import { reject } from '../../conference/rejections.ts';
import { isActive, statusOf } from '../../conference/state.ts';
import { nothingToHarvest, onlyBoards, type StepKind } from '../../conference/step-kind.ts';

const settings = z.object({
  /** What 1 to 5 is asked about; nothing when empty. */
  scaleQuestion: z.string().check(z.maxLength(300)),
});
const action = z.object({ type: z.literal('rate'), value: z.int().check(z.minimum(1), z.maximum(5)) });

type Body =
  /** Told to the person alone. */
  | { readonly type: 'rated'; readonly personId: string; readonly value: number }
  | { readonly type: 'ratingsCounted'; readonly counts: readonly number[] };

export interface CheckOutData {
  readonly rated: ReadonlyMap<string, number>;
  /** How many chose 1, 2, 3, 4 and 5. */
  readonly counts: readonly number[];
}

const initialData: CheckOutData = { rated: new Map(), counts: [0, 0, 0, 0, 0] };

/** Check-out: a sentence that goes to the harvest without a name, and how useful it was from 1 to 5. */
export const checkOut: StepKind<z.infer<typeof settings>, CheckOutData, z.infer<typeof action>, Body> = {
  ...onlyBoards,
  kind: 'checkOut',
  hallMayStay: false,
  settings,
  action,
  initialData,
  boards: () => [
    { scope: 'person', lanes: [{ id: 'own', title: '' }], form: 'note', sharesTo: 'plenary' },
    { scope: 'plenary', lanes: [{ id: 'answers', title: '' }], form: 'note' },
  ],
  decide({ value }, { actor, state, step, settings: own, data }) {
    if (actor.kind !== 'participant') return reject('not_allowed');
    if (own.scaleQuestion === '') return reject('wrong_command');
    if (!isActive(statusOf(state, step.id))) return reject('step_not_running');
    const before = data.rated.get(actor.personId);
    if (before === value) return { bodies: [] };
    const counts = data.counts.map((count, at) => count + Number(at + 1 === value) - Number(at + 1 === before));
    return {
      bodies: [
        { type: 'rated', personId: actor.personId, value },
        { type: 'ratingsCounted', counts },
      ],
    };
  },
  apply(data, body) {
    return body.type === 'rated'
      ? { ...data, rated: new Map(data.rated).set(body.personId, body.value) }
      : { ...data, counts: body.counts };
  },
  rooms: (body) => (body.type === 'rated' ? [`person:${body.personId}`] : ['facilitators']),
  view(data, audience) {
    if (audience.kind === 'facilitator') return { rated: new Map(), counts: data.counts };
    const own = audience.kind === 'participant' ? data.rated.get(audience.personId) : undefined;
    const rated =
      audience.kind === 'participant' && own !== undefined
        ? new Map([[audience.personId, own]])
        : new Map<string, number>();
    return { rated, counts: initialData.counts };
  },
  harvest: ({ data, settings: own }) => ({
    ...nothingToHarvest,
    scale: own.scaleQuestion === '' ? null : { question: own.scaleQuestion, counts: data.counts },
  }),
};
