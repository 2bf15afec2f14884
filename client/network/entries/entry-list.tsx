import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import styles from './entries.module.css';

export interface EntryListProps<Entry> {
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Of all that are there, also where only some are shown. */
  readonly count: number;
  /** One as a line. `onEdit` is the same function each time, so that lines that did not change need not be drawn. */
  readonly row: (entry: Entry, onEdit: (id: string) => void) => ReactNode;
  /** The one that is open to be put right. */
  readonly form: (entry: Entry, onDone: () => void) => ReactNode;
  readonly className?: string | undefined;
}

/** A list that is looked through and put right in its place, one entry at a time. */
export function EntryList<Entry extends { readonly id: string }>(props: EntryListProps<Entry>) {
  const { label, entries, count, row, form, className = '' } = props;
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useKeepFocus(list, String(count));
  const close = (id: string) => {
    setOpen(null);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-edit="${id}"]`)?.focus());
  };
  return (
    <ul ref={list} className={`${styles.list} ${className}`} aria-label={label} tabIndex={-1} {...keepFocus}>
      {entries.map((entry) =>
        entry.id === open ? (
          <li key={entry.id} className={styles.open}>
            {form(entry, () => close(entry.id))}
          </li>
        ) : (
          row(entry, setOpen)
        ),
      )}
    </ul>
  );
}

export interface EntryRowProps {
  readonly id: string;
  /** What its button is called, which says *Edit*. */
  readonly editLabel: string;
  readonly onEdit: (id: string) => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

export function EntryRow({ id, editLabel, onEdit, children, className = '' }: EntryRowProps) {
  const { common } = useTexts();
  return (
    <li className={`${styles.row} ${className}`}>
      {children}
      <Button kind="plain" data-edit={id} aria-label={editLabel} onClick={() => onEdit(id)}>
        {common.edit}
      </Button>
    </li>
  );
}
