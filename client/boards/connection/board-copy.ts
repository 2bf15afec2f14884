import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { notesMap } from '../../../shared/boards/notes.ts';
import type { Handshake } from '../../../shared/protocol/live.ts';
import { restoredChanges } from '../kept/restored-changes.ts';
import { type KeyValue, openUnsentStore } from '../kept/unsent-store.ts';
import { type BoardDocument, createBoardDocument, touchedBy, wordsOn } from './board-document.ts';
import type { Rescued, Writer } from './board-handle.ts';
import { keepInTouch } from './probe.ts';
import { createReceipts, listenedSocket, receiptMessage } from './receipts.ts';
import { readWriters } from './writers.ts';

export interface BoardCopyOptions {
  /** The board's name on the wire. */
  readonly name: string;
  /** Where boards are served, as `wss://host/boards`. */
  readonly server: string;
  readonly role: Handshake['role'];
  /** Instead of the role's cookie. */
  readonly token?: string;
  readonly storage: KeyValue | null;
}

export interface BoardCopyEvents {
  /** The document holds something else now. Not told while it is being filled for the first time. */
  changed(): void;
  /** Everything the server has is here, for the first time or again. */
  synced(): void;
  /** The connection came or went, or what is stored of one's own words is another. */
  saving(): void;
  writers(writers: readonly Writer[]): void;
  /** The server has closed for good; see the close codes of `server/boards/board-door.ts`. */
  refused(code: number): void;
}

/** A document and its connection. A refusal ends both; the board then goes on with a new copy. */
export interface BoardCopy {
  readonly document: BoardDocument;
  start(): void;
  connected(): boolean;
  unsaved(): boolean;
  /** The words that were written here and are not known to be stored. */
  unsavedWords(): readonly Rescued[];
  /** All words that were written here, stored or not. */
  ownWords(): readonly Rescued[];
  /** Whether the server is known to have had this note. */
  wasStored(noteId: string): boolean;
  setWriter(state: Writer | Record<string, never>): void;
  /** `keep` leaves what is unsaved in the browser, for the next page; else it is forgotten. */
  close(options: { readonly keep: boolean }): void;
}

/** Marks what an earlier page of this browser had written. */
const restored = {};
const keepAfterMs = 250;

export function openBoardCopy(options: BoardCopyOptions, events: BoardCopyEvents): BoardCopy {
  const document = createBoardDocument();
  const { doc } = document;
  const receipts = createReceipts();
  const unsent = openUnsentStore(options.storage, options.name, doc.clientID);
  const touched = { notes: new Set<string>(), comments: new Set<string>() };
  /** The same, also when it has been stored. */
  const own = { notes: new Set<string>(), comments: new Set<string>() };
  const storedNotes = new Set<string>();
  let fromBefore = restoredChanges(doc, []);
  let whole = false;
  let savedVector = Y.encodeStateVector(doc);
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const keepNow = () => {
    clearTimeout(keeping);
    keeping = undefined;
    if (receipts.unsaved()) unsent.keep(Y.encodeStateAsUpdate(doc, savedVector));
  };
  const allSaved = () => {
    savedVector = Y.encodeStateVector(doc);
    for (const noteId of touched.notes) storedNotes.add(noteId);
    touched.notes.clear();
    touched.comments.clear();
    fromBefore = restoredChanges(doc, []);
    clearTimeout(keeping);
    keeping = undefined;
    unsent.clear();
  };

  notesMap(doc).observeDeep((changes, { local, origin }) => {
    const { notes, comments } = touchedBy(changes);
    if (local || origin === restored)
      for (const mine of [touched, own]) {
        for (const id of notes) mine.notes.add(id);
        for (const id of comments) mine.comments.add(id);
      }
    if (origin === provider) for (const noteId of notes) storedNotes.add(noteId);
  });
  // Before the provider listens: a change is counted before the frame that carries it.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    receipts.changed();
    keeping ??= setTimeout(keepNow, keepAfterMs);
    events.saving();
  });
  doc.on('afterTransaction', () => {
    if (whole) events.changed();
  });
  const provider = new WebsocketProvider(options.server, options.name, doc, {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: listenedSocket(receipts),
    params: {
      role: options.role,
      receipts: '1',
      ...(options.token === undefined ? {} : { token: options.token }),
    },
  });
  provider.messageHandlers[receiptMessage] = (_encoder, decoder) => {
    receipts.stored(decoding.readVarUint(decoder));
    if (!receipts.unsaved()) allSaved();
    events.saving();
  };
  provider.on('sync', (synced: boolean) => {
    if (!synced) return;
    whole = true;
    events.synced();
  });
  provider.on('status', () => events.saving());
  provider.on('closed', ({ code }) => events.refused(code));
  provider.awareness.on('change', () => {
    events.writers(readWriters(provider.awareness.getStates(), doc.clientID));
  });
  const stopWatching = keepInTouch(provider, () => receipts.unsaved());
  globalThis.addEventListener?.('pagehide', keepNow);

  return {
    document,
    /** What an earlier page could not send becomes a change of this one; then the server is asked. */
    start() {
      const left = unsent.left();
      fromBefore = restoredChanges(doc, left);
      // Counted here, since what builds on words that only the server has shows in the document no sooner than those.
      if (left.length > 0) receipts.changed();
      for (const { update } of left) {
        try {
          Y.applyUpdate(doc, update, restored);
        } catch {
          // What a browser has kept badly is lost already.
        }
      }
      provider.connect();
    },
    connected: () => provider.wsconnected,
    unsaved: () => receipts.unsaved(),
    unsavedWords() {
      if (!receipts.unsaved()) return [];
      const before = fromBefore.touched();
      const notes = new Set([...touched.notes, ...before.notes]);
      const comments = new Set([...touched.comments, ...before.comments]);
      return [...wordsOn(doc, { notes, comments }), ...fromBefore.hidden()];
    },
    ownWords: () => wordsOn(doc, own),
    wasStored: (noteId) => storedNotes.has(noteId) && !fromBefore.began(noteId),
    setWriter: (state) => provider.awareness.setLocalState(state),
    close({ keep }) {
      if (keep) keepNow();
      else unsent.clear();
      clearTimeout(keeping);
      globalThis.removeEventListener?.('pagehide', keepNow);
      stopWatching();
      provider.destroy();
      document.destroy();
    },
  };
}
