import type { NetworkChange } from '../../shared/network/changes.ts';

/** A change that the server has not answered yet. */
export interface WaitingChange {
  /** By which it runs once, however often it is sent. */
  readonly id: string;
  readonly change: NetworkChange;
}

export type KeyValue = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What waits is kept for as long as the tab lives, so that a reload takes nothing: it may hold names, and is no one else's. */
export function keptChanges(networkId: string, store: KeyValue): readonly WaitingChange[] {
  try {
    const held: unknown = JSON.parse(store.getItem(keyOf(networkId)) ?? '[]');
    return Array.isArray(held) ? (held as WaitingChange[]) : [];
  } catch {
    return [];
  }
}

export function keepChanges(networkId: string, waiting: readonly WaitingChange[], store: KeyValue): void {
  try {
    if (waiting.length === 0) store.removeItem(keyOf(networkId));
    else store.setItem(keyOf(networkId), JSON.stringify(waiting));
  } catch {
    // A browser that keeps nothing: the page asks before it is closed.
  }
}

function keyOf(networkId: string): string {
  return `samling-network-${networkId}`;
}
