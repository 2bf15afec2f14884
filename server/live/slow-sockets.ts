import { paced } from '../boards/paced.ts';
import type { LiveSocket } from './live-sockets.ts';

/** Bytes that may wait for one client before it is cut off, to come back and be told what it missed. */
export const mostUnsent = 256 * 1024;
/** From here on it is told nothing that passes anyway. */
const crowded = mostUnsent / 4;
/** A snapshot of a large conference may wait for as long as it takes. */
const grantForSnapshot = 4 * mostUnsent;
const everyMs = 200;

/** Keeps watch over what waits to be sent to each socket, so that a slow phone costs the server a bounded memory. */
interface SlowSockets {
  /** Something has been sent. */
  look(): void;
  /** A snapshot is about to be sent. */
  grant(socket: LiveSocket): void;
  forget(socket: LiveSocket): void;
  close(): void;
}

export function watchSlowSockets(options: {
  sockets(): Iterable<LiveSocket>;
  onCrowded(socket: LiveSocket): void;
  onRelieved(socket: LiveSocket): void;
}): SlowSockets {
  const slow = new Set<LiveSocket>();
  const granted = new Set<LiveSocket>();
  const sweep = paced(() => {
    for (const socket of options.sockets()) {
      const waiting = unsentBytes(socket);
      if (waiting > (granted.has(socket) ? grantForSnapshot : mostUnsent)) cut(socket);
      else if (waiting > crowded) {
        if (!slow.has(socket)) options.onCrowded(socket);
        slow.add(socket);
      } else {
        granted.delete(socket);
        if (slow.delete(socket)) options.onRelieved(socket);
      }
    }
    // Whoever is slow is looked at until that is over, also while nothing new is sent.
    if (slow.size > 0 || granted.size > 0) sweep.request();
  }, everyMs);
  return {
    look: () => sweep.request(),
    grant(socket) {
      granted.add(socket);
      sweep.request();
    },
    forget(socket) {
      slow.delete(socket);
      granted.delete(socket);
    },
    close: () => sweep.cancel(),
  };
}

interface Transport {
  onClose(): void;
  readonly socket?: { readonly bufferedAmount: number; terminate(): void };
}

/** What the transport holds, and what waits for it: engine.io hands on one batch at a time. */
function unsentBytes({ conn }: LiveSocket): number {
  const transport = conn.transport as unknown as Transport;
  let bytes = transport.socket?.bufferedAmount ?? 0;
  const { writeBuffer } = conn as unknown as { readonly writeBuffer: readonly { readonly data?: unknown }[] };
  for (const { data } of writeBuffer) {
    if (typeof data === 'string' || Buffer.isBuffer(data)) bytes += data.length;
  }
  return bytes;
}

/** At once: to be told goodbye it would have to read all that waits. */
function cut({ conn }: LiveSocket): void {
  const transport = conn.transport as unknown as Transport;
  if (transport.socket) transport.socket.terminate();
  // A client that polls, and asks for nothing more, would be waited for.
  else transport.onClose();
}
