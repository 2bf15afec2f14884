import type { Step } from '../../../shared/conference/programme.ts';
import { boardSpecs } from '../../../shared/conference/step-kind.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { useLive } from '../../live/use-live.tsx';
import { tableName } from '../../steps/group-name.ts';
import { ClockText } from '../../ui/clock-text.tsx';
import { useTexts } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { wholeSeconds } from '../../ui/time.ts';
import { isQuiet, partOf, type Screen } from './screen.ts';
import styles from './step-header.module.css';
import { usePartTime, useTimeNotice } from './use-part-time.ts';

type InStep = Extract<Screen, { step: Step }>;

/** Where one is, in a few words: the step's name, or the table and what it does now. */
export function placeName(screen: InStep, texts: Catalogue): string {
  const { participant } = texts;
  if (screen.kind === 'ticket') return participant.groupsReady;
  if (screen.kind === 'noSeat' || screen.group === null) return screen.step.title;
  const table = tableName(screen.group, texts);
  if (screen.kind === 'seated') return table;
  switch (partOf(screen.step, screen.part)?.kind) {
    case 'alone':
      return participant.aloneAt(table);
    case 'round':
      return participant.roundAt(table);
    default:
      return showsGroupBoard(screen) ? participant.boardAt(table) : participant.togetherAt(table);
  }
}

/** Whether a table's board is what this screen is about: it wants the width that a laptop has. */
export function showsGroupBoard(screen: Screen): boolean {
  if (screen.kind !== 'step' || screen.group === null || isQuiet(screen)) return false;
  return boardSpecs(stepKinds, screen.step).some(({ scope }) => scope === 'group');
}

/** The first line's left: where one is, with the way to the seat ticket; for a moment, how little time is left. */
export function Place({ screen, onSeat }: { readonly screen: InStep; readonly onSeat?: (() => void) | undefined }) {
  const texts = useTexts();
  const notice = useTimeNotice(screen.step);
  const group = 'group' in screen ? screen.group : null;
  const { state } = useLive();
  const name = placeName(screen, texts);
  if (notice) return <span className={`${styles.where} ${styles.notice} screen-only`}>{notice}</span>;
  if (!onSeat || !group || group.label.kind === 'everyone')
    return (
      // A step's own name speaks the conference's language, a table's speaks one's own.
      <span
        lang={group || screen.kind === 'ticket' ? undefined : state.language}
        className={`${styles.where} screen-only`}
      >
        {name}
      </span>
    );
  return (
    <span className={`${styles.where} screen-only`}>
      <button type="button" className={styles.seat} aria-label={texts.participant.showTicket(name)} onClick={onSeat}>
        {name}
      </button>
    </span>
  );
}

/** The first line's right: the part's deadline on the server's clock. At zero nothing closes; it says so. */
export function PartClock({ step }: { readonly step: Step }) {
  const { common } = useTexts();
  const time = usePartTime(step);
  if (!time) return null;
  const over = wholeSeconds(time.remainingMs) < 0;
  return (
    <span className={`${styles.clock} screen-only`}>
      <ClockText remainingMs={time.remainingMs} />
      {time.paused && <span className={styles.beside}>{common.timePaused}</span>}
      {over && !time.paused && (
        <span className={styles.beside} aria-hidden="true">
          {common.overTime}
        </span>
      )}
    </span>
  );
}

/** How much of the part's time has passed; decoration beside the clock, which says the same in words. */
export function PartProgress({ step }: { readonly step: Step }) {
  const time = usePartTime(step);
  if (!time) return null;
  const share = time.totalMs > 0 ? 1 - time.remainingMs / time.totalMs : 1;
  return (
    <div className={`${styles.bar} screen-only`}>
      <ProgressBar share={share} />
    </div>
  );
}
