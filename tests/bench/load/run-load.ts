import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoadFigures } from '../workload.ts';

/** What a module in this folder exports as `load`. It runs in a process of its own; all that it gets and gives is plain data. */
export type Load<Settings, Result> = (settings: Settings, host: LoadHost) => Promise<Result>;

export interface LoadHost {
  /** From now on the generator's own load counts. */
  begin(): void;
  /** Until now. */
  end(): LoadFigures;
  /** Asks the workload for what only it can do, such as killing the server; resolves with its answer. */
  ask(question: unknown): Promise<unknown>;
}

export type ToLoad =
  | { readonly kind: 'run'; readonly module: string; readonly settings: unknown }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: unknown };
export type FromLoad =
  | { readonly kind: 'ask'; readonly number: number; readonly question: unknown }
  | { readonly kind: 'done'; readonly result: unknown; readonly load?: LoadFigures };

const host = fileURLToPath(new URL('load-process.ts', import.meta.url));
const longestMs = 300_000;

/**
 * Runs a load generator in a process of its own and resolves with what its `load` gave.
 * @param module a file beside this one: `typing.ts`
 * @param answer what becomes of its questions
 * @throws when it fails, or takes more than five minutes
 */
export async function runLoad<Settings, Result>(
  module: string,
  settings: Settings,
  answer: (question: unknown) => Promise<unknown> = async () => undefined,
): Promise<{ readonly result: Result; readonly load?: LoadFigures }> {
  const child = fork(host, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const patience = setTimeout(() => child.kill('SIGKILL'), longestMs);
  const send = (message: ToLoad) => child.connected && child.send(message);
  try {
    return await new Promise((done, failed) => {
      child.on('message', (message: FromLoad) => {
        if (message.kind === 'ask') {
          answer(message.question).then((got) => send({ kind: 'answer', number: message.number, answer: got }), failed);
          return;
        }
        const { result, load } = message;
        done({ result: result as Result, ...(load ? { load } : {}) });
      });
      child.once('error', failed);
      child.once('exit', (code, signal) => failed(new Error(`load ${module} ended with ${signal ?? code}`)));
      send({ kind: 'run', module: new URL(module, import.meta.url).href, settings });
    });
  } finally {
    clearTimeout(patience);
    if (child.exitCode === null && child.signalCode === null) child.kill();
  }
}
