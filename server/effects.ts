import { type BoardName, boardKey, parseBoardName } from '../shared/boards/board-name.ts';
import type { ConferenceEvent } from '../shared/conference/events.ts';
import type { ConferenceMachine } from '../shared/conference/machine.ts';
import type { BoardCopy } from '../shared/conference/step-kind.ts';
import type { Boards } from './boards/boards.ts';
import { putNotes } from './boards/late-notes.ts';
import { openedAnswers } from './boards/opened-answers.ts';
import type { Conferences } from './live/conferences.ts';
import type { LiveConference } from './live/live-conference.ts';
import { replacedBoards } from './replaced-boards.ts';
import type { Storage } from './storage/storage.ts';

/** After which events the boards must be looked at again. One table; everything else concerns the live plane alone. */
const effects: { readonly [Type in ConferenceEvent['type']]?: 'rights' | 'copies' | 'both' } = {
  groupsConfirmed: 'rights',
  seatGiven: 'rights',
  seatMoved: 'rights',
  stepStarted: 'both',
  stepEnded: 'rights',
  nextUndone: 'both',
  boardsShared: 'rights',
  noteShared: 'copies',
  noteUnshared: 'copies',
  stepActed: 'copies',
  conferenceEnded: 'rights',
  personRemoved: 'rights',
  personRestored: 'rights',
  peopleMerged: 'both',
  stepRemoved: 'rights',
  stepMoved: 'rights',
  stepChanged: 'copies',
  notesShown: 'copies',
  notesRedacted: 'copies',
  lateNoteSettled: 'copies',
  beforehandOpened: 'copies',
  boardsReplaced: 'rights',
};

/** Makes boards follow the conference: who may write where, and which notes stand on a second board. */
export interface Effects {
  /**
   * Puts new documents in the place of those that the state has replaced. To be called before anything else, at once
   * when events have been applied; resolves when it is done.
   */
  replaceBoards(conference: LiveConference): Promise<void>;
  changeRights(conference: LiveConference, events: readonly ConferenceEvent[]): void;
  copyNotes(conference: LiveConference, events: readonly ConferenceEvent[]): Promise<void>;
  /** After a restart: whatever had not been copied yet is copied now. */
  catchUp(conference: LiveConference): Promise<void>;
  /** A board has new words in it. Notes that were shared before their text had arrived are copied now. */
  boardChanged(board: BoardName): Promise<void>;
}

interface Made {
  /** The copies last asked for, by the board that receives them; compared as text. */
  readonly asked: Map<string, string>;
  /** Boards with notes that were not there to copy, and the boards that wait for them. */
  readonly awaited: Map<string, Set<string>>;
  /** Late notes, and answers from before the day, that stand on their boards. */
  readonly put: Set<string>;
}

export function boardEffects({
  machine,
  boards,
  conferences,
  storage,
}: {
  readonly machine: ConferenceMachine;
  readonly boards: Boards;
  readonly conferences: Conferences;
  readonly storage: Storage;
}): Effects {
  const made = new WeakMap<LiveConference, Made>();
  const replaced = replacedBoards({ kinds: machine.kinds, boards, storage });

  async function copy(conference: LiveConference, force: (target: string) => boolean): Promise<void> {
    const known: Made = made.get(conference) ?? { asked: new Map(), awaited: new Map(), put: new Set() };
    const { asked, awaited } = known;
    made.set(conference, known);
    await putByItself(conference, known.put);
    const wanted = byTarget(machine.copies(conference.state));
    for (const target of new Set([...asked.keys(), ...wanted.keys()])) {
      const copies = wanted.get(target) ?? [];
      const text = JSON.stringify(copies);
      if (asked.get(target) === text && !force(target)) continue;
      const missing = await boards.copy(conference.id, target, copies);
      asked.set(target, text);
      for (const waiting of awaited.values()) waiting.delete(target);
      for (const one of missing) {
        const source = boardKey(one.from);
        awaited.set(source, (awaited.get(source) ?? new Set()).add(target));
      }
    }
  }

  /** What came late and was put on a board after all, and what was answered before the day; with what a crash left. */
  async function putByItself(conference: LiveConference, put: Set<string>): Promise<void> {
    const { state, words } = conference;
    const all = [...putNotes(machine.kinds, state, words), ...openedAnswers(machine.kinds, state, words)];
    const notes = all.filter(({ id }) => !put.has(id));
    for (const board of new Map(notes.map((note) => [boardKey(note.board), note.board])).values()) {
      const onIt = notes.filter((note) => boardKey(note.board) === boardKey(board));
      await boards.put(conference.id, board, onIt);
      for (const { id } of onIt) put.add(id);
    }
  }

  return {
    replaceBoards: (conference) => replaced.follow(conference),
    changeRights(conference, events) {
      if (events.some(({ type }) => touches(type, 'rights'))) boards.rightsChanged(conference.id);
      for (const event of events) if (event.type === 'stepEnded') boards.stepEnded(conference.id, event.stepId);
    },
    async copyNotes(conference, events) {
      if (events.some(({ type }) => touches(type, 'copies'))) await copy(conference, () => false);
    },
    async catchUp(conference) {
      await replaced.catchUp(conference);
      // A plenary board whose last note was taken back just before a crash has no copies any more, but still the note.
      const asked = new Map<string, string>();
      for (const name of await storage.boards(conference.id)) {
        const board = parseBoardName(name);
        if (board?.scope === 'plenary') asked.set(boardKey(board), '');
      }
      made.set(conference, { asked, awaited: new Map(), put: new Set() });
      await copy(conference, () => true);
    },
    async boardChanged(board) {
      const conference = await conferences.get(board.conferenceId);
      const waiting = conference && made.get(conference)?.awaited.get(boardKey(board));
      if (conference && waiting && waiting.size > 0) await copy(conference, (target) => waiting.has(target));
    },
  };
}

function touches(type: ConferenceEvent['type'], what: 'rights' | 'copies'): boolean {
  return effects[type] === what || effects[type] === 'both';
}

function byTarget(copies: readonly BoardCopy[]): Map<string, BoardCopy[]> {
  const targets = new Map<string, BoardCopy[]>();
  for (const copy of copies) {
    const key = boardKey(copy.to);
    const list = targets.get(key) ?? [];
    list.push(copy);
    targets.set(key, list);
  }
  return targets;
}
