import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import { useLive } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDesk } from './desk-context.tsx';
import styles from './people-list.module.css';
import { useNames } from './use-names.ts';

/** Somebody without a phone: who they are, so that they get a place at a table like everybody else. */
export function SeatForm({ onDone }: { readonly onDone: () => void }) {
  const { state } = useLive();
  const { run } = useDesk();
  const { common, errors, facilitator } = useTexts();
  const words = facilitator.desk;
  const names = useNames();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [workplace, setWorkplace] = useState('');
  const [jobRole, setJobRole] = useState('');
  const [hallId, setHallId] = useState(state.halls[0]?.id ?? '');
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const workplaceField = useRef<HTMLInputElement>(null);
  const known = useId();
  useEffect(() => nameField.current?.focus(), []);

  const missing = (text: string) => (tried && text.trim() === '' ? errors.text_empty : undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const field = name.trim() === '' ? nameField : workplace.trim() === '' ? workplaceField : undefined;
    if (field) {
      field.current?.focus();
      return;
    }
    const done = await run({
      type: 'seatPerson',
      name,
      workplace: { name: workplace },
      jobRole: jobRole === '' ? null : jobRole,
      hallId: hallId === '' ? null : hallId,
    });
    if (!done) return;
    announce(words.seated(name.trim()));
    onDone();
  };

  return (
    <form className={styles.seat} onSubmit={submit} noValidate>
      <p className="soft small">{words.seatMeans}</p>
      <TextField
        ref={nameField}
        label={words.seatName}
        value={name}
        error={missing(name)}
        maxLength={limits.nameLength}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        ref={workplaceField}
        label={words.seatWorkplace}
        hint={words.seatWorkplaceHint}
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
      <Select label={words.seatRole} value={jobRole} onChange={(event) => setJobRole(event.currentTarget.value)}>
        {state.jobRoles.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
        <option value="">{facilitator.otherRole}</option>
      </Select>
      {state.halls.length > 1 && (
        <Select label={words.seatHall} value={hallId} onChange={(event) => setHallId(event.currentTarget.value)}>
          {state.halls.map((hall) => (
            <option key={hall.id} value={hall.id}>
              {hall.name}
            </option>
          ))}
        </Select>
      )}
      <div className="row">
        <Button type="submit">{words.seat}</Button>
        <Button kind="plain" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
