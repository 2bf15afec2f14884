import { useId } from 'react';
import type { Note } from '../../../shared/boards/notes.ts';
import { boardSpecs } from '../../../shared/conference/step-kind.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { Rescue } from '../../boards/late-words/rescue.tsx';
import { PlanText } from '../../boards/notes/plan-text.tsx';
import { ownLane } from '../../boards/own/own-board.ts';
import { shareState } from '../../boards/own/share-state.ts';
import { useOwnNoteId } from '../../boards/own/use-own-note-id.ts';
import { useReaders } from '../../boards/own/use-readers.ts';
import { useSharing } from '../../boards/own/use-sharing.ts';
import { BoardSaveState } from '../../boards/writing/board-save-state.tsx';
import { PlanFields, planOrder } from '../../boards/writing/plan-fields.tsx';
import { useLive } from '../../live/use-live.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WritingNotice } from '../../ui/privacy-notice.tsx';
import type { StepViewProps } from '../step-view.ts';
import { Task } from '../task.tsx';
import { useDeed } from '../use-deed.ts';
import { usePart } from '../use-part.ts';
import { YouShared } from '../you-shared.tsx';

/** A person's own plan: private, saved as it is written, and in the harvest only if its writer wants that. */
export function OwnPlan({ step }: StepViewProps) {
  const texts = useTexts();
  const { plan, writing } = texts.steps;
  const { active: running } = usePart(step);
  const sharing = useSharing(step.id);
  const how = shareState(useLive().state, step);
  const notice = useId();
  const readers = useReaders(step.id, 'shareable');
  const { board, active, shared, share, takeBack } = sharing;
  const noteId = useOwnNoteId(sharing);
  const filled = active !== undefined && isFilled(active);
  const { busy, error, ask } = useDeed(filled ? 'filled' : 'empty');
  const lane = boardSpecs(stepKinds, step).find((spec) => spec.scope === 'plenary')?.lanes[0]?.id ?? '';
  const included = active ? undefined : shared.at(-1);

  const include = () => ask(() => (active && filled ? share(active.id, lane) : plan.empty));

  return (
    <Task question={step.question} small instruction={step.instruction}>
      {included ? (
        <>
          <Notice tone="good">{how === 'waiting' ? writing.waitsToBeShown : plan.included}</Notice>
          <PlanText note={included} />
        </>
      ) : board.status === 'loading' ? (
        <Skeleton lines={5} />
      ) : (
        <div className="stack">
          <WritingNotice id={notice} readers={readers} />
          <PlanFields key={noteId} board={board} place={{ noteId, make: 'plan', lane: ownLane }} notice={notice} />
          <BoardSaveState board={board} />
          <Rescue board={board} stepId={step.id} />
        </div>
      )}
      {error && <Notice tone="attention">{error}</Notice>}
      {how === 'moved' && <YouShared step={step} sharing={sharing} active={running} />}
      {running &&
        how !== 'moved' &&
        (included ? (
          <Button wide aria-disabled={busy || undefined} onClick={() => ask(() => takeBack(included.id))}>
            {plan.takeOut}
          </Button>
        ) : (
          <Button kind="primary" large wide aria-disabled={busy || undefined} onClick={include}>
            {busy ? writing.sharing : plan.include}
          </Button>
        ))}
    </Task>
  );
}

function isFilled({ plan }: Note): boolean {
  return plan !== null && planOrder.some((field) => plan[field].trim() !== '');
}
