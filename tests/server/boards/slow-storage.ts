import type { Storage } from '../../../server/storage/storage.ts';
import { StorageUnavailable } from '../../../server/storage/storage-errors.ts';
import { until } from './board-world.ts';

/** A real storage whose appends to boards, and whose readings of them, the test can hold up or let fail. */
export class SlowStorage {
  /** Appends that have been asked for and not answered. */
  waiting = 0;
  /** Asked for since the beginning. */
  asked = 0;
  /** Compactions that are held up, and all that have been asked for. */
  compacting = 0;
  compactions = 0;
  failing = false;
  /** Where the server ends all at once: an error that nobody can do anything about, before or after the deed. */
  breakAt: string | null = null;
  #held: (() => void)[] | null = null;
  #heldReads: (() => void)[] | null = null;
  #heldCompactions: (() => void)[] | null = null;
  #listeners = new Set<() => void>();

  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const go of held) go();
  }

  holdReads(): void {
    this.#heldReads ??= [];
  }

  releaseReads(): void {
    const held = this.#heldReads ?? [];
    this.#heldReads = null;
    for (const go of held) go();
  }

  holdCompactions(): void {
    this.#heldCompactions ??= [];
  }

  releaseCompactions(): void {
    const held = this.#heldCompactions ?? [];
    this.#heldCompactions = null;
    for (const go of held) go();
  }

  /** Resolves when something that holds now or later. */
  async until(holds: (state: SlowStorage) => boolean): Promise<void> {
    await until(
      () => holds(this),
      (tell) => this.#listeners.add(tell),
    );
  }

  readonly wrap = (storage: Storage): Storage => ({
    ...storage,
    appendUpdates: async (...args) => {
      this.waiting += 1;
      this.asked += 1;
      this.#tell();
      try {
        if (this.#held) await new Promise<void>((go) => this.#held?.push(go));
        if (this.failing) throw new StorageUnavailable('as the test wants it');
        return await storage.appendUpdates(...args);
      } finally {
        this.waiting -= 1;
        this.#tell();
      }
    },
    boardUpdates: async (board) => {
      if (this.#heldReads) await new Promise<void>((go) => this.#heldReads?.push(go));
      if (this.failing) throw new StorageUnavailable('as the test wants it');
      this.#mayBreak('storage.boardUpdates');
      return storage.boardUpdates(board);
    },
    compactBoard: async (...args) => {
      this.compacting += 1;
      this.compactions += 1;
      this.#tell();
      try {
        if (this.#heldCompactions) await new Promise<void>((go) => this.#heldCompactions?.push(go));
        if (this.failing) throw new StorageUnavailable('as the test wants it');
        await storage.compactBoard(...args);
      } finally {
        this.compacting -= 1;
      }
    },
    rewriteBoards: async (rewrite) => {
      if (this.failing) throw new StorageUnavailable('as the test wants it');
      this.#mayBreak('storage.rewriteBoards before');
      const done = await storage.rewriteBoards(rewrite);
      this.#mayBreak('storage.rewriteBoards after');
      return done;
    },
  });

  #mayBreak(place: string) {
    if (this.breakAt === place) throw new Error('broken');
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
