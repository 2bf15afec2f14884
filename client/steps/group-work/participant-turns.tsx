import type { CSSProperties } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import type { RoundNow } from '../../../shared/steps/talk-round.ts';
import { useLive, useServerClock, useWord } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { ClockFace } from '../../ui/clock-face.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useNow } from '../../ui/use-now.ts';
import { TurnMenu } from './participant-turn-menu.tsx';
import styles from './participant-turns.module.css';
import { TurnOrder } from './turn-order.tsx';
import { type TurnView, turnView } from './turn-view.ts';
import { useTurnMoves, useTurnNotices } from './use-round.ts';

/**
 * A quiet phone: whose turn it is, how long, and who comes next. Only the speaker has a button to see; everything else
 * that a table may need lies in a small menu.
 */
export function Turns({
  step,
  round,
  onBoard,
}: {
  readonly step: Step;
  readonly round: RoundNow;
  readonly onBoard: () => void;
}) {
  const { steps } = useTexts();
  const { groupWork } = steps;
  const { state, personId } = useLive();
  const word = useWord();
  const running = round.clock.kind === 'running' && round.turn < round.order.length;
  const now = useNow(useServerClock(), round.clock.kind === 'running' ? round.clock.endsAt : 0, running);
  const view = turnView(round, personId, now);
  const { error, move } = useTurnMoves(step, round);
  const nameOf = (id: string) => word(state.people.get(id)?.nameId ?? '');
  useTurnNotices(view, nameOf);
  const { speaker, mine } = view;
  return (
    <div className={styles.quiet}>
      {speaker === null ? (
        <Done inStep={round.inStep} onBoard={onBoard} />
      ) : (
        <Speaking view={view} turnMs={round.turnMs} nameOf={nameOf} />
      )}
      <TurnOrder round={round} me={personId} nameOf={nameOf} />
      <p role="alert" className={styles.error}>
        {error}
      </p>
      {mine && !round.inStep && (
        <Button kind="primary" large wide onClick={() => move('pass')}>
          {groupWork.passOn}
        </Button>
      )}
      {speaker !== null && round.inStep && <p className="soft small">{groupWork.turnsTogether}</p>}
      <TurnMenu step={step} round={round} view={view} nameOf={nameOf} onMove={move} onBoard={onBoard} />
    </div>
  );
}

function Speaking({
  view,
  turnMs,
  nameOf,
}: {
  readonly view: TurnView;
  readonly turnMs: number;
  readonly nameOf: (personId: string) => string;
}) {
  const { common, steps } = useTexts();
  const { groupWork } = steps;
  const { speaker, next, mine, iAmNext, soon, paused, remainingMs } = view;
  const over = remainingMs <= -1_000;
  const name = nameOf(speaker ?? '');
  return (
    <div className={styles.middle}>
      <p className={styles.above}>{mine ? groupWork.yourTurn : groupWork.nowTells}</p>
      <h1 className={styles.speaker} style={{ '--letters': longestWord(name) } as CSSProperties}>
        {name}
      </h1>
      <ClockFace
        remainingMs={remainingMs}
        totalMs={Math.max(turnMs, remainingMs)}
        caption={paused ? common.timePaused : over ? groupWork.roundOff : undefined}
      />
      <p className={soon ? styles.soon : styles.after}>
        {soon ? (
          groupWork.soonYou
        ) : (
          <>
            {mine ? groupWork.youTell : groupWork.weListen}{' '}
            {next === null ? (
              mine ? (
                groupWork.youAreLast
              ) : (
                groupWork.lastOne
              )
            ) : iAmNext ? (
              <strong>{groupWork.afterwardsYou}</strong>
            ) : (
              <>
                {groupWork.afterwards} <strong>{nameOf(next)}</strong>
              </>
            )}
          </>
        )}
      </p>
    </div>
  );
}

function longestWord(name: string): number {
  return Math.max(1, ...name.split(/[\s-]+/u).map((word) => [...word].length));
}

function Done({ inStep, onBoard }: { readonly inStep: boolean; readonly onBoard: () => void }) {
  const { groupWork } = useTexts().steps;
  return (
    <div className={styles.middle}>
      <h1>{groupWork.roundDone}</h1>
      <p className={styles.after}>{inStep ? groupWork.roundDoneTogether : groupWork.roundDoneText}</p>
      <Button wide onClick={onBoard}>
        {groupWork.toBoard}
      </Button>
    </div>
  );
}
