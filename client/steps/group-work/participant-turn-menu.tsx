import { type ComponentProps, useRef } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import type { RoundAction } from '../../../shared/protocol/rounds.ts';
import type { RoundNow } from '../../../shared/steps/talk-round.ts';
import { useSharing } from '../../boards/own/use-sharing.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import styles from './participant-turns.module.css';
import type { TurnView } from './turn-view.ts';

/** What a table needs now and then: to press for somebody whose phone is away, one's own note, the board. */
export function TurnMenu({
  step,
  round,
  view,
  nameOf,
  onMove,
  onBoard,
}: {
  readonly step: Step;
  readonly round: RoundNow;
  readonly view: TurnView;
  readonly nameOf: (personId: string) => string;
  readonly onMove: (type: RoundAction) => void;
  readonly onBoard: () => void;
}) {
  const { groupWork } = useTexts().steps;
  const menu = useRef<HTMLDetailsElement>(null);
  const { active, shared } = useSharing(step.id);
  const own = [...shared, ...(active ? [active] : [])].filter((note) => note.text.trim() !== '');
  const { speaker, mine } = view;
  const name = nameOf(speaker ?? '');
  // What has been chosen is done; the phone is quiet again.
  const choose = (type: RoundAction) => {
    if (menu.current) menu.current.open = false;
    onMove(type);
  };
  const note = own.length > 0 && (
    <section className="stack-tight">
      <h2 className={styles.label}>{groupWork.yourNote}</h2>
      {own.map(({ id, text }) => (
        <p key={id} className={styles.note}>
          {text}
        </p>
      ))}
    </section>
  );
  return (
    <>
      {/* Whoever speaks wants it before them; whoever listens does not. */}
      {mine && note}
      <details
        ref={menu}
        className={styles.menu}
        onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: 'nearest' })}
      >
        <summary className={styles.summary}>{groupWork.moreChoices}</summary>
        <div className={styles.choices}>
          {speaker !== null && !mine && !round.inStep && (
            <Choice onClick={() => choose('pass')}>{groupWork.passOnFor(name)}</Choice>
          )}
          {view.next !== null && (
            <Choice onClick={() => choose('standOver')}>
              {mine ? groupWork.standOver : groupWork.standOverFor(name)}
            </Choice>
          )}
          {round.mayGiveBack && <Choice onClick={() => choose('giveBack')}>{groupWork.giveBack}</Choice>}
          {speaker !== null && <Choice onClick={onBoard}>{groupWork.toBoard}</Choice>}
          {!mine && note}
        </div>
      </details>
    </>
  );
}

function Choice(props: ComponentProps<typeof Button>) {
  return <Button wide {...props} />;
}
