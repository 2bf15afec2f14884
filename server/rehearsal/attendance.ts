/** Who is here and who has finished which moment: how the facilitator sees that a table is done. */
export class Attendance {
  readonly #here = new Set<string>();
  readonly #finished = new Map<string, Set<string>>();
  readonly #waiters = new Set<() => void>();

  arrived(personId: string): void {
    this.#here.add(personId);
  }

  /** Whoever leaves, or fails, is waited for no longer. */
  left(personId: string): void {
    this.#here.delete(personId);
    this.#look();
  }

  finished(moment: string, personId: string): void {
    const done = this.#finished.get(moment) ?? new Set<string>();
    this.#finished.set(moment, done.add(personId));
    this.#look();
  }

  /** How many of those who are here have finished. */
  count(moment: string): { readonly done: number; readonly here: number } {
    const finished = this.#finished.get(moment);
    return { done: [...this.#here].filter((id) => finished?.has(id)).length, here: this.#here.size };
  }

  /** Resolves once everybody who is here has finished `moment`, or after `mostMs`. */
  allFinished(moment: string, mostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const settle = () => {
        clearTimeout(timer);
        this.#waiters.delete(look);
        resolve();
      };
      const look = () => {
        const { done, here } = this.count(moment);
        if (done >= here) settle();
      };
      const timer = setTimeout(settle, mostMs);
      this.#waiters.add(look);
      look();
    });
  }

  #look(): void {
    for (const look of [...this.#waiters]) look();
  }
}
