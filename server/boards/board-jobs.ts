import type * as Y from 'yjs';
import { mostQueued } from './board-limits.ts';
import type { ClientUpdate } from './seat.ts';

/** A change that the server itself makes. */
export interface ServerEdit {
  change(doc: Y.Doc): void;
  /**
   * Stores what came of the change, null for nothing, in place of the usual append: together with something else. The
   * change then waits for nothing and nobody's is stored with it. Resolves with the board's last sequence.
   */
  store?(update: Uint8Array | null): Promise<number | null>;
  /** It is stored. */
  done(): void;
  /** It is made, but the storage did not answer; it is tried again. */
  late(error: unknown): void;
  /** It never will be. */
  failed(error: unknown): void;
}

/** An edit that is stored together with something else. */
export type StoredEdit = Required<Pick<ServerEdit, 'change' | 'store'>> & {
  /** The storage does not answer; it is tried again. */
  late(): void;
};

export type Job = ClientUpdate | ServerEdit;

export const isEdit = (job: Job): job is ServerEdit => 'change' in job;

/** What waits to be made and stored on one board, in the order in which it came. */
export class BoardJobs {
  #jobs: Job[] = [];
  #bytes = 0;
  /** After a broken document: how many are taken one by one, so that only the one at fault pays. */
  #cautious = 0;

  get areThere(): boolean {
    return this.#jobs.length > 0;
  }

  /** False when too much waits already. */
  add(job: Job): boolean {
    const bytes = bytesOf(job);
    if (bytes > 0 && this.#bytes + bytes > mostQueued) return false;
    this.#bytes += bytes;
    this.#jobs.push(job);
    return true;
  }

  /** What is stored next, together. */
  takeBatch(): Job[] {
    const jobs = this.takeAll();
    const alone = jobs.findIndex((job) => isEdit(job) && job.store !== undefined);
    let most = jobs.length;
    if (alone >= 0) most = Math.max(alone, 1);
    if (this.#cautious > 0) {
      this.#cautious -= 1;
      most = 1;
    }
    this.putBack(jobs.slice(most));
    return jobs.slice(0, most);
  }

  takeAll(): Job[] {
    const jobs = this.#jobs;
    this.#jobs = [];
    this.#bytes = 0;
    return jobs;
  }

  /** Before all that has come since. */
  putBack(jobs: readonly Job[]): void {
    this.#jobs = [...jobs, ...this.#jobs];
    this.#bytes = this.#jobs.reduce((sum, job) => sum + bytesOf(job), 0);
  }

  /** One of these breaks the document, and nobody knows which. */
  takeOneByOne(count: number): void {
    this.#cautious = count;
  }
}

function bytesOf(job: Job): number {
  return isEdit(job) ? 0 : job.update.length;
}
