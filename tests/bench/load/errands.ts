import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { LoadFigures } from '../workload.ts';

/** What a load process can be asked to do, by name. Everything that passes is plain data. */
// biome-ignore lint/suspicious/noExplicitAny: each load declares its own shapes, and `Asked` keeps them.
export type Errands = Readonly<Record<string, (asked: any) => Promise<unknown>>>;

type Asked<E extends Errands, K extends keyof E> = Parameters<E[K]>[0];
type Told<E extends Errands, K extends keyof E> = Awaited<ReturnType<E[K]>>;

/** A process that makes load, apart from the server and from whoever measures. */
export interface Load<E extends Errands> {
  ask<K extends keyof E & string>(errand: K, asked: Asked<E, K>): Promise<Told<E, K>>;
  /** How hard it has worked since it was last asked. */
  use(): Promise<LoadFigures>;
  end(): Promise<void>;
}

interface Question {
  readonly number: number;
  readonly errand: string;
  readonly asked: unknown;
}

interface Answer {
  readonly number: number;
  readonly told?: unknown;
  readonly error?: string;
}

/**
 * Starts a load that is asked for one thing after another. It must call `serveErrands`.
 * @param module a file beside this one: `w2-phones.ts`
 */
export function startLoad<E extends Errands>(module: string): Load<E> {
  const child: ChildProcess = fork(fileURLToPath(new URL(module, import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const waiting = new Map<number, { told: (told: never) => void; failed: (error: Error) => void }>();
  let questions = 0;
  child.on('message', ({ number, told, error }: Answer) => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (error === undefined) one?.told(told as never);
    else one?.failed(new Error(error));
  });
  child.once('exit', (code, signal) => {
    for (const { failed } of waiting.values()) failed(new Error(`a load process ended: ${code ?? signal}`));
    waiting.clear();
  });
  const ask = <T>(errand: string, asked: unknown): Promise<T> =>
    new Promise<T>((told, failed) => {
      if (!child.connected) return failed(new Error('the load process has ended'));
      questions += 1;
      waiting.set(questions, { told, failed });
      child.send({ number: questions, errand, asked } satisfies Question);
    });
  return {
    ask: (errand, asked) => ask(errand, asked),
    use: () => ask<LoadFigures>('use', null),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** In a load process: does what it is asked until the one who asks is gone. */
export function serveErrands<E extends Errands>(errands: E): void {
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  let cpu = process.cpuUsage();
  let since = process.hrtime.bigint();
  const use = async (): Promise<LoadFigures> => {
    const spent = process.cpuUsage(cpu);
    const passed = Number(process.hrtime.bigint() - since) / 1_000;
    const lagP99Ms = Math.max(0, lag.percentile(99) / 1e6 - 5);
    cpu = process.cpuUsage();
    since = process.hrtime.bigint();
    lag.reset();
    return { cpuShare: (spent.user + spent.system) / passed, lagP99Ms };
  };
  const all: Errands = { ...errands, use };
  process.on('message', ({ number, errand, asked }: Question) => {
    const tell = (answer: Omit<Answer, 'number'>) => {
      if (process.connected) process.send?.({ number, ...answer } satisfies Answer);
    };
    const work = all[errand];
    if (!work) return tell({ error: `there is no errand "${errand}"` });
    work(asked).then(
      (told) => tell({ told }),
      (error) => tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
