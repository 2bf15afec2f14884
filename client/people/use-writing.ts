import { type ChangeEvent, type FormEvent, type RefObject, useState } from 'react';
import { useTexts } from '../ui/language.tsx';

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface Writing<Control extends Field> {
  readonly text: string;
  /** What the field takes. */
  readonly inField: {
    readonly ref: RefObject<Control | null>;
    readonly value: string;
    readonly error: string | undefined;
    onChange(event: ChangeEvent<Control>): void;
  };
  submit(event: FormEvent): Promise<void>;
}

/**
 * Words that are sent by a form of their own: never none.
 * @param send true when they have been sent, and may go
 * @param begun what the field holds at first
 */
export function useWriting<Control extends Field>(
  field: RefObject<Control | null>,
  send: (text: string) => Promise<boolean>,
  begun = '',
): Writing<Control> {
  const { errors } = useTexts();
  const [text, setText] = useState(begun);
  const [error, setError] = useState<string>();
  return {
    text,
    inField: {
      ref: field,
      value: text,
      error,
      onChange(event) {
        setText(event.target.value);
        setError(undefined);
      },
    },
    async submit(event) {
      event.preventDefault();
      if (text.trim() === '') {
        setError(errors.text_empty);
        field.current?.focus();
        return;
      }
      if (await send(text)) setText(begun);
    },
  };
}
