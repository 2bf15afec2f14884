import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { comingPeople } from '../../../shared/conference/plan-request.ts';
import { useLive } from '../../live/use-live.tsx';
import { findPeople } from '../../people/find-people.ts';
import { useNames } from '../../people/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './room-plan.module.css';

const shownAtOnce = 6;

/** Somebody who is here or expected, found by typing a name, a workplace or a role; *Enter* takes the first one found. */
export function PersonFinder({
  label,
  chosen,
  error,
  onChoose,
  onClose,
}: {
  readonly label: string;
  /** Those who cannot be chosen once more. */
  readonly chosen: readonly string[];
  readonly error?: string | undefined;
  readonly onChoose: (personId: string) => void;
  /** *Escape* in an empty field. */
  readonly onClose: () => void;
}) {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const words = texts.facilitator.roomPlan;
  const names = useNames();
  const field = useRef<HTMLInputElement>(null);
  const hits = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => field.current?.focus(), []);
  const { people, expected } = state;
  const wanted = typed.trim();
  const found = useMemo(
    () =>
      wanted === ''
        ? []
        : findPeople(comingPeople({ people, expected }), wanted, names, language).filter(
            ({ id }) => !chosen.includes(id),
          ),
    [people, expected, wanted, names, language, chosen],
  );
  // The bar at the foot of the desk would else hide them.
  useEffect(() => {
    if (found.length > 0) hits.current?.scrollIntoView({ block: 'nearest' });
  }, [found.length]);
  const choose = (personId: string) => {
    setTyped('');
    onChoose(personId);
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key === 'Enter') {
      // A form around it is not sent by looking for somebody.
      event.preventDefault();
      if (first) choose(first.id);
    }
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (typed === '') onClose();
    else setTyped('');
  };
  return (
    <div className={styles.finder}>
      <TextField
        ref={field}
        type="search"
        label={label}
        hint={words.find}
        error={error}
        value={typed}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={press}
      />
      <p role="status" className={wanted !== '' && found.length === 0 ? 'soft small' : 'visually-hidden'}>
        {wanted !== '' && (found.length === 0 ? texts.people.nobodyFound(wanted) : texts.people.found(found.length))}
      </p>
      {found.length > 0 && (
        <ul ref={hits} className={styles.found}>
          {found.slice(0, shownAtOnce).map((person) => (
            <li key={person.id}>
              <Button kind="plain" className={styles.hit} onClick={() => choose(person.id)}>
                <span>{names.person(person.id)}</span> <span className="soft small">{names.about(person)}</span>
              </Button>
            </li>
          ))}
          {found.length > shownAtOnce && <li className="soft small">{words.moreFound(found.length - shownAtOnce)}</li>}
        </ul>
      )}
    </div>
  );
}
