import { useId } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import { type NetworkPerson, networkRoles } from '../../../shared/network/network.ts';
import { Check } from '../../ui/check.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { EntryForm } from '../entries/entry-form.tsx';
import { SavedField } from '../saved-field.tsx';
import { useNetwork } from '../use-network.tsx';
import { JobRoles } from './job-roles.tsx';
import styles from './people.module.css';
import { RoleOptions } from './role-options.tsx';
import { WorkplaceOptions } from './workplace-options.tsx';

/** One person of the register, put right as one goes: where from, what they do, what they are in the network, which groups. */
export function PersonForm({ person, onDone }: { readonly person: NetworkPerson; readonly onDone: () => void }) {
  const texts = useTexts();
  const words = texts.network.people;
  const { network, change } = useNetwork();
  const { id, name } = person;
  const jobs = useId();
  const save = (fields: Partial<NetworkPerson>) => change({ type: 'changePerson', id, fields });
  return (
    <EntryForm
      label={words.editWho(name)}
      onDone={onDone}
      removal={{
        label: words.remove,
        name: words.removeWho(name),
        sure: words.removeSure,
        onConfirm: () => void change({ type: 'removePeople', ids: [id] }),
      }}
    >
      <SavedField
        label={words.name}
        value={name}
        maxLength={networkLimits.personLength}
        onSave={(typed) => save({ name: typed })}
      />
      <Select
        label={words.workplace}
        value={person.workplaceId ?? ''}
        onChange={(event) => void save({ workplaceId: event.target.value || null })}
      >
        <WorkplaceOptions />
      </Select>
      <SavedField
        label={words.jobRole}
        optional
        list={jobs}
        value={person.jobRole ?? ''}
        maxLength={networkLimits.jobRoleLength}
        onSave={(typed) => save({ jobRole: typed || null })}
      />
      <JobRoles id={jobs} />
      <Select
        label={words.role}
        value={person.role}
        onChange={(event) => {
          const role = networkRoles.find((one) => one === event.target.value);
          if (role) save({ role });
        }}
      >
        <RoleOptions />
      </Select>
      {network.workGroups.length > 0 && (
        <fieldset className={styles.groups}>
          <legend className={styles.legend}>{words.inGroups}</legend>
          {network.workGroups.map((group) => (
            <Check
              key={group.id}
              checked={group.personIds.includes(id)}
              onChange={(is) =>
                void change({ type: is ? 'joinWorkGroup' : 'leaveWorkGroup', id: group.id, personIds: [id] })
              }
            >
              {group.name}
            </Check>
          ))}
        </fieldset>
      )}
    </EntryForm>
  );
}
