import * as z from 'zod/mini';
import { onlyBoards, type StepKind } from '../../conference/step-kind.ts';

const settings = z.object({});

/** A break: nothing to write, only when to be back. */
export const breakStep: StepKind<z.infer<typeof settings>, null, never, never> = {
  ...onlyBoards,
  kind: 'break',
  isBreak: true,
  hallMayStay: false,
  settings,
  action: z.never(),
  boards: () => [],
};
