import { useEffect } from 'react';
import type { Step } from '../../../shared/conference/programme.ts';
import { statusOf } from '../../../shared/conference/state.ts';
import { useLive, useServerClock } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useNow } from '../../ui/use-now.ts';
import { extraTimeOf, type PartTime, partTime, timeNotice } from './part-time.ts';

/** The time of the part that runs, told anew each second. */
export function usePartTime(step: Step): PartTime | null {
  const { state, personId } = useLive();
  const status = statusOf(state, step.id);
  const running = status.kind === 'running';
  const extra = extraTimeOf(state, step.id, personId ?? '');
  const now = useNow(useServerClock(), running ? status.partEndsAt + extra : 0, running);
  return partTime(step, status, now, extra);
}

/** What is to be seen about the time just now, or null; said aloud once when it comes. */
export function useTimeNotice(step: Step): string | null {
  const { participant } = useTexts();
  const announce = useAnnounce();
  const time = usePartTime(step);
  const notice = time && timeNotice(time);
  const words = notice && (notice === 'twoMinutes' ? participant.twoMinutesLeft : participant.halfMinuteLeft);
  useEffect(() => {
    if (words) announce(words);
  }, [words, announce]);
  return words;
}
