import * as z from 'zod/mini';
import { onlyBoards, type StepKind } from '../../conference/step-kind.ts';
import { webLink } from '../web-link.ts';

const settings = z.object({
  speaker: z.string().check(z.maxLength(120)),
  link: webLink,
});

export type InputSettings = z.infer<typeof settings>;

/** Input in plenary: a prompt to listen by, private notes, and questions that others may support. */
export const input: StepKind<InputSettings, null, never, never> = {
  ...onlyBoards,
  kind: 'input',
  settings,
  action: z.never(),
  boards: () => [
    { scope: 'person', lanes: [{ id: 'own', title: '' }], form: 'note', sharesTo: 'plenary' },
    { scope: 'plenary', lanes: [{ id: 'questions', title: '' }], form: 'note' },
  ],
};
