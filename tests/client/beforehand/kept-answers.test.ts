import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concernsKept, type Kept, nothingKept, readKept, writeKept } from '../../../client/beforehand/kept-answers.ts';

const kept: Kept = {
  answers: [{ key: 'k'.repeat(24), lane: 'needs', text: 'Tid', name: '', workplace: '', state: 'unsent' }],
  draft: { key: 'd'.repeat(24), lane: 'needs', text: 'Ro' },
};

describe('what a device keeps of its answers', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  let held: Map<string, string>;

  function put(storage: Partial<Storage>): void {
    Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
  }

  beforeEach(() => {
    held = new Map();
    put({
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, text) => void held.set(key, text),
      removeItem: (key) => void held.delete(key),
    });
  });

  afterEach(() => {
    if (before) Object.defineProperty(globalThis, 'localStorage', before);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('is read back as it was written, for its own question alone', () => {
    writeKept('c', 'q', kept);
    expect(readKept('c', 'q')).toEqual(kept);
    expect(readKept('c', 'other')).toEqual(nothingKept);
  });

  it('leaves nothing behind when all is forgotten', () => {
    writeKept('c', 'q', kept);
    writeKept('c', 'q', nothingKept);
    expect(held.size).toBe(0);
  });

  it('is nothing where something else stands, and lost quietly where nothing can be kept', () => {
    writeKept('c', 'q', kept);
    for (const key of held.keys()) held.set(key, '{"answers":7');
    expect(readKept('c', 'q')).toEqual(nothingKept);
    put({});
    expect(() => writeKept('c', 'q', kept)).not.toThrow();
    expect(readKept('c', 'q')).toEqual(nothingKept);
  });

  it('knows its own changes in another tab', () => {
    writeKept('c', 'q', kept);
    const [key = null] = held.keys();
    expect(concernsKept({ key }, 'c', 'q')).toBe(true);
    expect(concernsKept({ key: null }, 'c', 'q')).toBe(false);
  });
});
