import { type ReactNode, useState } from 'react';
import { Check } from '../../ui/check.tsx';

/** A box whose tick stands at once, while the conference follows; without that it would look as if nothing had been pressed. */
export function CheckAtOnce({
  checked,
  onChange,
  children,
}: {
  readonly checked: boolean;
  /** Resolves when it is done, or refused: then the box shows what is. */
  readonly onChange: (checked: boolean) => Promise<unknown>;
  readonly children: ReactNode;
}) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const change = async (on: boolean) => {
    setWanted(on);
    await onChange(on);
    setWanted(null);
  };
  return (
    <Check checked={wanted ?? checked} onChange={change}>
      {children}
    </Check>
  );
}
