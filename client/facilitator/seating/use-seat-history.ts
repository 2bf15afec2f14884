import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Command } from '../../../shared/conference/commands.ts';
import { rearrangeCommands } from '../../../shared/conference/rearrange-commands.ts';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import { useDesk } from '../desk-context.tsx';
import { type SeatChange, scopeOf, wayBack } from './seat-undo.ts';

const most = 20;
/** What a command led to comes within moments of its answer; where all of it is for others, nothing comes. */
const comesWithinMs = 400;
const tries = 3;

/** What an undo did. */
export interface Undone {
  /** How many seats, halls and tables it could not take back, since somebody else has changed them. */
  readonly stay: number;
  /** Nothing stood any more as this desk had left it. */
  readonly nothing: boolean;
}

export interface SeatHistory {
  /**
   * Sends commands, one after the other until one is refused, and keeps what they change.
   * @param marks who sits elsewhere afterwards is to be seen
   * @returns whether all of them were done, and then what came of them is here
   */
  run(commands: readonly Command[], marks: boolean): Promise<boolean>;
  readonly canUndo: boolean;
  /** Takes back what this desk did last, and nothing else; null: it was refused. */
  undo(): Promise<Undone | null>;
  /** What the last undo did, until something else is done here. */
  readonly undone: Undone | null;
  /** Who sits elsewhere in a round than before the last change that marks; null when nothing is marked. */
  changed(stepId: string): ReadonlySet<string> | null;
}

/** What was done at this desk to seats, halls and tables, the latest last. */
export function useKeptHistory(): SeatHistory {
  const { state } = useLive();
  const { ask } = useDesk();
  const [past, setPast] = useState<readonly SeatChange[]>([]);
  const [base, setBase] = useState<ConferenceState | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);
  const { latest, reached } = useReached(state);

  const send = useCallback(
    async (commands: readonly Command[]): Promise<string> => {
      for (const command of commands) {
        const reply = await ask(command);
        if (!reply.ok) return reply.code;
        await reached(reply.version);
      }
      return 'ok';
    },
    [ask, reached],
  );
  const run = useCallback(
    async (commands: readonly Command[], marks: boolean) => {
      const before = latest.current;
      setUndone(null);
      const said = await send(commands);
      const after = latest.current;
      const change = { before, after, scope: scopeOf(commands) };
      // What came out as it was leaves nothing to take back.
      if (wayBack(change, after).deeds.length > 0) setPast((all) => [...all, change].slice(-most));
      setBase(marks && said === 'ok' ? before : null);
      return said === 'ok';
    },
    [send, latest],
  );
  const undo = useCallback(async () => {
    const change = past.at(-1);
    if (!change) return null;
    const before = latest.current;
    for (let turn = 0; turn < tries; turn += 1) {
      const { deeds, stay } = wayBack(change, latest.current);
      const said = await send(rearrangeCommands(deeds, { kind: 'undone' }));
      // Somebody has moved people in this very moment: what is left to take back is looked up anew.
      if (said === 'already_moved') continue;
      if (said !== 'ok') return null;
      const told = { stay: stay.size, nothing: deeds.length === 0 };
      setPast((all) => all.filter((one) => one !== change));
      setBase(before);
      setUndone(told);
      return told;
    }
    return null;
  }, [past, send, latest]);
  const { groupings } = state;
  const changed = useCallback(
    (stepId: string) => {
      const before = base?.groupings.get(stepId)?.groups;
      return before ? movedSince(before, groupings.get(stepId)?.groups ?? []) : null;
    },
    [base, groupings],
  );
  const canUndo = past.length > 0;
  return useMemo(() => ({ run, canUndo, undo, undone, changed }), [run, canUndo, undo, undone, changed]);
}

/** The latest state, and a way to wait until it has come as far as a version. */
function useReached(state: ConferenceState) {
  const latest = useRef(state);
  latest.current = state;
  const waiting = useRef(new Set<{ readonly version: number; settle(): void }>());
  useEffect(() => {
    for (const one of waiting.current) if (one.version <= state.version) one.settle();
  }, [state]);
  const reached = useCallback(
    (version: number) =>
      new Promise<void>((resolve) => {
        if (latest.current.version >= version) return resolve();
        const one = {
          version,
          settle() {
            clearTimeout(timer);
            waiting.current.delete(one);
            resolve();
          },
        };
        const timer = setTimeout(() => one.settle(), comesWithinMs);
        waiting.current.add(one);
      }),
    [],
  );
  return { latest, reached };
}

export function movedSince(before: readonly Group[], now: readonly Group[]): ReadonlySet<string> {
  const seats = new Map(before.flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)));
  return new Set(now.flatMap(({ id, members }) => members.filter((personId) => seats.get(personId) !== id)));
}
