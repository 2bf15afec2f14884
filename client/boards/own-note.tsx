import type { ReactNode } from 'react';

export interface OwnNoteProps {
  readonly stepId: string;
  /** What is asked: the field's label. */
  readonly question: string;
  /** Said after the save state; "only you see this" when left out. */
  readonly audience?: ReactNode;
  readonly rows?: number | undefined;
}

/** A person's private note in a step: saved as it is written, on the board that only they can open. */
export function OwnNote(_props: OwnNoteProps) {
  return null;
}
