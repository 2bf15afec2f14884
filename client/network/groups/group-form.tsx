import { useMemo, useRef, useState } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import type { WorkGroup } from '../../../shared/network/network.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { EntryForm } from '../entries/entry-form.tsx';
import { findInRegister } from '../people/find-register.ts';
import { WorkplaceOptions } from '../people/workplace-options.tsx';
import { Removal } from '../removal.tsx';
import { SavedField } from '../saved-field.tsx';
import { useNetwork } from '../use-network.tsx';
import styles from './groups.module.css';

const mostSuggested = 8;

/** One work group: its name, whose it is, and who is in it, found by typing. */
export function GroupForm({ group, onDone }: { readonly group: WorkGroup; readonly onDone: () => void }) {
  const { language, texts } = useLanguage();
  const words = texts.network.groups;
  const { network, change } = useNetwork();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const seek = useRef<HTMLInputElement>(null);
  const keepFocus = useKeepFocus(seek, group.personIds.join('/'));
  const { id, name, personIds } = group;
  const workplaces = new Map(network.workplaces.map((one) => [one.id, one.name]));
  const members = network.people.filter((person) => personIds.includes(person.id));
  const found = useMemo(() => {
    if (typed.trim() === '') return [];
    const all = findInRegister(network, { typed, role: null }, texts.network.roles, language);
    return all.filter((person) => !personIds.includes(person.id)).slice(0, mostSuggested);
  }, [network, typed, personIds, texts, language]);
  const about = (workplaceId: string | null, jobRole: string | null) =>
    [workplaces.get(workplaceId ?? ''), jobRole].filter(Boolean).join(', ');
  return (
    <EntryForm
      label={words.editWho(name)}
      onDone={onDone}
      removal={{
        label: words.remove,
        name: words.removeWho(name),
        sure: words.removeSure(network.gatherings.filter(({ workGroupId }) => workGroupId === id).length),
        onConfirm: () => void change({ type: 'removeWorkGroup', id }),
      }}
      keepFocus={keepFocus}
    >
      <SavedField
        label={words.name}
        value={name}
        maxLength={networkLimits.workGroupLength}
        onSave={(line) => change({ type: 'changeWorkGroup', id, fields: { name: line } })}
      />
      <Select
        label={words.whose}
        value={group.workplaceId ?? ''}
        onChange={(event) =>
          void change({ type: 'changeWorkGroup', id, fields: { workplaceId: event.target.value || null } })
        }
      >
        <WorkplaceOptions />
      </Select>
      {network.keepsPeople ? (
        <div className={styles.members}>
          <p className={styles.legend}>{words.members(members.length)}</p>
          {members.length > 0 && (
            <ul>
              {members.map((person) => (
                <li key={person.id}>
                  <span>
                    {person.name}{' '}
                    <span className="soft small">
                      {[
                        person.role !== 'participant' && texts.network.roles[person.role],
                        about(person.workplaceId, person.jobRole),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <Removal
                    name={words.leave(person.name)}
                    onRemove={() => change({ type: 'leaveWorkGroup', id, personIds: [person.id] })}
                  />
                </li>
              ))}
            </ul>
          )}
          <TextField
            ref={seek}
            type="search"
            label={words.seek}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
          />
          {found.length > 0 && (
            <div className={styles.found}>
              {found.map((person) => (
                <Button
                  key={person.id}
                  kind="pill"
                  aria-label={words.takeIn(person.name)}
                  onClick={() => {
                    if (change({ type: 'joinWorkGroup', id, personIds: [person.id] })) return;
                    announce(words.joined(person.name));
                    setTyped('');
                    seek.current?.focus();
                  }}
                >
                  {person.name}
                  <span className="soft small">{about(person.workplaceId, person.jobRole)}</span>
                </Button>
              ))}
            </div>
          )}
          {typed.trim() !== '' && found.length === 0 && (
            <p className="soft small">{texts.network.people.nobodyFound}</p>
          )}
        </div>
      ) : (
        <p className={styles.members}>{words.namesNotKept}</p>
      )}
    </EntryForm>
  );
}
