import * as Y from 'yjs';
import { headingsMap, notesMap } from '../../shared/boards/notes.ts';
import { largestDocument } from './board-limits.ts';
import type { UpdateContent } from './inspect-update.ts';
import { joinUpdates } from './join-updates.ts';

/** Each top-level name stays in memory for good; a board has two. */
const mostRoots = 50;

/** The state vector of an empty document. */
export const nothing = Uint8Array.of(0);

const emptyUpdate = Uint8Array.of(0, 0);

/** Whether a state vector is that of somebody who has nothing yet. */
export function hasNothing(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0;
}

type Content =
  /** As storage gave it. Nobody has needed more: those who come and have nothing get these bytes. */
  | { readonly kind: 'stored'; readonly updates: readonly Uint8Array[]; readonly sound: true | 'unknown' }
  | { readonly kind: 'built'; readonly doc: Y.Doc; readonly sound: boolean };

/**
 * The server's copy of a board: all that is stored, and while an append is under way what is being stored. It is bytes
 * until somebody writes, reads it on the server, or returns with a copy of their own; then it is built as a Yjs document,
 * which takes some forty times the memory.
 */
export class BoardDocument {
  readonly #onUnsound: () => void;
  #content: Content;
  #made: Uint8Array[] = [];
  /** The whole as one update, and its state vector: kept while nothing changes. */
  #whole: Uint8Array | null = null;
  #vector: Uint8Array | null = null;
  /** The stored updates behind one another, for those who come while it has not been built. */
  #joined: Uint8Array | null = null;
  /** At least as many bytes as the whole takes. */
  #bytes: number;

  /** @param onUnsound told when it turns out that the stored updates do not fit together */
  constructor(stored: readonly Uint8Array[], onUnsound: () => void = () => {}) {
    this.#onUnsound = onUnsound;
    this.#content = { kind: 'stored', updates: stored, sound: 'unknown' };
    this.#bytes = stored.reduce((sum, update) => sum + update.length, 0);
    if (stored.length === 0) {
      this.#vector = nothing;
      this.#whole = emptyUpdate;
    } else if (stored.length === 1) this.#whole = stored[0] ?? null;
  }

  /** Builds it. Its client id is fresh each time: what an earlier one may have written but not stored is never mistaken for this. */
  get doc(): Y.Doc {
    return this.#built().doc;
  }

  /** False when the stored updates did not fit together. */
  get sound(): boolean {
    return this.#content.sound === true || this.#built().sound;
  }

  get isBuilt(): boolean {
    return this.#content.kind === 'built';
  }

  #built(): Extract<Content, { kind: 'built' }> {
    if (this.#content.kind === 'built') return this.#content;
    const { updates } = this.#content;
    const doc = new Y.Doc();
    let sound = true;
    // One transaction: merging long logs, or one transaction each, takes many times as long.
    doc.transact(() => {
      for (const update of updates) {
        try {
          Y.applyUpdate(doc, update);
        } catch {
          sound = false;
        }
      }
      notesMap(doc);
      headingsMap(doc);
    });
    sound &&= doc.store.pendingStructs === null && doc.store.pendingDs === null;
    doc.on('update', (update: Uint8Array) => this.#made.push(update));
    const built = { kind: 'built', doc, sound } as const;
    this.#content = built;
    this.#joined = null;
    if (!sound) this.#onUnsound();
    return built;
  }

  /** Becomes bytes again. To be called only while it holds exactly what is stored. */
  fold(): void {
    if (this.#content.kind === 'stored' || !this.#content.sound) return;
    const { doc } = this.#content;
    const whole = this.#all();
    this.#vector ??= Y.encodeStateVector(doc);
    this.#content = { kind: 'stored', updates: [whole], sound: true };
    this.#bytes = whole.length;
    doc.destroy();
  }

  /**
   * Runs `work` as one transaction and returns what changed as one update, or null. When it throws, the document may be
   * half changed and must be thrown away.
   */
  change(work: () => void): { readonly update: Uint8Array; readonly byYjs: boolean } | null {
    this.#made = [];
    this.doc.transact(work, this);
    const [update, ...more] = this.#made;
    if (!update) return null;
    this.#whole = null;
    this.#vector = null;
    // Yjs tidies up after some changes in a transaction of its own.
    const merged = more.length > 0 ? Y.mergeUpdates(this.#made) : update;
    this.#bytes += merged.length;
    return { update: merged, byYjs: more.length > 0 };
  }

  /**
   * Within `change`: takes in what fits. Returns false when some of it builds on what is not here; that part is left out
   * rather than kept waiting inside, where it would be sent on without being stored.
   */
  take(update: Uint8Array): boolean {
    const { store } = this.doc;
    Y.applyUpdate(this.doc, update);
    if (store.pendingStructs === null && store.pendingDs === null) return true;
    store.pendingStructs = null;
    store.pendingDs = null;
    return false;
  }

  /** Whether an update holds nothing new. */
  knows(content: UpdateContent): boolean {
    if (content.structs.length === 0 && content.ds.clients.size === 0) return true;
    const { store } = this.doc;
    for (const struct of content.structs) {
      if (!(struct instanceof Y.Skip) && struct.id.clock + struct.length > Y.getState(store, struct.id.client))
        return false;
    }
    for (const [client, deletions] of content.ds.clients) {
      for (const { clock, len } of deletions) if (!this.#isDeleted(client, clock, clock + len)) return false;
    }
    return true;
  }

  #isDeleted(client: number, from: number, to: number): boolean {
    const structs = this.doc.store.clients.get(client);
    if (!structs || to > Y.getState(this.doc.store, client)) return false;
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
      const struct = structs[at];
      if (!struct || struct.id.clock >= to) break;
      if (!struct.deleted) return false;
    }
    return true;
  }

  /** Whether there is room for it: an update that adds nothing always finds room. */
  hasRoomFor(update: Uint8Array, content: () => UpdateContent): boolean {
    if (this.#bytes + update.length > largestDocument) {
      this.#bytes = this.#all().length;
      if (this.#bytes + update.length > largestDocument) return this.knows(content());
    }
    return true;
  }

  hasRootsFor(roots: ReadonlySet<string>): boolean {
    const fresh = [...roots].filter((name) => !this.doc.share.has(name));
    return fresh.length === 0 || this.doc.share.size + fresh.length <= mostRoots;
  }

  stateVector(): Uint8Array {
    this.#vector ??= this.isBuilt ? Y.encodeStateVector(this.doc) : Y.encodeStateVectorFromUpdate(this.#all());
    return this.#vector;
  }

  /** What somebody with this state vector lacks; the same bytes for all who have nothing. Throws on malformed ones. */
  lackedBy(stateVector: Uint8Array): Uint8Array {
    return hasNothing(stateVector) ? this.#forNewcomers() : Y.encodeStateAsUpdate(this.doc, stateVector);
  }

  /** The whole document as one update, which may take the place of what is stored; null when that was not sound. */
  snapshot(): Uint8Array | null {
    const wasBuilt = this.isBuilt;
    const snapshot = this.sound ? this.#all() : null;
    if (!wasBuilt) this.fold();
    return snapshot;
  }

  /**
   * After a restart a whole hall asks for the same. A log that a crash has left long is passed on as it is: what takes its place
   * in storage always comes from the document.
   */
  #forNewcomers(): Uint8Array {
    if (this.#whole || this.#content.kind === 'built') return this.#all();
    this.#joined ??= joinUpdates(this.#content.updates);
    return this.#joined ?? this.#all();
  }

  #all(): Uint8Array {
    if (this.#whole) return this.#whole;
    const wasBuilt = this.isBuilt;
    this.#whole = Y.encodeStateAsUpdate(this.doc);
    if (!wasBuilt) this.fold();
    return this.#whole;
  }

  destroy(): void {
    if (this.#content.kind === 'built') this.#content.doc.destroy();
  }
}
