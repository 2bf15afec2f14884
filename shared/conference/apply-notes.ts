import { withEntry, withHeld, withMember, without } from './changed-maps.ts';
import type { Reducers } from './reducers.ts';
import type { Share } from './state.ts';

type OfNotes =
  | 'boardsShared'
  | 'noteShared'
  | 'noteUnshared'
  | 'heartSet'
  | 'heartsCounted'
  | 'notesShown'
  | 'sharesCounted'
  | 'noteAuthored'
  | 'boardsReplaced'
  | 'boardsRestored'
  | 'notesRedacted'
  | 'lateNoteSent'
  | 'lateNoteSettled';

/** What is decided about notes beside their words: shared, shown, liked, signed, erased, come too late. */
export const applyNotes: Reducers<OfNotes> = {
  boardsShared: (state, { stepId }) => ({ ...state, sharedSteps: withMember(state.sharedSteps, stepId, true) }),
  noteShared(state, { stepId, share }) {
    const shares = state.shares.get(stepId) ?? [];
    const isSame = (one: Share) =>
      one.noteId === share.noteId && one.personId === share.personId && one.groupId === share.groupId;
    // In its place: of two notes with one id, the one that was shared first counts, also when it changes its lane.
    const next = shares.some(isSame) ? shares.map((one) => (isSame(one) ? share : one)) : [...shares, share];
    return { ...state, shares: withEntry(state.shares, stepId, next) };
  },
  noteUnshared(state, { stepId, personId, noteId }) {
    const kept = (state.shares.get(stepId) ?? []).filter((one) => one.noteId !== noteId || one.personId !== personId);
    return { ...state, shares: withHeld(state.shares, stepId, kept) };
  },
  heartSet(state, { board, noteId, personId, on }) {
    const onBoard = state.hearts.get(board) ?? new Map<string, ReadonlySet<string>>();
    const people = withMember(onBoard.get(noteId), personId, on);
    return { ...state, hearts: withHeld(state.hearts, board, withHeld(onBoard, noteId, people)) };
  },
  heartsCounted(state, { board, noteId, count }) {
    const counted = withEntry(state.heartCounts.get(board) ?? new Map<string, number>(), noteId, count);
    return { ...state, heartCounts: withEntry(state.heartCounts, board, counted) };
  },
  notesShown: (state, { stepId }) => ({
    ...state,
    shown: withMember(state.shown, stepId, true),
    shareCounts: without(state.shareCounts, stepId),
  }),
  sharesCounted: (state, { stepId, count }) => ({
    ...state,
    shareCounts: count > 0 ? withEntry(state.shareCounts, stepId, count) : without(state.shareCounts, stepId),
  }),
  noteAuthored(state, { board, noteId, nameId }) {
    const onBoard = state.authors.get(board) ?? new Map<string, string>();
    const authors = nameId === null ? without(onBoard, noteId) : withEntry(onBoard, noteId, nameId);
    return { ...state, authors: withHeld(state.authors, board, authors) };
  },
  boardsReplaced(state, { boards }) {
    const epochs = new Map(state.epochs);
    // Never back: a client may hear of a board twice, through two rooms.
    for (const { board, epoch } of boards) epochs.set(board, Math.max(epoch, epochs.get(board) ?? 0));
    return { ...state, epochs };
  },
  boardsRestored: (state, { epoch }) => ({ ...state, epochsFrom: Math.max(epoch, state.epochsFrom) }),
  notesRedacted(state, { notes }) {
    const redacted = new Map(state.redacted);
    for (const { board, noteId } of notes) redacted.set(board, withMember(redacted.get(board), noteId, true));
    return { ...state, redacted };
  },
  lateNoteSent: (state, { late }) => ({ ...state, lateNotes: withEntry(state.lateNotes, late.id, late) }),
  lateNoteSettled(state, { lateId, outcome }) {
    const late = state.lateNotes.get(lateId);
    return late ? { ...state, lateNotes: withEntry(state.lateNotes, lateId, { ...late, outcome }) } : state;
  },
};
