import { lazy, Suspense, useEffect } from 'react';
import { stepById } from '../../shared/conference/programme.ts';
import { statusOf } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { Loading } from '../ui/loading.tsx';
import { BoardPanel } from './board-panel.tsx';
import { useDesk } from './desk-context.tsx';
import { Ended } from './ended.tsx';
import { Lobby } from './lobby.tsx';
import { NowHeader } from './now-header.tsx';
import { Room } from './room.tsx';

// Drag and drop is large, and needed only while groups are made.
const SeatingPanel = lazy(async () => ({ default: (await import('./seating/seating-panel.tsx')).SeatingPanel }));

/** The middle of the desk: the room, or what has been opened in its place. The question and its clock stay above. */
export function Middle() {
  const { state } = useLive();
  const { opened, open } = useDesk();
  const step = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);
  const panel = opened?.kind === 'seating' || opened?.kind === 'board';

  // A new step, or the room anew, is read from its top; a panel takes the reading place to itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is a new place
  useEffect(() => {
    if (panel) return;
    window.scrollTo(0, 0);
    document.getElementById('content')?.scrollTo(0, 0);
  }, [panel, state.currentStepId]);

  // Somebody else has gone on past the step whose groups lie open here.
  const outlived = opened?.kind === 'seating' && statusOf(state, opened.stepId).kind === 'done';
  useEffect(() => {
    if (outlived) open(null);
  }, [outlived, open]);

  if (opened?.kind === 'seating') {
    const seated = stepById(state.programme, opened.stepId);
    if (seated) {
      return (
        <Suspense fallback={<Loading />}>
          <SeatingPanel key={seated.id} step={seated} personId={opened.personId} />
        </Suspense>
      );
    }
  }
  if (opened?.kind === 'board') {
    return (
      <>
        {step && <NowHeader step={step} />}
        <BoardPanel stepId={opened.stepId} groupId={opened.groupId} />
      </>
    );
  }
  if (state.phase.kind === 'ended') return <Ended />;
  if (!step) return <Lobby />;
  return (
    <>
      <NowHeader step={step} />
      <Room step={step} />
    </>
  );
}
