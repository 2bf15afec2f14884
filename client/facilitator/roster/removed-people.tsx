import { useEffect, useRef } from 'react';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import styles from './people-list.module.css';

/** Those who were taken out, the last one first, each to be let in again with one tap. */
export function RemovedPeople() {
  const { state } = useLive();
  const { run } = useDesk();
  const { facilitator, people } = useTexts();
  const words = facilitator.desk;
  const word = useWord();
  const announce = useAnnounce();
  const list = useRef<HTMLUListElement>(null);
  const removed = [...state.removed.values()].reverse();
  const count = useRef(removed.length);

  // Whoever has just been taken out took the button that did it along: the way back is the next thing to reach.
  useEffect(() => {
    const grew = removed.length > count.current;
    count.current = removed.length;
    if (grew && document.activeElement === document.body) list.current?.querySelector('button')?.focus();
  }, [removed.length]);

  if (removed.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3>{words.removedTitle}</h3>
      <ul ref={list} className={styles.removed}>
        {removed.map((person) => {
          const name = word(person.nameId) || people.someone;
          return (
            <li key={person.id}>
              <span>
                {name}{' '}
                <span className="soft small">{word(state.workplaces.get(person.workplaceId)?.nameId ?? '')}</span>
              </span>
              <Button
                kind="plain"
                aria-label={words.letInWho(name)}
                onClick={async () => {
                  if (await run({ type: 'restorePerson', personId: person.id })) announce(words.letInDone(name));
                }}
              >
                {words.letIn}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
