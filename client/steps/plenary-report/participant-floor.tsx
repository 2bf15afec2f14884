import type { Step } from '../../../shared/conference/programme.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import type {
  PlenaryReportData,
  PlenaryReportSettings,
  Turn,
} from '../../../shared/steps/plenary-report/plenary-report.ts';
import { useLive, useServerClock, useWord } from '../../live/use-live.tsx';
import { useUpdatesPaused } from '../../ui/announcer.tsx';
import { ClockText } from '../../ui/clock-text.tsx';
import { useTexts } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useNow } from '../../ui/use-now.ts';
import { groupsTurn } from './groups-turn.ts';
import styles from './participant.module.css';

/** Who has the floor, for how long, and whether one's own group is next. */
export function Floor({ step, data }: { readonly step: Step; readonly data: PlenaryReportData }) {
  const texts = useTexts();
  const paused = useUpdatesPaused();
  const { plenaryReport } = texts.steps;
  const { state, personId } = useLive();
  const word = useWord();
  const { reportsOn } = step.settings as PlenaryReportSettings;
  const group = seatOf(state, reportsOn, personId ?? '');
  const { speaking, heard } = data;
  const turn = group ? groupsTurn(group, data) : 'later';
  const rapporteur = group?.duties.rapporteur;
  return (
    <section className={styles.floor} data-theme={turn === 'now' ? 'fjord' : undefined}>
      <p role={paused ? undefined : 'status'} className={styles.who}>
        {speaking
          ? turn === 'now'
            ? plenaryReport.youHaveFloor
            : plenaryReport.hasFloor(texts.participant.table(String(speaking.number)))
          : heard.length === 0
            ? plenaryReport.soon
            : plenaryReport.between}
      </p>
      {speaking && <TurnTime turn={speaking} />}
      {turn === 'first' && <p>{plenaryReport.youAreFirst}</p>}
      {turn === 'next' && (
        <p>
          <strong>{plenaryReport.youAreNext}</strong>
        </p>
      )}
      {turn === 'heard' && <p className="soft">{plenaryReport.heard}</p>}
      {(turn === 'now' || turn === 'next' || turn === 'first') && rapporteur && (
        <p className="soft">
          {rapporteur === personId
            ? plenaryReport.youReport
            : plenaryReport.rapporteur(word(state.people.get(rapporteur)?.nameId ?? ''))}
        </p>
      )}
    </section>
  );
}

function TurnTime({ turn }: { readonly turn: Turn }) {
  const { plenaryReport } = useTexts().steps;
  const now = useNow(useServerClock(), turn.endsAt);
  const left = turn.endsAt - now;
  const total = turn.endsAt - turn.startedAt;
  return (
    <>
      <ClockText remainingMs={left} size="huge" />
      <ProgressBar
        share={total > 0 ? 1 - left / total : 1}
        label={plenaryReport.turnTime}
        tone={left < 0 ? 'ember' : 'fjord'}
      />
    </>
  );
}
