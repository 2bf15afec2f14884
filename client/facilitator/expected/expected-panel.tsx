import Printer from 'lucide-react/icons/printer';
import { useEffect, useRef, useState } from 'react';
import { useLive, useWord } from '../../live/use-live.tsx';
import { RollCall } from '../../people/expected/roll-call.tsx';
import { useNames } from '../../people/use-names.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/check.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Select } from '../../ui/select.tsx';
import { BackToRoom } from '../back-to-room.tsx';
import { useDesk } from '../desk-context.tsx';
import boardStyles from '../room/board-panel.module.css';
import { useFocusBack } from '../use-focus-back.ts';
import { AddExpected } from './add-expected.tsx';
import { BringExpected } from './bring-expected.tsx';
import styles from './expected-panel.module.css';
import { ExpectedTools } from './expected-tools.tsx';

/** Who is waited for: bring them in, see who has come and who is missing, and put right what is not. */
export function ExpectedPanel() {
  const { state } = useLive();
  const words = useTexts().expected;
  const { open, run } = useDesk();
  const announce = useAnnounce();
  const [doing, setDoing] = useState<'bring' | 'add' | null>(null);
  const [hallId, setHallId] = useState('');
  const [alsoCome, setAlsoCome] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useFocusBack('[data-expected]');
  const { people, expected, halls } = state;
  const ended = state.phase.kind === 'ended';
  const done = () => {
    setDoing(null);
    heading.current?.focus();
  };
  const forgetAll = async () => {
    if (await run({ type: 'forgetExpected', expectedIds: [...expected.keys()] })) announce(words.allForgotten);
  };
  return (
    <section className={boardStyles.panel} aria-labelledby="expected">
      <div className={boardStyles.bar}>
        <BackToRoom />
      </div>
      <header className={styles.head}>
        <h2 id="expected" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        {expected.size > 0 && (
          <p className={styles.counts}>
            <strong>{words.summary(people.size, people.size + expected.size)}</strong> · {words.missing(expected.size)}
          </p>
        )}
        <p className="soft small">{words.private}</p>
      </header>
      {doing === 'bring' && <BringExpected onDone={done} />}
      {doing === 'add' && <AddExpected onDone={done} />}
      {doing === null && (
        <>
          {expected.size === 0 && people.size === 0 && <EmptyState title={words.none} example={words.noneHint} />}
          {!ended && (
            <div className="row">
              <Button kind={expected.size === 0 ? 'primary' : 'quiet'} onClick={() => setDoing('bring')}>
                {words.bring}
              </Button>
              <Button onClick={() => setDoing('add')}>{words.addOne}</Button>
              {people.size + expected.size > 0 && (
                <Button
                  icon={<Printer size="1.1em" aria-hidden="true" />}
                  data-prints
                  onClick={() => open({ kind: 'prints' })}
                >
                  {words.prints.open}
                </Button>
              )}
            </div>
          )}
          {expected.size > 0 && (
            <div className={styles.choices}>
              {halls.length > 1 && (
                <Select label={words.hall} value={hallId} onChange={(event) => setHallId(event.currentTarget.value)}>
                  <option value="">{words.allHalls}</option>
                  {halls.map((hall) => (
                    <option key={hall.id} value={hall.id}>
                      {hall.name}
                    </option>
                  ))}
                </Select>
              )}
              {people.size > 0 && (
                <Check checked={alsoCome} onChange={setAlsoCome}>
                  {words.alsoCome}
                </Check>
              )}
            </div>
          )}
          <RollCall
            hallId={hallId === '' ? undefined : hallId}
            alsoCome={alsoCome}
            manage={(called, close) => <ExpectedTools called={called} onDone={close} />}
          />
          <Recognised />
          {expected.size > 1 && (
            <div>
              <ArmedButton
                kind="plain"
                label={words.forgetAll(expected.size)}
                sure={words.forgetAllSure(expected.size)}
                onConfirm={forgetAll}
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Those of whom somebody has said who they are, so that it can be taken back. */
function Recognised() {
  const { state } = useLive();
  const words = useTexts().expected;
  const names = useNames();
  const word = useWord();
  const { run } = useDesk();
  const announce = useAnnounce();
  const matched = [...state.matched].filter(([id]) => state.people.has(id));
  if (matched.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="recognised">
      <h3 id="recognised">{words.recognised(matched.length)}</h3>
      <ul className={styles.matched}>
        {matched.map(([personId, match]) => {
          const [typed, name] = [names.person(personId), word(match.expected.nameId)];
          const undo = async () => {
            if (await run({ type: 'unmatchExpected', personId })) announce(words.unmatched(name));
          };
          return (
            <li key={personId}>
              <span>{words.matchedLine(typed, name)}</span>
              <Button kind="plain" aria-label={words.undoMatch(typed, name)} onClick={undo}>
                {words.undo}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
