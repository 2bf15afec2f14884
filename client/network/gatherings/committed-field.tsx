import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import { TextField } from '../../ui/text-field.tsx';

/** A field whose text is sent when one leaves it, or presses Enter; what is wrong with it is said then, and it stays. */
export function CommittedField({
  value,
  fault,
  onCommit,
  ...rest
}: Omit<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown' | 'error'> & {
  readonly value: string;
  /** What is wrong with a text; undefined when nothing is. */
  readonly fault?: (typed: string) => string | undefined;
  readonly onCommit: (typed: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const commit = () => {
    setLeft(true);
    if (typed === null || fault?.(typed) !== undefined) return;
    setTyped(null);
    if (typed !== value) onCommit(typed);
  };
  return (
    <TextField
      autoComplete="off"
      {...rest}
      value={typed ?? value}
      error={left && typed !== null ? fault?.(typed) : undefined}
      onChange={(event) => {
        setLeft(false);
        setTyped(event.target.value);
      }}
      onBlur={commit}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
