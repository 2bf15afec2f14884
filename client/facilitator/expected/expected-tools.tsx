import { type FormEvent, lazy, Suspense, useState } from 'react';
import type { Person } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import type { Called } from '../../people/expected/roll.ts';
import { useNames } from '../../people/use-names.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { useDesk } from '../desk-context.tsx';
import { NeedsFields } from '../room-plan/needs-fields.tsx';
import { type ExpectedDraft, ExpectedFields } from './expected-fields.tsx';
import styles from './expected-panel.module.css';

const ReturnCardFor = lazy(async () => ({
  default: (await import('../../live/return-card-for.tsx')).ReturnCardFor,
}));

/** Which of this browser's seats asks: a conference's role, not one of ARIA's. */
const role = 'facilitator';

interface ToolsProps {
  readonly called: Called;
  readonly onDone: () => void;
}

/** What may be done for somebody who has not come yet: put right, recognised, given a card, taken off the list. */
export function ExpectedTools({ called, onDone }: ToolsProps) {
  const { common, expected: words } = useTexts();
  const { run } = useDesk();
  const announce = useAnnounce();
  const { id, name } = called;
  const forget = async () => {
    if (!(await run({ type: 'forgetExpected', expectedIds: [id] }))) return;
    announce(words.forgotten(name));
    onDone();
  };
  return (
    <>
      <ChangeForm called={called} onDone={onDone} />
      <NeedsFields personId={id} name={name} alone />
      <div className="stack-tight">
        <Suspense>
          <ReturnCardFor personId={id} role={role} />
        </Suspense>
        <p className="soft small">{words.cardMeans}</p>
      </div>
      <MatchForm called={called} onDone={onDone} />
      <div className="stack-tight">
        <div>
          <ArmedButton label={words.forget} name={words.forgetWho(name)} sure={words.forgetSure} onConfirm={forget} />
        </div>
        <p className="soft small">{words.forgetMeans}</p>
      </div>
      <div>
        <Button kind="plain" onClick={onDone}>
          {common.close}
        </Button>
      </div>
    </>
  );
}

function ChangeForm({ called, onDone }: ToolsProps) {
  const { state } = useLive();
  const { common, expected: words } = useTexts();
  const { run } = useDesk();
  const announce = useAnnounce();
  const names = useNames();
  const { who } = called;
  const before: ExpectedDraft = {
    name: called.name,
    workplace: names.workplace(who.workplaceId),
    jobRole: who.jobRole ?? '',
    hall: state.halls.find(({ id }) => id === who.hallId)?.name ?? '',
  };
  const [draft, setDraft] = useState(before);
  const [tried, setTried] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { name, workplace, jobRole, hall } = draft;
    if (name.trim() === '' || workplace.trim() === '') return;
    // Only what was changed here: another desk may be at the other fields.
    const changes = {
      ...(name === before.name ? {} : { name }),
      ...(workplace === before.workplace ? {} : { workplace }),
      ...(jobRole === before.jobRole ? {} : { jobRole: jobRole || null }),
      ...(hall === before.hall ? {} : { hall: hall || null }),
    };
    if (!(await run({ type: 'changeExpected', expectedId: called.id, changes }))) return;
    announce(words.changed(name.trim()));
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <ExpectedFields draft={draft} tried={tried} onChange={setDraft} />
      <div>
        <Button type="submit">{common.save}</Button>
      </div>
    </form>
  );
}

/** "This is …": somebody has come in under another name. Those of the same workplace stand first. */
function MatchForm({ called, onDone }: ToolsProps) {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const words = texts.expected;
  const { run } = useDesk();
  const announce = useAnnounce();
  const names = useNames();
  const [personId, setPersonId] = useState('');
  const here = [...state.people.values()].filter(({ id }) => !state.matched.has(id));
  if (here.length === 0) return null;
  const { compare } = new Intl.Collator(language);
  const own = (person: Person) => (person.workplaceId === called.who.workplaceId ? 0 : 1);
  here.sort((a, b) => own(a) - own(b) || compare(names.person(a.id), names.person(b.id)));
  const match = async () => {
    if (personId === '') return;
    const typed = names.person(personId);
    if (!(await run({ type: 'matchExpected', personId, expectedId: called.id }))) return;
    announce(words.matched(typed, called.name));
    onDone();
  };
  return (
    <details>
      <summary className={styles.summary}>{words.isHereAs(called.name)}</summary>
      <div className={styles.form}>
        <Select label={words.whoIsIt} value={personId} onChange={(event) => setPersonId(event.currentTarget.value)}>
          <option value="">{words.choose}</option>
          {here.map((person) => (
            <option key={person.id} value={person.id}>
              {[names.person(person.id), names.about(person)].join(' · ')}
            </option>
          ))}
        </Select>
        {personId !== '' && (
          <div>
            <Button onClick={match}>{words.thisIs(called.name)}</Button>
          </div>
        )}
      </div>
    </details>
  );
}
