import { isEarlierEpoch } from '../../../shared/boards/board-name.ts';
import { rescuedPrefix } from './rescued-store.ts';
import { type KeyValue, keysOf, unsentPrefix } from './unsent-store.ts';

/** Something that this browser keeps of a document in whose place there is another now. */
export interface OlderKey {
  readonly key: string;
  readonly kind: 'unsent' | 'rescued';
  /** The older document's name on the wire. */
  readonly name: string;
  /** Of the document in which it was written; only of what is unsent. */
  readonly clientId: number;
}

/** What is kept of the documents before the one of this name. */
export function olderKeys(storage: KeyValue | null, name: string): readonly OlderKey[] {
  return keysHeld(storage).flatMap((key): OlderKey[] => {
    if (key.startsWith(rescuedPrefix)) {
      const old = key.slice(rescuedPrefix.length);
      return isEarlierEpoch(old, name) ? [{ key, kind: 'rescued', name: old, clientId: 0 }] : [];
    }
    if (!key.startsWith(unsentPrefix)) return [];
    const end = key.lastIndexOf('/');
    const old = key.slice(unsentPrefix.length, end);
    return isEarlierEpoch(old, name) ? [{ key, kind: 'unsent', name: old, clientId: Number(key.slice(end + 1)) }] : [];
  });
}

function keysHeld(storage: KeyValue | null): readonly string[] {
  try {
    return keysOf(storage);
  } catch {
    return [];
  }
}
