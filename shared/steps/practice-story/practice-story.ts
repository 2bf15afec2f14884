import * as z from 'zod/mini';
import { isId } from '../../boards/board-name.ts';
import type { Context } from '../../conference/actor.ts';
import type { BeforehandAnswer } from '../../conference/beforehand.ts';
import { mayNameWriters, type Step } from '../../conference/programme.ts';
import { type Rejection, reject } from '../../conference/rejections.ts';
import type { ConferenceState } from '../../conference/state.ts';
import { type Acted, type KindContext, onlyBoards, type StepKind } from '../../conference/step-kind.ts';

const settings = z.object({
  /** Who tells, as it is shown; may be empty. */
  storyteller: z.string().check(z.maxLength(120)),
});

const action = z.object({
  /** Gives the word to whoever offered this story before the day, and so ends the one before; null: to nobody. */
  type: z.literal('callStory'),
  answerId: z.nullable(z.string().check(z.refine(isId, 'not an id'))),
});

export type PracticeStorySettings = z.infer<typeof settings>;
type Action = z.infer<typeof action>;

/** A story whose teller has the word: everybody is told who, as far as they have said so themselves. */
export interface CalledStory {
  readonly answerId: string;
  readonly nameId: string | null;
  readonly workplaceId: string | null;
}

interface Body {
  readonly type: 'storyCalled';
  readonly story: CalledStory | null;
}

export interface PracticeStoryData {
  readonly called: CalledStory | null;
  /** Stories that have been called, in order; with the one that is told now. */
  readonly heard: readonly string[];
}

const initialData: PracticeStoryData = { called: null, heard: [] };

type OwnContext = KindContext<PracticeStorySettings, PracticeStoryData>;

/** The stories that were offered before the day and opened in this step, in the order they came. Facilitators hold them. */
export function storyQueue(state: ConferenceState, step: Step): readonly BeforehandAnswer[] {
  return [...state.answers.values()].filter(({ questionId }) => {
    const question = state.beforehand.get(questionId);
    return question?.kind === 'stories' && question.openedIn === step.id;
  });
}

function callStory(
  answerId: string | null,
  { actor, state, step, data }: OwnContext & Context,
): Acted<Body> | Rejection {
  if (actor.kind !== 'facilitator') return reject('not_allowed');
  if ((data.called?.answerId ?? null) === answerId) return { bodies: [] };
  if (answerId === null) return { bodies: [{ type: 'storyCalled', story: null }] };
  const answer = storyQueue(state, step).find(({ id }) => id === answerId);
  if (!answer) return reject('note_unknown');
  const named = mayNameWriters(step);
  const story = {
    answerId,
    nameId: named ? answer.nameId : null,
    workplaceId: named ? answer.workplaceId : null,
  };
  return { bodies: [{ type: 'storyCalled', story }] };
}

/**
 * A story from practice: a prompt to listen by, own notes, and learning points that one chooses to share. Stories that
 * were offered before the day wait in a queue; the words of one are the teller's to say, and are seen at the desk alone.
 */
export const practiceStory: StepKind<PracticeStorySettings, PracticeStoryData, Action, Body> = {
  ...onlyBoards,
  kind: 'practiceStory',
  settings,
  action,
  initialData,
  hasStoryQueue: true,
  hallMayStay: false,
  boards: () => [
    { scope: 'person', lanes: [{ id: 'own', title: '' }], form: 'note', sharesTo: 'plenary' },
    { scope: 'plenary', lanes: [{ id: 'points', title: '' }], form: 'note' },
  ],
  decide: ({ answerId }, context) => callStory(answerId, context),
  apply: (data, { story }) => ({
    called: story,
    heard: story === null ? data.heard : [...data.heard.filter((id) => id !== story.answerId), story.answerId],
  }),
  rooms: () => ['facilitators', 'halls', 'participants'],
  view: (data) => data,
};
