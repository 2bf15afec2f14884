import { Meter } from './meter.ts';
import type { FromLoad, Load, ToLoad } from './run-load.ts';

/** The load generator's own process: runs the `load` of the module that it is given, once. */
async function main(): Promise<void> {
  const answers = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const say = (message: FromLoad) => process.send?.(message);
  const begun = new Promise<Extract<ToLoad, { kind: 'run' }>>((begin) => {
    process.on('message', (message: ToLoad) => {
      if (message.kind === 'run') return begin(message);
      answers.get(message.number)?.(message.answer);
      answers.delete(message.number);
    });
  });
  const { module, settings } = await begun;
  const meter = new Meter();
  const ask = (question: unknown) => {
    asked += 1;
    say({ kind: 'ask', number: asked, question });
    return new Promise<unknown>((got) => answers.set(asked, got));
  };
  const { load } = (await import(module)) as { load: Load<unknown, unknown> };
  const result = await load(settings, { begin: () => meter.begin(), end: () => meter.end(), ask });
  const { figures } = meter;
  say({ kind: 'done', result, ...(figures ? { load: figures } : {}) });
}

try {
  await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
process.disconnect?.();
// Sockets that are still open would hold the process.
setTimeout(() => process.exit(), 1_000).unref();
