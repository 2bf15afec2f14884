import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../../../server/log.ts';
import { eraseOverdueNetworks } from '../../../server/networks/network-retention.ts';
import { type Networks, openNetworks } from '../../../server/networks/networks.ts';
import { openStorage } from '../../../server/storage/open-storage.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import type { NetworkChange } from '../../../shared/network/changes.ts';
import { directoryKeeps } from '../../support/directory-keeps.ts';

const day = 86_400_000;
const logger = createLogger('silent');
let dataDir: string;
let storage: Storage;
let networks: Networks;
let now: number;
let changes: number;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'samling-networks-'));
  now = Date.UTC(2026, 0, 31);
  changes = 0;
  storage = openStorage(dataDir);
  networks = openNetworks({ storage, logger, now: () => now });
});

afterEach(async () => {
  await storage.close();
  await rm(dataDir, { recursive: true });
});

async function created(name: string): Promise<string> {
  const about = { name, level: 'municipality', language: 'nb', timeZone: 'Europe/Oslo' } as const;
  return (await networks.create(about, '')).network.id;
}

async function change(id: string, change: NetworkChange): Promise<void> {
  changes += 1;
  expect(await networks.change(id, `change-${changes}`, change)).toMatchObject({ ok: true });
}

const sweep = () => eraseOverdueNetworks({ storage, networks, logger, now: () => now });

test('a network goes on the day that its owners have set, and others stay', async () => {
  const [gone, stays] = [await created('Skal-bort'), await created('Blir-her')];
  await change(gone, { type: 'changeAbout', fields: { deleteAfter: now + 10 * day } });
  now += 9 * day;
  await sweep();
  expect(await networks.get(gone)).toBeDefined();
  now += 2 * day;
  await sweep();
  expect(await networks.get(gone)).toBeUndefined();
  expect(await networks.get(stays)).toBeDefined();
  expect(directoryKeeps(dataDir, 'Skal-bort')).toBe(false);
});

test('people go months after the last change of somebody, and what else there is stays', async () => {
  const id = await created('Nettverket');
  const person = { id: 'person1', name: 'Ingrid-Merkelig', workplaceId: null, jobRole: null, role: 'adviser' } as const;
  await change(id, { type: 'keepPeople', months: 6 });
  await change(id, { type: 'addPeople', people: [person] });
  await change(id, { type: 'addWorkGroup', id: 'group1', name: 'Gruppa', workplaceId: null });
  await change(id, { type: 'joinWorkGroup', id: 'group1', personIds: ['person1'] });
  now += 100 * day;
  await change(id, { type: 'changePerson', id: 'person1', fields: { jobRole: 'PPT' } });
  now += 150 * day;
  await sweep();
  expect((await networks.get(id))?.people).toHaveLength(1);
  now += 40 * day;
  await sweep();
  expect(await networks.get(id)).toMatchObject({
    name: 'Nettverket',
    people: [],
    keepsPeople: { months: 6 },
    workGroups: [{ name: 'Gruppa', personIds: [] }],
  });
  expect(directoryKeeps(dataDir, person.name)).toBe(false);
  // It is not done again and again.
  const { version } = (await networks.get(id)) ?? { version: -1 };
  await sweep();
  expect((await networks.get(id))?.version).toBe(version);
});
