import type { Step } from '../../shared/conference/programme.ts';
import { stepById } from '../../shared/conference/programme.ts';
import { type ConferenceState, type Group, isActive, statusOf } from '../../shared/conference/state.ts';
import { usePreparedBoards } from '../boards/connection/boards-provider.tsx';
import { useLive } from '../live/use-live.tsx';
import { WayInContext } from '../steps/hall-way-in.tsx';
import { QuietHall } from '../steps/quiet-hall.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { EndedScreen } from './ended-screen.tsx';
import { HallBands } from './hall-bands.tsx';
import { HallBar } from './hall-bar.tsx';
import styles from './hall-surface.module.css';
import { LobbyScreen } from './lobby-screen.tsx';
import { SeatsScreen } from './seats-screen.tsx';
import { SoundButton } from './sound-button.tsx';
import { viewOfStep } from './view-of-step.ts';
import { useWayInOf } from './way-in.ts';

/** What the hall sees of a conference: its bands, and the screen that fits where the programme stands. */
export function HallSurface({ conferenceId }: { readonly conferenceId: string }) {
  const { state, online } = useLive();
  usePreparedBoards();
  return (
    <WayInContext value={useWayInOf(conferenceId, online)}>
      <HallBands />
      <Screen state={state} />
      <SoundButton />
    </WayInContext>
  );
}

function Screen({ state }: { readonly state: ConferenceState }) {
  if (state.phase.kind === 'ended') return <EndedScreen />;
  const step = state.currentStepId === null ? undefined : stepById(state.programme, state.currentStepId);
  if (!step) return <LobbyScreen />;
  const tables = tablesToFind(state, step);
  if (tables) return <SeatsScreen step={step} groups={tables} />;
  return <StepScreen step={step} />;
}

/** The groups of a step whose time it is to find one's table. Everybody together has no table to find. */
function tablesToFind(state: ConferenceState, step: Step): readonly Group[] | undefined {
  const status = statusOf(state, step.id);
  const part = isActive(status) ? step.parts[status.part] : undefined;
  if (step.arrangement.kind !== 'groups' || part?.kind !== 'gather') return undefined;
  const groups = state.groupings.get(step.id)?.groups ?? [];
  return groups.length === 1 && groups[0]?.label.kind === 'everyone' ? undefined : groups;
}

function StepScreen({ step }: { readonly step: Step }) {
  const View = viewOfStep(step);
  return (
    <>
      <HallBar step={step} />
      <main id="content" tabIndex={-1} className={styles.main}>
        {/* Nobody is there to reload a projector: a view that breaks leaves the question and the clock. */}
        <ErrorBoundary resetKey={step.id} fallback={<QuietHall step={step} />}>
          <View key={step.id} step={step} />
        </ErrorBoundary>
      </main>
    </>
  );
}
