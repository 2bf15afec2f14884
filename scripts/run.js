import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** A bound on anything run quietly, in milliseconds: a hung install must not hang the person who waits for it. */
const QUIET_LIMIT = 15 * 60_000;

/**
 * Runs a command without showing anything, so that only a failure is noisy.
 * Signals meant for us end it too, and then us.
 * @returns {Promise<{ ok: boolean, output: string }>} what it printed, on both streams, in order
 */
export function runQuietly(command, args, { cwd, env = process.env }) {
  return new Promise((resolve) => {
    const signals = passSignals();
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    signals.to(child);
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const limit = setTimeout(() => child.kill('SIGKILL'), QUIET_LIMIT);
    const finish = (ok, note) => {
      clearTimeout(limit);
      const received = signals.stop();
      if (received) process.exit(exitCodeOf(null, received));
      const output = Buffer.concat(chunks).toString() + note;
      resolve({ ok, output: process.stderr.isTTY ? output : stripVTControlCharacters(output) });
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
    const signals = passSignals();
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    signals.to(child);
    child.on('error', (error) => {
      signals.stop();
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code, signal) => {
      signals.stop();
      resolve(exitCodeOf(code, signal));
    });
  });
}

/**
 * Passes our signals on to a child, once each: npm passes on what the terminal has sent us already, and the terminal sends
 * Ctrl-C to the child as well. To be called before the child starts, so that no signal falls between.
 */
function passSignals() {
  let child;
  let last;
  let lastAt = Number.NEGATIVE_INFINITY;
  const pass = (signal) => {
    const now = performance.now();
    if (signal === last && now - lastAt < 1000) return;
    last = signal;
    lastAt = now;
    const isFromTerminal = signal === 'SIGINT' && process.stdin.isTTY;
    if (!isFromTerminal) child?.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return {
    to(started) {
      child = started;
      if (last) child.kill(last);
    },
    /** @returns the signal that came last, if any */
    stop() {
      for (const signal of signals) process.off(signal, pass);
      return last;
    },
  };
}

/** Shells report a death by signal as 128 plus its number. */
function exitCodeOf(code, signal) {
  return code ?? { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }[signal] ?? 1;
}
