import { spawn } from 'node:child_process';

/** A bound on anything run quietly, in milliseconds: a hung install must not hang the person who waits for it. */
const QUIET_LIMIT = 15 * 60_000;

/**
 * Runs a command without showing anything, so that only a failure is noisy.
 * Signals meant for us end it too, and then us.
 * @returns {Promise<{ ok: boolean, output: string }>} what it printed, on both streams, in order
 */
export function runQuietly(command, args, { cwd, env = process.env }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const limit = setTimeout(() => child.kill('SIGKILL'), QUIET_LIMIT);
    const stopForwarding = forwardSignals(child);
    const finish = (ok, note) => {
      clearTimeout(limit);
      const received = stopForwarding();
      if (received) process.exit(exitCodeOf(null, received));
      resolve({ ok, output: Buffer.concat(chunks).toString() + note });
    };
    child.on('error', (error) => finish(false, `${command}: ${error.message}\n`));
    child.on('close', (code, signal) => finish(code === 0, signal ? `(ended by ${signal})\n` : ''));
  });
}

/**
 * Runs a command as if it were this process: same streams, our signals passed on.
 * @returns {Promise<number>} the exit code this process should end with
 */
export function runInPlace(command, args, { cwd, env = process.env }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    const stopForwarding = forwardSignals(child);
    child.on('error', (error) => {
      stopForwarding();
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve(exitCodeOf(code, signal));
    });
  });
}

/**
 * Passes our signals on to the child. One key press reaches us several times (from the terminal and from npm, which
 * forwards it as well), so repetitions within a second count as one.
 * @returns a function that stops the forwarding and tells which signal came last, if any
 */
function forwardSignals(child) {
  let last;
  let lastAt = Number.NEGATIVE_INFINITY;
  const forward = (signal) => {
    const now = performance.now();
    if (signal === last && now - lastAt < 1000) return;
    last = signal;
    lastAt = now;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
    return last;
  };
}

/** Shells report a death by signal as 128 plus its number. */
function exitCodeOf(code, signal) {
  return code ?? { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }[signal] ?? 1;
}
