import * as z from 'zod/mini';
import { boardKey, isId, plenaryOwner } from '../../boards/board-name.ts';
import type { Context } from '../../conference/actor.ts';
import { type Rejection, reject } from '../../conference/rejections.ts';
import { isActive, statusOf } from '../../conference/state.ts';
import {
  type Acted,
  type KindContext,
  nothingToHarvest,
  onlyBoards,
  type StepKind,
} from '../../conference/step-kind.ts';

const id = z.string().check(z.refine(isId, 'not an id'));
/** More than this in one person's hand is a list to sort, no choice. */
const mostDots = 10;

const settings = z.object({
  /** The earlier step whose shared notes are voted on. */
  votesOn: id,
  /** How many dots each has. */
  dots: z.int().check(z.minimum(1), z.maximum(mostDots)),
});

const action = z.discriminatedUnion('type', [
  /** Puts so many of one's dots on a note; 0 takes them back. */
  z.object({ type: z.literal('setDots'), noteId: id, dots: z.int().check(z.minimum(0), z.maximum(mostDots)) }),
  /** Shows everybody the counts. What has been seen cannot be taken back. */
  z.object({ type: z.literal('showResult') }),
]);

export type VoteSettings = z.infer<typeof settings>;
type Action = z.infer<typeof action>;

type Counts = readonly (readonly [noteId: string, dots: number])[];

type Body =
  /** Told to the person alone. */
  | { readonly type: 'dotsSet'; readonly personId: string; readonly noteId: string; readonly dots: number }
  | { readonly type: 'dotsCounted'; readonly noteId: string; readonly count: number; readonly voters: number }
  | { readonly type: 'resultShown'; readonly counts: Counts; readonly voters: number };

export interface VoteData {
  /** Who has put how many dots where: person → note → dots. A client holds only its own person's. */
  readonly dots: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How many dots each note has. Participants hold none before the result is shown. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many people have put at least one dot. */
  readonly voters: number;
  readonly shown: boolean;
}

const initialData: VoteData = { dots: new Map(), counts: new Map(), voters: 0, shown: false };

type OwnContext = KindContext<VoteSettings, VoteData> & Context;

/** How many dots a person has put in all. */
export function spentDots(given: ReadonlyMap<string, number> | undefined): number {
  return [...(given?.values() ?? [])].reduce((sum, dots) => sum + dots, 0);
}

function setDots(
  noteId: string,
  dots: number,
  { actor, state, step, settings: own, data }: OwnContext,
): Acted<Body> | Rejection {
  if (actor.kind !== 'participant') return reject('not_allowed');
  if (!isActive(statusOf(state, step.id))) return reject('step_not_running');
  const given = data.dots.get(actor.personId);
  const before = given?.get(noteId) ?? 0;
  if (before === dots) return { bodies: [] };
  const spent = spentDots(given);
  const after = spent - before + dots;
  if (after > own.dots) return reject('budget_spent');
  const voters = data.voters + Number(after > 0) - Number(spent > 0);
  const count = (data.counts.get(noteId) ?? 0) - before + dots;
  return {
    bodies: [
      { type: 'dotsSet', personId: actor.personId, noteId, dots },
      { type: 'dotsCounted', noteId, count, voters },
    ],
  };
}

function showResult({ actor, state, step, data }: OwnContext): Acted<Body> | Rejection {
  if (actor.kind !== 'facilitator') return reject('not_allowed');
  if (statusOf(state, step.id).kind === 'waiting') return reject('step_not_running');
  if (data.shown) return { bodies: [] };
  return { bodies: [{ type: 'resultShown', counts: [...data.counts], voters: data.voters }] };
}

/** What has no dots is left out, so that whoever saw them go and whoever never saw any hold the same. */
function withDots(map: ReadonlyMap<string, number>, noteId: string, dots: number): ReadonlyMap<string, number> {
  const next = new Map(map);
  if (dots === 0) next.delete(noteId);
  else next.set(noteId, dots);
  return next;
}

/** Vote: dots with a budget on what has been shared before. Who chose what is told to nobody else. */
export const vote: StepKind<VoteSettings, VoteData, Action, Body> = {
  ...onlyBoards,
  kind: 'vote',
  settings,
  action,
  initialData,
  boards: () => [],
  decide: (asked, context) =>
    asked.type === 'setDots' ? setDots(asked.noteId, asked.dots, context) : showResult(context),
  apply(data, body) {
    switch (body.type) {
      case 'dotsSet': {
        const own = withDots(data.dots.get(body.personId) ?? new Map(), body.noteId, body.dots);
        const dots = new Map(data.dots);
        if (own.size === 0) dots.delete(body.personId);
        else dots.set(body.personId, own);
        return { ...data, dots };
      }
      case 'dotsCounted':
        return { ...data, counts: withDots(data.counts, body.noteId, body.count), voters: body.voters };
      case 'resultShown':
        return { ...data, counts: new Map(body.counts), voters: body.voters, shown: true };
    }
  },
  rooms(body, { data }) {
    if (body.type === 'dotsSet') return [`person:${body.personId}`];
    if (body.type === 'resultShown' || data.shown) return ['facilitators', 'halls', 'participants'];
    return ['facilitators', 'halls'];
  },
  view(data, audience) {
    if (audience.kind !== 'participant') return { ...data, dots: new Map() };
    const own = data.dots.get(audience.personId);
    const dots = new Map(own === undefined ? [] : [[audience.personId, own] as const]);
    return data.shown ? { ...data, dots } : { ...initialData, dots };
  },
  votesOn: (own) => own.votesOn,
  harvest: ({ settings: own, data }) => ({
    ...nothingToHarvest,
    votes: {
      board: boardKey({ stepId: own.votesOn, scope: 'plenary', owner: plenaryOwner }),
      counts: [...data.counts],
    },
  }),
};
