import { lazy, Suspense, useEffect } from 'react';
import { type Step, stepById } from '../../shared/conference/programme.ts';
import { statusOf } from '../../shared/conference/state.ts';
import { useLive } from '../live/use-live.tsx';
import { Loading } from '../ui/loading.tsx';
import { type Opened, useDesk } from './desk-context.tsx';
import { Ended } from './ended.tsx';
import { Lobby } from './lobby.tsx';
import { MessagePanel } from './messages/message-panel.tsx';
import { NowHeader } from './now-header.tsx';
import { BoardPanel } from './room/board-panel.tsx';
import { Room } from './room/room.tsx';
import { StepPanel } from './room/step-panel.tsx';
import { PeoplePanel } from './roster/people-panel.tsx';

// Drag and drop is large, and needed only while groups are made; the log only when the day is looked back on.
const LogPanel = lazy(async () => ({ default: (await import('./log/log-panel.tsx')).LogPanel }));
const StepEditor = lazy(async () => ({ default: (await import('./step-editor/step-editor.tsx')).StepEditor }));
const BeforehandPanel = lazy(async () => ({
  default: (await import('./beforehand/beforehand-panel.tsx')).BeforehandPanel,
}));
const ExpectedPanel = lazy(async () => ({ default: (await import('./expected/expected-panel.tsx')).ExpectedPanel }));
const PrintPanel = lazy(async () => ({ default: (await import('./prints/print-panel.tsx')).PrintPanel }));
const RoomPlanPanel = lazy(async () => ({ default: (await import('./room-plan/room-plan-panel.tsx')).RoomPlanPanel }));
const SeatingPanel = lazy(async () => ({ default: (await import('./seating/seating-panel.tsx')).SeatingPanel }));

/** The middle of the desk: the room, or what has been opened in its place. The question and its clock stay above. */
export function Middle() {
  const { state } = useLive();
  const { opened: asked, open } = useDesk();
  // A message is written over what lies open, not in its place.
  const opened = asked?.kind === 'message' ? asked.back : asked;
  const step = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);

  const inRoom = opened === null;

  // A new step, or the room anew, is read from its top; a panel takes the reading place to itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is a new place
  useEffect(() => {
    if (!inRoom) return;
    window.scrollTo(0, 0);
    document.getElementById('content')?.scrollTo(0, 0);
  }, [inRoom, state.currentStepId]);

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
          <SeatingPanel step={seated} personId={opened.personId} />
        </Suspense>
      );
    }
  }
  // With no step chosen there is more to prepare than the programme.
  if (opened?.kind === 'programme' && !(state.preparing && opened.stepId === null)) {
    return (
      <Suspense fallback={<Loading />}>
        <StepEditor stepId={opened.stepId} />
      </Suspense>
    );
  }
  if (opened?.kind === 'expected' || opened?.kind === 'prints') {
    return (
      <Suspense fallback={<Loading />}>
        {opened.kind === 'expected' ? <ExpectedPanel /> : <PrintPanel signs={opened.signs === true} />}
      </Suspense>
    );
  }
  if (opened?.kind === 'roomPlan') {
    return (
      <Suspense fallback={<Loading />}>
        <RoomPlanPanel stepId={opened.stepId} />
      </Suspense>
    );
  }
  if (opened?.kind === 'log') {
    return (
      <Suspense fallback={<Loading />}>
        <LogPanel />
      </Suspense>
    );
  }
  return (
    <>
      {step && <NowHeader step={step} />}
      {asked?.kind === 'message' && <MessagePanel to={asked.to} onDone={() => open(asked.back)} />}
      <Panel opened={opened} step={step} />
    </>
  );
}

function Panel({ opened, step }: { readonly opened: Opened | null; readonly step: Step | undefined }) {
  const { state } = useLive();
  switch (opened?.kind) {
    case 'board':
      return <BoardPanel stepId={opened.stepId} groupId={opened.groupId} />;
    case 'step':
      return <StepPanel stepId={opened.stepId} />;
    case 'people':
      return <PeoplePanel />;
    case 'beforehand':
      return (
        <Suspense fallback={<Loading />}>
          <BeforehandPanel />
        </Suspense>
      );
    default:
      if (state.phase.kind === 'ended') return <Ended />;
      return step ? <Room step={step} /> : <Lobby />;
  }
}
