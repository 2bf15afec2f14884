import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { foldedName } from '../../../shared/conference/text.ts';
import { networkLimits } from '../../../shared/network/limits.ts';
import { networkRoles } from '../../../shared/network/network.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AddFoot } from '../entries/add-foot.tsx';
import entries from '../entries/entries.module.css';
import { networkErrorText } from '../network-error-text.ts';
import { newId } from '../new-id.ts';
import { useNetwork } from '../use-network.tsx';
import { JobRoles } from './job-roles.tsx';
import { RoleOptions } from './role-options.tsx';
import { WorkplaceOptions } from './workplace-options.tsx';

/** One person after the other. The workplace stays, since colleagues are added together. */
export function AddPerson({ onDone }: { readonly onDone: () => void }) {
  const texts = useTexts();
  const words = texts.network.people;
  const { network, change } = useNetwork();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [workplaceId, setWorkplaceId] = useState('');
  const [jobRole, setJobRole] = useState('');
  const [role, setRole] = useState<string>('participant');
  const [error, setError] = useState<string>();
  const [added, setAdded] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const jobs = useId();
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    field.current?.focus();
    const workplace = workplaceId || null;
    const isThere = network.people.some(
      (person) => person.workplaceId === workplace && foldedName(person.name) === foldedName(name),
    );
    if (isThere) return setError(words.thereAlready);
    const person = {
      id: newId(),
      name,
      workplaceId: workplace,
      jobRole: jobRole || null,
      role: networkRoles.find((one) => one === role) ?? 'participant',
    };
    const refused = change({ type: 'addPeople', people: [person] });
    setError(refused && networkErrorText(texts, refused));
    if (refused) return;
    setAdded(words.added(name.trim()));
    announce(words.added(name.trim()));
    setName('');
    setJobRole('');
  };
  return (
    <form className={entries.form} onSubmit={submit} noValidate aria-label={words.add}>
      <TextField
        ref={field}
        label={words.name}
        error={error}
        value={name}
        maxLength={networkLimits.personLength}
        onChange={(event) => {
          setName(event.target.value);
          setError(undefined);
        }}
        autoComplete="off"
      />
      <Select label={words.workplace} value={workplaceId} onChange={(event) => setWorkplaceId(event.target.value)}>
        <WorkplaceOptions />
      </Select>
      <TextField
        label={words.jobRole}
        optional
        list={jobs}
        value={jobRole}
        maxLength={networkLimits.jobRoleLength}
        onChange={(event) => setJobRole(event.target.value)}
        autoComplete="off"
      />
      <JobRoles id={jobs} />
      <Select label={words.role} value={role} onChange={(event) => setRole(event.target.value)}>
        <RoleOptions />
      </Select>
      <AddFoot label={words.addThis} onDone={onDone} added={added} />
    </form>
  );
}
