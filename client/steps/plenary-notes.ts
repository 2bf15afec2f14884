import { useMemo } from 'react';
import { type BoardKey, boardKey, plenaryOwner } from '../../shared/boards/board-name.ts';
import type { Note } from '../../shared/boards/notes.ts';
import { useBoard } from '../boards/connection/use-board.ts';
import { useLive, useWord } from '../live/use-live.tsx';
import type { HallNote } from './hall-notes.tsx';

/** What stands on a step's plenary board, with its hearts and, where the step says so, its writers' names, in the order it came. Notes without words are left out. */
export function usePlenaryNotes(stepId: string): readonly HallNote[] {
  const key = useMemo((): BoardKey => ({ stepId, scope: 'plenary', owner: plenaryOwner }), [stepId]);
  const { notes } = useBoard(key);
  const { heartCounts, authors } = useLive().state;
  const word = useWord();
  const counts = heartCounts.get(boardKey(key));
  const names = authors.get(boardKey(key));
  return notes.flatMap((note) => {
    const text = wordsOf(note);
    const author = word(names?.get(note.id) ?? '');
    return text === ''
      ? []
      : [{ id: note.id, text, hearts: counts?.get(note.id) ?? 0, table: note.table, author, lane: note.lane }];
  });
}

/** A plan is told by its goal and its action. */
function wordsOf({ text, plan }: Note): string {
  if (!plan) return text.trim();
  return [plan.goal, plan.action, text]
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .join(' – ');
}
