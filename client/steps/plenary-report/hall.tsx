import {
  type PlenaryReportData,
  type PlenaryReportSettings,
  plenaryReport,
} from '../../../shared/steps/plenary-report/plenary-report.ts';
import { useLive } from '../../live/use-live.tsx';
import { useTexts } from '../../ui/language.tsx';
import { HallNotes } from '../hall-notes.tsx';
import { HallStage } from '../hall-stage.tsx';
import { usePlenaryNotes } from '../plenary-notes.ts';
import type { StepViewProps } from '../step-view.ts';
import styles from './hall.module.css';
import { HallAside } from './hall-aside.tsx';
import { HallTurn } from './hall-turn.tsx';
import { reportQueue } from './report-queue.ts';

/** The group that speaks and what it has lifted; beside it, who comes next and what has been heard. */
export function PlenaryReportHall({ step }: StepViewProps) {
  const { hall } = useTexts();
  const { state } = useLive();
  const { reportsOn } = step.settings as PlenaryReportSettings;
  const data = (state.stepData.get(step.id) ?? plenaryReport.initialData) as PlenaryReportData;
  const { speaking, next, heard } = reportQueue(state, step);
  const notes = usePlenaryNotes(step.id);
  const heardNumbers = new Set(heard.map((group) => group.number));
  const heardNotes = notes.filter((note) => note.table !== null && heardNumbers.has(note.table));
  return (
    <div className={styles.plenary}>
      {speaking && data.speaking ? (
        <HallTurn
          key={speaking.id}
          group={speaking}
          turn={data.speaking}
          reportsOn={reportsOn}
          next={next[0]}
          notes={notes.filter((note) => note.table === speaking.number)}
        />
      ) : (
        <HallStage step={step} question={step.question} foot={step.instruction}>
          {heardNotes.length > 0 && (
            <HallNotes notes={heardNotes} title={next.length > 0 ? hall.heard : hall.allHeard} />
          )}
        </HallStage>
      )}
      {(speaking !== undefined || next.length > 0) && (
        <HallAside
          next={speaking && state.halls.length > 1 ? next.slice(1) : next}
          heard={speaking ? heard : []}
          notes={notes}
        />
      )}
    </div>
  );
}
