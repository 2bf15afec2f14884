import { useMemo } from 'react';
import { type BoardKey, boardKey as keyText } from '../../shared/boards/board-name.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { boardSpecs } from '../../shared/conference/step-kind.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import { arrange, paperOf } from '../boards/board-view/arrange.ts';
import { useBoard } from '../boards/connection/use-board.ts';
import { PlanText } from '../boards/notes/plan-text.tsx';
import { useLive } from '../live/use-live.tsx';
import { useTexts } from '../ui/language.tsx';
import { Skeleton } from '../ui/loading.tsx';
import styles from './brought-home.module.css';

/** What stands on another table's board, to be read: lane by lane, without tools. */
export function BroughtNotes({ boardKey, step }: { readonly boardKey: BoardKey; readonly step: Step }) {
  const { brought } = useTexts().steps;
  const { state } = useLive();
  const { stepId, scope, owner } = boardKey;
  const stable = useMemo((): BoardKey => ({ stepId, scope, owner }), [stepId, scope, owner]);
  const board = useBoard(stable);
  const spec = boardSpecs(stepKinds, step).find((one) => one.scope === 'group');
  if (!spec || board.status === 'closed') return <p className="soft small">{brought.closed}</p>;
  if (board.status === 'loading') return <Skeleton lines={2} />;
  const lanes = arrange(spec.lanes, board.notes, board.headings).filter(({ count }) => count > 0);
  if (lanes.length === 0) return <p className="soft small">{brought.empty}</p>;
  return lanes.map(({ lane, groups }) => (
    <div key={`${keyText(boardKey)}/${lane.id}`} className={styles.lane} lang={state.language}>
      {spec.lanes.length > 1 && <h3 className={styles.laneTitle}>{lane.title}</h3>}
      {groups.map(({ heading, notes }) => (
        <div key={heading?.id ?? ''} className={styles.lane}>
          {heading && <p className={styles.heading}>{heading.title}</p>}
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note.id} className={styles.note} data-paper={paperOf(spec.lanes.indexOf(lane))}>
                {spec.form === 'plan' ? <PlanText note={note} /> : note.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  ));
}
