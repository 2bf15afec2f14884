import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Where a connection was broken off. */
export interface Break {
  /** What its first line asked for; empty when not even that had passed. */
  readonly path: string;
  /** Which way the last byte went. */
  readonly way: 'up' | 'down';
  /** Bytes that had passed each way. */
  readonly up: number;
  readonly down: number;
}

/** A network whose connections break off after so many bytes, in the midst of whatever is under way. */
export interface BrittleNetwork {
  readonly url: string;
  readonly breaks: readonly Break[];
  close(): Promise<void>;
}

/**
 * Stands between clients and the server at `serverUrl`, on a port of its own.
 * @param bytes how much passes, both ways together, before a connection that begins now is broken off; infinity for never
 */
export async function openBrittleNetwork(serverUrl: string, bytes: () => number): Promise<BrittleNetwork> {
  const { port, hostname } = new URL(serverUrl);
  const open = new Set<Socket>();
  const breaks: Break[] = [];

  const listener = createServer((near) => {
    const far = connect(Number(port), hostname);
    let left = bytes();
    const passed = { up: 0, down: 0 };
    let head = '';
    const pass = (way: Break['way'], from: Socket, to: Socket) => {
      from.on('data', (chunk: Buffer) => {
        const piece = chunk.subarray(0, left);
        left -= piece.length;
        if (passed.up < 20 && way === 'up') head += piece.subarray(0, 20).toString('latin1');
        passed[way] += piece.length;
        const broken = left <= 0;
        if (broken) from.pause();
        to.write(piece, () => {
          if (!broken || near.destroyed) return;
          breaks.push({ path: /^[A-Z]+ (\/[a-z.]+)/.exec(head)?.[1] ?? '', way, ...passed });
          for (const end of [near, far]) end.resetAndDestroy();
        });
      });
    };
    pass('up', near, far);
    pass('down', far, near);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(end);
      end.on('error', () => {});
      end.once('close', () => {
        open.delete(end);
        other.destroy();
      });
    }
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    breaks,
    async close() {
      for (const end of open) end.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
}
