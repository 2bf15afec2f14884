import { useId, useRef, useState } from 'react';
import { comingPeople } from '../../../shared/conference/plan-request.ts';
import { useLive } from '../../live/use-live.tsx';
import { useNames } from '../../people/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { NeedsFields } from './needs-fields.tsx';
import { PersonFinder } from './person-finder.tsx';
import styles from './room-plan.module.css';
import type { RoomDeeds } from './use-room-deeds.ts';

/** Who needs something of their table. */
export function NeedsSection({ room }: { readonly room: RoomDeeds }) {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const words = texts.facilitator.roomPlan;
  const names = useNames();
  const heading = useId();
  const [adding, setAdding] = useState(false);
  // Whoever has been looked at stays in sight, also when nothing is ticked any more.
  const [seen, setSeen] = useState<readonly string[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { compare } = new Intl.Collator(language);
  const shown = comingPeople(state)
    .filter(({ id }) => state.seatNeeds.has(id) || seen.includes(id))
    .sort((one, other) => compare(names.person(one.id), names.person(other.id)));
  const close = () => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };
  const choose = (personId: string) => {
    setSeen((known) => [...known, personId]);
    setAdding(false);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(personId)}"] input`)?.focus(),
    );
  };
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <div>
        <h3 id={heading}>{words.needs}</h3>
        <p className="soft small">{words.needsMean}</p>
      </div>
      {shown.length === 0 && <p>{words.nobodyNeeds}</p>}
      <ul ref={list} className={styles.people}>
        {shown.map((person) => (
          <li key={person.id} data-person={person.id} className={styles.person}>
            <span>
              {names.person(person.id)} <span className="soft small">{names.about(person)}</span>
            </span>
            <NeedsFields
              personId={person.id}
              name={names.person(person.id)}
              deed={(commands, said) => {
                setSeen((known) => (known.includes(person.id) ? known : [...known, person.id]));
                return room.deed(commands, said);
              }}
            />
          </li>
        ))}
      </ul>
      {state.tables.length === 0 && state.seatNeeds.size > 0 && <p className="soft small">{words.needsTables}</p>}
      {adding ? (
        <div className={styles.form}>
          <PersonFinder label={words.who} chosen={shown.map(({ id }) => id)} onChoose={choose} onClose={close} />
        </div>
      ) : (
        <div>
          <Button ref={add} kind="pill" onClick={() => setAdding(true)}>
            {words.addNeed}
          </Button>
        </div>
      )}
    </section>
  );
}
