import type { BoardHandle } from './board-handle.ts';
import { LeftWords } from './left-words.tsx';
import { useDraft } from './use-draft.ts';

/** Words that the server would not take any more, for their writer to see to. */
export function Rescue({ board, stepId }: { readonly board: BoardHandle; readonly stepId: string }) {
  if (board.rescued.length === 0) return null;
  const words = board.rescued.map(({ noteId, text }) => ({ id: noteId, text }));
  return <LeftWords stepId={stepId} words={words} onDone={(noteId) => board.dismissRescued(noteId)} />;
}

/** What stood in a composer, unsent, when the time for it was over. */
export function LeftDraft({ place, stepId }: { readonly place: string; readonly stepId: string }) {
  const draft = useDraft(place);
  const text = draft.text.trim();
  if (text === '') return null;
  return <LeftWords stepId={stepId} words={[{ id: draft.noteId, text }]} onDone={() => draft.clear()} />;
}
