import { memo, useMemo, useRef, useState } from 'react';
import type { NetworkPerson } from '../../../shared/network/network.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { useNetwork } from '../use-network.tsx';
import styles from './people.module.css';
import { PersonForm } from './person-form.tsx';

/** So many at once: five thousand would make the page slow. */
const shownAtOnce = 100;

/** Those who were found, some at a time; one of them may be open to be put right. */
export function PersonList({ people }: { readonly people: readonly NetworkPerson[] }) {
  const words = useTexts().network.people;
  const { network } = useNetwork();
  const [shown, setShown] = useState(shownAtOnce);
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useKeepFocus(list, String(people.length));
  const workplaces = useMemo(() => new Map(network.workplaces.map(({ id, name }) => [id, name])), [network.workplaces]);
  const close = (id: string) => {
    setOpen(null);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-edit="${id}"]`)?.focus());
  };
  return (
    <>
      <ul ref={list} className={styles.list} aria-label={words.title} tabIndex={-1} {...keepFocus}>
        {people.slice(0, shown).map((person) =>
          person.id === open ? (
            <li key={person.id} className={styles.open}>
              <PersonForm person={person} onDone={() => close(person.id)} />
            </li>
          ) : (
            <Row
              key={person.id}
              person={person}
              workplace={workplaces.get(person.workplaceId ?? '') ?? ''}
              onEdit={setOpen}
            />
          ),
        )}
      </ul>
      {people.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + shownAtOnce)}>{words.showMore(people.length - shown)}</Button>
        </div>
      )}
    </>
  );
}

const Row = memo(function Row({
  person,
  workplace,
  onEdit,
}: {
  readonly person: NetworkPerson;
  readonly workplace: string;
  readonly onEdit: (id: string) => void;
}) {
  const { common, network } = useTexts();
  const { id, name, jobRole, role } = person;
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <strong>{name}</strong> {role !== 'participant' && <Tag tone="fjord">{network.roles[role]}</Tag>}
      </span>
      <span className={styles.about}>{workplace}</span>
      <span className={styles.about}>{jobRole}</span>
      <Button kind="plain" data-edit={id} aria-label={network.people.editWho(name)} onClick={() => onEdit(id)}>
        {common.edit}
      </Button>
    </li>
  );
});
