import * as Y from 'yjs';
import { largestDocument, nearlyFull } from '../../../shared/boards/board-size.ts';

/** Whether there is room for more on a board. *nearly*: people are told before anything is refused. */
export type Fullness = 'room' | 'nearly' | 'full';

/** Keeps account of how large a document is, and measures it only when it may be large. */
export interface Gauge {
  fullness(): Fullness;
  stop(): void;
}

export function gaugeOf(doc: Y.Doc, most = largestDocument, warnAt = nearlyFull): Gauge {
  /** At least as many bytes as the document takes. */
  let bytes = 0;
  let fullness: Fullness = 'room';
  let measuredAt = 0;
  const grown = (update: Uint8Array) => {
    bytes += update.length;
  };
  doc.on('update', grown);
  return {
    fullness() {
      // Measured again after each further hundredth part: what was deleted makes room.
      if (bytes < warnAt || bytes - measuredAt < most / 100) return bytes < warnAt ? 'room' : fullness;
      bytes = Y.encodeStateAsUpdate(doc).length;
      measuredAt = bytes;
      fullness = bytes < warnAt ? 'room' : bytes < 0.99 * most ? 'nearly' : 'full';
      return fullness;
    },
    stop: () => doc.off('update', grown),
  };
}
