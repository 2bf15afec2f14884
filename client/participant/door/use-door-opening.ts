import { useEffect } from 'react';
import { askDoor } from './door.ts';

/** Not all of those who wait in the same second. */
const lookAgainMs = 5_000;
const spreadMs = 3_000;

/** While somebody waits at a door that has not been opened yet: looks again and again, and tells once it is open, or locked. */
export function useDoorOpening({
  waiting,
  code,
  secret,
  opened,
}: {
  readonly waiting: boolean;
  readonly code: string;
  readonly secret: string | null;
  readonly opened: (open: boolean) => void;
}): void {
  useEffect(() => {
    if (!waiting) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      timer = setTimeout(look, lookAgainMs + Math.random() * spreadMs);
    };
    const look = async () => {
      const answer = await askDoor(code, secret);
      if (gone) return;
      // Without an answer nothing has changed.
      if (answer.ok && !answer.reply.opensLater) opened(!answer.reply.locked);
      else later();
    };
    later();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [waiting, code, secret, opened]);
}
