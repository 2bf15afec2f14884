import type { BoardHandle } from './board-handle.ts';
import { LeftWords } from './left-words.tsx';
import { ownLane } from './own-board.ts';
import { useDraft } from './use-draft.ts';

/** Words that the server would not take any more, for their writer to see to. */
export function Rescue({ board, stepId }: { readonly board: BoardHandle; readonly stepId: string }) {
  if (board.rescued.length === 0) return null;
  const words = board.rescued.map(({ noteId, text, lane }) => {
    // On one's own board that is the same as keeping it there.
    const mayReturn = board.status === 'live' && lane !== undefined && lane !== ownLane;
    // A note of its own: what is left of the one that it was meant for, others may have changed.
    return { id: noteId, text, ...(mayReturn ? { putOnBoard: () => board.add(lane, text) !== '' } : {}) };
  });
  return <LeftWords stepId={stepId} words={words} onDone={(noteId) => board.dismissRescued(noteId)} />;
}

/** What stood in a composer, unsent, when the time for it was over. */
export function LeftDraft({ place, stepId }: { readonly place: string; readonly stepId: string }) {
  const draft = useDraft(place);
  const text = draft.text.trim();
  if (text === '') return null;
  return <LeftWords stepId={stepId} words={[{ id: draft.noteId, text }]} onDone={() => draft.clear()} />;
}
