interface Waiting {
  readonly at: number;
  readonly call: () => void;
  timer: NodeJS.Timeout | undefined;
}

/**
 * A clock that follows another one and may run faster. Its hands never jump when the speed changes: what has passed has
 * passed, and only what comes passes faster. Until it is told otherwise it shows what the other one shows.
 */
export class SpeedClock {
  readonly #real: () => number;
  readonly #waiting = new Set<Waiting>();
  #speed = 1;
  /** What both clocks showed when the speed was last changed. */
  #turned = { real: 0, own: 0 };

  /** @param real milliseconds, never going back */
  constructor(real: () => number) {
    this.#real = real;
  }

  /** How many milliseconds pass here in one of the other clock's. */
  get speed(): number {
    return this.#speed;
  }

  now(): number {
    return this.#turned.own + (this.#real() - this.#turned.real) * this.#speed;
  }

  /** @throws {RangeError} when the speed is not a number above 0 */
  run(speed: number): void {
    if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError(`a clock cannot run at ${speed}`);
    const real = this.#real();
    this.#turned = { real, own: this.#turned.own + (real - this.#turned.real) * this.#speed };
    this.#speed = speed;
    for (const one of this.#waiting) {
      clearTimeout(one.timer);
      this.#start(one);
    }
  }

  /** After a restart on a machine whose clock is slow: goes on from `at`, where it has been already. */
  notBefore(at: number): void {
    if (this.now() < at) this.#turned = { real: this.#real(), own: at };
  }

  /** Calls once `ms` of this clock have passed, at whatever speeds. Returns what takes it back. */
  after(ms: number, call: () => void): () => void {
    const one: Waiting = { at: this.now() + ms, call, timer: undefined };
    this.#waiting.add(one);
    this.#start(one);
    return () => {
      clearTimeout(one.timer);
      this.#waiting.delete(one);
    };
  }

  #start(one: Waiting): void {
    const ms = Math.max(0, (one.at - this.now()) / this.#speed);
    one.timer = setTimeout(() => {
      this.#waiting.delete(one);
      one.call();
    }, ms);
  }
}
