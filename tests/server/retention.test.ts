import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConferences } from '../../server/live/conferences.ts';
import { createLogger } from '../../server/log.ts';
import { addressForOthers } from '../../server/network-address.ts';
import { keepRetention } from '../../server/retention.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { conferenceMachine } from '../../shared/conference/machine.ts';
import { stepKinds } from '../../shared/steps/registry.ts';

test('a conference whose time is up is erased, others stay, and the files hold nothing of it', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'samling-retention-'));
  const storage = openStorage(dir);
  const logger = createLogger('silent');
  let now = Date.UTC(2026, 0, 1);
  const conferences = openConferences({
    machine: conferenceMachine({ kinds: stepKinds }),
    storage,
    world: { now: () => now, random: () => 0.5 },
    logger,
    onLoaded: async () => {},
    onApplied: async () => {},
  });
  const wanted = { language: 'nb', jobRoles: [], programme: [], workplaces: [] };
  const short = await conferences.create({ ...wanted, title: 'Kortlivet-merke', retentionDays: 10 });
  const long = await conferences.create({ ...wanted, title: 'Langlivet-merke', retentionDays: 90 });
  now += 11 * 86_400_000;
  const erase = async (id: string) => {
    conferences.forget(id);
    await storage.deleteConference(id);
  };
  const retention = keepRetention({ storage, logger, erase, now: () => now });
  await retention.sweep();
  retention.stop();
  expect((await storage.conferences()).map(({ id }) => id)).toEqual([long.record.id]);
  expect(await conferences.get(short.record.id)).toBeUndefined();
  await storage.close();
  const bytes = await Promise.all((await readdir(dir)).map((name) => readFile(join(dir, name), 'latin1')));
  expect(bytes.join('')).toContain('Langlivet-merke');
  expect(bytes.join('')).not.toContain('Kortlivet-merke');
  await rm(dir, { recursive: true });
});

test('phones are never sent to localhost by a server that the network reaches', () => {
  expect(addressForOthers('https://samling.example', '0.0.0.0')).toBe('https://samling.example');
  expect(addressForOthers('http://127.0.0.1:3000', '127.0.0.1')).toBe('http://127.0.0.1:3000');
  const given = addressForOthers('http://localhost:3000', '0.0.0.0');
  expect(new URL(given).port).toBe('3000');
});
