import { type RefObject, useEffect, useRef, useState } from 'react';
import { useWriting } from '../../people/use-writing.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './setup.module.css';

/** Something with a name that is shown, or being put right. */
export interface Renaming {
  readonly editing: boolean;
  /** The button that begins it, and has the keyboard again afterwards. */
  readonly change: RefObject<HTMLButtonElement | null>;
  begin(): void;
  end(): void;
}

export function useRenaming(): Renaming {
  const [editing, setEditing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  return {
    editing,
    change,
    begin: () => setEditing(true),
    end() {
      setEditing(false);
      requestAnimationFrame(() => change.current?.focus());
    },
  };
}

/** Puts a name right. `save` tells whether it was taken, and `said` what those who listen hear then. */
export function RenameForm({
  name,
  save,
  said,
  onDone,
  ...field
}: {
  readonly name: string;
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  readonly maxLength: number;
  readonly save: (name: string) => Promise<boolean>;
  readonly said: (name: string) => string;
  readonly onDone: () => void;
}) {
  const { common } = useTexts();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const send = async (typed: string) => {
    if (!(await save(typed))) return false;
    announce(said(typed.trim()));
    onDone();
    return true;
  };
  const { inField, submit } = useWriting(input, send, name);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField {...field} {...inField} autoComplete="off" />
      <div className="row">
        <Button type="submit">{common.save}</Button>
        <Button kind="plain" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
