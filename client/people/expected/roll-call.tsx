import { type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useLive, useWord } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { useDeeds } from '../deeds.tsx';
import { type Called, foundIn, type Roll, rollOf } from './roll.ts';
import styles from './roll-call.module.css';

/** More than these are shown when they are asked for. */
const shownAtFirst = 60;
const shownMore = 200;

/**
 * Who is missing, by workplace, and one press for somebody who has come without a phone, which can be taken back.
 * @param manage what more may be done for somebody; nothing when left out
 */
export function RollCall({
  hallId,
  alsoCome = false,
  level = 3,
  manage,
}: {
  readonly hallId?: string | undefined;
  readonly alsoCome?: boolean;
  readonly level?: 3 | 4;
  readonly manage?: (called: Called, close: () => void) => ReactNode;
}) {
  const { state } = useLive();
  const word = useWord();
  const { language, texts } = useLanguage();
  const words = texts.expected;
  const { run } = useDeeds();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(shownAtFirst);
  const [managed, setManaged] = useState<string | null>(null);
  const [marked, setMarked] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const keepFocus = useKeepFocus(place, `${state.expected.size}/${marked?.id}`);
  const ended = state.phase.kind === 'ended';
  const { people, expected, workplaces } = state;
  const rolls = useMemo(
    () => rollOf({ people, expected, workplaces }, word, language, hallId),
    [people, expected, workplaces, word, language, hallId],
  );
  const wanted = useMemo(
    () => (alsoCome ? rolls : rolls.map((roll) => ({ ...roll, people: roll.people.filter(({ come }) => !come) }))),
    [rolls, alsoCome],
  );
  const found = useMemo(() => foundIn(wanted, typed, language), [wanted, typed, language]);
  const count = found.reduce((sum, roll) => sum + roll.people.length, 0);
  const shown = firstOf(found, most);

  const markCome = async ({ id, name }: Called) => {
    if (!(await run({ type: 'markCome', expectedId: id }))) return;
    setMarked({ id, name });
    announce(words.came(name));
  };
  const undo = async () => {
    if (!marked || !(await run({ type: 'markNotCome', personId: marked.id }))) return;
    announce(words.takenBack(marked.name));
    setMarked(null);
  };
  const Heading = `h${level}` as const;
  const id = useId();

  return (
    <div ref={place} tabIndex={-1} className={styles.call} {...keepFocus}>
      {marked && people.has(marked.id) && (
        <Notice
          silent
          tone="good"
          action={
            <Button kind="plain" onClick={undo}>
              {words.undo}
            </Button>
          }
        >
          {words.came(marked.name)}
        </Notice>
      )}
      {state.expected.size > 12 && (
        <TextField
          type="search"
          className={styles.search}
          label={words.find}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <p role="status" className={typed.trim() !== '' && count === 0 ? 'soft' : 'visually-hidden'}>
        {typed.trim() !== '' && (count === 0 ? texts.people.nobodyFound(typed.trim()) : words.found(count))}
      </p>
      {shown.map((roll) => (
        <section key={roll.workplaceId} className={styles.roll} aria-labelledby={`${id}-${roll.workplaceId}`}>
          <Heading id={`${id}-${roll.workplaceId}`} className={styles.workplace}>
            {roll.workplace}{' '}
            <span>
              {words.ofWorkplace(
                roll.come,
                rolls.find((one) => one.workplaceId === roll.workplaceId)?.people.length ?? 0,
              )}
            </span>
          </Heading>
          <ul className={styles.people}>
            {roll.people.map((called) => (
              <li key={called.id} className={managed === called.id ? styles.opened : undefined}>
                <div className={styles.line}>
                  <span className={styles.who}>
                    <span>{called.name}</span>
                    <span className={styles.about}>
                      {[
                        called.who.jobRole,
                        hallId === undefined && state.halls.find((hall) => hall.id === called.who.hallId)?.name,
                        called.come && words.isHere,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  {!called.come && !ended && (
                    <span className={styles.deeds}>
                      <Button kind="pill" aria-label={words.hasComeWho(called.name)} onClick={() => markCome(called)}>
                        {words.hasCome}
                      </Button>
                      {manage && (
                        <Button
                          kind="plain"
                          aria-label={words.manageWho(called.name)}
                          aria-expanded={managed === called.id}
                          onClick={() => setManaged(managed === called.id ? null : called.id)}
                        >
                          {words.manage}
                        </Button>
                      )}
                    </span>
                  )}
                </div>
                {manage && managed === called.id && !called.come && (
                  <div className={styles.tools}>{manage(called, () => setManaged(null))}</div>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {count > most && (
        <div>
          <Button kind="pill" onClick={() => setMost(most + shownMore)}>
            {words.more(Math.min(shownMore, count - most))}
          </Button>
        </div>
      )}
    </div>
  );
}

function firstOf(rolls: readonly Roll[], most: number): readonly Roll[] {
  let left = most;
  return rolls
    .map((roll) => {
      const people = roll.people.slice(0, Math.max(left, 0));
      left -= roll.people.length;
      return { ...roll, people };
    })
    .filter(({ people }) => people.length > 0);
}
