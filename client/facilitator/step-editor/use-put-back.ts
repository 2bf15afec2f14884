import { useCallback } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { focusStepMenu } from './use-step-moves.ts';

/** Puts a parked step back: where it was, as far as the day has not gone past it; at the end where that is not known. */
export function usePutBack(): (step: Step, after?: string | null) => Promise<void> {
  const { state } = useLive();
  const { run, open } = useDesk();
  const words = useTexts().facilitator.editor;
  const announce = useAnnounce();
  return useCallback(
    async (step, after) => {
      const { programme, currentStepId } = state;
      const current = programme.findIndex(({ id }) => id === currentStepId);
      const known = after === null ? 0 : programme.findIndex(({ id }) => id === after) + 1;
      const at =
        after === undefined || (after !== null && known === 0) ? programme.length : Math.max(known, current + 1);
      const place = programme[at - 1]?.id ?? null;
      if (!(await run({ type: 'moveStep', stepId: step.id, after: place }))) return;
      announce(words.backIn(step.title));
      open({ kind: 'programme', stepId: null });
      focusStepMenu(step.id);
    },
    [state, run, open, announce, words],
  );
}
