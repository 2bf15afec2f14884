import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { CheckOutRating } from './participant-rating.tsx';
import { CheckOutWords } from './participant-words.tsx';

/** The last words: a sentence for the harvest, and how useful it was. Both may be changed until the end. */
export function CheckOutView({ step }: StepViewProps) {
  return (
    <Task question={step.question}>
      <CheckOutWords step={step} />
      <CheckOutRating step={step} />
    </Task>
  );
}
