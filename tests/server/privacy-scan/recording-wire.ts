import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** An address of the server's that keeps every byte that comes back through it: HTTP answers, Socket.IO, boards. */
export interface RecordingWire {
  readonly url: string;
  /** How much has come so far: a place to look from, or up to. */
  length(): number;
  /** Whether these bytes came after `from` and before `until`. */
  held(text: string, from?: number, until?: number): boolean;
  /** Resolves when these bytes have come. Rejects after ten seconds. */
  until(text: string): Promise<void>;
  /** What came, as text, for a closer look. */
  text(from?: number): string;
  close(): Promise<void>;
}

/** @param port the server's own; nothing on the way is packed, so what was written can be found as it was written */
export async function openRecordingWire(port: () => number): Promise<RecordingWire> {
  const chunks: Buffer[] = [];
  let length = 0;
  const arrivals = new EventEmitter().setMaxListeners(0);
  const sockets = new Set<Socket>();
  const proxy = createServer((here) => {
    const there = connect(port(), '127.0.0.1');
    for (const socket of [here, there]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    there.on('data', (bytes) => {
      chunks.push(bytes);
      length += bytes.length;
      arrivals.emit('bytes');
    });
    here.pipe(there);
    there.pipe(here);
    here.on('close', () => there.destroy());
    there.on('close', () => here.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const all = () => {
    const whole = Buffer.concat(chunks);
    chunks.splice(0, chunks.length, whole);
    return whole;
  };
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    length: () => length,
    held: (text, from = 0, until = length) => all().subarray(from, until).includes(text),
    async until(text) {
      const signal = AbortSignal.timeout(10_000);
      while (!all().includes(text)) await once(arrivals, 'bytes', { signal });
    },
    text: (from = 0) => all().subarray(from).toString('utf8'),
    async close() {
      const closed = once(proxy, 'close');
      proxy.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
