/** So many names are remembered before those that have not been busy lately are forgotten. */
const mostShared = 5_000;

/** Lets through so many a second on average, and a burst at once. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #left: number;
  #at = performance.now();

  constructor(rate: { readonly perSecond: number; readonly burst: number }) {
    this.#perSecond = rate.perSecond;
    this.#burst = rate.burst;
    this.#left = rate.burst;
  }

  /** Whether there was room for this much. */
  take(amount: number): boolean {
    this.#fill();
    this.#left -= amount;
    return this.#left >= 0;
  }

  /** As if it had never been used. */
  get isFull(): boolean {
    this.#fill();
    return this.#left >= this.#burst;
  }

  #fill(): void {
    const now = performance.now();
    this.#left = Math.min(this.#burst, this.#left + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
  }
}

/** Buckets by name, shared by all who work under it: a person with ten connections gets no more than one with two. */
export class SharedBuckets {
  readonly #rate: { readonly perSecond: number; readonly burst: number };
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(rate: { readonly perSecond: number; readonly burst: number }) {
    this.#rate = rate;
  }

  of(name: string): TokenBucket {
    const known = this.#buckets.get(name);
    if (known) return known;
    if (this.#buckets.size >= mostShared) this.#forgetFull();
    const bucket = new TokenBucket(this.#rate);
    this.#buckets.set(name, bucket);
    return bucket;
  }

  /** A full one says nothing about its name. */
  #forgetFull(): void {
    for (const [name, bucket] of this.#buckets) if (bucket.isFull) this.#buckets.delete(name);
  }
}
