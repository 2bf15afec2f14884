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
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
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
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useKeepFocus(list, String(network.workGroups.length));
  const byName = new Intl.Collator(language, { numeric: true });
  const groups = [...network.workGroups].sort((a, b) => byName.compare(a.name, b.name));
  const close = (id: string) => {
    setOpen(null);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-edit="${id}"]`)?.focus());
  };
  return (
    <>
      <div className="stack-tight">
        <h1>{words.title}</h1>
        <p className="soft">{words.intro}</p>
      </div>
      {groups.length === 0 && <EmptyState title={words.none} example={words.noneHint} />}
      {groups.length > 0 && (
        <ul ref={list} className={styles.list} aria-label={words.title} tabIndex={-1} {...keepFocus}>
          {groups.map((group) =>
            group.id === open ? (
              <li key={group.id} className={styles.open}>
                <GroupForm group={group} onDone={() => close(group.id)} />
              </li>
            ) : (
              <GroupRow key={group.id} group={group} onEdit={() => setOpen(group.id)} />
            ),
          )}
        </ul>
      )}
      {groups.length < networkLimits.workGroups && <AddGroup />}
    </>
  );
}

function GroupRow({ group, onEdit }: { readonly group: WorkGroup; readonly onEdit: () => void }) {
  const { common, network: texts } = useLanguage().texts;
  const words = texts.groups;
  const { network } = useNetwork();
  const workplace = network.workplaces.find(({ id }) => id === group.workplaceId)?.name;
  const members = network.people.filter(({ id }) => group.personIds.includes(id));
  const advisers = members.filter(({ role }) => role === 'adviser').map(({ name }) => name);
  const others = members.filter(({ role }) => role !== 'adviser').map(({ name }) => name);
  return (
    <li className={styles.row}>
      <span className={styles.about}>
        <span>
          <strong>{group.name}</strong> <span className="soft small">{workplace ?? words.across}</span>
        </span>
        {others.length > 0 && <span className="small">{others.join(', ')}</span>}
        {advisers.length > 0 && (
          <span className="soft small">{words.advisers(advisers.length, advisers.join(', '))}</span>
        )}
      </span>
      <Button kind="plain" data-edit={group.id} aria-label={words.editWho(group.name)} onClick={onEdit}>
        {common.edit}
      </Button>
    </li>
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
    <form className={styles.form} onSubmit={submit} noValidate aria-label={words.add}>
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
      <div className={styles.formFoot}>
        <Button type="submit">{words.add}</Button>
      </div>
    </form>
  );
}
