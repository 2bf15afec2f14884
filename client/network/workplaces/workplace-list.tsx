import { memo, useRef } from 'react';
import type { NetworkWorkplace } from '../../../shared/network/network.ts';
import { Check } from '../../ui/check.tsx';
import { useTexts } from '../../ui/language.tsx';
import entries from '../entries/entries.module.css';
import { EntryList, EntryRow } from '../entries/entry-list.tsx';
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
  // The same function each time, or every row would be drawn anew.
  const chooses = useRef(onChoose);
  chooses.current = onChoose;
  const choose = useRef((id: string, on: boolean) => chooses.current(id, on)).current;
  return (
    <EntryList
      label={words.title}
      className={styles.list}
      entries={workplaces}
      count={workplaces.length}
      row={(one, onEdit) => (
        <Row
          key={one.id}
          workplace={one}
          chosen={chosen === null ? null : chosen.has(one.id)}
          onEdit={onEdit}
          onChoose={choose}
        />
      )}
      form={(one, onDone) => <WorkplaceForm workplace={one} onDone={onDone} />}
    />
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
  const words = useTexts().network.workplaces;
  const { id, name, type, schoolType, municipality, contact, alsoCalled } = workplace;
  const named = (
    <>
      <strong>{name}</strong>
      {alsoCalled.length > 0 && <span className="soft small"> {words.alsoCalled(alsoCalled.join(', '))}</span>}
    </>
  );
  return (
    <EntryRow id={id} editLabel={words.editWho(name)} onEdit={onEdit} className={styles.row}>
      {chosen === null ? (
        <span>{named}</span>
      ) : (
        <Check checked={chosen} onChange={(is) => onChoose(id, is)}>
          {named}
        </Check>
      )}
      <span className={entries.about}>{schoolType ?? type}</span>
      <span className={entries.about}>{municipality}</span>
      <span className={entries.about}>{contact && words.contactIs(contact)}</span>
    </EntryRow>
  );
});
