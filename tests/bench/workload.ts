/**
 * What a measurement is. A workload names its subjects (Samling first, then peers), and `run` measures each of them, in
 * turns: A B C A B C …, so that whatever else the machine does falls on all of them alike.
 *
 *     export const w2: Workload = {
 *       id: 'w2', title: 'Next step', about: 'What is measured, and how, in a paragraph of Markdown.',
 *       subjects: ['Samling', 'Socket.IO'],
 *       measures: [{ id: 'p99', title: 'p99 to the last phone', unit: 'ms' }],
 *       targets: [{ says: 'p99 ≤ 1.5× bare', case: '500 phones', measure: 'p99', over: 'Socket.IO', most: 1.5 }],
 *       plots: [{ measure: 'p99', over: 'phones' }],
 *       run: (context) => context.interleave([{ name: '500 phones', x: 500 }], async ({ subject, at, short }) => {
 *         const server = await …;                                    // see subjects/
 *         const { result, load } = await runLoad('next-step.ts', { … }); // in a process of its own, see load/
 *         return { values: { p99: result.p99 }, load, latencyMs: result.p99 };
 *       }),
 *     };
 *
 * and stands in `workloads.ts`. Tables, plots and verdicts are drawn from what comes back.
 */
export interface Workload {
  /** `w1`: what one asks for, and the name of its files in docs/benchmarks. */
  readonly id: string;
  readonly title: string;
  /** What is measured, and how, in Markdown. */
  readonly about: string;
  /** Samling first. */
  readonly subjects: readonly string[];
  readonly measures: readonly Measure[];
  readonly targets: readonly Target[];
  readonly plots?: readonly Plot[];
  /** A table of its own, in Markdown, instead of one for each case. */
  summary?(findings: Findings): string;
  run(context: Context): Promise<void>;
}

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** Decimals shown; 1 if not given. */
  readonly digits?: number;
  /** Peers have nothing like it, or it is not what is compared: no ratio is drawn. */
  readonly alone?: true;
}

/** Holds when the median over repetitions lies within the limits. */
export interface Target {
  /** As in the design: `CPU ≤ 0.45× y-websocket`. */
  readonly says: string;
  readonly case: string;
  readonly measure: string;
  /** The peer by which Samling's figure is divided, within each repetition; without one the figure itself counts. */
  readonly over?: string;
  /** With `over`: how much more than the peer Samling may have; then no ratio is taken. */
  readonly plus?: number;
  readonly most?: number;
  readonly least?: number;
  /** One repetition outside the limits is one too many; else the median counts. */
  readonly always?: true;
}

/** How a measure grows over the cases that have an `x`; or bars, a group for each case, when no `over` is given. */
export interface Plot {
  readonly measure: string;
  /** What `x` counts: `editors`. */
  readonly over?: string;
  /** Cases drawn; all if not given. */
  readonly cases?: readonly string[];
  readonly logarithmic?: true;
}

/** One setting under which all subjects are measured: `100 editors`. */
export interface Case {
  readonly name: string;
  readonly x?: number;
  /** Where not all of the workload's subjects are measured. */
  readonly subjects?: readonly string[];
  /** Where fewer are enough, as for the points of a curve. */
  readonly repetitions?: number;
}

/** How busy a load generator was while it measured. */
export interface LoadFigures {
  /** Of one core. */
  readonly cpuShare: number;
  /** By how much its event loop was late, at the 99th percentile. */
  readonly lagP99Ms: number;
  /** Share of the time for which somebody on the machine waited for a processor: whether it had other things to do. */
  readonly waitShare?: number;
}

/** What one run of one subject gave. */
export interface Measured {
  readonly values: Readonly<Record<string, number>>;
  readonly load?: LoadFigures;
  /** The p99 that the load generator measured: it must have been quicker than that itself, or the run is void. */
  readonly latencyMs?: number;
  /** Void for a reason of the workload's own. */
  readonly void?: string;
  /** What the figures alone do not tell: for the page. */
  readonly note?: string;
}

export interface Run<C extends Case> {
  readonly subject: string;
  readonly at: C;
  /** To warm up, or because the whole measurement is a quick one: the shortest window that still shows something. */
  readonly short: boolean;
  /** From 0; -1 while warming up. */
  readonly repetition: number;
}

export interface Context {
  readonly quick: boolean;
  /** Windows as long as the design asks for, however long all of it takes. */
  readonly full: boolean;
  readonly repetitions: number;
  /**
   * Measures each case with all subjects in turns, and keeps what comes back. First one short run of each subject in the
   * first case, which is thrown away. A void run is repeated, at most twice.
   */
  interleave<C extends Case>(cases: readonly C[], measure: (run: Run<C>) => Promise<Measured>): Promise<void>;
  /** The same for what is idle: all subjects of a repetition at the same time. */
  together<C extends Case>(cases: readonly C[], measure: (run: Run<C>) => Promise<Measured>): Promise<void>;
  /** For whoever can use neither. */
  record(sample: Sample): void;
  /** To the terminal. */
  tell(line: string): void;
}

/** What is kept of a run. */
export interface Sample {
  readonly case: string;
  readonly x?: number;
  readonly subject: string;
  readonly repetition: number;
  readonly values: Readonly<Record<string, number>>;
  readonly load?: LoadFigures;
  /** Why it does not count. */
  readonly void?: string;
  readonly note?: string;
}

/** What is kept of a workload, beside its page: docs/benchmarks/<id>.json. */
export interface Findings {
  readonly id: string;
  readonly date: string;
  readonly commit: string;
  readonly command: string;
  readonly quick: boolean;
  readonly machine: { readonly cores: number; readonly node: string; readonly kernel: string };
  readonly samples: readonly Sample[];
}
