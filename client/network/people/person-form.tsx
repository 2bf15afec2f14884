import { useEffect, useId, useRef } from 'react';
import { networkLimits } from '../../../shared/network/limits.ts';
import { type NetworkPerson, networkRoles } from '../../../shared/network/network.ts';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { SavedField } from '../saved-field.tsx';
import { useNetwork } from '../use-network.tsx';
import { JobRoles } from './job-roles.tsx';
import styles from './people.module.css';
import { WorkplaceOptions } from './workplace-options.tsx';

/** One person of the register, put right as one goes: where from, what they do, what they are in the network, which groups. */
export function PersonForm({ person, onDone }: { readonly person: NetworkPerson; readonly onDone: () => void }) {
  const texts = useTexts();
  const words = texts.network.people;
  const { network, change } = useNetwork();
  const { id, name } = person;
  const form = useRef<HTMLDivElement>(null);
  const jobs = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = (fields: Partial<NetworkPerson>) => change({ type: 'changePerson', id, fields });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset could not be the row's own grid
    <div ref={form} className={styles.form} role="group" aria-label={words.editWho(name)}>
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
        {networkRoles.map((one) => (
          <option key={one} value={one}>
            {texts.network.roles[one]}
          </option>
        ))}
      </Select>
      {network.workGroups.length > 0 && (
        <fieldset className={styles.groups}>
          <legend className={styles.legend}>{words.inGroups}</legend>
          {network.workGroups.map((group) => (
            <label key={group.id} className={styles.check}>
              <input
                type="checkbox"
                checked={group.personIds.includes(id)}
                onChange={(event) =>
                  void change({
                    type: event.target.checked ? 'joinWorkGroup' : 'leaveWorkGroup',
                    id: group.id,
                    personIds: [id],
                  })
                }
              />
              {group.name}
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.formFoot}>
        <Button onClick={onDone}>{texts.common.done}</Button>
        <ArmedButton
          kind="plain"
          className={styles.dangerous}
          label={words.remove}
          name={words.removeWho(name)}
          sure={words.removeSure}
          onConfirm={() => void change({ type: 'removePeople', ids: [id] })}
        />
      </div>
    </div>
  );
}
