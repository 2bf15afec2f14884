import { useCallback, useMemo, useRef, useState } from 'react';
import type { Command } from '../../../shared/conference/commands.ts';
import { groupIdOf, planOf } from '../../../shared/conference/plan-request.ts';
import type { ConferenceState, Group } from '../../../shared/conference/state.ts';
import { movesBetween } from '../../../shared/grouping/plan/repair.ts';
import { useLive } from '../../live/use-live.tsx';
import { useDesk } from '../desk-context.tsx';

type Seats = ReadonlyMap<string, readonly Group[]>;

const most = 20;

export interface SeatHistory {
  /** To be called before seats change. `marks`: who sits elsewhere afterwards is to be seen. */
  record(marks: boolean): void;
  /** Forgets what was recorded last: nothing came of it. */
  forget(): void;
  readonly canUndo: boolean;
  undo(): Promise<boolean>;
  /** Who sits elsewhere in a round than before the last change that marks; null when nothing is marked. */
  changed(stepId: string): ReadonlySet<string> | null;
}

/** The seats of all rounds as they were before each thing done at this desk. */
export function useSeatHistory(): SeatHistory {
  const { state } = useLive();
  const { run } = useDesk();
  const [past, setPast] = useState<readonly Seats[]>([]);
  const [base, setBase] = useState<Seats | null>(null);
  const latest = useRef(state);
  latest.current = state;

  const record = useCallback((marks: boolean) => {
    const seats = seatsOf(latest.current);
    setPast((before) => [...before, seats].slice(-most));
    setBase(marks ? seats : null);
  }, []);
  const forget = useCallback(() => {
    setPast((before) => before.slice(0, -1));
    setBase(null);
  }, []);
  const undo = useCallback(async () => {
    const seats = past.at(-1);
    if (!seats) return false;
    setBase(seatsOf(latest.current));
    let done = true;
    for (const command of backTo(seats, latest.current)) done = (await run(command)) && done;
    if (done) setPast((before) => before.slice(0, -1));
    return done;
  }, [past, run]);
  const { groupings } = state;
  const changed = useCallback(
    (stepId: string) => {
      const before = base?.get(stepId);
      return before ? movedSince(before, groupings.get(stepId)?.groups ?? []) : null;
    },
    [base, groupings],
  );
  const canUndo = past.length > 0;
  return useMemo(() => ({ record, forget, canUndo, undo, changed }), [record, forget, canUndo, undo, changed]);
}

function seatsOf(state: ConferenceState): Seats {
  return new Map([...state.groupings].map(([stepId, { groups }]) => [stepId, groups]));
}

export function movedSince(before: readonly Group[], now: readonly Group[]): ReadonlySet<string> {
  const seats = new Map(before.flatMap(({ id, members }) => members.map((personId) => [personId, id] as const)));
  return new Set(now.flatMap(({ id, members }) => members.filter((personId) => seats.get(personId) !== id)));
}

/** What brings the seats back: a proposal is placed again as it was, a round that has been told is moved back. */
export function backTo(seats: Seats, state: ConferenceState): readonly Command[] {
  return [...seats].flatMap(([stepId, groups]): readonly Command[] => {
    const grouping = state.groupings.get(stepId);
    if (!grouping || movedSince(groups, grouping.groups).size === 0) return [];
    if (grouping.status === 'proposed') {
      const placed = groups.map(({ id, label, members, duties }) => ({ id, label, members, duties }));
      return [{ type: 'placeGroups', stepId, groups: placed }];
    }
    const step = state.programme.filter(({ id }) => id === stepId);
    const then = planOf({ ...state, groupings: new Map([[stepId, { status: 'confirmed', groups }]]) }, step);
    const moves = movesBetween(planOf(state, step), then).flatMap(({ personId, to }) =>
      to !== null && state.people.has(personId) ? [{ stepId, personId, toGroupId: groupIdOf(to) }] : [],
    );
    return moves.length > 0 ? [{ type: 'moveSeats', moves }] : [];
  });
}
