import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from './announcer.tsx';
import { Button, type ButtonKind } from './button.tsx';
import { useTexts } from './language.tsx';
import { TextField } from './text-field.tsx';

const saidMs = 3_000;

/** Copies a link. Where the browser lends no clipboard (plain http), the link is laid out, selected, to be copied by hand. */
export function CopyLink({
  link,
  label,
  kind = 'quiet',
}: {
  readonly link: string;
  /** What the button says; plainly what it does where nothing else is said. */
  readonly label?: string;
  readonly kind?: ButtonKind;
}) {
  const { common } = useTexts();
  const announce = useAnnounce();
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (state === 'byHand') field.current?.select();
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), saidMs);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
      announce(common.copied);
    } catch {
      setState('byHand');
    }
  };

  if (state === 'byHand') {
    return <TextField ref={field} label={common.copyByHand} value={link} readOnly onFocus={selectAll} />;
  }
  const Icon = state === 'copied' ? Check : Copy;
  return (
    <Button kind={kind} icon={<Icon size="1.1em" aria-hidden="true" />} onClick={copy}>
      {state === 'copied' ? common.copied : (label ?? common.copyLink)}
    </Button>
  );
}

function selectAll(event: { readonly currentTarget: HTMLInputElement }): void {
  event.currentTarget.select();
}
