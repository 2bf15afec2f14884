import { useCallback, useMemo, useRef } from 'react';
import type { Command } from '../../../shared/conference/commands.ts';
import { useLive } from '../../live/use-live.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useDesk } from '../desk-context.tsx';
import { useRoomHistory } from './room-history.tsx';
import { takeBack } from './take-back.ts';

const most = 50;

/** Changing the room so that each change can be undone at this desk. */
export interface RoomDeeds {
  /** True when all of it is done; what `said` makes of it then is told to those who listen. */
  deed(commands: readonly Command[], said?: string): Promise<boolean>;
  readonly canUndo: boolean;
  undo(): Promise<void>;
}

export function useRoomDeeds(): RoomDeeds {
  const { state } = useLive();
  const { run } = useDesk();
  const { roomPlan } = useTexts().facilitator;
  const announce = useAnnounce();
  const [past, setPast] = useRoomHistory();
  const latest = useRef(state);
  latest.current = state;

  const all = useCallback(
    async (commands: readonly Command[]) => {
      for (const command of commands) if (!(await run(command))) return false;
      return true;
    },
    [run],
  );
  // One after the other, so that what each has changed can be told.
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback(<Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.current.then(work);
    turn.current = done.catch(() => {});
    return done;
  }, []);
  const deed = useCallback(
    (commands: readonly Command[], said?: string) =>
      inTurn(async () => {
        const before = latest.current;
        const done = await all(commands);
        // What came of it is here when the answer is; half a deed can be taken back as well.
        const after = latest.current;
        if (takeBack(before, after, after).length > 0) setPast((known) => [...known, { before, after }].slice(-most));
        if (done && said !== undefined) announce(said);
        return done;
      }),
    [inTurn, all, announce, setPast],
  );
  const undo = useCallback(async () => {
    const last = past.at(-1);
    if (!last) return;
    const commands = takeBack(last.before, last.after, latest.current);
    if (!(await all(commands))) return;
    setPast((known) => known.filter((one) => one !== last));
    // Others may have changed all of it since: then there is nothing to take back.
    if (commands.length > 0) announce(roomPlan.undone);
  }, [past, setPast, all, announce, roomPlan]);
  const canUndo = past.length > 0;
  return useMemo(() => ({ deed, canUndo, undo }), [deed, canUndo, undo]);
}
