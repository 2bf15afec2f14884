import { useEffect, useMemo, useState } from 'react';
import { knownStep } from '../../../shared/conference/state.ts';
import { useLive } from '../../live/use-live.tsx';
import type { BoardHandle } from '../connection/board-handle.ts';
import { ownLane } from '../own/own-board.ts';
import { movedNotes } from '../own/share-state.ts';
import { useDraft } from '../writing/use-draft.ts';
import { LeftWords } from './left-words.tsx';

/** So long a group's words may be on their way to the facilitator before their writer is asked about them. */
const onTheirWayMs = 4_000;

export interface RescueProps {
  readonly board: BoardHandle;
  readonly stepId: string;
  /** It is a group's: what comes when it is locked goes to the facilitator by itself (see `LateDelivery`). */
  readonly isGroups?: boolean;
}

/** Words that the server would not take any more, for their writer to see to. */
export function Rescue({ board, stepId, isGroups = false }: RescueProps) {
  const moved = useMovedNotes(stepId);
  const { rescued, dismissRescued } = board;
  useEffect(() => {
    // They have been shown without a name: here they would lead back to their writer.
    for (const { noteId } of rescued) if (moved.has(noteId)) dismissRescued(noteId);
  }, [rescued, moved, dismissRescued]);
  const left = rescued.filter(({ noteId }) => !moved.has(noteId));
  const onTheirWay = useSince(isGroups && board.status === 'readonly' && left.length > 0, onTheirWayMs);
  if (left.length === 0 || onTheirWay) return null;
  const words = left.map(({ noteId, text, lane }) => {
    // On one's own board that is the same as keeping it there.
    const mayReturn = board.status === 'live' && lane !== undefined && lane !== ownLane;
    // A note of its own: what is left of the one that it was meant for, others may have changed.
    return { id: noteId, text, ...(mayReturn ? { putOnBoard: () => board.add(lane, text) !== '' } : {}) };
  });
  return <LeftWords stepId={stepId} words={words} onDone={(noteId) => board.dismissRescued(noteId)} />;
}

/** Whether something has begun, and not lasted for `ms` yet. */
function useSince(begun: boolean, ms: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!begun) return;
    const timer = setTimeout(() => setOver(true), ms);
    return () => {
      clearTimeout(timer);
      setOver(false);
    };
  }, [begun, ms]);
  return begun && !over;
}

function useMovedNotes(stepId: string): ReadonlySet<string> {
  const { state, personId } = useLive();
  const step = knownStep(state, stepId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of the state tells which they are
  return useMemo(
    () => (step ? movedNotes(state, step, personId) : new Set()),
    [state.shares, state.shown, step, personId],
  );
}

/** What stood in a composer, unsent, when the time for it was over. */
export function LeftDraft({ place, stepId }: { readonly place: string; readonly stepId: string }) {
  const draft = useDraft(place);
  const text = draft.text.trim();
  if (text === '') return null;
  return <LeftWords stepId={stepId} words={[{ id: draft.noteId, text }]} onDone={() => draft.clear()} />;
}
