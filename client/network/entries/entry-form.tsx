import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import styles from './entries.module.css';

export interface EntryFormProps {
  readonly label: string;
  /** Its fields, which save themselves as one goes. */
  readonly children: ReactNode;
  readonly onDone: () => void;
  /** How it is taken away. */
  readonly removal: Pick<ComponentProps<typeof ArmedButton>, 'label' | 'name' | 'sure' | 'onConfirm'>;
  readonly keepFocus?: Pick<ComponentProps<'div'>, 'onFocus' | 'onBlur'>;
}

/** One entry of a list, open to be put right; the first field has the keyboard. */
export function EntryForm({ label, children, onDone, removal, keepFocus }: EntryFormProps) {
  const { common } = useTexts();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset could not be the row's own grid
    <div ref={form} className={styles.form} role="group" aria-label={label} {...keepFocus}>
      {children}
      <div className={styles.foot}>
        <Button onClick={onDone}>{common.done}</Button>
        <ArmedButton kind="plain" {...removal} />
      </div>
    </div>
  );
}
