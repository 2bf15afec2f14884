import { type Step, waitsToBeShown } from '../../shared/conference/programme.ts';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';

/** In a step whose shared notes wait: that they will be shown. The hall does not know how many there are, or whether. */
export function useShownSoon(step: Step): string | undefined {
  const { hall } = useTexts();
  const { shown } = useLive().state;
  return waitsToBeShown(step) && !shown.has(step.id) ? hall.shownSoon : undefined;
}
