import type { CDPSession, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { nb } from '../../shared/texts/nb.ts';
import { browserRoom } from '../support/browser-room.ts';
import { deskOf, leadOn } from '../support/desk-socket.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { breaches, button, enter } from '../support/surfaces.ts';
import { created, type LiveClient } from '../support/test-server.ts';

const { privacy } = nb;
const stepOf = stepsIn(trygtSkolemiljo, 'nb');

/** A phone in an input step whose questions bear names: one field for oneself, one for all. */
describe('what is said at a writing field', () => {
  const room = browserRoom({ shared: true });
  let phone: Page;
  let desk: LiveClient;
  let made: CreateReply;
  let sent: string[];

  beforeEach(async () => {
    sent = [];
    const programme = [
      { ...stepOf('input'), attribution: 'name' },
      { ...stepOf('story'), attribution: 'anonymous' },
    ];
    made = await created(room.server, { programme, workplaces: [{ name: 'Rud skole' }] });
    desk = await deskOf(room.server, made);
    phone = await room.surface('phone');
    phone.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    phone.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString())));
    await phone.goto(made.joinLink);
    await enter(phone, { name: 'Solveig Xa', workplace: 'Rud skole' });
    await leadOn(desk);
    await question(phone).waitFor();
    return () => {
      desk.disconnect();
    };
  });

  const question = (page: Page) => page.getByLabel(nb.steps.input.ask);
  /** In sight: the region for those who listen holds the same words longer. */
  const line = (text: string) => phone.getByRole('listitem').filter({ hasText: text });
  const warning = (words: string) => line(privacy.name(words));

  it('is there before a word is written, by who will see it, once on a screen, and for those who listen at each field', async () => {
    await phone.getByText(privacy.readers.own).waitFor();
    await phone.getByText(privacy.readers.sentAllNamed).waitFor();
    expect(await phone.getByText(privacy.rule, { exact: true }).filter({ visible: true }).count()).toBe(1);
    const own = phone.getByLabel(nb.steps.writing.ownNotes);
    for (const [field, readers] of [
      [own, privacy.readers.own],
      [question(phone), privacy.readers.sentAllNamed],
    ] as const) {
      expect(await describedAs(phone, await field.elementHandle())).toBe(`${readers} ${privacy.rule}`);
    }
    await leadOn(desk);
    await phone.getByText(privacy.readers.sentAnonymous).waitFor();
    expect(await phone.getByText(privacy.readers.sentAllNamed).count()).toBe(0);
  });

  it('warns after a pause, blocks nothing, asks nobody, and is quiet once dismissed; an identity number still counts', async () => {
    await question(phone).pressSequentially('Hva gjør vi med Jonas');
    await warning('«Jonas»').waitFor();
    expect(await breaches(phone)).toEqual([]);
    const live = phone.locator('[role=status]').filter({ hasText: privacy.name('«Jonas»') });
    await live.waitFor({ state: 'attached' });

    await phone.getByRole('button', { name: privacy.dismiss }).click();
    await warning('«Jonas»').waitFor({ state: 'hidden' });
    expect(await question(phone).evaluate((field) => field === document.activeElement)).toBe(true);
    await question(phone).press('End');
    await question(phone).pressSequentially(' og Sara? 31129956715');
    await line(privacy.nationalIdSure).waitFor();
    expect(await line('«Sara»').count()).toBe(0);
    expect(sent.filter((words) => /Jonas|311299/.test(words))).toEqual([]);

    await button(phone, nb.common.send).click();
    await phone.getByText('Hva gjør vi med Jonas og Sara? 31129956715').first().waitFor();
    await line(privacy.nationalIdSure).waitFor({ state: 'hidden' });
    expect(sent.filter((words) => /Jonas|311299/.test(words))).not.toEqual([]);
  });

  it('is not told twice of the same words, goes with undo, and leaves a composing keyboard alone', async () => {
    const told = await tellings(phone);
    await question(phone).pressSequentially('Si det til Jonas');
    await warning('«Jonas»').waitFor();
    await expect.poll(told).toHaveLength(1);
    await phone.keyboard.press('Control+z');
    await expect.poll(() => question(phone).inputValue()).not.toContain('Jonas');
    await warning('«Jonas»').waitFor({ state: 'hidden' });
    await question(phone).fill('Jonas igjen');
    await warning('«Jonas»').waitFor();

    await question(phone).fill('');
    const keyboard = await phone.context().newCDPSession(phone);
    await compose(keyboard, ['E', 'Em', 'Emma']);
    await warning('«Emma»').waitFor();
    expect(await question(phone).inputValue()).toBe('Emma');
    await keyboard.send('Input.insertText', { text: 'Emma ' });
    await expect.poll(() => question(phone).inputValue()).toBe('Emma ');
    await expect.poll(told).toHaveLength(2);
    expect((await told()).filter((text) => text.includes('Jonas'))).toHaveLength(1);
  });

  it('fits on 320 px with the warning open', async () => {
    await phone.setViewportSize({ width: 320, height: 640 });
    await phone.getByLabel(nb.steps.writing.ownNotes).pressSequentially('Aleksander, Kristoffer og Maximilian i 7B');
    await line(privacy.className('«7B»')).waitFor();
    const over = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    const box = await phone.getByRole('button', { name: privacy.dismiss }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });
});

/** What a screen reader says of a field beyond its name; white space as it reads it. */
async function describedAs(page: Page, field: Awaited<ReturnType<ReturnType<Page['getByLabel']>['elementHandle']>>) {
  const session = await page.context().newCDPSession(page);
  const id = await field?.evaluate((element) => element.id);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: `[id="${id}"]` });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
  await session.detach();
  return String(nodes[0]?.description?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Each text that the page's polite region has had, as a screen reader hears it. */
async function tellings(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest('[role=status]');
        const text = region?.textContent?.trim() ?? '';
        if (text.includes('kan være')) heard.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

async function compose(keyboard: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
}
