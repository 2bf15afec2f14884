import { useId } from 'react';
import { useLive } from '../../live/use-live.tsx';
import { noticeParts, WritingNotice } from '../../ui/privacy-notice.tsx';
import { Rescue } from '../late-words/rescue.tsx';
import { BoardSaveState } from '../writing/board-save-state.tsx';
import { NoteArea } from '../writing/note-area.tsx';
import { useDraft } from '../writing/use-draft.ts';
import { useTextSource } from '../writing/use-text-source.ts';
import { ownLane } from './own-board.ts';
import { useOwnNoteId } from './use-own-note-id.ts';
import { useReaders } from './use-readers.ts';
import { useSharing } from './use-sharing.ts';

export interface OwnNoteProps {
  readonly stepId: string;
  /** What is asked: the field's label. */
  readonly question: string;
  /** Shows the label above the field; else it is for those who listen, and the question stands in the view. */
  readonly labelled?: boolean | undefined;
  /** The view lets one share what stands here; else it stays one's own. */
  readonly mayShare?: boolean | undefined;
  readonly rows?: number | undefined;
  readonly placeholder?: string | undefined;
}

/**
 * A person's private note in a step: saved as it is written, on the board that only they can open. Once it is shared, the
 * field is empty for the next one.
 */
export function OwnNote({ stepId, question, labelled, mayShare, rows = 7, placeholder }: OwnNoteProps) {
  const notice = useId();
  const readers = useReaders(stepId, mayShare ? 'shareable' : 'own');
  const { state, personId } = useLive();
  const sharing = useSharing(stepId);
  const { board } = sharing;
  const noteId = useOwnNoteId(sharing);
  const source = useTextSource(board, { noteId, make: 'note', lane: ownLane });
  const early = useDraft(`${state.id}/${stepId}/${personId}/own-note`);
  return (
    <div className="stack-tight">
      <NoteArea
        label={question}
        labelHidden={!labelled}
        rows={rows}
        placeholder={placeholder}
        source={source}
        ownOnly
        note={`${state.id}/${stepId}/${noteId}`}
        describedBy={noticeParts(notice)}
        before={early.text}
        readOnly={board.status === 'readonly'}
        onTyped={(text) => {
          // The board keeps what is not sent by itself; before it is there, the browser keeps it.
          if (source === null) early.write(text);
          else if (early.text !== '') early.clear();
        }}
      />
      <BoardSaveState board={board} />
      <WritingNotice id={notice} readers={readers} />
      <Rescue board={board} stepId={stepId} />
    </div>
  );
}
