import type { Encoded } from '../../shared/protocol/encode-state.ts';

/**
 * The texts behind every word id in `value`, and no other: what an audience is told, it can read. Ids whose words have
 * been erased are left out.
 */
export function wordsIn(value: Encoded, words: ReadonlyMap<string, string>): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (one: Encoded): void => {
    if (typeof one === 'string') {
      const text = one.startsWith('w:') ? words.get(one) : undefined;
      if (text !== undefined) found[one] = text;
    } else if (typeof one === 'object' && one !== null) {
      for (const held of Array.isArray(one) ? one : Object.values(one)) walk(held);
    }
  };
  walk(value);
  return found;
}
