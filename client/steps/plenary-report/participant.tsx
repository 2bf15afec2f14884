import { useState } from 'react';
import { stepById } from '../../../shared/conference/programme.ts';
import { seatOf } from '../../../shared/conference/state.ts';
import {
  type PlenaryReportData,
  type PlenaryReportSettings,
  plenaryReport as plenaryReportKind,
} from '../../../shared/steps/plenary-report/plenary-report.ts';
import { useBoard } from '../../boards/connection/use-board.ts';
import { PlanText } from '../../boards/notes/plan-text.tsx';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { GroupBoard } from '../group-board.tsx';
import { useLifting } from '../lifting.ts';
import { PlenaryList } from '../plenary-list.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { usePart } from '../use-part.ts';
import styles from './participant.module.css';
import { Floor } from './participant-floor.tsx';

/** Plenary: who has the floor, what one's own group has lifted, and the wall of all groups. */
export function PlenaryReportView({ step }: StepViewProps) {
  const { plenaryReport } = useTexts().steps;
  const { state } = useLive();
  const { active } = usePart(step);
  const data = (state.stepData.get(step.id) ?? plenaryReportKind.initialData) as PlenaryReportData;
  return (
    <Task question={step.question} small>
      {active && <Floor step={step} data={data} />}
      <OwnLifted step={step} />
      <PlenaryList stepId={step.id} title={plenaryReport.wall} empty={plenaryReport.wallEmpty} />
    </Task>
  );
}

/** What one's own group has lifted; until the step is over they may choose, and choose anew. */
function OwnLifted({ step }: StepViewProps) {
  const { plenaryReport } = useTexts().steps;
  const { state, personId } = useLive();
  const { reportsOn, notesPerGroup } = step.settings as PlenaryReportSettings;
  const heard = stepById(state.programme, reportsOn);
  const group = seatOf(state, reportsOn, personId ?? '');
  const lifting = useLifting(reportsOn, group?.id, true);
  const board = useBoard(group ? { stepId: reportsOn, scope: 'group', owner: group.id } : null);
  const [choosing, setChoosing] = useState(false);
  if (!heard || !group || !lifting) return null;
  const lifted = board.notes.filter((note) => lifting.lifted.includes(note.id));
  return (
    <section className="stack-tight">
      <h2 className={styles.title}>{plenaryReport.lifted}</h2>
      {lifted.length === 0 ? (
        board.status !== 'loading' && <p className="soft">{plenaryReport.noneLifted}</p>
      ) : (
        <ul className={styles.lifted}>
          {lifted.map((note) => (
            <li key={note.id}>{note.plan ? <PlanText note={note} /> : note.text}</li>
          ))}
        </ul>
      )}
      {lifting.lift && (
        <div>
          <Button aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {choosing ? plenaryReport.closeBoard : plenaryReport.choose(notesPerGroup)}
          </Button>
        </div>
      )}
      {choosing && lifting.lift && <GroupBoard step={heard} readOnly />}
    </section>
  );
}
