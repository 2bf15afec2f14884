import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import type { Hall } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDeeds } from './host-deeds.tsx';
import styles from './section.module.css';
import { useNames } from './use-names.ts';

/** Somebody without a phone gets a place in this hall like everybody else. */
export function SeatForm({ hall, onDone }: { readonly hall: Hall; readonly onDone: () => void }) {
  const { state } = useLive();
  const { common, errors, host } = useTexts();
  const { run } = useDeeds();
  const names = useNames();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [workplace, setWorkplace] = useState('');
  const [jobRole, setJobRole] = useState('');
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const workplaceField = useRef<HTMLInputElement>(null);
  const known = useId();
  useEffect(() => {
    nameField.current?.focus({ preventScroll: true });
    // The phone's tabs cover the foot of the screen.
    nameField.current?.scrollIntoView({ block: 'center' });
  }, []);
  const missing = (text: string) => (tried && text.trim() === '' ? errors.text_empty : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const field = name.trim() === '' ? nameField : workplace.trim() === '' ? workplaceField : undefined;
    if (field) {
      field.current?.focus();
      return;
    }
    const command = {
      type: 'seatPerson',
      name,
      workplace: { name: workplace },
      jobRole: jobRole === '' ? null : jobRole,
      hallId: hall.id,
    } as const;
    if (!(await run(command))) return;
    announce(host.seated(name.trim()));
    onDone();
  };

  return (
    <form className={styles.panel} onSubmit={submit} noValidate>
      <p className="soft small">{host.seatMeans}</p>
      <TextField
        ref={nameField}
        label={host.name}
        value={name}
        error={missing(name)}
        maxLength={limits.nameLength}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        ref={workplaceField}
        label={host.workplace}
        hint={host.workplaceHint}
        value={workplace}
        error={missing(workplace)}
        maxLength={limits.workplaceLength}
        autoComplete="off"
        list={known}
        onChange={(event) => setWorkplace(event.target.value)}
      />
      <datalist id={known}>
        {[...state.workplaces.keys()].map((id) => (
          <option key={id} value={names.workplace(id)} />
        ))}
      </datalist>
      <Select label={host.role} value={jobRole} onChange={(event) => setJobRole(event.currentTarget.value)}>
        {state.jobRoles.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
        <option value="">{host.otherRole}</option>
      </Select>
      <div className={styles.deeds}>
        <Button type="submit" kind="primary">
          {host.seat}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
