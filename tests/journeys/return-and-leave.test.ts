import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { nb } from '../../shared/texts/nb.ts';
import { browserRoom } from '../support/browser-room.ts';
import { deskOf, leadOn } from '../support/desk-socket.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { breaches, button, enter } from '../support/surfaces.ts';
import { created, type LiveClient, send, tokenOf } from '../support/test-server.ts';

const { card, leave } = nb.participant;
const { back } = nb.join;
const stepOf = stepsIn(trygtSkolemiljo, 'nb');
const [checkIn, story, plan] = [stepOf('check-in'), stepOf('story'), stepOf('plan')];
const ingrid = { name: 'Ingrid', workplace: 'Rud skole' };

describe('a seat and its devices', () => {
  const room = browserRoom();
  let conference: CreateReply;
  let desk: LiveClient;

  beforeEach(async () => {
    conference = await created(room.server, {
      programme: [checkIn, story, plan],
      workplaces: [{ name: 'Rud skole' }, { name: 'Vik skole' }],
    });
    desk = await deskOf(room.server, conference);
  });

  afterEach(() => {
    desk.disconnect();
  });

  const phone = () => room.surface('phone');

  it('comes back on a second device with a card, and stays on the first', async () => {
    const first = await phone();
    await first.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await first.goto(conference.joinLink);
    await enter(first, ingrid);
    await openMenu(first, card.open);
    await button(first, card.make).click();
    await first
      .getByRole('img', { name: card.qr('Ingrid') })
      .first()
      .waitFor();
    await passes(first);
    await button(first, nb.common.copyLink).click();
    await first.getByText(nb.common.copied).first().waitFor();
    const link = await first.evaluate(() => navigator.clipboard.readText());
    await button(first, nb.common.back).click();
    await first.getByRole('heading', { name: nb.participant.welcome('Ingrid') }).waitFor();
    await leadOn(desk);
    await first.getByText(checkIn.question).first().waitFor();

    const second = await phone();
    const asked: string[] = [];
    second.on('request', (request) => asked.push(request.url()));
    await second.goto(link);
    await second.getByRole('heading', { name: back.continueAs('Ingrid', 'Rud skole') }).waitFor();
    await passes(second);
    expect(await second.getByRole('button').filter({ hasText: 'Ingrid' }).count()).toBe(1);
    expect(await second.context().cookies()).toEqual([]);
    await button(second, back.go('Ingrid')).click();
    await second.getByLabel(nb.steps.checkIn.word).fill('fjellbris');
    await button(second, nb.common.send).click();
    await first.getByText(nb.steps.checkIn.onScreen).waitFor();
    // The secret went in a body only: no address that was asked for holds it, and the page's own has lost it.
    expect(asked.filter((url) => url.includes(tokenOf(link)) && !url.includes('#'))).toEqual([]);
    expect(second.url()).toBe(`${room.server.url}/c/${conference.id}`);

    await first.reload();
    await first.getByText('fjellbris').first().waitFor();
    const stranger = await phone();
    await stranger.goto(`${room.server.url}/r/${conference.id}#${'x'.repeat(22)}`);
    await stranger.getByRole('heading', { name: back.unknownTitle }).waitFor();
    await passes(stranger);
  }, 90_000);

  it('leaves a device without a word of it, also when some were not sent, and tells other tabs', async () => {
    const own = await phone();
    const context = own.context();
    await own.goto(conference.joinLink);
    await enter(own, ingrid);
    await leadOn(desk);
    await own.getByLabel(nb.steps.checkIn.word).fill('utkast-1a');
    await leadOn(desk);
    const go = button(own, nb.participant.goThere);
    const notes = own.getByLabel(nb.steps.writing.ownNotes);
    await go.or(notes).first().waitFor();
    if (await go.isVisible()) await go.click();
    await notes.fill('Hemmelig lagret-2b');
    await own.getByText(nb.common.saved, { exact: true }).first().waitFor();
    const otherTab = await context.newPage();
    await otherTab.goto(`${room.server.url}/c/${conference.id}`);
    await otherTab.getByLabel(nb.steps.writing.ownNotes).waitFor();

    await context.setOffline(true);
    await notes.fill('Hemmelig lagret-2b og usendt-3c');
    await own.getByLabel(nb.steps.practiceStory.point).fill('utkast-4d');
    await expect.poll(() => keptIn(own)).toContain('samling.unsent/');
    await takeHomeTab(own).click();
    await openMenu(own, leave.open);
    await own.getByText('utkast-1a').waitFor();
    await own.getByText('utkast-4d').waitFor();
    await own.getByText(leave.notSaved(3)).waitFor();
    await passes(own);
    // What waits for the network goes out by itself, and is not held against anybody any more.
    await context.setOffline(false);
    await own.getByText(leave.notSaved(2)).waitFor();
    await context.setOffline(true);
    await button(own, leave.anyway(2)).click();
    await own.getByRole('heading', { name: leave.offlineTitle }).waitFor();
    expect(await wordsLeft(own, context)).toEqual([]);
    await context.setOffline(false);
    await Promise.all([own.waitForURL('**/left'), otherTab.waitForURL('**/left')]);
    await own.getByRole('heading', { name: back.leftTitle }).waitFor();
    await passes(own);

    for (const page of [own, otherTab]) expect(await wordsLeft(page, context)).toEqual([]);
    expect((await context.cookies()).map(({ name }) => name)).toEqual([]);
    await own.goto(`${room.server.url}/c/${conference.id}`);
    await own.getByRole('heading', { name: nb.join.strangerTitle }).waitFor();
    // What was saved is the person's still.
    const again = await phone();
    const made = await again.request.post(`${room.server.url}/api/conferences/${conference.id}/return-card`, {
      headers: { authorization: `Bearer ${tokenOf(conference.facilitatorLink)}` },
      data: { personId: await personIn(desk) },
    });
    await again.goto(((await made.json()) as { link: string }).link);
    await button(again, back.go('Ingrid')).click();
    await expect
      .poll(() => again.getByLabel(nb.steps.writing.ownNotes).inputValue())
      .toBe('Hemmelig lagret-2b og usendt-3c');
  }, 120_000);

  it('passes a device on to the next person, who finds the door and nothing else', async () => {
    const shared = await phone();
    const context = shared.context();
    await shared.goto(conference.joinLink);
    await enter(shared, ingrid);
    await leadOn(desk);
    await shared.getByLabel(nb.steps.checkIn.word).fill('utkast-5e');
    await takeHomeTab(shared).click();
    await openMenu(shared, leave.openPass);
    await shared.getByText('utkast-5e').waitFor();
    await button(shared, leave.anywayPass(1)).click();
    await shared.waitForURL(`**/j/${conference.joinCode}`);
    await shared.getByLabel(nb.join.nameLabel).waitFor();
    expect(await wordsLeft(shared, context)).toEqual([]);
    await enter2(shared, { name: 'Amir', workplace: 'Vik skole' });
    expect(await shared.getByLabel(nb.steps.checkIn.word).inputValue()).toBe('');
    expect(await shared.locator('body').innerText()).not.toContain('utkast-5e');
    await shared.goBack();
    await shared.waitForLoadState();
    expect(await shared.locator('body').innerText()).not.toContain('utkast-5e');
  }, 90_000);

  it('takes one`s own notes home as files that hold what was written, shared or not', async () => {
    const own = await phone();
    await own.goto(conference.joinLink);
    await enter(own, ingrid);
    for (let steps = 0; steps < 3; steps += 1) await leadOn(desk);
    await own.getByText(plan.question).first().waitFor();
    await own.getByLabel(nb.boards.plan.goal).fill('Ingen alene, plan-6f');
    await own.getByText(nb.common.saved, { exact: true }).first().waitFor();
    await send(desk, { type: 'end' });
    await button(own, nb.participant.takeWithYou).click();
    await own.getByText('plan-6f').waitFor();
    await own.getByText(/Notatene ligger på 127\.0\.0\.1/).waitFor();
    await passes(own);
    for (const [name, ending] of [
      [nb.participant.downloadPage, '.html'],
      [nb.participant.downloadText, '.md'],
    ] as const) {
      const [download] = await Promise.all([own.waitForEvent('download'), button(own, name).click()]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^Trygt skolemiljø.*\\${ending}$`));
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      expect(Buffer.concat(chunks).toString('utf8')).toContain('plan-6f');
    }
  }, 90_000);
});

/** The one seat of the conference, as a desk knows it. */
async function personIn(desk: LiveClient): Promise<string> {
  const snapshot = await desk.emitWithAck('resync');
  return /"\$map":\[\["(p[\w-]{16})"/.exec(JSON.stringify(snapshot.state))?.[1] ?? '';
}

async function passes(page: Page): Promise<void> {
  expect(await breaches(page)).toEqual([]);
}

function takeHomeTab(page: Page): Locator {
  return page.getByRole('navigation').getByText(nb.participant.tabTakeHome);
}

async function openMenu(page: Page, item: string): Promise<void> {
  await button(page, nb.participant.menu.title).click();
  await button(page, nb.participant.deviceTitle).click();
  await button(page, item).click();
}

/** Comes in while the first step runs already. */
async function enter2(page: Page, { name, workplace }: typeof ingrid): Promise<void> {
  await page.getByLabel(nb.join.nameLabel).fill(name);
  await page.getByLabel(nb.join.workplaceLabel).selectOption({ label: workplace });
  await page.getByRole('radio').first().check();
  await button(page, nb.join.submit).click();
  await page.getByLabel(nb.steps.checkIn.word).waitFor();
}

function keptIn(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}

/** All that a browser keeps, apart from the choice of a language: keys, values, databases, caches and readable cookies. */
async function wordsLeft(page: Page, context: BrowserContext): Promise<readonly string[]> {
  const kept = await page.evaluate(async () => {
    const entries = [localStorage, sessionStorage].flatMap((storage) => Object.entries({ ...storage }));
    const databases = (await indexedDB.databases()).map(({ name }) => ['indexedDB', name ?? '']);
    const cached = (await caches.keys()).map((name) => ['cache', name]);
    return [...entries, ...databases, ...cached, ['cookie', document.cookie]];
  });
  const { origins } = await context.storageState({ indexedDB: true });
  const stored = origins.flatMap(({ localStorage }) => localStorage.map(({ name, value }) => [name, value]));
  return [...kept, ...stored]
    .filter(([name, value]) => name !== 'samling.language' && value !== '')
    .map(([name, value]) => `${name}: ${value}`);
}
