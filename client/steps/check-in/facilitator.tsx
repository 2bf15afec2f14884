import type { StepViewProps } from '../step-view.ts';
import { WordList } from '../word-list.tsx';

/** The words of the check-in as they come. */
export function CheckInDesk({ step }: StepViewProps) {
  return <WordList step={step} />;
}
