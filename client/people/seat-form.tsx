import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../shared/conference/limits.ts';
import { useLive } from '../live/use-live.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDeeds } from './deeds.tsx';
import { useNames } from './use-names.ts';

export interface SeatFormProps {
  /** The hall of whoever fills it in; otherwise it can be chosen where there are several. */
  readonly hallId?: string;
  /** The button that seats is the one action of the screen. */
  readonly primary?: boolean;
  readonly onDone: () => void;
}

/** Somebody without a phone: who they are, so that they get a place at a table like everybody else. */
export function SeatForm({ hallId, primary, onDone }: SeatFormProps) {
  const { state } = useLive();
  const { run } = useDeeds();
  const { common, errors, people } = useTexts();
  const words = people.seat;
  const names = useNames();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [workplace, setWorkplace] = useState('');
  const [jobRole, setJobRole] = useState('');
  const [chosenHall, setChosenHall] = useState(state.halls[0]?.id ?? null);
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const workplaceField = useRef<HTMLInputElement>(null);
  const known = useId();
  useEffect(() => {
    nameField.current?.focus({ preventScroll: true });
    // Whole, and not under what covers the foot of a screen.
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
    const done = await run({
      type: 'seatPerson',
      name,
      workplace: { name: workplace },
      jobRole: jobRole === '' ? null : jobRole,
      hallId: hallId ?? chosenHall,
    });
    if (!done) return;
    announce(words.done(name.trim()));
    onDone();
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="soft small">{hallId === undefined ? words.means : words.meansHere}</p>
      <TextField
        ref={nameField}
        label={words.name}
        value={name}
        error={missing(name)}
        maxLength={limits.nameLength}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        ref={workplaceField}
        label={words.workplace}
        hint={words.workplaceHint}
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
      <Select label={words.role} value={jobRole} onChange={(event) => setJobRole(event.currentTarget.value)}>
        {state.jobRoles.map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
        <option value="">{people.otherRole}</option>
      </Select>
      {hallId === undefined && state.halls.length > 1 && (
        <Select
          label={words.hall}
          value={chosenHall ?? ''}
          onChange={(event) => setChosenHall(event.currentTarget.value)}
        >
          {state.halls.map((hall) => (
            <option key={hall.id} value={hall.id}>
              {hall.name}
            </option>
          ))}
        </Select>
      )}
      <div className="row">
        <Button type="submit" kind={primary ? 'primary' : 'quiet'}>
          {words.submit}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
