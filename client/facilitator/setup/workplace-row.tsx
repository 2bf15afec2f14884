import { type FormEvent, useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import type { Workplace } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './setup.module.css';

/** A workplace of the list, how many have come from there, and its name to be put right. */
export function WorkplaceRow({ workplace, name }: { readonly workplace: Workplace; readonly name: string }) {
  const { state } = useLive();
  const { facilitator } = useTexts();
  const words = facilitator.desk.setup;
  const [editing, setEditing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const here = [...state.people.values()].filter(({ workplaceId }) => workplaceId === workplace.id).length;
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => change.current?.focus());
  };
  if (editing) {
    return (
      <li className={styles.workplace}>
        <NameForm workplaceId={workplace.id} name={name} onDone={close} />
      </li>
    );
  }
  const about = [workplace.schoolType ?? workplace.type, workplace.municipality, here > 0 && words.fromHere(here)];
  return (
    <li className={styles.workplace}>
      <span>
        {name} <span className="soft small">{about.filter(Boolean).join(' · ')}</span>
      </span>
      <Button ref={change} kind="plain" aria-label={words.rename(name)} onClick={() => setEditing(true)}>
        {facilitator.desk.manage}
      </Button>
    </li>
  );
}

function NameForm({
  workplaceId,
  name,
  onDone,
}: {
  readonly workplaceId: string;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { run } = useDesk();
  const { common, errors, facilitator } = useTexts();
  const words = facilitator.desk.setup;
  const announce = useAnnounce();
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') {
      field.current?.focus();
      return;
    }
    if (!(await run({ type: 'renameWorkplace', workplaceId, name: typed }))) return;
    announce(words.renamed(typed.trim()));
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <TextField
        ref={field}
        label={words.name}
        error={typed.trim() === '' ? errors.text_empty : undefined}
        value={typed}
        maxLength={limits.workplaceLength}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="row">
        <Button type="submit">{common.save}</Button>
        <Button kind="plain" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
