import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../../shared/conference/programme.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { nb } from '../../shared/texts/nb.ts';
import { launchChromium } from '../support/chromium.ts';
import { type CutNetwork, openCutNetwork } from '../support/cut-network.ts';
import { deskOf, leadOn, leadToGroups, stateOf } from '../support/desk-socket.ts';
import { type OwnBrowser, ownBrowser } from '../support/own-browser.ts';
import { noteWith, writeNote } from '../support/phone-deeds.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { breaches, button, enter, openSurface } from '../support/surfaces.ts';
import { created, joined, type LiveClient, startTestServer, type TestServer, tokenOf } from '../support/test-server.ts';

const stepOf = stepsIn(trygtSkolemiljo, 'nb');
/** A group's board, and a break after it. */
const programme: readonly Step[] = [
  { ...stepOf('experiences'), parts: [{ kind: 'open', minutes: 20 }] },
  stepOf('break'),
];
const stepId = 'experiences';
const { lanes } = stepOf(stepId).settings as { readonly lanes: readonly { readonly title: string }[] };
/** An address as in a school's own network: plain http, and not this very machine's. */
const schoolHost = 'skole.test';

describe('a phone without a network', () => {
  let server: TestServer;
  let network: CutNetwork;
  let own: OwnBrowser;
  let conference: CreateReply;
  let desk: LiveClient;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    server = await startTestServer();
    network = await openCutNetwork(server.url);
    own = await ownBrowser('nb', [`--host-resolver-rules=MAP ${schoolHost} 127.0.0.1`]);
    conference = await created(server, { programme, workplaces: [{ name: 'Rud skole' }, { name: 'Vik skole' }] });
    await joined(server, conference.joinCode, { name: 'Jonas', workplace: { name: 'Vik skole' } });
    desk = await deskOf(server, conference);
  });

  afterEach(async () => {
    desk.disconnect();
    await own.remove();
    await network.close();
    await server.close();
  });

  /** Sits down at the table, with the board before one, and a browser that has kept what it needs. */
  async function atBoard(): Promise<Page> {
    const context = await own.open();
    const phone = context.pages()[0] ?? (await context.newPage());
    watch(phone);
    await phone.goto(`${network.url}/j/${conference.joinCode}`);
    await enter(phone, { name: 'Ingrid', workplace: 'Rud skole' });
    await leadToGroups(server, conference, stepId);
    await button(phone, nb.participant.atTable).click();
    await phone.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return phone;
  }

  function watch(page: Page): void {
    page.on('pageerror', (error) => faults.push(error.message));
  }

  async function offline(phone: Page, text: string): Promise<void> {
    network.set({ kind: 'cut' });
    await phone.getByText(nb.participant.offline).first().waitFor();
    await writeNote(phone, text);
    await expect.poll(() => kept(phone)).toEqual([1, 1]);
  }

  /** How often the words stand on the board that everybody else is given. */
  async function onServer(text: string): Promise<number> {
    const token = tokenOf(conference.facilitatorLink);
    const response = await fetch(`${server.url}/api/conferences/${conference.id}/harvest?role=facilitator`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return (await response.text()).split(text).length - 1;
  }

  it('keeps words over a browser that is closed, opens without a network, and sends them once, from two tabs too', async () => {
    const first = await atBoard();
    await writeNote(first, 'Med nett');
    await first.getByText(nb.common.saved, { exact: true }).first().waitFor();
    await offline(first, 'Uten nett, kladd-1a');
    await first.context().close();

    const context = await own.open();
    const tabs = [context.pages()[0] ?? (await context.newPage()), await context.newPage()];
    await Promise.all(
      tabs.map(async (tab) => {
        watch(tab);
        await tab.goto(`${network.url}/c/${conference.id}`);
        await tab.getByText('kladd-1a').waitFor();
        await tab.getByText(nb.participant.stillLooking).waitFor();
      }),
    );
    expect(await breaches(tabs[0] as Page)).toEqual([]);
    expect(await onServer('kladd-1a')).toBe(0);

    network.set({ kind: 'fair' });
    for (const tab of tabs) {
      const sit = button(tab, nb.participant.atTable);
      await sit.or(noteWith(tab, 'kladd-1a')).first().waitFor();
      if (await sit.isVisible()) await sit.click();
      await noteWith(tab, 'kladd-1a').waitFor();
      await tab.getByText(nb.common.saved, { exact: true }).first().waitFor();
      expect(await noteWith(tab, 'kladd-1a').count()).toBe(1);
    }
    await expect.poll(() => kept(tabs[0] as Page)).toEqual([0, 0]);
    expect(await onServer('kladd-1a')).toBe(1);
    expect(await onServer('Med nett')).toBe(1);
    expect(faults).toEqual([]);
  }, 120_000);

  it('keeps no shell on plain http, and everything else works', async () => {
    const context = await own.open();
    const phone = context.pages()[0] ?? (await context.newPage());
    watch(phone);
    await phone.goto(`${network.url.replace('127.0.0.1', schoolHost)}/j/${conference.joinCode}`);
    await enter(phone, { name: 'Ingrid', workplace: 'Rud skole' });
    await leadToGroups(server, conference, stepId);
    await button(phone, nb.participant.atTable).click();
    await writeNote(phone, 'Uten lås, kladd-3c');
    await phone.getByText(nb.common.saved, { exact: true }).first().waitFor();
    expect(await phone.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
    expect(await onServer('kladd-3c')).toBe(1);
    expect(faults).toEqual([]);
  }, 90_000);

  it('fetches a page of an older protocol anew, once, and asks where words wait', async () => {
    const phone = await atBoard();
    await phone.context().routeWebSocket(/\/socket\.io\//, (client) => {
      const far = client.connectToServer();
      client.onMessage((said) =>
        far.send(typeof said === 'string' ? said.replace(/"protocol":\d+/, '"protocol":0') : said),
      );
    });
    let loads = 0;
    phone.on('load', () => {
      loads += 1;
    });
    const told = () => phone.getByRole('button', { name: nb.front.crashReload }).waitFor();
    await phone.reload();
    await expect.poll(() => loads).toBe(2);
    await told();
    expect(await breaches(phone)).toEqual([]);
    expect(loads).toBe(2);
    await phone.evaluate((key) => {
      sessionStorage.clear();
      localStorage.setItem(key, 'AAA=');
    }, `samling.unsent/${conference.id}/${stepId}/group/g1/0/7`);
    await phone.reload();
    await told();
    expect(loads).toBe(3);
    expect(faults).toEqual([]);
  }, 90_000);

  it('makes late notes of words that come when the board is locked; the facilitator puts them there', async () => {
    const phone = await atBoard();
    // What is written later builds on it, and it is with the server alone.
    await writeNote(phone, 'Med nett');
    await phone.getByText(nb.common.saved, { exact: true }).first().waitFor();
    await offline(phone, 'For sent, kladd-2b');
    // Touched, and not written on: it is with the server, and is no late note.
    await noteWith(phone, 'Med nett').locator('[aria-haspopup], [aria-expanded]').first().click();
    await button(phone, nb.boards.moveToLane(lanes[1]?.title ?? '')).click();
    await phone.context().close();
    await leadOn(desk);
    expect((await stateOf(desk)).currentStepId).toBe('break');

    const browser = await launchChromium();
    try {
      network.set({ kind: 'fair' });
      const context = await own.open();
      const back = context.pages()[0] ?? (await context.newPage());
      watch(back);
      // Another page than the board's: the words find their way by themselves.
      await back.goto(`${network.url}/c/${conference.id}`);
      await back.getByText(nb.boards.late.waiting).waitFor();
      await back.getByText('kladd-2b').waitFor();
      expect(await breaches(back)).toEqual([]);
      await expect.poll(() => kept(back)).toEqual([0, 0]);
      expect(await onServer('kladd-2b')).toBe(0);
      expect([...(await stateOf(desk)).lateNotes.values()].map(({ outcome }) => outcome)).toEqual(['waiting']);

      const screen = await openSurface(browser, 'desk', faults);
      await screen.goto(conference.facilitatorLink);
      await screen.getByRole('heading', { name: nb.facilitator.desk.late }).waitFor();
      await screen.getByText('kladd-2b').waitFor();
      expect(await breaches(screen)).toEqual([]);
      await button(screen, nb.facilitator.desk.latePutOf('For sent, kladd-2b')).click();
      await back.getByText(nb.boards.late.put).waitFor();
      await screen.getByRole('heading', { name: nb.facilitator.desk.late }).waitFor({ state: 'hidden' });
      expect(await onServer('kladd-2b')).toBe(1);
      await button(back, nb.boards.late.putAway('For sent, kladd-2b')).click();
      await back.getByText(nb.boards.late.put).waitFor({ state: 'hidden' });
      await back.reload();
      await back.getByText(stepOf('break').title).first().waitFor();
      expect(await back.getByText(nb.boards.late.put).count()).toBe(0);
      expect(await onServer('kladd-2b')).toBe(1);
    } finally {
      await browser.close();
    }
    expect(faults).toEqual([]);
  }, 120_000);
});

/** How many changes lie in `localStorage`, and how many in the database of the conference. */
function kept(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(async () => {
    const local = Object.keys(localStorage).filter((key) => /^samling\.(unsent|rescued)\//.test(key)).length;
    const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('samling/'));
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(found?.name ?? '');
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const rows = await new Promise<number>((done, failed) => {
      const request = database.transaction('kept').objectStore('kept').count();
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    database.close();
    return [local, rows] as const;
  });
}
