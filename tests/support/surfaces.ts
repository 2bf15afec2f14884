import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { nb } from '../../shared/texts/nb.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What each surface is seen on. */
export const screens = {
  desk: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
  hall: { width: 1920, height: 1080 },
} as const;

/** A page with cookies and storage of its own. `faults` gathers what its scripts throw. */
export async function openSurface(browser: Browser, screen: keyof typeof screens, faults: string[]): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: screens[screen],
    locale: 'nb-NO',
    reducedMotion: 'reduce',
    ...(screen === 'phone' ? { isMobile: true, hasTouch: true } : {}),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(`${screen}: ${error.message}`));
  return page;
}

/**
 * What a page breaks of WCAG 2.2 AA: each rule with the elements that break it. A phone is made as high as its page
 * meanwhile, since bars that float over half a button, until one scrolls, would be taken for too small a target.
 */
export async function breaches(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize() ?? screens.desk;
  const floats = size.width === screens.phone.width;
  if (floats) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: size.width, height: height + size.height });
  }
  const { violations } = await new AxeBuilder({ page }).withTags(standards).setLegacyMode(true).analyze();
  if (floats) await page.setViewportSize(size);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
}

export interface Newcomer {
  readonly name: string;
  readonly workplace: string;
}

/** Fills in the door's form, from wherever one came to it, and waits in the lobby. */
export async function enter(phone: Page, { name, workplace }: Newcomer): Promise<void> {
  await phone.getByLabel(nb.join.nameLabel).fill(name);
  await phone.getByLabel(nb.join.workplaceLabel).selectOption({ label: workplace });
  await phone.getByRole('radio').first().check();
  await button(phone, nb.join.submit).click();
  await phone.getByRole('heading', { name: nb.participant.welcome(name) }).waitFor();
}

/** Goes with the room to what is asked now, also where the phone lets a sentence be finished first. */
export async function follow(phone: Page, question: string): Promise<void> {
  const there = phone.getByText(question).first();
  const goThere = button(phone, nb.participant.goThere);
  await there.or(goThere).first().waitFor();
  if (await goThere.isVisible()) await goThere.click();
  await there.waitFor();
}

/** Presses *Next*, and again where it asks whether groups shall be cut off, until the desk asks `question`. */
export async function goNext(desk: Page, { question }: { readonly question: string }): Promise<void> {
  const there = desk.getByRole('heading', { level: 2, name: question, exact: true });
  const sure = button(desk, nb.facilitator.goOnAnyway);
  await button(desk, /^(Begynn|Neste): /).click();
  await sure.or(there).first().waitFor();
  if (await sure.isVisible()) await sure.click();
  await there.waitFor();
}

/** Opens the seating for the next step, waits for its proposal and confirms it. */
export async function makeGroups(desk: Page, title: string): Promise<void> {
  await button(desk, nb.facilitator.nextGroups(nb.facilitator.quoted(title))).click();
  await desk.getByRole('grid').first().waitFor();
}

export async function confirmGroups(desk: Page): Promise<void> {
  const confirm = button(desk, nb.facilitator.confirmGroups);
  await confirm.click();
  await confirm.waitFor({ state: 'hidden' });
}

/** Presses Tab until `target` has the focus. @throws when it is not reached */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed <= most; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached with Tab: ${target}`);
}
