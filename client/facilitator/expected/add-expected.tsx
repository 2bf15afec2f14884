import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { type ExpectedDraft, ExpectedFields } from './expected-fields.tsx';
import styles from './expected-panel.module.css';

const blank: ExpectedDraft = { name: '', workplace: '', jobRole: '', hall: '' };

/** One more who is expected; the form stays for the next, with the same workplace and hall. */
export function AddExpected({ onDone }: { readonly onDone: () => void }) {
  const { common, expected: words } = useTexts();
  const { run } = useDesk();
  const announce = useAnnounce();
  const [draft, setDraft] = useState(blank);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { name, workplace, jobRole, hall } = draft;
    const empty = [name, workplace].findIndex((text) => text.trim() === '');
    if (empty >= 0) {
      form.current?.querySelectorAll('input')[empty]?.focus();
      return;
    }
    const person = { name, workplace, jobRole: jobRole || null, hall: hall || null, role: null };
    if (!(await run({ type: 'expectPeople', people: [person] }))) return;
    announce(words.added(name.trim()));
    setTried(false);
    setDraft({ ...draft, name: '' });
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <ExpectedFields draft={draft} tried={tried} onChange={setDraft} />
      <div className="row">
        <Button kind="primary" type="submit">
          {words.addOne}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {common.close}
        </Button>
      </div>
    </form>
  );
}
