import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hashToken, newToken } from '../../server/identity/tokens.ts';
import { openStorage } from '../../server/storage/open-storage.ts';
import { startServerProcess } from '../support/server-process.ts';

const databases = fileURLToPath(new URL('../fixtures/databases', import.meta.url));
const stages = readdirSync(databases)
  .filter((name) => name.endsWith('.sqlite'))
  .map((name) => name.replace('.sqlite', ''));

/** Each landed stage has left a database with a conference that was run to its end, and the harvest of that day. */
test.each(stages)('what was kept by stage %s opens, and its harvest is the one of that day', async (stage) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'samling-stage-'));
  try {
    cpSync(join(databases, `${stage}.sqlite`), join(dataDir, 'samling.sqlite'));
    const storage = openStorage(dataDir);
    const [record] = await storage.conferences();
    if (!record) throw new Error('the fixture holds no conference');
    const token = newToken();
    const capability = { tokenHash: hashToken(token), conferenceId: record.id, personId: null };
    await storage.addCapability({ ...capability, role: 'facilitator' });
    await storage.close();
    const server = await startServerProcess({ dataDir });
    try {
      const answer = await fetch(`${server.url}/api/conferences/${record.id}/harvest`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const then = JSON.parse(readFileSync(join(databases, `${stage}.harvest.json`), 'utf8'));
      // Fields may be added to a harvest; what stood there must stand there still.
      expect(await answer.json()).toMatchObject(then);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
