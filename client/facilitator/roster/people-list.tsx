import { type ReactNode, useId, useRef, useState } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { findPeople } from '../../people/find-people.ts';
import { SeatForm } from '../../people/seat-form.tsx';
import { useAway } from '../../people/use-away.ts';
import { useNames } from '../../people/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { DoublesNotice } from './doubles-notice.tsx';
import styles from './people-list.module.css';
import { PersonRow } from './person-row.tsx';
import { RemovedPeople } from './removed-people.tsx';

/** More people than these are shown when they are asked for: the list stays one to take in. */
const shownAtFirst = 30;

/** Everybody who has come, by name, to be found and looked after: names, doubles, halls, cards, and those without a phone. */
export function PeopleList({
  folded,
  empty,
  level = 3,
}: {
  readonly folded?: boolean;
  readonly empty?: ReactNode;
  readonly level?: 2 | 3;
}) {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const words = texts.facilitator;
  const names = useNames();
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const [managed, setManaged] = useState<string | null>(null);
  const [seating, setSeating] = useState(false);
  const id = useId();
  const Heading = `h${level}` as const;
  const ended = state.phase.kind === 'ended';
  const isAway = useAway();
  const away = [...state.people.values()].filter(isAway).length;
  const found = findPeople([...state.people.values()], typed, names, language);
  const shown = all || typed.trim() !== '' ? found : found.slice(0, shownAtFirst);
  const summary = [words.inside(state.people.size), away > 0 && words.offlineCount(away)].filter(Boolean).join(' · ');

  const list = useRef<HTMLUListElement>(null);
  const keepFocus = useKeepFocus(list, [state.people.size, state.removed.size, seating].join());

  const body = (
    <div className={styles.body} {...keepFocus}>
      {!ended && <DoublesNotice />}
      {state.people.size > 12 && (
        <TextField
          type="search"
          className={styles.search}
          label={texts.people.find}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
      )}
      {state.people.size === 0 && empty}
      <p role="status" className={typed.trim() !== '' && found.length === 0 ? 'soft' : 'visually-hidden'}>
        {typed.trim() !== '' &&
          (found.length === 0 ? texts.people.nobodyFound(typed.trim()) : texts.people.found(found.length))}
      </p>
      <ul ref={list} tabIndex={-1} className={styles.people} aria-labelledby={id}>
        {shown.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            away={isAway(person)}
            open={managed === person.id}
            onOpen={(on) => setManaged(on ? person.id : null)}
          />
        ))}
      </ul>
      {shown.length < found.length && (
        <div>
          <Button kind="pill" onClick={() => setAll(true)}>
            {texts.people.showAll(found.length)}
          </Button>
        </div>
      )}
      {!ended && <RemovedPeople />}
      {!ended &&
        (seating ? (
          <div className={styles.seat}>
            <SeatForm onDone={() => setSeating(false)} />
          </div>
        ) : (
          <div>
            <Button kind="pill" onClick={() => setSeating(true)}>
              {texts.people.seat.open}
            </Button>
          </div>
        ))}
    </div>
  );

  if (folded) {
    return (
      <details className={styles.folded}>
        <summary id={id}>
          <strong>{words.people}</strong> · {summary}
        </summary>
        {body}
      </details>
    );
  }
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Heading id={id} className={styles.heading}>
        {words.people} <span className="soft small">{summary}</span>
      </Heading>
      {body}
    </section>
  );
}
