import { describe, expect, it } from 'vitest';
import { openDeviceStore } from '../../../../client/boards/kept/device-store.ts';
import type { Table } from '../../../../client/boards/kept/device-table.ts';
import { openUnsentStore } from '../../../../client/boards/kept/unsent-store.ts';
import { MemoryStorage } from '../../../support/memory-storage.ts';

const words = 'samling.unsent/conf/talk/group/g1/0/7';

/** A browser's storage with room for so many letters. */
function memory(room = Number.POSITIVE_INFINITY): MemoryStorage {
  return new (class extends MemoryStorage {
    override setItem(key: string, value: string): void {
      const others = [...this.held].filter(([one]) => one !== key).reduce((sum, [, { length }]) => sum + length, 0);
      if (others + value.length > room) throw new DOMException('full', 'QuotaExceededError');
      super.setItem(key, value);
    }
  })();
}

function database(kept = new Map<string, string>()) {
  const open = async (): Promise<Table> => ({
    rows: new Map(kept),
    put: (key, value) => kept.set(key, value),
    remove: (key) => kept.delete(key),
  });
  return { kept, open };
}

describe('what a device keeps', () => {
  it('lies in both places, and nowhere when it is removed', async () => {
    const local = memory();
    const { kept, open } = database();
    const store = await openDeviceStore(local, 'conf', open);
    store?.setItem(words, 'ord');
    expect([local.held.get(words), kept.get(words)]).toEqual(['ord', 'ord']);
    store?.removeItem(words);
    expect([local.held.size, kept.size]).toEqual([0, 0]);
  });

  it.each(['local', 'kept'])('comes back where the other place is empty: %s', async (lost) => {
    const local = memory();
    const { kept, open } = database();
    (await openDeviceStore(local, 'conf', open))?.setItem(words, 'ord');
    (lost === 'local' ? local.held : kept).clear();
    const again = await openDeviceStore(local, 'conf', open);
    expect(again?.getItem(words)).toBe('ord');
    expect([local.held.get(words), kept.get(words)]).toEqual(['ord', 'ord']);
  });

  it('finds room where localStorage has none, and is found by those who come after', async () => {
    const local = memory(10);
    const { open } = database();
    const store = await openDeviceStore(local, 'conf', open);
    store?.setItem(words, 'kort');
    store?.setItem(words, 'et langt ord som ikke får plass');
    expect(local.held.size).toBe(0);
    const again = await openDeviceStore(local, 'conf', open);
    expect(again?.getItem(words)).toBe('et langt ord som ikke får plass');
    expect(again?.length).toBe(1);
    expect(again?.key(0)).toBe(words);
  });

  it('keeps nothing of what another tab has sent while the database was being opened', async () => {
    const local = memory();
    const { kept, open } = database();
    (await openDeviceStore(local, 'conf', open))?.setItem(words, 'ord');
    const [first, slow] = await Promise.all([
      openDeviceStore(local, 'conf', open),
      openDeviceStore(local, 'conf', async () => {
        const table = await open();
        (await openDeviceStore(local, 'conf', open))?.removeItem(words);
        return table;
      }),
    ]);
    expect([first?.getItem(words), slow?.getItem(words), kept.size]).toEqual([null, null, 0]);
  });

  it('leaves what is no word of this conference in localStorage alone', async () => {
    const { kept, open } = database();
    const store = await openDeviceStore(memory(), 'conf', open);
    store?.setItem('samling.language', 'nn');
    store?.setItem('samling.unsent/other/talk/group/g1/0/7', 'ord');
    expect(kept.size).toBe(0);
  });

  it('goes on with localStorage where no database opens, and without either', async () => {
    const local = memory();
    expect(await openDeviceStore(local, 'conf', async () => undefined)).toBe(local);
    const { open } = database();
    const store = await openDeviceStore(null, 'conf', open);
    store?.setItem(words, 'ord');
    expect((await openDeviceStore(null, 'conf', open))?.getItem(words)).toBe('ord');
  });
});

it('forgets of another tab only what was taken over, and not what that has written since', () => {
  const local = memory();
  const first = openUnsentStore(local, 'conf/talk/group/g1/0', 1);
  first.keep(new Uint8Array([1]));
  const second = openUnsentStore(local, 'conf/talk/group/g1/0', 2);
  expect(second.left()).toEqual([{ update: new Uint8Array([1]), clientId: 1 }]);
  first.keep(new Uint8Array([1, 2]));
  second.clear();
  expect(openUnsentStore(local, 'conf/talk/group/g1/0', 3).left()).toEqual([
    { update: new Uint8Array([1, 2]), clientId: 1 },
  ]);
  first.clear();
  expect(local.held.size).toBe(0);
});
