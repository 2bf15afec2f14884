import * as z from 'zod/mini';
import { onlyBoards, type StepKind } from '../../conference/step-kind.ts';

const settings = z.object({
  /** Whether one may share, note by note, what one has written. */
  share: z.boolean(),
});

export type ReflectionSettings = z.infer<typeof settings>;

/** Time to think alone: what is written stays with its writer, who may share single notes where the step allows it. */
export const reflection: StepKind<ReflectionSettings, null, never, never> = {
  ...onlyBoards,
  kind: 'reflection',
  settings,
  action: z.never(),
  boards: (_step, own) =>
    own.share
      ? [
          { scope: 'person', lanes: [{ id: 'own', title: '' }], form: 'note', sharesTo: 'plenary' },
          { scope: 'plenary', lanes: [{ id: 'wall', title: '' }], form: 'note' },
        ]
      : [{ scope: 'person', lanes: [{ id: 'own', title: '' }], form: 'note' }],
};
