import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { StepDraft } from './step-draft.ts';

interface Drafts {
  /** What has been changed in forms and not saved, by step: another step may be looked at meanwhile. */
  readonly held: ReadonlyMap<string, StepDraft>;
  hold(stepId: string, draft: StepDraft | null): void;
}

const DraftsContext = createContext<Drafts | null>(null);

export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const [held, setHeld] = useState<ReadonlyMap<string, StepDraft>>(new Map());
  const hold = useCallback((stepId: string, draft: StepDraft | null) => {
    setHeld((before) => {
      if (draft === null && !before.has(stepId)) return before;
      const after = new Map(before);
      if (draft === null) after.delete(stepId);
      else after.set(stepId, draft);
      return after;
    });
  }, []);
  const drafts = useMemo(() => ({ held, hold }), [held, hold]);
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error('used outside a DraftsProvider');
  return drafts;
}
