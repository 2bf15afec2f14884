import type { ReactNode } from 'react';
import type { Heading, Note } from '../../../shared/boards/notes.ts';
import type { Lane } from '../../../shared/conference/step-kind.ts';
import type { CommandReply } from '../../../shared/protocol/live.ts';
import type { BoardActions } from '../connection/board-handle.ts';

/** How notes of a board are lifted to plenary; the step kind's view knows. */
export interface Lifting {
  readonly lifted: readonly string[];
  readonly most: number;
  /** Without it one only sees what is lifted. */
  readonly lift?: ((noteId: string, on: boolean) => Promise<CommandReply>) | undefined;
}

/** What a note's card needs of its board. It changes rarely, so that a keystroke draws one card again and not all. */
export interface BoardTools {
  readonly actions: BoardActions;
  readonly writable: boolean;
  readonly lanes: readonly Lane[];
  readonly headings: readonly Heading[];
  readonly setOpen: (open: OpenCard | null) => void;
  readonly lift: Lifting['lift'];
  readonly remove: (noteId: string) => void;
  readonly moved: (lane: Lane) => void;
  /** What whoever looks on may do with a note, drawn under it. */
  readonly foot: ((note: Note) => ReactNode) | undefined;
}

/** The one card that is opened, and for what. */
export interface OpenCard {
  readonly noteId: string;
  readonly as: 'menu' | 'editor' | 'comment' | 'heading';
}
