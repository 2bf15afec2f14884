import { useEffect, useId, useRef } from 'react';
import type { Note } from '../../../shared/boards/notes.ts';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { noticeParts, WritingNotice } from '../../ui/privacy-notice.tsx';
import type { BoardHandle } from '../connection/board-handle.ts';
import { BoardSaveState } from './board-save-state.tsx';
import { NoteArea } from './note-area.tsx';
import { PlanFields } from './plan-fields.tsx';
import { useTextSource } from './use-text-source.ts';
import { useWriting } from './use-writing.ts';

/** A note open for writing, in its own place on the board. What is typed is saved as it is written. */
export function NoteEditor({
  board,
  note,
  onDone,
}: {
  readonly board: BoardHandle;
  readonly note: Note;
  readonly onDone: () => void;
}) {
  const { boards, common } = useTexts();
  const notice = useId();
  const frame = useRef<HTMLDivElement>(null);
  const source = useTextSource(board, { noteId: note.id });
  const typed = useWriting(board, note.id);
  useEffect(() => {
    const field = frame.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return (
    <div ref={frame} className="stack-tight">
      {note.plan ? (
        <div className="stack">
          <WritingNotice id={notice} readers="group" />
          <PlanFields board={board} place={{ noteId: note.id }} shared notice={notice} />
        </div>
      ) : (
        <NoteArea
          label={boards.editNote}
          labelHidden
          rows={2}
          source={source}
          note={note.id}
          describedBy={noticeParts(notice)}
          before={note.text}
          readOnly={board.status !== 'live'}
          onTyped={typed}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone();
          }}
        />
      )}
      {!note.plan && <WritingNotice id={notice} readers="group" />}
      <div className="row-apart">
        <BoardSaveState board={board} />
        <Button onClick={onDone}>{common.done}</Button>
      </div>
    </div>
  );
}
