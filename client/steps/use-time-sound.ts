import { useCallback, useEffect, useRef, useState } from 'react';
import { type SoftTone, softTone } from '../ui/soft-tone.ts';
import type { HallTime } from './hall-time.ts';
import { momentPassed, type TimeMoment } from './time-moments.ts';

const strokes: Readonly<Record<TimeMoment, 1 | 2 | 3>> = { twoMinutes: 1, halfMinute: 2, over: 3 };

export interface TimeSound {
  readonly on: boolean;
  /** The browser would not let sound through at the last press. */
  readonly blocked: boolean;
  /** From a press only: browsers give no sound otherwise. */
  turn(): Promise<void>;
  /** Lets it be heard, once it is on. */
  ring(): void;
}

/** The soft sound of a step's time, off until somebody turns it on. @param time undefined while nothing runs */
export function useTimeSound(time: HallTime | undefined): TimeSound {
  const [on, setOn] = useState(false);
  const [blocked, setBlocked] = useState(false);
  const tone = useRef<SoftTone | undefined>(undefined);
  const before = useRef<number | undefined>(undefined);
  const left = time && !time.paused ? time.remainingMs : undefined;
  const total = time?.totalMs ?? 0;

  useEffect(() => {
    const last = before.current;
    before.current = left;
    if (!on || left === undefined || last === undefined) return;
    const moment = momentPassed(last, left, total);
    if (moment) tone.current?.ring(strokes[moment]);
  }, [on, left, total]);

  useEffect(() => () => tone.current?.close(), []);

  const turn = useCallback(async () => {
    if (on) return setOn(false);
    tone.current ??= softTone();
    const awake = await tone.current.wake();
    setBlocked(!awake);
    setOn(awake);
    if (awake) tone.current.ring(1);
  }, [on]);
  const ring = useCallback(() => tone.current?.ring(1), []);
  return { on, blocked, turn, ring };
}
