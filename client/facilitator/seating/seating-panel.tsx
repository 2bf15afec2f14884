import { useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { roundsToPlan } from '../../../shared/conference/plan-request.ts';
import type { Step } from '../../../shared/conference/programme.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BackToRoom } from '../back-to-room.tsx';
import { useDesk } from '../desk-context.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { NoShowsNotice } from './no-shows-notice.tsx';
import { PlanningBar } from './planning-bar.tsx';
import { RepairPanel } from './repair-panel.tsx';
import { RoundSeating } from './round-seating.tsx';
import { RoundTabs } from './round-tabs.tsx';
import { RoundsFacts } from './rounds-facts.tsx';
import { useSeatHistory } from './seat-history-context.tsx';
import styles from './seating.module.css';
import { usePlanning } from './use-planning.ts';
import { movedSince, type Undone } from './use-seat-history.ts';
import { focusPerson } from './use-seat-moves.ts';

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** What was taken back, and what was not, since somebody else has changed it. */
function undoneText({ stay, nothing }: Undone, words: Catalogue['facilitator']['seating']): string {
  if (nothing) return words.nothingUndone;
  return stay === 0 ? words.undone : `${words.undone} ${words.undoneBut(stay)}`;
}

/** Who sits where, round by round: planned together, seen, moved, locked, mended; and everything can be undone. */
export function SeatingPanel({ step, personId }: { readonly step: Step; readonly personId: string | null }) {
  const { state } = useLive();
  const { language, texts } = useLanguage();
  const words = texts.facilitator;
  const { seating } = words;
  const { open, refusal } = useDesk();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const history = useSeatHistory();
  const planning = usePlanning(history);

  useFocusBack();
  useEffect(() => {
    if (personId === null) heading.current?.focus();
    else focusPerson(personId);
  }, [personId]);

  const { explain } = planning;
  useEffect(() => (refusal === 'no_seating' ? explain(step.id) : undefined), [explain, refusal, step.id]);

  const toPlan = roundsToPlan(state);
  const planned = toPlan.some(({ id }) => state.groupings.has(id));
  const locked = toPlan.some(({ id }) => state.lockedSeats.has(id) || state.lockedTables.has(id));
  const enough = state.people.size + state.expected.size > 1;
  const groups = useRef(state.groupings);
  groups.current = state.groupings;
  const told = (before: typeof state.groupings) => {
    // What came of it is here when the answer to the last command is.
    const moved = movedSince(before.get(step.id)?.groups ?? [], groups.current.get(step.id)?.groups ?? []);
    announce(seating.changed(moved.size));
  };
  const working = planning.state.kind === 'working';
  // What has been taken back is planned no more.
  const taken = planning.state.kind === 'done' && history.undone !== null;
  const plan = async (keep: boolean) => {
    if (working) return;
    const before = state.groupings;
    if (await planning.run(keep)) told(before);
  };
  const undo = async () => {
    undoing.current = true;
    const undone = await history.undo();
    if (undone) announce(undoneText(undone, seating));
  };
  const undoing = useRef(false);
  // The button goes with the last thing that could be undone; the keyboard stays here.
  useEffect(() => {
    if (history.canUndo || !undoing.current) return;
    undoing.current = false;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [history.canUndo]);
  return (
    <I18nProvider locale={locales[language]}>
      {/* React Aria would put a style of its own in the head, which our security policy forbids; see seating.module.css. */}
      <span id="react-aria-pressable-style" hidden />
      <div className={styles.panel}>
        <div>
          <BackToRoom />
          <h2 ref={heading} tabIndex={-1}>
            {words.seatingFor(words.quoted(step.title))}
          </h2>
        </div>
        <RoundTabs stepId={step.id} onChoose={(stepId) => open({ kind: 'seating', stepId, personId: null })} />
        <div className={styles.deeds}>
          {toPlan.length > 1 && enough && (
            <Button kind="pill" onClick={() => plan(false)} aria-disabled={working}>
              {seating.planAll}
            </Button>
          )}
          {planned && enough && (
            <Button kind="pill" onClick={() => plan(true)} aria-disabled={working}>
              {seating.planRest}
            </Button>
          )}
          <Button kind="pill" onClick={() => open({ kind: 'roomPlan', stepId: step.id })}>
            {words.roomPlan.title}
          </Button>
          {history.canUndo && (
            <Button kind="pill" onClick={undo}>
              {seating.undo}
            </Button>
          )}
        </div>
        {locked && <p className="soft small">{seating.planRestMeans}</p>}
        <PlanningBar state={taken ? { kind: 'rest' } : planning.state} onStop={planning.stop} />
        {history.undone && history.undone.stay > 0 && <Notice silent>{undoneText(history.undone, seating)}</Notice>}
        <NoShowsNotice step={step} onPlan={working ? undefined : () => void plan(true)} />
        <RoundsFacts />
        <RepairPanel key={`repair/${step.id}`} step={step} history={history} />
        <RoundSeating key={step.id} step={step} history={history} />
      </div>
    </I18nProvider>
  );
}
