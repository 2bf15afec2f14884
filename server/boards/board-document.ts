import * as Y from 'yjs';
import { headingsMap, notesMap } from '../../shared/boards/notes.ts';
import { largestDocument } from './board-limits.ts';
import type { UpdateContent } from './inspect-update.ts';

/** Each top-level name stays in memory for good; a board has two. */
const mostRoots = 50;

/** The server's copy of a board: all that is stored, and while an append is under way what is being stored. */
export class BoardDocument {
  /** Its client id is fresh at every load: what an earlier run may have written but not stored is never mistaken for this. */
  readonly doc = new Y.Doc();
  /** False when the stored updates did not fit together; then nothing may take their place. */
  readonly sound: boolean;
  #made: Uint8Array[] = [];
  #whole: Uint8Array | null = null;
  /** At least as many bytes as the whole takes. */
  #bytes: number;

  constructor(stored: readonly Uint8Array[]) {
    const { doc } = this;
    this.#bytes = stored.reduce((sum, update) => sum + update.length, 0);
    let sound = true;
    // One transaction: merging long logs, or one transaction each, takes many times as long.
    doc.transact(() => {
      for (const update of stored) {
        try {
          Y.applyUpdate(doc, update);
        } catch {
          sound = false;
        }
      }
      notesMap(doc);
      headingsMap(doc);
    });
    this.sound = sound && doc.store.pendingStructs === null && doc.store.pendingDs === null;
    doc.on('update', (update: Uint8Array) => this.#made.push(update));
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
    return Y.encodeStateVector(this.doc);
  }

  /** What somebody with this state vector lacks. Throws on malformed ones. */
  lackedBy(stateVector: Uint8Array): Uint8Array {
    const hasNothing = stateVector.length === 1 && stateVector[0] === 0;
    return hasNothing ? this.#all() : Y.encodeStateAsUpdate(this.doc, stateVector);
  }

  /** The whole document as one update. */
  snapshot(): Uint8Array {
    return this.#all();
  }

  /** Kept while nothing changes: after a restart a whole hall asks for the same. */
  #all(): Uint8Array {
    this.#whole ??= Y.encodeStateAsUpdate(this.doc);
    return this.#whole;
  }

  destroy(): void {
    this.doc.destroy();
  }
}
