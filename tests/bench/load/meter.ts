import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { LoadFigures } from '../workload.ts';

const resolutionMs = 2;

/** Microseconds for which some process of this machine has waited for a processor; NaN where the kernel does not tell. */
function waitedUs(): number {
  try {
    return Number(/^some .*total=(\d+)/m.exec(readFileSync('/proc/pressure/cpu', 'utf8'))?.[1]);
  } catch {
    return Number.NaN;
  }
}

/** Watches how busy this process is between `begin` and `end`. */
export class Meter {
  readonly #delay = monitorEventLoopDelay({ resolution: resolutionMs });
  #cpu = process.cpuUsage();
  #beganAt = performance.now();
  #waited = Number.NaN;
  #figures: LoadFigures | undefined;

  begin(): void {
    this.#delay.reset();
    this.#delay.enable();
    this.#cpu = process.cpuUsage();
    this.#waited = waitedUs();
    this.#beganAt = performance.now();
    this.#figures = undefined;
  }

  end(): LoadFigures {
    const { user, system } = process.cpuUsage(this.#cpu);
    const elapsedMs = performance.now() - this.#beganAt;
    this.#delay.disable();
    const lagP99Ms = Math.max(0, this.#delay.percentile(99) / 1e6 - resolutionMs);
    const waitShare = (waitedUs() - this.#waited) / 1000 / elapsedMs;
    const cpuShare = (user + system) / 1000 / elapsedMs;
    this.#figures = { cpuShare, lagP99Ms, ...(Number.isNaN(waitShare) ? {} : { waitShare }) };
    return this.#figures;
  }

  /** Of the last window; undefined when none has ended. */
  get figures(): LoadFigures | undefined {
    return this.#figures;
  }
}
