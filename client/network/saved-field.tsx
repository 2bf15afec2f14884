import { type ComponentProps, useEffect, useRef, useState } from 'react';
import type { NetworkRefusal } from '../../shared/network/refusals.ts';
import { useTexts } from '../ui/language.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { networkErrorText } from './network-error-text.ts';

/** Long enough that nobody is interrupted while writing. */
const pauseMs = 1_500;

type Save = (value: string) => NetworkRefusal | undefined;

/**
 * A line of text that is saved as one goes: in a pause, and when the field is left. What was typed stays until it can be
 * saved, whatever others change meanwhile.
 * @param waits true: only when it is left, where half of it means something else (a day, say)
 */
export function SavedField({
  value,
  onSave,
  waits = false,
  ...field
}: { readonly value: string; readonly onSave: Save; readonly waits?: boolean } & Omit<
  ComponentProps<typeof TextField>,
  'value' | 'onChange' | 'onBlur' | 'error'
>) {
  const texts = useTexts();
  const { draft, refusal, type, leave } = useSaved(value, onSave, waits);
  return (
    <TextField
      autoComplete="off"
      {...field}
      value={draft ?? value}
      error={refusal && networkErrorText(texts, refusal)}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  );
}

/** The same for what may be long: the field grows with its text, which stays one line. */
export function SavedLongField({
  value,
  onSave,
  ...field
}: { readonly value: string; readonly onSave: Save } & Omit<
  ComponentProps<typeof TextArea>,
  'value' | 'onChange' | 'onBlur' | 'error' | 'rows'
>) {
  const texts = useTexts();
  const { draft, refusal, type, leave } = useSaved(value, onSave, false);
  return (
    <TextArea
      autoComplete="off"
      {...field}
      rows={1}
      value={draft ?? value}
      error={refusal && networkErrorText(texts, refusal)}
      onChange={(event) => type(event.target.value.replaceAll('\n', ' '))}
      onBlur={leave}
    />
  );
}

function useSaved(value: string, onSave: Save, waits: boolean) {
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<NetworkRefusal>();
  const last = useRef({ draft, value, onSave });
  last.current = { draft, value, onSave };

  /** @returns whether nothing is left to save */
  const save = useRef((): boolean => {
    const { draft, value, onSave } = last.current;
    const refused = draft === null || draft === value ? undefined : onSave(draft);
    setRefusal(refused);
    return refused === undefined;
  }).current;

  useEffect(() => {
    if (draft === null || waits) return;
    const timer = setTimeout(save, pauseMs);
    return () => clearTimeout(timer);
  }, [draft, waits, save]);

  // Going to another page takes the field away without its being left.
  useEffect(() => () => void save(), [save]);

  return {
    draft,
    refusal,
    type(typed: string) {
      setDraft(typed);
      setRefusal(undefined);
    },
    leave() {
      if (save()) setDraft(null);
    },
  };
}
