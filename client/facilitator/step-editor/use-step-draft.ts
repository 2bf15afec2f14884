import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { useSend } from '../../live/use-live.tsx';
import { useDrafts } from './drafts-context.tsx';
import { type Refused, saveStep } from './save-step.ts';
import {
  afterSave,
  heard,
  keepMine,
  type Merged,
  mergeDraft,
  type StepDraft,
  type StepField,
  type StepPath,
  stepFields,
  takeTheirs,
} from './step-draft.ts';

export interface StepForm extends Merged {
  /** Changes fields of the form; undefined takes an optional one away. */
  edit(changes: Partial<Record<StepField, unknown>>): void;
  readonly dirty: boolean;
  readonly saving: boolean;
  /** What was not taken when it was last saved. */
  readonly refused: Refused;
  /** True when all of it has been saved. */
  save(): Promise<boolean>;
  discard(): void;
  takeTheirs(path: StepPath): void;
  keepMine(path: StepPath): void;
  /** What others changed is known. */
  hear(): void;
}

/** The form of one step: one's own changes over the step as it stands, whoever else changes it meanwhile. */
export function useStepDraft(live: Step): StepForm {
  const send = useSend();
  const { held, hold } = useDrafts();
  const [draft, setDraft] = useState<StepDraft>(() => held.get(live.id) ?? { base: live, mine: live });
  const [refused, setRefused] = useState<Refused>({});
  const [saving, setSaving] = useState(false);
  // What has been saved and not yet come back: until it does, the step stands as it was sent.
  const [sent, setSent] = useState<{ readonly over: Step; readonly step: Step } | null>(null);
  const stands = sent !== null && sent.over === live ? sent.step : live;
  const merged = useMemo(() => mergeDraft(draft, stands), [draft, stands]);
  const fields = stepFields.filter((field) => Object.hasOwn(merged.changes, field));

  const dirty = fields.length > 0;
  useEffect(() => hold(live.id, dirty ? draft : null), [hold, live.id, dirty, draft]);

  const latest = useRef(live);
  useEffect(() => {
    latest.current = live;
  }, [live]);

  const edit = useCallback((changes: Partial<Record<StepField, unknown>>) => {
    setDraft((before) => ({ ...before, mine: { ...before.mine, ...changes } as Step }));
    // Whoever mends a field has read what was wrong with it.
    setRefused((before) =>
      Object.fromEntries(Object.entries(before).filter(([field]) => !Object.hasOwn(changes, field))),
    );
  }, []);

  const save = async () => {
    if (saving || fields.length === 0) return true;
    setSaving(true);
    const { step, changes } = merged;
    const over = latest.current;
    const not = await saveStep(send, step.id, changes);
    const taken = fields.filter((field) => !Object.hasOwn(not, field));
    setSaving(false);
    setRefused(not);
    setDraft((before) => afterSave(before, step, taken));
    const now = Object.fromEntries(taken.map((field) => [field, step[field]]));
    // The event is often here before the answer; then the step already stands as it was sent.
    if (taken.length > 0 && latest.current === over) setSent({ over, step: { ...over, ...now } as Step });
    return taken.length === fields.length;
  };

  return {
    ...merged,
    edit,
    dirty,
    saving,
    refused,
    save,
    discard() {
      setDraft({ base: stands, mine: stands });
      setRefused({});
    },
    takeTheirs: (path) => setDraft((before) => takeTheirs(before, stands, path)),
    keepMine: (path) => setDraft((before) => keepMine(before, stands, path)),
    hear: () => {
      const settled = merged.elsewhere.filter((path) => !merged.contested.includes(path));
      setDraft((before) => heard(before, stands, settled));
    },
  };
}
