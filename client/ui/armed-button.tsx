import { type ComponentProps, useCallback, useEffect, useRef, useState } from 'react';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';

const armedMs = 8_000;
/** A double click is one wish, not two; and a press on its way while another desk was faster is not one more. */
const restMs = 600;

export interface ArmedButtonProps extends Omit<ComponentProps<typeof Button>, 'onClick' | 'children'> {
  readonly label: string;
  /** Its accessible name before it is pressed, where several such buttons stand on one page. */
  readonly name?: string | undefined;
  /** Asked in the button's own place when it has been pressed once; null acts at once. */
  readonly sure: string | null;
  readonly onConfirm: () => void;
  /** What a press is about: when it changes, a press that was meant for the one never confirms, or does, the other. */
  readonly about?: string | undefined;
}

/** A button that asks once more before it does what cannot be taken back: in its own words, for some seconds, no dialog. */
export function ArmedButton({ label, name, sure, onConfirm, about, ...rest }: ArmedButtonProps) {
  const announce = useAnnounce();
  const [pressed, setPressed] = useState(false);
  const { resting, takeRest } = useRest();
  const armed = pressed && sure !== null;

  const lastAbout = useRef(about);
  useEffect(() => {
    if (lastAbout.current === about) return;
    lastAbout.current = about;
    setPressed(false);
    takeRest();
  }, [about, takeRest]);

  useEffect(() => {
    if (!pressed) return;
    const timer = setTimeout(() => setPressed(false), armedMs);
    return () => clearTimeout(timer);
  }, [pressed]);

  const press = () => {
    if (resting) return;
    if (sure !== null && !armed) {
      setPressed(true);
      takeRest();
      announce(sure);
      return;
    }
    setPressed(false);
    onConfirm();
  };

  return (
    <Button
      {...rest}
      aria-label={armed ? undefined : name}
      data-armed={armed || undefined}
      data-resting={resting || undefined}
      aria-disabled={resting || rest['aria-disabled']}
      onClick={press}
      onBlur={() => setPressed(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !armed) return;
        event.preventDefault();
        setPressed(false);
      }}
    >
      {armed ? sure : label}
    </Button>
  );
}

/** For a moment presses do nothing; said as *disabled*, drawn as before. */
function useRest(): { readonly resting: boolean; takeRest(): void } {
  const [resting, setResting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const takeRest = useCallback(() => {
    clearTimeout(timer.current);
    setResting(true);
    timer.current = setTimeout(() => setResting(false), restMs);
  }, []);
  return { resting, takeRest };
}
