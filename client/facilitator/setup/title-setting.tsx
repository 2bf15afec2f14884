import { type FormEvent, useEffect, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './setup.module.css';

export function TitleSetting() {
  const { state } = useLive();
  const { facilitator } = useTexts();
  const words = facilitator.desk.setup;
  const [editing, setEditing] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => change.current?.focus());
  };
  return (
    <div className={styles.setting}>
      <p className={styles.what}>{facilitator.titleLabel}</p>
      {editing ? (
        <TitleForm onDone={close} />
      ) : (
        <>
          <p className={styles.title}>{state.title}</p>
          <Button ref={change} kind="pill" aria-label={words.changeTitle} onClick={() => setEditing(true)}>
            {facilitator.desk.manage}
          </Button>
        </>
      )}
    </div>
  );
}

function TitleForm({ onDone }: { readonly onDone: () => void }) {
  const { state } = useLive();
  const { run } = useDesk();
  const { common, facilitator } = useTexts();
  const words = facilitator.desk.setup;
  const announce = useAnnounce();
  const [typed, setTyped] = useState(state.title);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (typed.trim() === '') {
      field.current?.focus();
      return;
    }
    if (!(await run({ type: 'changeTitle', title: typed }))) return;
    announce(words.titleIs(typed.trim()));
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <TextField
        ref={field}
        label={facilitator.titleLabel}
        labelHidden
        hint={words.titleHint}
        error={tried && typed.trim() === '' ? facilitator.titleMissing : undefined}
        value={typed}
        maxLength={limits.titleLength}
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
