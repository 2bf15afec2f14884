import { type FormEvent, useRef, useState } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { WorkGroup } from '../../../shared/network/network.ts';
import type { NetworkRefusal } from '../../../shared/network/refusals.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import entries from '../entries/entries.module.css';
import { EntryList, EntryRow } from '../entries/entry-list.tsx';
import { networkErrorText } from '../network-error-text.ts';
import { newId } from '../new-id.ts';
import { WorkplaceOptions } from '../people/workplace-options.tsx';
import { useNetwork } from '../use-network.tsx';
import { GroupForm } from './group-form.tsx';
import styles from './groups.module.css';

/** Work groups, which meet between the gatherings: a person may be in several. */
export function GroupsPage() {
  const { language, texts } = useLanguage();
  const words = texts.network.groups;
  const { network } = useNetwork();
  const byName = new Intl.Collator(language, { numeric: true });
  const groups = [...network.workGroups].sort((a, b) => byName.compare(a.name, b.name));
  return (
    <>
      <div className="stack-tight">
        <h1>{words.title}</h1>
        <p className="soft">{words.intro}</p>
      </div>
      {groups.length === 0 && <EmptyState title={words.none} example={words.noneHint} />}
      {groups.length > 0 && (
        <EntryList
          label={words.title}
          entries={groups}
          count={groups.length}
          row={(group, onEdit) => <GroupRow key={group.id} group={group} onEdit={onEdit} />}
          form={(group, onDone) => <GroupForm group={group} onDone={onDone} />}
        />
      )}
      {groups.length < networkLimits.workGroups && <AddGroup />}
    </>
  );
}

function GroupRow({ group, onEdit }: { readonly group: WorkGroup; readonly onEdit: (id: string) => void }) {
  const words = useLanguage().texts.network.groups;
  const { network } = useNetwork();
  const workplace = network.workplaces.find(({ id }) => id === group.workplaceId)?.name;
  const members = network.people.filter(({ id }) => group.personIds.includes(id));
  const advisers = members.filter(({ role }) => role === 'adviser').map(({ name }) => name);
  const others = members.filter(({ role }) => role !== 'adviser').map(({ name }) => name);
  return (
    <EntryRow id={group.id} editLabel={words.editWho(group.name)} onEdit={onEdit}>
      <span className={styles.about}>
        <span>
          <strong>{group.name}</strong> <span className="soft small">{workplace ?? words.across}</span>
        </span>
        {others.length > 0 && <span className="small">{others.join(', ')}</span>}
        {advisers.length > 0 && (
          <span className="soft small">{words.advisers(advisers.length, advisers.join(', '))}</span>
        )}
      </span>
    </EntryRow>
  );
}

function AddGroup() {
  const texts = useLanguage().texts;
  const words = texts.network.groups;
  const { change } = useNetwork();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [workplaceId, setWorkplaceId] = useState('');
  const [refusal, setRefusal] = useState<NetworkRefusal>();
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    field.current?.focus();
    const refused = change({ type: 'addWorkGroup', id: newId(), name, workplaceId: workplaceId || null });
    setRefusal(refused);
    if (refused) return;
    announce(words.added(name.trim()));
    setName('');
  };
  return (
    <form className={entries.form} onSubmit={submit} noValidate aria-label={words.add}>
      <TextField
        ref={field}
        label={words.newGroup}
        error={refusal && networkErrorText(texts, refusal)}
        value={name}
        maxLength={networkLimits.workGroupLength}
        onChange={(event) => {
          setName(event.target.value);
          setRefusal(undefined);
        }}
        autoComplete="off"
      />
      <Select label={words.whose} value={workplaceId} onChange={(event) => setWorkplaceId(event.target.value)}>
        <WorkplaceOptions />
      </Select>
      <div className={entries.foot}>
        <Button type="submit">{words.add}</Button>
      </div>
    </form>
  );
}
