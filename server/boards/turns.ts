/** Work on things by name: pieces that share a name run one after the other, in the order in which they were given. */
export interface Turns {
  /** `work` begins when all that was given before, on any of the `names`, is over. Two pieces never wait for each other. */
  run<T>(names: readonly string[], work: () => Promise<T>): Promise<T>;
  /** Resolves when all that was given so far is over. */
  idle(): Promise<void>;
}

export function createTurns(): Turns {
  /** By name: the last piece given. */
  const last = new Map<string, Promise<unknown>>();
  return {
    async run(names, work) {
      const before = new Set(names.map((name) => last.get(name)));
      const turn = Promise.allSettled(before).then(work);
      // All names at once, so that of two pieces one is ahead of the other everywhere.
      for (const name of names) last.set(name, turn);
      try {
        return await turn;
      } finally {
        for (const name of names) if (last.get(name) === turn) last.delete(name);
      }
    },
    async idle() {
      await Promise.allSettled(last.values());
    },
  };
}
