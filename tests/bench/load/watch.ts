import { processFigures } from '../process-figures.ts';
import type { LoadFigures } from '../workload.ts';
import type { LoadHost } from './run-load.ts';

/** What a server spends, and how busy the generator is, between `begun` and `ended`. */
export class Watch {
  readonly #pid: number;
  readonly #host: LoadHost;
  /** Of the server; tells the truth after `ended`. */
  cpuMs = 0;
  figures: LoadFigures = { cpuShare: 0, lagP99Ms: 0 };

  constructor(pid: number, host: LoadHost) {
    this.#pid = pid;
    this.#host = host;
  }

  readonly begun = (): void => {
    this.cpuMs -= processFigures(this.#pid).cpuMs;
    this.#host.begin();
  };

  readonly ended = (): void => {
    this.cpuMs += processFigures(this.#pid).cpuMs;
    this.figures = this.#host.end();
  };
}
