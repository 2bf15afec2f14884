import type { BoardKey } from '../../shared/boards/board-name.ts';
import type { Lane } from '../../shared/conference/step-kind.ts';
import type { CommandReply } from '../../shared/protocol/live.ts';
import { useBoard } from './use-board.ts';

/** How notes of this board are lifted to plenary; the step kind's view knows. */
export interface Lifting {
  readonly lifted: readonly string[];
  readonly most: number;
  /** Without it one only sees what is lifted. */
  readonly lift?: ((noteId: string, on: boolean) => Promise<CommandReply>) | undefined;
}

export interface BoardViewProps {
  readonly boardKey: BoardKey;
  readonly lanes: readonly Lane[];
  readonly form: 'note' | 'plan';
  /** Looks only, even where this person might write. */
  readonly readOnly?: boolean | undefined;
  /** Lanes side by side, or one at a time with lanes as filters; by the width of the window when left out. */
  readonly wide?: boolean | undefined;
  readonly lifting?: Lifting | undefined;
  /** Where nothing is written yet: the question, and one example. */
  readonly question?: string | undefined;
  readonly example?: string | undefined;
}

/** A board of notes. On a phone import it lazily: it brings Yjs with it. */
export function BoardView({ boardKey }: BoardViewProps) {
  const board = useBoard(boardKey);
  return (
    <ul>
      {board.notes.map((note) => (
        <li key={note.id}>{note.text}</li>
      ))}
    </ul>
  );
}
