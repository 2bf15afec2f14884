import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server that is measured. */
export interface Subject {
  /** Begins with http; a peer may say more behind it, after a question mark. */
  readonly url: string;
  readonly pid: number;
  /** Ends it, and takes what it has stored out of the way. */
  stop(): Promise<void>;
}

/** How long a server may take to say where it is, and to end. */
const patienceMs = 10_000;

/**
 * Starts one of `peers/` in a process of its own.
 * @param name its file without the ending
 * @param env beside PATH
 */
export async function startPeer(name: string, env: Readonly<Record<string, string>> = {}): Promise<Subject> {
  const file = fileURLToPath(new URL(`../peers/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    const last = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await ended;
    clearTimeout(last);
  };
  try {
    return { url: await addressOf(child, name), pid: child.pid ?? 0, stop: end };
  } catch (error) {
    await end();
    throw error;
  }
}

function addressOf(child: ChildProcess, name: string): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const late = setTimeout(() => failed(new Error(`${name} did not start`)), patienceMs);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /http:\/\/127\.0\.0\.1:\S+(?=\s)/.exec(said)?.[0];
      if (!url) return;
      clearTimeout(late);
      found(url);
    });
    child.once('exit', (code) => failed(new Error(`${name} ended with ${code} before it was ready: ${said}`)));
  });
}
