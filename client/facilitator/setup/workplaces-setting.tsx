import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { limits } from '../../../shared/conference/limits.ts';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { parseWorkplaces } from './parse-workplaces.ts';
import styles from './setup.module.css';
import { WorkplaceRow } from './workplace-row.tsx';
import { WorkplacesField } from './workplaces-field.tsx';

/** The list that people choose from at the door: more can be put on it, and names can be put right. */
export function WorkplacesSetting() {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const words = texts.facilitator.desk.setup;
  const word = useWord();
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const ended = state.phase.kind === 'ended';
  const listed = [...state.workplaces.values()]
    .map((workplace) => ({ ...workplace, name: word(workplace.nameId) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const close = () => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };
  return (
    <div className={styles.setting}>
      {!adding && <p className={styles.what}>{texts.facilitator.workplacesLabel}</p>}
      {adding ? (
        <AddForm onDone={close} />
      ) : (
        <>
          <p>{listed.length === 0 ? words.none : words.onTheList(listed.length)}</p>
          {!ended && (
            <Button ref={add} kind="pill" onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )}
        </>
      )}
      {listed.length > 0 && (
        <details className={styles.list}>
          <summary>{words.see}</summary>
          <ul className={styles.workplaces}>
            {listed.map((workplace) => (
              <WorkplaceRow key={workplace.id} workplace={workplace} name={workplace.name} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function AddForm({ onDone }: { readonly onDone: () => void }) {
  const { state } = useLive();
  const { run } = useDesk();
  const { common, errors, facilitator } = useTexts();
  const words = facilitator.desk.setup;
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const parsed = useMemo(() => parseWorkplaces(typed), [typed]);
  const form = useRef<HTMLFormElement>(null);
  const before = useRef(state.workplaces.size);
  const size = useRef(state.workplaces.size);
  size.current = state.workplaces.size;
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (parsed.workplaces.length === 0 || parsed.faults.length > 0) {
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setBusy(true);
    const { workplaces } = parsed;
    for (let at = 0; at < workplaces.length; at += limits.workplacesAtOnce) {
      const some = workplaces.slice(at, at + limits.workplacesAtOnce);
      if (await run({ type: 'addWorkplaces', workplaces: some })) continue;
      setBusy(false);
      return;
    }
    announce(words.added(size.current - before.current));
    onDone();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate>
      <WorkplacesField
        typed={typed}
        parsed={parsed}
        mustMend={tried && parsed.faults.length > 0}
        missing={tried && typed.trim() === '' ? errors.text_empty : undefined}
        optional={false}
        onChange={setTyped}
      />
      <div className="row">
        <Button type="submit" aria-disabled={busy}>
          {words.addThese}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
