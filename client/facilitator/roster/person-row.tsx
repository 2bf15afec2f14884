import { useRef } from 'react';
import type { Person } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import styles from './people-list.module.css';
import { PersonTools } from './person-tools.tsx';

/** A person in the list; opened, all that may be done for them stands under the name. */
export function PersonRow({
  person,
  away,
  open,
  onOpen,
}: {
  readonly person: Person;
  readonly away: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}) {
  const { state } = useLive();
  const { facilitator: words, people } = useTexts();
  const names = useNames();
  const button = useRef<HTMLButtonElement>(null);
  const name = names.person(person.id);
  const hall = state.halls.find(({ id }) => id === person.hallId)?.name;
  return (
    <li className={`${styles.person} ${open ? styles.opened : ''}`}>
      <div className={styles.line}>
        <span className={styles.who}>
          <span>{name}</span>
          <span className={styles.about}>
            {[names.about(person), hall].filter(Boolean).join(' · ')}
            {person.withoutPhone && <> · {people.withoutPhone}</>}
            {away && <span className={styles.away}> · {people.offline}</span>}
          </span>
        </span>
        <Button
          ref={button}
          kind="plain"
          className={styles.manage}
          aria-label={words.desk.managePerson(name)}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          {words.desk.manage}
        </Button>
      </div>
      {open && (
        <PersonTools
          person={person}
          onDone={() => {
            onOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}
