import type { Actor } from '../../shared/conference/actor.ts';
import type { LiveSocket } from './live-sockets.ts';

const kB = 1024;

/**
 * A frame above this costs its own connection. A desk sends who sits where in all rounds as one command, so that it is
 * done as a whole or not at all: `limits.seatsAtOnce` seats, each of some hundred bytes with its ids.
 */
export const largestFrame = 512 * kB;

/** What anybody else sends is small. */
const largestOfOthers = 64 * kB;

/** Ends the connection of whoever sends a larger frame than their role has need of, before it is read. */
export function watchFrames(socket: LiveSocket, { kind }: Actor): void {
  if (kind === 'facilitator') return;
  socket.conn.on('packet', ({ data }: { readonly data?: unknown }) => {
    if (sizeOf(data) > largestOfOthers) socket.disconnect(true);
  });
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  return ArrayBuffer.isView(data) || data instanceof ArrayBuffer ? data.byteLength : 0;
}
