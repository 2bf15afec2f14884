import type { Clock } from '../ui/use-now.ts';
import { conferenceClock } from './conference-clock.ts';
import type { LiveSocket } from './live-line.ts';

const replyMs = 3_000;

/** The conference's clock as seen from here, measured on each connection and whenever its speed changes. */
export interface MeasuredClock {
  /** Its identity changes when it has been measured anew, or runs at another speed. */
  current(): Clock;
  /** What the server has said of it beside other things. */
  hear(told: { readonly now: number; readonly speed?: number }): void;
}

export function measuredClock(socket: LiveSocket, changed: () => void): MeasuredClock {
  let clock: Clock = Date.now;
  let speed = 1;
  let isMeasured = false;

  const measure = (): void => {
    const asked = Date.now();
    socket.timeout(replyMs).emit('clock', (late: Error | null, now: number) => {
      if (late) return;
      clock = conferenceClock(now, (asked + Date.now()) / 2, speed);
      isMeasured = true;
      changed();
    });
  };
  socket.on('connect', measure);
  socket.on('clock', (told) => {
    speed = told.speed;
    clock = conferenceClock(told.now, Date.now(), speed);
    changed();
    measure();
  });

  return {
    current: () => clock,
    hear(told) {
      const turned = speed !== (told.speed ?? 1);
      speed = told.speed ?? 1;
      // Until its way has been measured, what the server has just said is the best that is known.
      if (!isMeasured || turned) clock = conferenceClock(told.now, Date.now(), speed);
    },
  };
}
