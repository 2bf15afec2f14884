import { lazy, Suspense, useMemo } from 'react';
import type { BoardKey } from '../../shared/boards/board-name.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { seatOf } from '../../shared/conference/state.ts';
import { boardSpecs } from '../../shared/conference/step-kind.ts';
import { stepKinds } from '../../shared/steps/registry.ts';
import { useLive } from '../live/use-live.tsx';
import { Skeleton } from '../ui/loading.tsx';
import { BroughtHome } from './brought-home.tsx';
import styles from './group-board.module.css';
import { useLifting } from './lifting.ts';

/** Cards, menus and forms come with the first board that is looked at. */
export const loadBoardView = async () => ({ default: (await import('../boards/board-view/board-view.tsx')).BoardView });
const BoardView = lazy(loadBoardView);

/** The board of one's own group in a step, with lifting where a later step hears it. Nothing without a seat. */
export function GroupBoard({
  step,
  example,
  readOnly,
}: {
  readonly step: Step;
  readonly example?: string | undefined;
  readonly readOnly?: boolean | undefined;
}) {
  const { state, personId } = useLive();
  const spec = boardSpecs(stepKinds, step).find((one) => one.scope === 'group');
  const groupId = seatOf(state, step.id, personId ?? '')?.id;
  const lifting = useLifting(step.id, groupId, true);
  const key = useMemo((): BoardKey => ({ stepId: step.id, scope: 'group', owner: groupId ?? '' }), [step.id, groupId]);
  if (!spec || groupId === undefined) return null;
  return (
    <div className={styles.room}>
      <BroughtHome step={step}>
        <Suspense fallback={<Skeleton lines={5} />}>
          <BoardView boardKey={key} lanes={spec.lanes} form={spec.form} {...{ lifting, example, readOnly }} />
        </Suspense>
      </BroughtHome>
    </div>
  );
}
