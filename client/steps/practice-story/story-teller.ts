import type { Step } from '../../../shared/conference/programme.ts';
import type { PracticeStoryData, PracticeStorySettings } from '../../../shared/steps/practice-story/practice-story.ts';
import { useLive, useWord } from '../../live/use-live.tsx';

/** Who tells, as everybody is told: whoever has been given the word of those who offered a story, else as it was planned. */
export function useStoryteller(step: Step): string {
  const { state } = useLive();
  const word = useWord();
  const { storyteller } = step.settings as PracticeStorySettings;
  const { called } = (state.stepData.get(step.id) as PracticeStoryData | undefined) ?? { called: null };
  if (called === null) return storyteller;
  return [called.nameId, called.workplaceId]
    .map((id) => (id === null ? '' : word(id)))
    .filter(Boolean)
    .join(', ');
}
