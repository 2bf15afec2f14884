import type { PlanField } from '../../../shared/boards/notes.ts';
import { useTexts } from '../../ui/language.tsx';
import { noticeParts } from '../../ui/privacy-notice.tsx';
import type { BoardHandle } from '../connection/board-handle.ts';
import { NoteArea } from './note-area.tsx';
import { type TextPlace, useTextSource } from './use-text-source.ts';
import { useWriting } from './use-writing.ts';

/** In the order of thought. Spelled here, since the list in `shared/boards` comes with Yjs and a phone needs it before. */
export const planOrder: readonly PlanField[] = ['goal', 'action', 'responsible', 'deadline', 'evaluation'];

export interface PlanFieldsProps {
  readonly board: BoardHandle;
  readonly place: Omit<TextPlace, 'field'>;
  /** Others see this board, so tell them where one writes. */
  readonly shared?: boolean | undefined;
  /** The notice of the whole form. */
  readonly notice: string;
}

/** Goal, action, responsible, deadline, evaluation: five texts that are saved as they are written. */
export function PlanFields({ board, place, shared, notice }: PlanFieldsProps) {
  return (
    <div className="stack">
      {planOrder.map((field) => (
        <PlanArea key={field} {...{ board, place, shared, notice, field }} />
      ))}
    </div>
  );
}

function PlanArea({ board, place, shared, notice, field }: PlanFieldsProps & { readonly field: PlanField }) {
  const { boards } = useTexts();
  const source = useTextSource(board, { ...place, field });
  const typed = useWriting(board, place.noteId);
  return (
    <NoteArea
      label={boards.plan[field]}
      placeholder={boards.planHints[field]}
      rows={field === 'deadline' ? 1 : 2}
      source={source}
      note={`${place.noteId}/${field}`}
      describedBy={noticeParts(notice)}
      asksForRole={field === 'responsible'}
      readOnly={board.status !== 'live'}
      onTyped={shared ? typed : undefined}
    />
  );
}
