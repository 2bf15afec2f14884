import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A peer that is ended as a power cut would end it. */
export interface KillablePeer {
  readonly url: string;
  readonly pid: number;
  kill(): Promise<void>;
}

/** As `startPeer`, for measurements that kill: answers when the peer has printed its address. */
export async function startKillablePeer(
  name: string,
  env: Readonly<Record<string, string>> = {},
): Promise<KillablePeer> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../peers/${name}.ts`, import.meta.url))], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((found, failed) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) found(address);
    });
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`${name} ended with ${code} before it was ready: ${said}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await ended;
    },
  };
}
