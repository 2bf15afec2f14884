import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Step, stepById } from '../../../shared/conference/programme.ts';
import { useLive } from '../../live/use-live.tsx';
import { currentStep } from './screen.ts';

/** Whoever has typed nothing for so long is not in the middle of a sentence any more. */
const patienceMs = 15_000;
const lookAgainMs = 500;

/** Whether the caret stands in a text field. */
export function isWriting(): boolean {
  return textField() !== null;
}

function textField(): HTMLInputElement | HTMLTextAreaElement | null {
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement) return active;
  return active instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(active.type) ? active : null;
}

export interface ShownStep {
  /** The step to show, or null before the first. */
  readonly step: Step | null;
  /** The step that runs while an earlier one is still shown. */
  readonly waiting: Step | null;
  /** Goes to the running step now. */
  readonly go: () => void;
}

/**
 * The running step; for whoever is in the middle of a sentence, the one before until they leave the field, rest or
 * choose to go on. What they write is kept either way: this only spares them the jump.
 */
export function useShownStep(): ShownStep {
  const { state } = useLive();
  const current = currentStep(state);
  const currentId = current?.id ?? null;
  const [shownId, setShownId] = useState(currentId);
  const typedAt = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    const typed = () => {
      typedAt.current = Date.now();
    };
    document.addEventListener('input', typed);
    return () => document.removeEventListener('input', typed);
  }, []);

  const shown = shownId === null ? undefined : stepById(state.programme, shownId);
  // In a step that was taken out no sentence can be finished; what was written there is kept.
  const gone = shownId !== null && shown === undefined;
  useLayoutEffect(() => {
    if (shownId === currentId) return;
    const inSentence = () => Date.now() - typedAt.current < patienceMs && (textField()?.value.trim() ?? '') !== '';
    if (gone || !inSentence()) {
      setShownId(currentId);
      return;
    }
    const timer = setInterval(() => {
      if (!inSentence()) setShownId(currentId);
    }, lookAgainMs);
    return () => clearInterval(timer);
  }, [shownId, currentId, gone]);

  const go = useCallback(() => setShownId(currentId), [currentId]);
  return { step: gone ? current : (shown ?? null), waiting: gone || shownId === currentId ? null : current, go };
}
