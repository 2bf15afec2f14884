import { type FormEvent, useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import type { Hall } from '../../../shared/conference/state.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './halls-links.module.css';

/** A new hall, or another name for one: `onDone` is given the name that was saved, or null when it was left. */
export function HallForm({ hall, onDone }: { readonly hall?: Hall; readonly onDone: (name: string | null) => void }) {
  const { common, errors, facilitator } = useTexts();
  const { halls: words } = facilitator.desk;
  const { run } = useDesk();
  const [name, setName] = useState(hall?.name ?? '');
  const [where, setWhere] = useState<'room' | 'online'>(hall?.digital ? 'online' : 'room');
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setError(errors.text_empty);
      field.current?.focus();
      return;
    }
    const about = { name, digital: where === 'online' };
    const saved = await run(hall ? { type: 'changeHall', hallId: hall.id, ...about } : { type: 'addHall', ...about });
    if (saved) onDone(name.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        ref={field}
        label={words.name}
        error={error}
        value={name}
        maxLength={limits.hallLength}
        autoComplete="off"
        onChange={(event) => {
          setName(event.target.value);
          setError(undefined);
        }}
      />
      <Chips
        label={words.where}
        options={[
          { value: 'room', label: words.inRoom },
          { value: 'online', label: words.online },
        ]}
        value={where}
        onChange={setWhere}
      />
      <div className={styles.deeds}>
        <Button type="submit">{common.save}</Button>
        <Button kind="plain" onClick={() => onDone(null)}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
