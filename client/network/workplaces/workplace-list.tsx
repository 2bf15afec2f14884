import { memo, useRef, useState } from 'react';
import type { NetworkWorkplace } from '../../../shared/network/network.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { WorkplaceForm } from './workplace-form.tsx';
import styles from './workplaces.module.css';

/** The list; one of it may be open to be put right. Rows are drawn only when they change, since there may be hundreds. */
export function WorkplaceList({
  workplaces,
  chosen,
  onChoose,
}: {
  readonly workplaces: readonly NetworkWorkplace[];
  /** Null: nobody is choosing. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (id: string, on: boolean) => void;
}) {
  const { workplaces: words } = useTexts().network;
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useKeepFocus(list, String(workplaces.length));
  // The same functions each time, or every row would be drawn anew.
  const handlers = useRef({ onChoose, setOpen });
  handlers.current = { onChoose, setOpen };
  const edit = useRef((id: string) => handlers.current.setOpen(id)).current;
  const choose = useRef((id: string, on: boolean) => handlers.current.onChoose(id, on)).current;
  const close = (id: string) => {
    setOpen(null);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-edit="${id}"]`)?.focus());
  };
  return (
    <ul ref={list} className={styles.list} aria-label={words.title} tabIndex={-1} {...keepFocus}>
      {workplaces.map((one) =>
        one.id === open ? (
          <li key={one.id} className={styles.open}>
            <WorkplaceForm workplace={one} onDone={() => close(one.id)} />
          </li>
        ) : (
          <Row
            key={one.id}
            workplace={one}
            chosen={chosen === null ? null : chosen.has(one.id)}
            onEdit={edit}
            onChoose={choose}
          />
        ),
      )}
    </ul>
  );
}

const Row = memo(function Row({
  workplace,
  chosen,
  onEdit,
  onChoose,
}: {
  readonly workplace: NetworkWorkplace;
  readonly chosen: boolean | null;
  readonly onEdit: (id: string) => void;
  readonly onChoose: (id: string, on: boolean) => void;
}) {
  const { common, network } = useTexts();
  const words = network.workplaces;
  const { id, name, type, schoolType, municipality, contact, alsoCalled } = workplace;
  const named = (
    <span>
      <strong>{name}</strong>
      {alsoCalled.length > 0 && <span className="soft small"> {words.alsoCalled(alsoCalled.join(', '))}</span>}
    </span>
  );
  return (
    <li className={styles.row}>
      {chosen === null ? (
        <span className={styles.name}>{named}</span>
      ) : (
        <label className={`${styles.name} ${styles.choice}`}>
          <input type="checkbox" checked={chosen} onChange={(event) => onChoose(id, event.target.checked)} />
          {named}
        </label>
      )}
      <span className={styles.kind}>{schoolType ?? type}</span>
      <span className={styles.place}>{municipality}</span>
      <span className={styles.contact}>{contact && words.contactIs(contact)}</span>
      <Button kind="plain" data-edit={id} aria-label={words.editWho(name)} onClick={() => onEdit(id)}>
        {common.edit}
      </Button>
    </li>
  );
});
