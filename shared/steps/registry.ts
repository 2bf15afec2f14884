import type { StepKind, StepKinds } from '../conference/step-kind.ts';
import { breakStep } from './break/break.ts';
import { checkIn } from './check-in/check-in.ts';
import { checkOut } from './check-out/check-out.ts';
import { groupWork } from './group-work/group-work.ts';
import { helpBoard } from './help-board/help-board.ts';
import { input } from './input/input.ts';
import { plan } from './plan/plan.ts';
import { plenaryReport } from './plenary-report/plenary-report.ts';
import { practiceStory } from './practice-story/practice-story.ts';
import { reflection } from './reflection/reflection.ts';
import { talk } from './talk/talk.ts';
import { vote } from './vote/vote.ts';

const all = [
  talk,
  checkIn,
  input,
  practiceStory,
  reflection,
  groupWork,
  plenaryReport,
  vote,
  helpBoard,
  plan,
  breakStep,
  checkOut,
];

/** Every step kind there is. A new kind is a folder and a line here. */
export const stepKinds: StepKinds = new Map(all.map((kind) => [kind.kind, kind as unknown as StepKind]));

/** What is added to a programme most often: whoever adds a step is offered it first. */
export const usualKind: string = groupWork.kind;
