import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../shared/texts/en.ts';
import type { Language } from '../../shared/texts/language.ts';
import { nb } from '../../shared/texts/nb.ts';
import { nn } from '../../shared/texts/nn.ts';
import { browserRoom } from '../support/browser-room.ts';
import { button, screens } from '../support/surfaces.ts';
import { created } from '../support/test-server.ts';

describe('the languages in browsers', () => {
  const room = browserRoom();

  /** A page of somebody who prefers `locale`, with the scripts that it has fetched. */
  async function open(screen: keyof typeof screens, locale: string): Promise<{ page: Page; scripts: string[] }> {
    const context = await room.browser.newContext({ viewport: screens[screen], locale, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => room.faults.push(error.message));
    const scripts: string[] = [];
    page.on('request', (request) => {
      const name = /\/assets\/([\w-]+)-[\w-]{8}\.js$/.exec(request.url())?.[1];
      if (name) scripts.push(name);
    });
    return { page, scripts };
  }

  const choose = (page: Page, language: Language) =>
    button(page, `${language}, ${nb.common.languageNames[language]}`).click();

  it('a phone that prefers Nynorsk joins with the words at the door alone, and has the others when it is in', async () => {
    const { joinLink } = await created(room.server, { language: 'nn' });
    const { page, scripts } = await open('phone', 'nn-NO');
    await page.goto(room.server.url);
    await page.getByRole('heading', { name: nn.front.title }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nn');
    expect(scripts.filter((name) => ['door', 'seat', 'facilitator', 'hall', 'harvest'].includes(name))).toEqual([
      'door',
    ]);

    await page.goto(joinLink);
    await page.getByLabel(nn.join.nameLabel).fill('Gudrun');
    await page.getByLabel(nn.join.workplaceLabel).fill('Nes skule');
    await page.getByRole('radio').first().check();
    await button(page, nn.join.submit).click();
    await page.getByRole('heading', { name: nn.participant.welcome('Gudrun') }).waitFor();
    expect(scripts).toContain('seat');
    expect(scripts.filter((name) => ['facilitator', 'hall', 'harvest'].includes(name))).toEqual([]);
  });

  it('turns to another language at once, and without a network stays in the one it has', async () => {
    const { facilitatorLink } = await created(room.server);
    const { page } = await open('desk', 'nb-NO');
    await page.goto(facilitatorLink);
    await page.getByText(nb.facilitator.nobodyYet).first().waitFor();

    const seen = await watchWords(page);
    await choose(page, 'nn');
    await page.getByText(nn.facilitator.nobodyYet).first().waitFor();
    await choose(page, 'en');
    await page.getByText(en.facilitator.nobodyYet).first().waitFor();
    // Never a page between two languages, nor one without words.
    expect(await seen()).toEqual([nb, nn, en].map(({ facilitator }) => facilitator.nobodyYet));

    const other = (await open('desk', 'nb-NO')).page;
    await other.goto(facilitatorLink);
    await other.getByText(nb.facilitator.nobodyYet).first().waitFor();
    await other.context().setOffline(true);
    const refused = other.waitForEvent('requestfailed', (request) => request.url().includes('/assets/'));
    await choose(other, 'nn');
    await refused;
    await other.getByText(nb.facilitator.deskOffline).first().waitFor();
    expect(await other.locator('html').getAttribute('lang')).toBe('nb');
    await other.context().setOffline(false);
    await choose(other, 'nn');
    await other.getByText(nn.facilitator.nobodyYet).first().waitFor();
  });

  it('a hall screen speaks the language of its conference in anybody’s browser', async () => {
    const { hallLink } = await created(room.server, { language: 'nn' });
    const hall = await open('hall', 'en-GB');
    await hall.page.goto(hallLink);
    await hall.page.getByText(nn.hall.scanToJoin).waitFor();
    expect(await hall.page.locator('html').getAttribute('lang')).toBe('nn');
  });
});

/** Writes down, at every change of the page, in which language it says that nobody has come. @returns each once, in order */
async function watchWords(page: Page): Promise<() => Promise<unknown>> {
  const sentences = [nb, nn, en].map(({ facilitator }) => facilitator.nobodyYet);
  await page.evaluate((known) => {
    const seen: string[] = [];
    const look = () => {
      const here = known.filter((sentence) => document.body.innerText.includes(sentence)).join(' and ') || 'nothing';
      if (seen.at(-1) !== here) seen.push(here);
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { seenWords: seen });
  }, sentences);
  return () => page.evaluate(() => (window as unknown as { seenWords: string[] }).seenWords);
}
