import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { PartKind } from '../../shared/conference/programme.ts';
import type { Catalogue } from '../../shared/texts/catalogue.ts';
import type { Language } from '../../shared/texts/language.ts';
import { nb } from '../../shared/texts/nb.ts';

/** Only what is broken is told in full: to describe each element that is well takes longer than to look at it. */
const wcag: Parameters<AxeBuilder['options']>[0] = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
};

/** What each surface is seen on. */
export const screens = {
  desk: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
  hall: { width: 1920, height: 1080 },
} as const;

export const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** A page with cookies and storage of its own. `faults` gathers what its scripts throw. */
export async function openSurface(
  browser: Browser,
  screen: keyof typeof screens,
  faults: string[],
  language: Language = 'nb',
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: screens[screen],
    locale: locales[language],
    reducedMotion: 'reduce',
    ...(screen === 'phone' ? { isMobile: true, hasTouch: true } : {}),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(`${screen}: ${error.message}`));
  return page;
}

/**
 * What a page breaks of WCAG 2.2 AA: each rule with the elements that break it. A page that scrolls is made as high as it is
 * meanwhile, since bars that float over half a button, until one scrolls, would be taken for too small a target.
 */
export async function breaches(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize() ?? screens.desk;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const scrolls = height > size.height;
  if (scrolls) await page.setViewportSize({ width: size.width, height: height + size.height });
  // Half a megabyte, which a page that has been looked at holds already.
  const held = await page.evaluate(() => 'axe' in window);
  const look = new AxeBuilder({ page, ...(held ? { axeSource: 'undefined' } : {}) }).options(wcag);
  const { violations } = await look.setLegacyMode(true).analyze();
  if (scrolls) await page.setViewportSize(size);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
}

export interface Newcomer {
  readonly name: string;
  readonly workplace: string;
  /** As the door calls it; where there are several. */
  readonly hall?: string;
}

/** Fills in the door's form, from wherever one came to it, and waits in the lobby. */
export async function enter(phone: Page, { name, workplace, hall }: Newcomer, texts: Catalogue = nb): Promise<void> {
  const { join } = texts;
  await phone.getByLabel(join.nameLabel).fill(name);
  await phone.getByLabel(join.workplaceLabel).selectOption({ label: workplace });
  if (hall !== undefined) await phone.getByRole('radio', { name: hall }).check();
  await phone.getByRole('group', { name: join.jobRoleLabel }).getByRole('radio').first().check();
  await button(phone, join.submit).click();
  await phone.getByRole('heading', { name: texts.participant.welcome(name) }).waitFor();
}

/** Goes with the room to what is asked now. */
export async function follow(phone: Page, question: string, texts: Catalogue = nb): Promise<void> {
  await goAlong(phone, phone.getByText(question).first(), texts);
}

/** Goes with the room to where `there` is, also where the phone lets a sentence be finished first: it asks, and waits. */
export async function goAlong(phone: Page, there: Locator, texts: Catalogue = nb): Promise<void> {
  const goThere = button(phone, texts.participant.goThere);
  await there.or(goThere).first().waitFor();
  if (await goThere.isVisible()) await goThere.click();
  await there.waitFor();
}

/** Presses *Next*, and again where it asks whether groups shall be cut off, until the desk asks `question`. */
export async function goNext(
  desk: Page,
  { question }: { readonly question: string },
  texts: Catalogue = nb,
): Promise<void> {
  const there = desk.getByRole('heading', { level: 2, name: question, exact: true });
  const sure = button(desk, texts.facilitator.goOnAnyway);
  await nextButton(desk, texts).click();
  await sure.or(there).first().waitFor();
  if (await sure.isVisible()) await sure.click();
  await there.waitFor();
}

/** Presses *Next* within a step that is done in parts. */
export async function goToPart(desk: Page, part: PartKind, texts: Catalogue = nb): Promise<void> {
  const { nextPart, parts } = texts.facilitator;
  const next = desk.getByRole('button', { name: nextPart(parts[part], 0) });
  await next.click();
  await next.waitFor({ state: 'hidden' });
}

/** The one large button, whatever comes next. */
function nextButton(desk: Page, { facilitator }: Catalogue): Locator {
  const starts = [facilitator.begin(''), facilitator.nextPart('', 0)].map((text) => text.trim());
  return button(desk, new RegExp(`^(${starts.join('|')})`));
}

/** Opens the seating for the next step, waits for its proposal and confirms it. */
export async function makeGroups(desk: Page, title: string, texts: Catalogue = nb): Promise<void> {
  await button(desk, texts.facilitator.nextGroups(texts.facilitator.quoted(title))).click();
  await desk.getByRole('grid').first().waitFor();
}

export async function confirmGroups(desk: Page, texts: Catalogue = nb): Promise<void> {
  const confirm = button(desk, texts.facilitator.confirmGroups);
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
