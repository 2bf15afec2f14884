import { useId, useRef, useState } from 'react';
import type { Hall } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { useDeeds } from '../people/deeds.tsx';
import { RollCall } from '../people/expected/roll-call.tsx';
import { findPeople } from '../people/find-people.ts';
import { SeatForm } from '../people/seat-form.tsx';
import { useAway } from '../people/use-away.ts';
import { useNames } from '../people/use-names.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { TextField } from '../ui/text-field.tsx';
import { seatedStep } from './hall-people.ts';
import { PersonRow } from './person-row.tsx';
import styles from './section.module.css';

/** More people than these are shown when they are asked for. */
const shownAtFirst = 40;

/** Who is in the hall and where they sit; and somebody of another hall, once one searches for them. */
export function PeopleSection({ hall }: { readonly hall: Hall }) {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const { host, people } = texts;
  const { run } = useDeeds();
  const names = useNames();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const [showAll, setShowAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const [seating, setSeating] = useState(false);
  const seat = useRef<HTMLButtonElement>(null);
  const id = useId();
  const ended = state.phase.kind === 'ended';
  const isAway = useAway();
  const step = seatedStep(state);
  const awaited = state.expected.size;
  const searching = typed.trim() !== '';
  const matching = findPeople([...state.people.values()], typed, names, language);
  const here = matching.filter((person) => person.hallId === hall.id);
  // Of other halls only whom somebody searches for.
  const elsewhere = searching ? matching.filter((person) => person.hallId !== hall.id) : [];
  const found = here.length + elsewhere.length;
  const shown = showAll || searching ? here : here.slice(0, shownAtFirst);
  const doneSeating = () => {
    setSeating(false);
    requestAnimationFrame(() => seat.current?.focus());
  };
  const takeIn = async (personId: string) => {
    if (await run({ type: 'moveToHall', personId, hallId: hall.id })) announce(host.tookIn(names.person(personId)));
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {host.people}
        <span>{host.inHall([...state.people.values()].filter((person) => person.hallId === hall.id).length)}</span>
      </h2>
      {state.people.size > 0 && (
        <TextField
          type="search"
          label={people.find}
          hint={searching || state.halls.length < 2 ? undefined : host.findElsewhere}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <p role="status" className={searching && found === 0 ? 'soft' : 'visually-hidden'}>
        {searching && (found === 0 ? people.nobodyFound(typed.trim()) : people.found(found))}
      </p>
      {!searching && here.length === 0 && <p className="soft">{host.nobodyHere}</p>}
      {!step && here.length > 0 && !ended && <p className="soft small">{host.noSeats}</p>}
      {shown.length > 0 && (
        <ul className={styles.list} aria-labelledby={id}>
          {shown.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              step={step}
              away={isAway(person)}
              open={open === person.id}
              onOpen={(on) => setOpen(on ? person.id : null)}
            />
          ))}
        </ul>
      )}
      {shown.length < here.length && (
        <div>
          <Button kind="pill" onClick={() => setShowAll(true)}>
            {people.showAll(here.length)}
          </Button>
        </div>
      )}
      {elsewhere.length > 0 && (
        <section className={styles.section} aria-labelledby={`${id}-else`}>
          <h3 id={`${id}-else`}>{host.elsewhere}</h3>
          <ul className={styles.list}>
            {elsewhere.map((person) => (
              <li key={person.id} className={styles.line}>
                <span>
                  <span>{names.person(person.id)}</span>
                  <span className={styles.about}>
                    {[names.about(person), names.hall(person.hallId)].filter(Boolean).join(' · ')}
                  </span>
                </span>
                {!ended && (
                  <Button
                    kind="pill"
                    aria-label={host.takeInWho(names.person(person.id))}
                    onClick={() => takeIn(person.id)}
                  >
                    {host.takeIn}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!ended && awaited > 0 && (
        <section className={styles.section} aria-labelledby={`${id}-missing`}>
          <h3 id={`${id}-missing`}>{texts.expected.missing(awaited)}</h3>
          <RollCall hallId={hall.id} level={4} />
        </section>
      )}
      {!ended &&
        (seating ? (
          <div className={styles.panel}>
            <SeatForm hallId={hall.id} primary onDone={doneSeating} />
          </div>
        ) : (
          <div>
            <Button ref={seat} onClick={() => setSeating(true)}>
              {people.seat.open}
            </Button>
          </div>
        ))}
    </section>
  );
}
