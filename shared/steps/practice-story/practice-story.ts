import * as z from 'zod/mini';
import { onlyBoards, type StepKind } from '../../conference/step-kind.ts';

const settings = z.object({
  /** Who tells, as it is shown; may be empty. */
  storyteller: z.string().check(z.maxLength(120)),
});

export type PracticeStorySettings = z.infer<typeof settings>;

/** A story from practice: a prompt to listen by, own notes, and learning points that one chooses to share. */
export const practiceStory: StepKind<PracticeStorySettings, null, never, never> = {
  ...onlyBoards,
  kind: 'practiceStory',
  settings,
  action: z.never(),
  boards: () => [
    { scope: 'person', lanes: [{ id: 'own', title: '' }], form: 'note', sharesTo: 'plenary' },
    { scope: 'plenary', lanes: [{ id: 'points', title: '' }], form: 'note' },
  ],
};
