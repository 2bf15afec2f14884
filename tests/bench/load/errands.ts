import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadFigures } from '../workload.ts';
import { Meter } from './meter.ts';

/** What a load process can be asked to do, by name. Everything that passes is plain data. */
// biome-ignore lint/suspicious/noExplicitAny: each load declares its own shapes, and `Asked` keeps them.
export type Errands = Readonly<Record<string, (asked: any) => Promise<unknown>>>;

type Asked<E extends Errands, K extends keyof E> = Parameters<E[K]>[0];
type Told<E extends Errands, K extends keyof E> = Awaited<ReturnType<E[K]>>;

/** A process that makes load, apart from the server and from whoever measures. */
export interface Load<E extends Errands> {
  /** Rejects when it fails, or takes longer than `longestMs`. */
  ask<K extends keyof E & string>(errand: K, asked: Asked<E, K>, longestMs?: number): Promise<Told<E, K>>;
  /** How hard it has worked since it was last asked. */
  use(): Promise<LoadFigures>;
  end(): Promise<void>;
}

/** How long one errand may take. */
const usualMs = 120_000;

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
    if (error === undefined) one?.told(told as never);
    else one?.failed(new Error(error));
  });
  child.once('exit', (code, signal) => {
    for (const { failed } of [...waiting.values()]) failed(new Error(`a load process ended: ${code ?? signal}`));
  });
  const ask = <T>(errand: string, asked: unknown, longestMs = usualMs): Promise<T> =>
    new Promise<T>((done, failed) => {
      if (!child.connected) return failed(new Error('the load process has ended'));
      questions += 1;
      const number = questions;
      const late = setTimeout(() => waiting.get(number)?.failed(new Error(`"${errand}" took too long`)), longestMs);
      const settled =
        <V>(settle: (value: V) => void) =>
        (value: V) => {
          clearTimeout(late);
          waiting.delete(number);
          settle(value);
        };
      waiting.set(number, { told: settled(done), failed: settled(failed) });
      child.send({ number, errand, asked } satisfies Question);
    });
  return {
    ask: (errand, asked, longestMs) => ask(errand, asked, longestMs),
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
  const meter = new Meter();
  meter.begin();
  const use = async (): Promise<LoadFigures> => {
    const figures = meter.end();
    meter.begin();
    return figures;
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
