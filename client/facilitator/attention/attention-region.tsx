import { useEffect, useRef, useState } from 'react';
import { positionOf } from '../../../shared/conference/state.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { openCalls } from '../../people/calls.ts';
import { PauseUpdates } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { useNow } from '../../ui/use-now.ts';
import { AnswersWaiting } from '../beforehand/answers-waiting.tsx';
import { DoorCode, DoorTools } from '../door/door.tsx';
import { KeysHelp } from '../keys-help.tsx';
import { MessagesShown } from '../messages/messages-shown.tsx';
import { ParkedSteps } from '../parked-steps.tsx';
import type { DeskKeys } from '../use-desk-keys.ts';
import { attentionOf, nothingNeeded, partBeganByPlan, partNow } from './attention.ts';
import { AttentionList } from './attention-list.tsx';
import styles from './attention-region.module.css';
import { HelpList } from './help-list.tsx';
import { LateNotes } from './late-notes.tsx';
import { NotesLeftWaiting } from './notes-left-waiting.tsx';

/** The right side: what asks for a person, what is shown to all, and the door. */
export function AttentionRegion({ keys }: { readonly keys: DeskKeys }) {
  const { state, pulse } = useLive();
  const texts = useTexts().facilitator;
  const now = useNow(useServerClock());
  const partSeenAt = usePartSeenAt(now);
  const ended = state.phase.kind === 'ended';
  const desks = pulse?.desks ?? 1;
  const calls = openCalls(state).length;
  const attention = attentionOf(state, partNow(state)?.kind ?? null, partSeenAt, pulse, now);
  return (
    <aside className={styles.region} aria-label={texts.attention}>
      {!ended && <HelpList />}
      {!ended && <MessagesShown />}
      {!ended && state.phase.kind !== 'lobby' && (
        <section className={styles.part}>
          <h2>{texts.attention}</h2>
          {nothingNeeded(attention) ? (
            <p className="soft">{calls === 0 ? texts.nothingNeedsYou : texts.desk.nothingElse}</p>
          ) : (
            <AttentionList {...attention} />
          )}
        </section>
      )}
      {!ended && <NotesLeftWaiting />}
      <AnswersWaiting />
      <LateNotes />
      <DoorCode />
      <div className={styles.tools}>
        <DoorTools>
          <ParkedSteps />
          <KeysHelp keys={keys} />
        </DoorTools>
      </div>
      {desks > 1 && <p className="soft small">{texts.desk.desksHere(desks)}</p>}
      <footer className={styles.foot}>
        <LanguageSwitch />
        <PauseUpdates />
      </footer>
    </aside>
  );
}

/** When this desk saw the present part begin; a desk that is opened in the middle goes by the plan. */
function usePartSeenAt(now: number): number {
  const { state } = useLive();
  const { stepId, part } = positionOf(state);
  const place = `${stepId}/${part}`;
  const [seen, setSeen] = useState(() => ({ place, at: partBeganByPlan(state, now) }));
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    setSeen((before) => (before.place === place ? before : { place, at: latest.current }));
  }, [place]);
  return seen.place === place ? seen.at : now;
}
