import { lazy, Suspense, useRef } from 'react';
import type { Step } from '../../shared/conference/programme.ts';
import type { Person } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { useNames } from '../people/use-names.ts';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { tableOf } from './hall-people.ts';
import styles from './section.module.css';

// The card and its code are for few, and come when somebody needs one.
const ReturnCardFor = lazy(async () => ({ default: (await import('../live/return-card-for.tsx')).ReturnCardFor }));

/** Which of this browser's seats asks: a conference's role, not one of ARIA's. */
const role = 'hallHost';

export interface PersonRowProps {
  readonly person: Person;
  /** Whose tables are told. */
  readonly step: Step | undefined;
  readonly away: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Somebody of this hall: where they sit, and a card to come back with. */
export function PersonRow({ person, step, away, open, onOpen }: PersonRowProps) {
  const { state } = useLive();
  const { common, host, people } = useTexts();
  const names = useNames();
  const button = useRef<HTMLButtonElement>(null);
  const name = names.person(person.id);
  const table = tableOf(state, step, person.id);
  return (
    <li>
      <div className={styles.line}>
        <span>
          <span>{name}</span>
          {step && (
            <strong className="small">{table ? host.seatIn(names.table(table), step.title) : host.noSeat}</strong>
          )}
          <span className={styles.about}>
            {names.about(person)}
            {person.withoutPhone && ` · ${people.withoutPhone}`}
            {away && <span className={styles.away}> · {people.offline}</span>}
          </span>
        </span>
        {!person.withoutPhone && state.phase.kind !== 'ended' && (
          <Button
            ref={button}
            kind="plain"
            aria-label={host.cardFor(name)}
            aria-expanded={open}
            onClick={() => onOpen(!open)}
          >
            {host.card}
          </Button>
        )}
      </div>
      {open && (
        <div className={styles.panel}>
          <p className="soft small">{host.cardMeans}</p>
          <Suspense>
            <ReturnCardFor personId={person.id} role={role} />
          </Suspense>
          <div>
            <Button
              kind="plain"
              onClick={() => {
                onOpen(false);
                button.current?.focus();
              }}
            >
              {common.close}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
