import { type Step, stepById } from '../../shared/conference/programme.ts';
import { statusOf } from '../../shared/conference/state.ts';
import { useLive, useServerClock } from '../live/use-live.tsx';
import { ClockFace } from '../ui/clock-face.tsx';
import { useTexts } from '../ui/language.tsx';
import { useNow } from '../ui/use-now.ts';
import { type HallTime, hallTime } from './hall-time.ts';
import { momentNow } from './time-moments.ts';

/** The time of a step's present part (or of the step), told anew each second. */
export function useHallTime(step: Step): HallTime | undefined {
  const status = statusOf(useLive().state, step.id);
  const running = status.kind === 'running';
  const endsAt = running ? (step.parts.length > 1 ? status.partEndsAt : status.endsAt) : 0;
  return hallTime(step, status, useNow(useServerClock(), endsAt, running));
}

/** The same for whichever step runs now; undefined while none does. */
export function useRunningTime(): HallTime | undefined {
  const { state } = useLive();
  const step = stepById(state.programme, state.currentStepId ?? '');
  const status = statusOf(state, step?.id ?? '');
  const running = status.kind === 'running' && state.phase.kind === 'live';
  const endsAt = running ? ((step?.parts.length ?? 0) > 1 ? status.partEndsAt : status.endsAt) : 0;
  const now = useNow(useServerClock(), endsAt, running);
  return step && state.phase.kind === 'live' ? hallTime(step, status, now) : undefined;
}

/** The ring. It goes on over time, in ember; nothing closes. */
export function HallClock({ step, size = 'hall' }: { readonly step: Step; readonly size?: 'medium' | 'hall' }) {
  const { common, participant } = useTexts();
  const time = useHallTime(step);
  if (!time) return null;
  const moment = momentNow(time.remainingMs, time.totalMs);
  const notice = moment === 'halfMinute' ? participant.halfMinuteLeft : moment && participant.twoMinutesLeft;
  const caption = time.paused ? common.timePaused : time.remainingMs <= -1_000 ? common.overTime : notice;
  return <ClockFace remainingMs={time.remainingMs} totalMs={time.totalMs} size={size} caption={caption} />;
}
