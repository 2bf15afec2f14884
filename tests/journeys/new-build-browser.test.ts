import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { createServer, type RunningServer } from '../../server/create-server.ts';
import { createLogger } from '../../server/log.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { nb } from '../../shared/texts/nb.ts';
import { type CutNetwork, openCutNetwork } from '../support/cut-network.ts';
import { leadToGroups } from '../support/desk-socket.ts';
import { type OwnBrowser, ownBrowser } from '../support/own-browser.ts';
import { noteWith, writeNote } from '../support/phone-deeds.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { saveLine } from '../support/save-line.ts';
import { button, enter } from '../support/surfaces.ts';
import { created, joined } from '../support/test-server.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'client');
const stepOf = stepsIn(trygtSkolemiljo, 'nb');
const stepId = 'experiences';
const programme: readonly Step[] = [{ ...stepOf(stepId), parts: [{ kind: 'open', minutes: 20 }] }];

/** The same pages as another build would name them: every file with a hash of its own. */
async function anotherBuild(folder: string): Promise<string> {
  const dir = join(folder, 'client');
  await cp(built, dir, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const assets = (await readdir(join(dir, 'assets'))).filter((name) => /-[\w-]{8}\.(js|css)$/.test(name));
  const renamed = new Map(assets.map((name) => [name, name.replace(/-[\w-](?=[\w-]{7}\.\w+$)/, '-~')]));
  for (const [name, other] of renamed) await rename(join(dir, 'assets', name), join(dir, 'assets', other));
  const pages = ['index.html', 'service-worker.js', ...[...renamed.values()].map((name) => `assets/${name}`)];
  for (const page of pages) {
    const text = await readFile(join(dir, page), 'utf8');
    const other = text.replace(/[\w.-]+-[\w-]{8}\.(?:js|css)/g, (name) => renamed.get(name) ?? name);
    await writeFile(join(dir, page), other.replace(/"version":"\w+"/, '"version":"another"'));
  }
  return dir;
}

const entryOf = async (dir: string) =>
  /src="(\/assets\/[^"]+)"/.exec(await readFile(join(dir, 'index.html'), 'utf8'))?.[1] ?? '';

describe('a server that gets a new build while people are on it', () => {
  let folder: string;
  let running: RunningServer;
  let network: CutNetwork;
  let own: OwnBrowser;
  let conference: CreateReply;
  const house = { url: '' };

  async function start(clientDir: string): Promise<void> {
    const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' });
    running = await createServer({ config, version: 'test', logger: createLogger(config.logLevel), clientDir });
    house.url = `http://127.0.0.1:${running.port}`;
  }

  const entryShown = (phone: Page) =>
    phone.evaluate(() => new URL(document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '').pathname);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samling-builds-'));
    await start(built);
    network = await openCutNetwork(house.url);
    own = await ownBrowser();
    conference = await created(house, { programme, workplaces: [{ name: 'Rud skole' }, { name: 'Vik skole' }] });
    await joined(house, conference.joinCode, { name: 'Jonas', workplace: { name: 'Vik skole' } });
  });

  afterEach(async () => {
    await own.remove();
    await network.close();
    await running.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('lets open pages go on with theirs, gives the new one to those who come, and never mixes them', async () => {
    const faults: string[] = [];
    const missing: string[] = [];
    const context = await own.open();
    const phone = context.pages()[0] ?? (await context.newPage());
    phone.on('pageerror', (error) => faults.push(error.message));
    phone.on('response', (response) => {
      if (response.status() === 404) missing.push(response.url());
    });
    await phone.goto(`${network.url}/j/${conference.joinCode}`);
    await enter(phone, { name: 'Ingrid', workplace: 'Rud skole' });
    await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

    const other = await anotherBuild(folder);
    const [oldEntry, newEntry] = [await entryOf(built), await entryOf(other)];
    expect(oldEntry).not.toBe(newEntry);
    await running.close();
    await start(other);
    network.moveTo(house.url);
    network.cut();

    // What it has not needed until now comes from what it kept: the server has it no more.
    await leadToGroups(house, conference, stepId);
    await button(phone, nb.participant.atTable).click();
    await writeNote(phone, 'Fra den gamle siden');
    await saveLine(phone, nb, 'saved');
    expect(await entryShown(phone)).toBe(oldEntry);

    await phone.reload();
    await noteWith(phone, 'Fra den gamle siden').waitFor();
    expect(await entryShown(phone)).toBe(newEntry);
    await phone.evaluate(async () => (await navigator.serviceWorker.ready).update());
    // Kept whole: its page is laid there last.
    const isKept = () =>
      phone.evaluate(async () => (await caches.open('samling-shell-another')).match('/').then(Boolean));
    await expect.poll(isKept).toBe(true);
    const changing = () =>
      phone.evaluate(async () => {
        const { installing, waiting, active } = await navigator.serviceWorker.ready;
        return [installing, waiting, active?.state];
      });
    await expect.poll(changing).toEqual([null, null, 'activated']);

    network.set({ kind: 'cut' });
    await phone.reload();
    await phone.getByText(nb.participant.stillLooking).waitFor();
    const loaded = await phone.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(await entryShown(phone)).toBe(newEntry);
    expect(loaded.filter((name) => /\/assets\/.*\.(js|css)$/.test(name) && !name.includes('-~'))).toEqual([]);
    expect([faults, missing]).toEqual([[], []]);
  }, 120_000);
});
