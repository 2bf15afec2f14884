import { memo, useMemo, useState } from 'react';
import type { NetworkPerson } from '../../../shared/network/network.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Tag } from '../../ui/tag.tsx';
import entries from '../entries/entries.module.css';
import { EntryList, EntryRow } from '../entries/entry-list.tsx';
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
  const workplaces = useMemo(() => new Map(network.workplaces.map(({ id, name }) => [id, name])), [network.workplaces]);
  return (
    <>
      <EntryList
        label={words.title}
        className={styles.list}
        entries={people.slice(0, shown)}
        count={people.length}
        row={(person, onEdit) => (
          <Row
            key={person.id}
            person={person}
            workplace={workplaces.get(person.workplaceId ?? '') ?? ''}
            onEdit={onEdit}
          />
        )}
        form={(person, onDone) => <PersonForm person={person} onDone={onDone} />}
      />
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
  const { network } = useTexts();
  const { id, name, jobRole, role } = person;
  return (
    <EntryRow id={id} editLabel={network.people.editWho(name)} onEdit={onEdit}>
      <span>
        <strong>{name}</strong> {role !== 'participant' && <Tag tone="fjord">{network.roles[role]}</Tag>}
      </span>
      <span className={entries.about}>{workplace}</span>
      <span className={entries.about}>{jobRole}</span>
    </EntryRow>
  );
});
