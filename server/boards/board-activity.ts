import type { Logger } from 'pino';
import type * as Y from 'yjs';
import { hasWords, readNotes } from '../../shared/boards/notes.ts';
import { type Paced, paced } from './paced.ts';

export interface BoardStats {
  /** How many notes hold any words. */
  readonly notes: number;
  readonly lastActivityAt: number;
}

/** Tells now and then how a board gets on. */
export class BoardActivity {
  readonly #now: () => number;
  readonly #paced: Paced;
  #lastAt = 0;

  constructor(options: {
    readonly everyMs: number;
    readonly name: string;
    readonly logger: Logger;
    now(): number;
    /** Undefined when there is no document any more. */
    document(): Y.Doc | undefined;
    tell(stats: BoardStats): void;
  }) {
    this.#now = () => options.now();
    this.#paced = paced(() => {
      const doc = options.document();
      if (!doc) return;
      try {
        options.tell({ notes: readNotes(doc).filter(hasWords).length, lastActivityAt: this.#lastAt });
      } catch (error) {
        options.logger.error({ err: error, board: options.name }, 'telling about a board failed');
      }
    }, options.everyMs);
  }

  /** Something new has been stored. */
  stored(): void {
    this.#lastAt = this.#now();
    this.#paced.request();
  }

  flush(): void {
    this.#paced.flush();
  }
}
