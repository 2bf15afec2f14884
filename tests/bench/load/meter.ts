import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { LoadFigures } from '../workload.ts';

const resolutionMs = 2;

/** Watches how busy this process is between `begin` and `end`. */
export class Meter {
  readonly #delay = monitorEventLoopDelay({ resolution: resolutionMs });
  #cpu = process.cpuUsage();
  #beganAt = performance.now();
  #figures: LoadFigures | undefined;

  begin(): void {
    this.#delay.reset();
    this.#delay.enable();
    this.#cpu = process.cpuUsage();
    this.#beganAt = performance.now();
    this.#figures = undefined;
  }

  end(): LoadFigures {
    const { user, system } = process.cpuUsage(this.#cpu);
    const elapsedMs = performance.now() - this.#beganAt;
    this.#delay.disable();
    const lagP99Ms = Math.max(0, this.#delay.percentile(99) / 1e6 - resolutionMs);
    this.#figures = { cpuShare: (user + system) / 1000 / elapsedMs, lagP99Ms };
    return this.#figures;
  }

  /** Of the last window; undefined when none has ended. */
  get figures(): LoadFigures | undefined {
    return this.#figures;
  }
}
