import type { Heading, Note, PlanField } from '../../../shared/boards/notes.ts';
import type { SavedState } from '../../ui/save-state.tsx';
import type { Fullness } from './fullness.ts';

/**
 * *loading*: not in step with the server yet. *live*: this person may write. *readonly*: only read. *closed*: the board
 * is not for this person now, or there is none.
 */
export type BoardStatus = 'loading' | 'live' | 'readonly' | 'closed';

/** Somebody else who is writing now: in a note, or (`noteId` null) a new one. */
export interface Writer {
  readonly name: string;
  readonly noteId: string | null;
}

/** Words that were typed here but that the server would not take any more, e.g. since the step had ended. */
export interface Rescued {
  readonly noteId: string;
  readonly text: string;
  /** Where it may be put again; left out for plans, and where it is not known. */
  readonly lane?: string;
  /** Of a plan: its own line, and its fields one by one. */
  readonly plan?: { readonly text: string; readonly fields: Readonly<Record<PlanField, string>> };
  /** Others had this note too: only offered while it is there, since it may have been erased. */
  readonly ifThere?: true;
}

/** One text that somebody edits: what `bindText` joins to a text area. */
export interface TextSource {
  read(): string;
  /** Makes the text read `next` with the smallest edit. */
  write(next: string): void;
  /** `listener` is called after somebody else's edits only. */
  subscribe(listener: () => void): () => void;
}

/** What a board holds at one moment. A new object at every change; notes that did not change keep their identity. */
export interface BoardSnapshot {
  readonly synced: boolean;
  readonly refused: boolean;
  readonly saved: SavedState;
  /** Whether there is room for more. */
  readonly fullness: Fullness;
  readonly notes: readonly Note[];
  readonly headings: readonly Heading[];
  readonly writers: readonly Writer[];
  readonly rescued: readonly Rescued[];
  /** Whether the rescued words have been held against what the server has since: those it has after all are gone. */
  readonly checked: boolean;
  readonly canUndo: boolean;
  /** Raised when the document was built anew: text sources from before it lead nowhere. */
  readonly generation: number;
}

/** Of a board of which nothing is known yet. */
export const emptySnapshot: BoardSnapshot = {
  synced: false,
  refused: false,
  saved: 'saving',
  fullness: 'room',
  notes: [],
  headings: [],
  writers: [],
  rescued: [],
  checked: false,
  canUndo: false,
  generation: 0,
};

/** What may be done with a board. While it is loading or may not be written, writing does nothing. */
export interface BoardActions {
  /** Adds a note at the end of a lane and returns its id. With `id`, a note that is there already stays as it is. */
  add(lane: string, text: string, options?: { readonly id?: string; readonly form?: 'note' | 'plan' }): string;
  edit(noteId: string, text: string, field?: PlanField): void;
  /** For a text area that follows others' edits; null when there is no such note. */
  textSource(noteId: string, field?: PlanField): TextSource | null;
  /** Ahead of `beforeId`, or to the end of the lane. `headingId` null takes it out from under its heading. */
  move(
    noteId: string,
    to: { readonly lane: string; readonly headingId?: string | null; readonly beforeId?: string | null },
  ): void;
  remove(noteId: string): void;
  comment(noteId: string, text: string): void;
  addHeading(lane: string, title: string): string;
  renameHeading(headingId: string, title: string): void;
  removeHeading(headingId: string): void;
  /** Takes back one's own last change, never somebody else's. */
  undo(): void;
  /** Tells the others that one writes in a note (null: a new one); `stopped` tells that one no longer does. */
  writing(noteId: string | null): void;
  stopped(): void;
  /** Resolves when the server has stored everything written here so far (true), or has refused it (false). */
  whenSaved(): Promise<boolean>;
  /** The person has taken care of these words. */
  dismissRescued(noteId: string): void;
}

export interface BoardHandle extends BoardActions, Omit<BoardSnapshot, 'synced' | 'refused'> {
  readonly status: BoardStatus;
}
