import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { useTexts } from '../../ui/language.tsx';
import { PrivacyWarning } from '../../ui/privacy-warning.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { TextSource } from '../connection/board-handle.ts';
import { bindText } from './bind-text.ts';

export interface NoteAreaProps extends Omit<ComponentProps<typeof TextArea>, 'value' | 'defaultValue' | 'onInput'> {
  /** Null while the text is not there yet: what is typed then waits in the field. Keep its identity stable. */
  readonly source: TextSource | null;
  /** Whenever the person types; with the field's text, bound or not. */
  readonly onTyped?: ((text: string) => void) | undefined;
  /** What the field holds before the text is there. */
  readonly before?: string | undefined;
  /** What it is a text of, for the warning of names. */
  readonly note: string;
  readonly asksForRole?: boolean | undefined;
  /** Every word in it is this person's, also those of an earlier visit. */
  readonly ownOnly?: boolean | undefined;
}

/** A text area whose words are a board's: saved as they are written, and others' edits appear in it. */
export function NoteArea(props: NoteAreaProps) {
  const { source, onTyped, before = '', note, asksForRole, ownOnly = false, error, ...rest } = props;
  const { boards } = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const typed = useRef(onTyped);
  const bound = useRef(false);
  const [length, setLength] = useState(before.length);
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    typed.current = onTyped;
  });
  useEffect(() => {
    const field = area.current;
    if (!field || !source) return;
    if (!bound.current) source.write(withEarlyWords(source.read(), field.value));
    bound.current = true;
    const release = bindText(field, source, () => {
      setLength(field.value.length);
      setOwn(field.value);
      typed.current?.(field.value);
    });
    setLength(field.value.length);
    if (ownOnly) setOwn(field.value);
    // After `bindText`, so the field holds the others' words, or what *undo* has brought back.
    const unsubscribe = source.subscribe(() => {
      setLength(field.value.length);
      setOwn((typed) => (typed === null ? null : field.value));
    });
    return () => {
      unsubscribe();
      release();
    };
  }, [source, ownOnly]);

  const tooLong = length > limits.noteLength ? boards.tooLong(length, limits.noteLength) : undefined;
  return (
    <div className="stack-tight" data-writing>
      <TextArea
        {...rest}
        ref={area}
        defaultValue={before}
        error={error ?? tooLong}
        onInput={({ currentTarget: { value } }) => {
          if (source) return;
          setLength(value.length);
          setOwn(value);
          onTyped?.(value);
        }}
      />
      <PrivacyWarning note={note} text={own ?? ''} asksForRole={asksForRole} />
    </div>
  );
}

/** What was typed before the text came: it goes on from the text, or stands under it. */
function withEarlyWords(held: string, early: string): string {
  if (early === '' || held.includes(early)) return held;
  return early.startsWith(held) ? early : `${held}\n${early}`;
}
