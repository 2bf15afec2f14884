import type { ComponentType } from 'react';
import type { Step } from '../../shared/conference/programme.ts';
import { hallViews } from '../steps/hall-views.ts';
import { QuietHall } from '../steps/quiet-hall.tsx';
import type { StepViewProps } from '../steps/step-view.ts';

/** What the hall screen shows of a step: what its kind has there, unless those who prepared it want the question alone. */
export function viewOfStep(step: Step): ComponentType<StepViewProps> {
  return step.hallShows === 'question' ? QuietHall : (hallViews.get(step.kind) ?? QuietHall);
}
