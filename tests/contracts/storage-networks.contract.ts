import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NetworkOwner, NetworkRecord } from '../../server/storage/network-storage.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { InvalidWrite, NetworkUnknown, VersionConflict } from '../../server/storage/storage-errors.ts';
import type { StoragePlace } from './storage-examples.ts';

function network(id: string, changes: Partial<NetworkRecord> = {}): NetworkRecord {
  return { id, version: 0, createdAt: 1_000, deleteAfter: 2_000, body: { name: `<${id}>` }, ...changes };
}

function owner(networkId: string, ownerId: string, changes: Partial<NetworkOwner> = {}): NetworkOwner {
  return { tokenHash: `hash-${networkId}-${ownerId}`, networkId, ownerId, name: ownerId, createdAt: 1_000, ...changes };
}

/** What every storage must do that keeps learning networks. Run it over each implementation. */
export function describeStorageOfNetworks(name: string, createPlace: () => StoragePlace): void {
  describe(`storage: ${name}: networks`, () => {
    let place: StoragePlace;
    let storage: Storage;

    beforeEach(() => {
      place = createPlace();
      storage = place.open();
    });

    afterEach(() => place.dispose());

    async function reopen(): Promise<void> {
      await storage.close();
      storage = place.open();
    }

    const create = (id: string, changes: Partial<NetworkRecord> = {}) =>
      storage.createNetwork(network(id, changes), owner(id, 'first'));

    test('a network is what it was when it was given, also after reopening; all are listed, oldest first', async () => {
      const body = { name: 'before', people: [{ name: 'čđŋšŧž 🧑‍🏫' }] };
      const created = create('b', { createdAt: 2_000, body });
      body.name = 'after';
      await Promise.all([created, create('a', { createdAt: 1_000 }), create('c', { createdAt: 3_000 })]);
      await reopen();
      expect(await storage.networkById('b')).toEqual(
        network('b', { createdAt: 2_000, body: { ...body, name: 'before' } }),
      );
      expect(await storage.networkById('unknown')).toBeUndefined();
      expect((await storage.networks()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
      expect((await storage.networks())[0]).not.toHaveProperty('body');
    });

    test('it is saved at the version that the writer has seen, or not at all', async () => {
      await create('a');
      const outcomes = await Promise.allSettled([
        storage.saveNetwork(network('a', { version: 1, body: 'one', deleteAfter: 5_000 }), 0, false),
        storage.saveNetwork(network('a', { version: 1, body: 'other' }), 0, false),
        storage.saveNetwork(network('a', { version: 2, body: 'two', deleteAfter: 5_000 }), 1, false),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(outcomes[1]).toMatchObject({ reason: expect.any(VersionConflict) });
      expect(await storage.networkById('a')).toEqual(network('a', { version: 2, body: 'two', deleteAfter: 5_000 }));
      await expect(storage.saveNetwork(network('unknown', { version: 1 }), 0, false)).rejects.toThrow(NetworkUnknown);
    });

    test('one of an id that is there, what is no JSON, and a stranger as first owner are refused', async () => {
      await create('a');
      await expect(create('a')).rejects.toThrow(InvalidWrite);
      await expect(create('b', { body: undefined })).rejects.toThrow(InvalidWrite);
      await expect(storage.createNetwork(network('b'), owner('a', 'other'))).rejects.toThrow(InvalidWrite);
      expect((await storage.networks()).map(({ id }) => id)).toEqual(['a']);
      expect(await storage.networkOwners('b')).toEqual([]);
    });

    test('owners are found by hash, and together, until they are revoked', async () => {
      await Promise.all([create('a'), create('b')]);
      const second = owner('a', 'second', { createdAt: 2_000 });
      await storage.addNetworkOwner(second);
      await expect(storage.addNetworkOwner({ ...second, ownerId: 'third' })).rejects.toThrow(InvalidWrite);
      await expect(storage.addNetworkOwner(owner('unknown', 'x'))).rejects.toThrow(NetworkUnknown);
      await reopen();
      expect(await storage.networkOwner(second.tokenHash)).toEqual(second);
      expect(await storage.networkOwners('a')).toEqual([owner('a', 'first'), second]);
      await storage.renameNetworkOwner('a', 'second', 'Ola');
      await storage.revokeNetworkOwner('b', 'second');
      expect((await storage.networkOwner(second.tokenHash))?.name).toBe('Ola');
      await storage.revokeNetworkOwner('a', 'second');
      await storage.revokeNetworkOwner('a', 'second');
      expect(await storage.networkOwner(second.tokenHash)).toBeUndefined();
      expect(await storage.networkOwners('a')).toEqual([owner('a', 'first')]);
      await storage.whenErased();
      expect(place.keeps(second.tokenHash)).toBe(false);
    });

    test('what a new body no longer holds leaves no trace, and the rest stays', async () => {
      const people = Array.from({ length: 2_000 }, (_, at) => `<person ${at}>`);
      await create('a', { body: { people, name: '<kept>' } });
      await create('b', { body: { people: ['<person of b>'] } });
      await storage.saveNetwork(network('a', { version: 1, body: { people: [], name: '<kept>' } }), 0, true);
      await storage.whenErased();
      for (const trace of ['<person 0>', '<person 777>', '<person 1999>']) expect(place.keeps(trace)).toBe(false);
      for (const trace of ['<kept>', '<person of b>']) expect(place.keeps(trace)).toBe(true);
    });

    test('a deleted network leaves no trace, and takes its owners along; deleting it again does no harm', async () => {
      await Promise.all([create('a'), create('b')]);
      await storage.deleteNetwork('a');
      await storage.deleteNetwork('a');
      for (const trace of ['<a>', 'hash-a-first']) expect(place.keeps(trace)).toBe(false);
      expect(await storage.networkOwner('hash-a-first')).toBeUndefined();
      expect(await storage.networkById('b')).toEqual(network('b'));
      expect(await storage.networkOwners('b')).toHaveLength(1);
    });
  });
}
