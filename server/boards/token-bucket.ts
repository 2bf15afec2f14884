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
    const now = performance.now();
    this.#left = Math.min(this.#burst, this.#left + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    this.#left -= amount;
    return this.#left >= 0;
  }
}
