import { type ComponentProps, useEffect, useState } from 'react';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';

const armedMs = 8_000;
/** A double click is one wish, not two. */
const doubleClickMs = 500;

export interface ArmedButtonProps extends Omit<ComponentProps<typeof Button>, 'onClick' | 'children'> {
  readonly label: string;
  /** Asked in the button's own place when it has been pressed once; null acts at once. */
  readonly sure: string | null;
  readonly onConfirm: () => void;
  /** What a press is about: when it changes, a press that was meant for the one never confirms the other. */
  readonly about?: string | undefined;
}

/** A button that asks once more before it does what cannot be taken back: in its own words, for some seconds, no dialog. */
export function ArmedButton({ label, sure, onConfirm, about, kind, ...rest }: ArmedButtonProps) {
  const announce = useAnnounce();
  const [armedAt, setArmedAt] = useState<number | null>(null);
  const armed = armedAt !== null && sure !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the change itself is what disarms
  useEffect(() => setArmedAt(null), [about]);

  useEffect(() => {
    if (armedAt === null) return;
    const timer = setTimeout(() => setArmedAt(null), armedMs);
    return () => clearTimeout(timer);
  }, [armedAt]);

  return (
    <Button
      {...rest}
      kind={kind}
      data-armed={armed || undefined}
      onClick={() => {
        if (sure === null) {
          onConfirm();
        } else if (armedAt === null) {
          setArmedAt(Date.now());
          announce(sure);
        } else if (Date.now() - armedAt > doubleClickMs) {
          setArmedAt(null);
          onConfirm();
        }
      }}
      onBlur={() => setArmedAt(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !armed) return;
        event.stopPropagation();
        setArmedAt(null);
      }}
    >
      {armed ? sure : label}
    </Button>
  );
}
