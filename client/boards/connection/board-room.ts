import { parseBoardName } from '../../../shared/boards/board-name.ts';
import { readHeadings, readNotes } from '../../../shared/boards/notes.ts';
import { carryOver } from '../kept/older-epochs.ts';
import { keepRescued, readRescued } from '../kept/rescued-store.ts';
import { type BoardCopyEvents, type BoardCopyOptions, openBoardCopy } from './board-copy.ts';
import { everyWord, rescuedFrom } from './board-document.ts';
import { type BoardActions, type BoardSnapshot, emptySnapshot, type Rescued } from './board-handle.ts';
import { gaugeOf } from './fullness.ts';
import { keepHeadings, keepNotes } from './keep-notes.ts';
import { patienceMs, savedState } from './save-clock.ts';

export interface BoardRoomOptions extends BoardCopyOptions {
  /** Words from the document before this one, for their writer to see to. */
  readonly rescued?: readonly Rescued[];
}

/** One open board: its document, its connection, and the snapshot that views read. */
export interface BoardRoom extends Omit<BoardActions, 'writing'> {
  writing(noteId: string | null, name: string): void;
  snapshot(): BoardSnapshot;
  subscribe(listener: () => void): () => void;
  /**
   * Another document has taken this one's place: forgets it, and returns the words that the server has not stored. When a
   * backup has been `restored`, all that were written here: what the new document holds of them is not offered again.
   */
  retire(options: { readonly restored: boolean }): readonly Rescued[];
  /** Puts all words of a board of one's own aside, stored or not, as those are that the server would not take. */
  keepOwn(): void;
  close(): void;
}

const noRight = 4403;
const wrongEpoch = 4409;
/** The board is full, or what was written offline is too much at once. */
const tooLarge = 4413;
/** After a refusal our own rights are on their way here too: a moment later we know whether to read on. */
const rebuildAfterMs = 700;
const mostRefusals = 3;

export function openBoardRoom(options: BoardRoomOptions): BoardRoom {
  const { name, storage } = options;
  const isOwn = parseBoardName(name)?.scope === 'person';
  carryOver(storage, name);
  const listeners = new Set<() => void>();
  const waiters = new Set<(stored: boolean) => void>();
  let snapshot = emptySnapshot;
  let closed = false;
  let refusals = 0;
  let refusedForSize = false;
  let unsavedSince: number | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let rebuilding: ReturnType<typeof setTimeout> | undefined;

  const show = (change: Partial<BoardSnapshot>): void => {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  };
  const settle = (stored: boolean): void => {
    const settled = [...waiters];
    waiters.clear();
    for (const waiter of settled) waiter(stored);
  };
  const setRescued = (rescued: readonly Rescued[]): void => {
    if (rescued.length === 0 && snapshot.rescued.length === 0) return;
    keepRescued(storage, name, rescued);
    show({ rescued });
  };
  const read = (): void => {
    const { document } = copy;
    const fullness = refusedForSize ? 'full' : gauge.fullness();
    show({
      fullness,
      notes: keepNotes(snapshot.notes, readNotes(document.doc)),
      headings: keepHeadings(snapshot.headings, readHeadings(document.doc)),
      canUndo: document.canUndo(),
    });
  };
  const saving = (): void => {
    if (closed) return;
    const now = Date.now();
    if (!copy.unsaved()) {
      // Something has found room since.
      if (unsavedSince !== null) refusedForSize = false;
      unsavedSince = null;
      clearTimeout(patience);
      settle(true);
    } else if (unsavedSince === null) {
      unsavedSince = now;
      patience = setTimeout(saving, patienceMs);
    }
    const saved = savedState({ connected: copy.connected(), unsavedSince, now });
    if (saved !== snapshot.saved) show({ saved });
  };
  const synced = (): void => {
    refusals = 0;
    const held = everyWord(copy.document.doc);
    const isWanted = ({ noteId, text, ifThere }: Rescued) =>
      held.get(noteId) !== text && (!ifThere || held.has(noteId));
    setRescued(snapshot.rescued.filter(isWanted));
    show({ synced: true, refused: false, checked: true });
    read();
    saving();
  };
  const addRescued = (words: readonly Rescued[]): void => {
    const ids = new Set(words.map(({ noteId }) => noteId));
    setRescued([...snapshot.rescued.filter(({ noteId }) => !ids.has(noteId)), ...words]);
  };
  /** Keeps as plain text what is not stored and will not be. */
  const rescue = (): void => addRescued(copy.unsavedWords());
  /** The same, for another document: a note that all had and that is not in it was erased, and stays so. */
  const rescueForNext = (): void => {
    const words = copy.unsavedWords();
    addRescued(words.map((one) => (isOwn || !copy.wasStored(one.noteId) ? one : { ...one, ifThere: true })));
  };
  const refused = (code: number): void => {
    if (closed) return;
    show({ checked: false });
    if (code === wrongEpoch) {
      // The state that names the other document is on its way; then this one is retired.
      rescueForNext();
      settle(false);
      show({ synced: false, writers: [] });
      return;
    }
    rescue();
    settle(false);
    refusals += 1;
    refusedForSize = code === tooLarge;
    if (refusedForSize) show({ fullness: 'full' });
    if ((code !== noRight && code !== tooLarge) || refusals > mostRefusals) {
      show({ refused: true });
      return;
    }
    rebuilding = setTimeout(() => {
      // Once more, for what was typed since.
      rescue();
      copy.close({ keep: false });
      gauge.stop();
      copy = openBoardCopy(options, events);
      gauge = gaugeOf(copy.document.doc);
      show({ generation: snapshot.generation + 1 });
      saving();
      copy.start();
    }, rebuildAfterMs * refusals);
  };

  const events: BoardCopyEvents = {
    changed: read,
    synced,
    saving,
    writers: (writers) => show({ writers }),
    refused,
  };
  let copy = openBoardCopy(options, events);
  let gauge = gaugeOf(copy.document.doc);
  addRescued([...readRescued(storage, name), ...(options.rescued ?? [])]);
  copy.start();

  const end = (keep: boolean): void => {
    closed = true;
    clearTimeout(patience);
    clearTimeout(rebuilding);
    listeners.clear();
    gauge.stop();
    copy.close({ keep });
    settle(false);
  };
  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (...given) => copy.document.add(...given),
    edit: (...given) => copy.document.edit(...given),
    textSource: (...given) => copy.document.textSource(...given),
    move: (...given) => copy.document.move(...given),
    remove: (...given) => copy.document.remove(...given),
    comment: (...given) => copy.document.comment(...given),
    addHeading: (...given) => copy.document.addHeading(...given),
    renameHeading: (...given) => copy.document.renameHeading(...given),
    removeHeading: (...given) => copy.document.removeHeading(...given),
    undo: () => copy.document.undo(),
    writing: (noteId, name) => copy.setWriter({ name, noteId }),
    stopped: () => copy.setWriter({}),
    whenSaved: () => (copy.unsaved() ? new Promise((done) => waiters.add(done)) : Promise.resolve(true)),
    dismissRescued: (noteId) => setRescued(snapshot.rescued.filter((one) => one.noteId !== noteId)),
    retire({ restored }) {
      if (restored) addRescued(copy.ownWords());
      else rescueForNext();
      const left = snapshot.rescued;
      setRescued([]);
      end(false);
      return left;
    },
    keepOwn() {
      if (!isOwn) return;
      addRescued(
        readNotes(copy.document.doc)
          .map(rescuedFrom)
          .filter(({ text }) => text !== ''),
      );
    },
    close: () => end(true),
  };
}
