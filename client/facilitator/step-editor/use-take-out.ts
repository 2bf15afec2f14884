import { useCallback } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';

/** Takes a step out of the programme, and says what becomes of its words; the list then offers to put it back. */
export function useTakeOut(): (step: Step) => Promise<boolean> {
  const { state } = useLive();
  const { run, open } = useDesk();
  const words = useTexts().facilitator.editor;
  const announce = useAnnounce();
  return useCallback(
    async (step: Step) => {
      const at = state.programme.findIndex(({ id }) => id === step.id);
      const after = state.programme[at - 1]?.id ?? null;
      if (!(await run({ type: 'removeStep', stepId: step.id }))) return false;
      announce(words.removed(step.title));
      open({ kind: 'programme', stepId: null, takenOut: { stepId: step.id, after } });
      return true;
    },
    [state.programme, run, open, words, announce],
  );
}
