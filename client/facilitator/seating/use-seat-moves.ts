import { useCallback, useEffect, useRef, useState } from 'react';
import type { Group } from '../../../shared/conference/state.ts';
import { useNames } from '../../people/use-names.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useTexts } from '../../ui/language.tsx';
import { focusInRow } from '../focus-in-row.ts';
import type { SeatHistory } from './use-seat-history.ts';

export interface SeatMoves {
  /** Moves a person to a table, or to a new one (null). `follow` takes the keyboard along. */
  move(personId: string, toGroupId: string | null, follow?: boolean): Promise<void>;
  /** How many were moved since the groups were proposed, by this desk. */
  readonly count: number;
  forget(): void;
}

/** Moving people: tells it, and takes the keyboard along to where the person went. */
export function useSeatMoves(stepId: string, groups: readonly Group[], { run }: Pick<SeatHistory, 'run'>): SeatMoves {
  const texts = useTexts().facilitator;
  const names = useNames();
  const announce = useAnnounce();
  const [count, setCount] = useState(0);
  const seats = useRef(groups);
  seats.current = groups;
  const awaited = useRef<{ personId: string; from: string | null; follow: boolean } | null>(null);

  useEffect(() => {
    const waiting = awaited.current;
    const to = waiting && groups.find((group) => group.members.includes(waiting.personId));
    if (!waiting || !to || to.id === waiting.from) return;
    awaited.current = null;
    announce(texts.personMoved(names.person(waiting.personId), names.tableInText(to)));
    if (waiting.follow || document.activeElement === document.body) focusPerson(waiting.personId);
  }, [groups, announce, texts, names]);

  const move = useCallback(
    async (personId: string, toGroupId: string | null, follow = false) => {
      const from = seats.current.find((group) => group.members.includes(personId))?.id ?? null;
      if (from !== null && from === toGroupId) return;
      awaited.current = { personId, from, follow };
      const done = await run([{ type: 'moveSeat', stepId, personId, toGroupId }], false);
      if (done) setCount((before) => before + 1);
      else awaited.current = null;
    },
    [run, stepId],
  );
  const forget = useCallback(() => setCount(0), []);
  return { move, count, forget };
}

/** Puts the keyboard on a person's *move* button, wherever they sit. */
export function focusPerson(personId: string): void {
  focusInRow('data-move', personId);
}
