import Undo2 from 'lucide-react/icons/undo-2';
import { type Ref, useEffect, useRef } from 'react';
import { stepById } from '../../../shared/conference/programme.ts';
import { positionOf } from '../../../shared/conference/state.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ArmedButton } from '../../ui/armed-button.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useNow } from '../../ui/use-now.ts';
import { UnshownNotes } from '../attention/unshown-notes.tsx';
import { notesLeftBehind } from '../attention/waiting-notes.ts';
import { useDesk } from '../desk-context.tsx';
import { thinTables } from '../seating/no-shows.ts';
import { moveLabel, moveMeaning, titleInSentence } from './move-texts.ts';
import styles from './next-bar.module.css';
import {
  cutsGroupsOff,
  hallReadiness,
  leavesHallBehind,
  nextMove,
  readiness,
  type UndoTarget,
  undoTarget,
} from './next-move.ts';

/** How far the groups are, the way back, and one large *Next* that says what it will do. */
export function NextBar({
  nextRef,
  undoRef,
}: {
  readonly nextRef: Ref<HTMLButtonElement>;
  readonly undoRef: Ref<HTMLButtonElement>;
}) {
  const { state } = useLive();
  const { opened, open, run } = useDesk();
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const words = texts.facilitator;
  const now = useNow(useServerClock());
  const move = nextMove(state, now);
  const counts = readiness(state);
  const halls = hallReadiness(state);
  const back = undoTarget(state);
  const from = positionOf(state);
  const announce = useAnnounce();
  // While a proposal lies open, the large button is what comes next there: to confirm it.
  const seating =
    opened?.kind === 'seating' && state.groupings.get(opened.stepId)?.status === 'proposed' ? opened : null;
  // The tables of a step that has not begun are shown to nobody before it does.
  const ahead =
    seating && seating.stepId !== state.currentStepId ? stepById(state.programme, seating.stepId) : undefined;
  const aheadTitle = ahead && words.quoted(ahead.title);
  const confirmMeans = aheadTitle === undefined ? words.confirmMeans : words.confirmMeansFor(aheadTitle);
  const meaning = seating ? confirmMeans : moveMeaning(move, counts !== undefined, words);

  // The button goes away with what it took back, and must not take the keyboard's place with it.
  const undone = useRef(false);
  const hasBack = back !== undefined;
  useEffect(() => {
    if (hasBack || !undone.current) return;
    undone.current = false;
    if (document.activeElement === document.body) document.getElementById('content')?.focus();
  }, [hasBack]);

  const confirm = async (stepId: string) => {
    if (!(await run({ type: 'confirmGroups', stepId }))) return;
    announce(aheadTitle === undefined ? words.groupsConfirmed : words.groupsConfirmedFor(aheadTitle));
    open(null);
  };
  const go = async () => {
    if (seating) {
      await confirm(seating.stepId);
      return;
    }
    if (move.kind === 'groups') {
      open({ kind: 'seating', stepId: move.step.id, personId: null });
      return;
    }
    const done = await run(move.kind === 'end' ? { type: 'end' } : { type: 'next', from });
    // What was opened belonged to the step that has been left; somebody who writes a message goes on writing.
    if (done && opened?.kind !== 'message') open(null);
  };
  const seated = seating ? stepById(state.programme, seating.stepId) : undefined;
  // Told once more: those who have not come are left out when it is confirmed.
  const thin = seated ? thinTables(state, seated).length : 0;
  const [unshown] = seating ? [] : notesLeftBehind(state, move);
  const sure = () => {
    if (seating) return thin > 0 ? words.seating.thinSure(thin) : null;
    if (move.kind === 'end') return unshown ? words.desk.finishUnshown : words.finishAnyway;
    if (unshown) return words.desk.goOnUnshown;
    return cutsGroupsOff(state, move) || leavesHallBehind(state, move) ? words.goOnAnyway : null;
  };

  return (
    <div className={styles.bar}>
      {unshown && <UnshownNotes waiting={unshown} />}
      <div className={styles.counts}>
        {counts && <p className={styles.ready}>{words.groupsReady(counts.ready, counts.all)}</p>}
        {halls && halls.ready > 0 && <p className={styles.ready}>{words.desk.hallsReady(halls.ready, halls.all)}</p>}
        {meaning && <p className={styles.meaning}>{meaning}</p>}
      </div>
      {back && !seating && (
        <Button
          ref={undoRef}
          kind="plain"
          className={styles.back}
          icon={<Undo2 size="1.15em" aria-hidden="true" />}
          onClick={() => {
            undone.current = true;
            run({ type: 'undoNext', from });
          }}
        >
          <span className={styles.undo}>
            <span>{texts.common.undo}</span>
            <span className={styles.target}>{targetText(back, words)}</span>
          </span>
        </Button>
      )}
      <ArmedButton
        about={`${from.stepId}/${from.part}/${move.kind}/${seating !== null}/${unshown?.step.id}`}
        ref={nextRef}
        kind="primary"
        large
        className={styles.next}
        label={seating ? words.confirmGroups : moveLabel(move, words, timeOfDay)}
        sure={sure()}
        onConfirm={go}
      />
    </div>
  );
}

function targetText({ step, part }: UndoTarget, words: Catalogue['facilitator']): string {
  if (step === null) return words.backToLobby;
  return part ? words.backToPart(words.parts[part.kind]) : words.backToStep(titleInSentence(step.title, words));
}
