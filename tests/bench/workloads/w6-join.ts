import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { openLiveLink } from '../../../server/rehearsal/live-link.ts';
import { kortOkt } from '../../../shared/programmes/kort-okt.ts';
import type { CreateReply } from '../../../shared/protocol/http.ts';
import { nb } from '../../../shared/texts/nb.ts';
import { launchChromium } from '../../support/chromium.ts';
import { type ServerProcess, startServerProcess } from '../../support/server-process.ts';
import { button, openSurface } from '../../support/surfaces.ts';
import type { Measured, Workload } from '../workload.ts';
import { orVoid } from './or-void.ts';

const kB = 1_000;
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const slowerCpu = 4;
const patienceMs = 60_000;

/** What has come over the network up to now. */
interface Fetched {
  /** Bodies of scripts, as they came: compressed. */
  readonly scriptBytes: number;
  /** Everything, with the headers of the answers. */
  readonly bytes: number;
  readonly requests: number;
}

async function watchNetwork(session: CDPSession): Promise<() => Fetched> {
  const scripts = new Set<string>();
  let [scriptBytes, bytes, requests] = [0, 0, 0];
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send('Network.enable');
  return () => ({ scriptBytes, bytes, requests });
}

/** Waits in the page itself, so that no way back and forth is counted. Answers with the page's own clock, milliseconds. */
async function when(page: Page, selector: string): Promise<number> {
  const found = await page.waitForFunction(
    (wanted) => {
      const one = document.querySelector<HTMLInputElement>(wanted);
      return one && !one.disabled && one.getClientRects().length > 0 ? performance.now() : false;
    },
    selector,
    { polling: 'raf', timeout: patienceMs },
  );
  return (await found.jsonValue()) as number;
}

async function joinOnce(browser: Browser, joinLink: string): Promise<Measured> {
  const faults: string[] = [];
  const page = await openSurface(browser, 'phone', faults);
  page.setDefaultTimeout(patienceMs);
  try {
    const session = await page.context().newCDPSession(page);
    const fetched = await watchNetwork(session);
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
    // Its own navigation is what the page's clock begins with.
    await page.goto(joinLink, { waitUntil: 'commit' });
    const typable = await when(page, 'form input:not([type="radio"])');
    const toJoin = fetched();
    await page.getByLabel(nb.join.nameLabel).fill('Ingrid');
    await page.getByLabel(nb.join.workplaceLabel).selectOption({ index: 1 });
    await page.locator('form input[type="radio"]').first().check();
    const submit = button(page, nb.join.submit);
    await submit.evaluate((element) => {
      element.addEventListener('click', () => performance.mark('submitted'), { capture: true, once: true });
    });
    await submit.click();
    const writableAt = await when(page, 'main textarea');
    const submittedAt = await page.evaluate(() => performance.getEntriesByName('submitted')[0]?.startTime ?? 0);
    const toWrite = fetched();
    await page.locator('main textarea').first().fill('Det som virker hos oss');
    await page.getByText(nb.common.saved, { exact: true }).first().waitFor();
    const writable = writableAt - submittedAt;
    const values = {
      toJoin: toJoin.scriptBytes / kB,
      toWrite: toWrite.scriptBytes / kB,
      all: toWrite.bytes / kB,
      requests: toWrite.requests,
      typable,
      writable,
      both: typable + writable,
    };
    return { values, ...(faults.length > 0 ? { void: faults.join('; ') } : {}) };
  } finally {
    await page.context().close();
  }
}

/** A conference in which a step runs where each writes for oneself. */
async function openWriting(server: ServerProcess): Promise<string> {
  const response = await fetch(`${server.url}/api/conferences`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      programme: kortOkt.steps.nb.filter(({ kind }) => kind === 'reflection'),
      ...{ title: 'Måling', language: 'nb' },
      workplaces: [{ name: 'Rud skole' }, { name: 'Vik skole' }],
    }),
  });
  const { id: conferenceId, facilitatorLink, joinLink } = (await response.json()) as CreateReply;
  const token = new URL(facilitatorLink).hash.slice(1);
  const desk = await openLiveLink(server.url, { conferenceId, role: 'facilitator', token });
  const reply = await desk.send({ type: 'next', from: { stepId: null, part: 0 } });
  desk.close();
  if (!reply.ok) throw new Error(`next was refused: ${reply.code}`);
  return joinLink;
}

const only = '1.6 Mbit/s, 150 ms, 4× slower CPU';

export const w6: Workload = {
  id: 'w6',
  title: 'A phone joins',
  about: `Chromium opens the link of the QR code with an empty cache, on a line of 1.6 Mbit/s with 150 ms and a CPU made four times slower
by the developer tools. Counted from the navigation until the name can be typed, and from the button until the first note can be
written; what a person needs to type the name lies between and is not counted. JavaScript is counted as it came over the network,
in the encoding that the browser asked for (brotli here; on plain http in a school's own network browsers ask for gzip).
We found no public peer that states these figures for its join page, so none is quoted.`,
  subjects: ['Samling'],
  measures: [
    { id: 'toJoin', title: 'JavaScript before the name can be typed', unit: 'kB' },
    { id: 'toWrite', title: 'JavaScript before the first note can be written', unit: 'kB' },
    { id: 'all', title: 'all that came by then, with headers', unit: 'kB' },
    { id: 'requests', title: 'requests by then', unit: 'requests', digits: 0 },
    { id: 'typable', title: 'until the name can be typed', unit: 'ms', digits: 0 },
    { id: 'writable', title: 'from the button until one can write', unit: 'ms', digits: 0 },
    { id: 'both', title: 'both together', unit: 'ms', digits: 0 },
  ],
  targets: [
    { says: 'JavaScript ≤ 120 kB before the first note', case: only, measure: 'toWrite', most: 120 },
    { says: 'it can write after ≤ 3 s', case: only, measure: 'both', most: 3_000 },
  ],
  async run(context) {
    const prepare = fileURLToPath(new URL('../../../scripts/prepare.js', import.meta.url));
    if (spawnSync(process.execPath, [prepare], { stdio: 'inherit' }).status !== 0) throw new Error('no client');
    const server = await startServerProcess();
    const browser = await launchChromium();
    try {
      const link = await openWriting(server);
      await context.interleave(
        [{ name: only }],
        orVoid(() => joinOnce(browser, link)),
      );
    } finally {
      await browser.close();
      await server.remove();
    }
  },
};
