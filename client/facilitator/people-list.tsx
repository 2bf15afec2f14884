import { type ReactNode, useId, useState } from 'react';
import type { Person } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { useLanguage } from '../ui/language.tsx';
import { TextField } from '../ui/text-field.tsx';
import { findPeople } from './find-people.ts';
import styles from './people-list.module.css';
import { useNames } from './use-names.ts';

/** Everybody who has come, in the order of their names, to be found by name, workplace or role. */
export function PeopleList({ folded, empty }: { readonly folded?: boolean; readonly empty?: ReactNode }) {
  const { state, pulse } = useLive();
  const { language, texts } = useLanguage();
  const words = texts.facilitator;
  const names = useNames();
  const [typed, setTyped] = useState('');
  const id = useId();
  const online = pulse?.online && new Set(pulse.online);
  const away = online ? [...state.people.keys()].filter((personId) => !online.has(personId)).length : 0;
  const found = findPeople([...state.people.values()], typed, names, language);
  const summary = [words.inside(state.people.size), away > 0 && words.offlineCount(away)].filter(Boolean).join(' · ');

  const list = (
    <div className={styles.body}>
      {state.people.size > 12 && (
        <TextField
          type="search"
          label={words.searchPeople}
          hint={typed.trim() === '' ? words.searchHint : words.found(found.length)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
      )}
      {state.people.size === 0 && empty}
      {found.length === 0 && typed.trim() !== '' && <p className="soft">{words.nobodyFound(typed.trim())}</p>}
      <ul className={styles.people} aria-labelledby={id}>
        {found.map((person: Person) => (
          <li key={person.id} className={styles.person}>
            <span className={styles.name}>{names.person(person.id)}</span>
            <span className={styles.about}>
              {names.about(person)}
              {online && !online.has(person.id) && <span className={styles.away}> · {words.offline}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );

  if (folded) {
    return (
      <details className={styles.folded}>
        <summary id={id}>
          <strong>{words.people}</strong> · {summary}
        </summary>
        {list}
      </details>
    );
  }
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        {words.people} <span className="soft small">{summary}</span>
      </h3>
      {list}
    </section>
  );
}
