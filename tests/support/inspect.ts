import type { Page } from 'playwright-core';
import type { Language } from '../../shared/texts/language.ts';
import { breaches } from './surfaces.ts';

interface Look {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

const narrow = { width: 320, height: 700 };
const wide = { width: 1440, height: 900 };
/** A projector's two shapes; a hall screen has its own themes, turned with a key. */
const projectors = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
] as const;

/** A laptop may hold more than a hundred things to reach; a trap would hold one for ever. */
const mostTabs = 250;

/**
 * Holds a page to what every surface promises, narrow and wide, light and dark: WCAG 2.2 AA as far as a machine sees it, the
 * language it says it is in, nothing to scroll sideways, nothing cut at twice the size of text, nothing that moves, and
 * every control within reach of Tab.
 * @param at counts the pages, so that each other one is looked at in the other pairs of size and theme
 * @returns what is wrong, a line each
 */
export async function inspect(
  page: Page,
  name: string,
  { language, at = 0 }: { readonly language: Language; readonly at?: number },
): Promise<string[]> {
  const faults: string[] = [];
  const looks: readonly Look[] = [
    { ...narrow, scheme: at % 2 === 0 ? 'light' : 'dark' },
    { ...wide, scheme: at % 2 === 0 ? 'dark' : 'light' },
  ];
  for (const { width, height, scheme } of looks) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await settled(page);
    const where = `${name}, ${width} px, ${scheme}`;
    faults.push(...(await breaches(page)).map((breach) => `${where}: ${breach}`));
    faults.push(...(await sideways(page)).map((what) => `${where}: ${what}`));
    if (width === narrow.width) faults.push(...(await largeText(page)).map((what) => `${where}: ${what}`));
  }
  faults.push(...(await unreached(page)).map((what) => `${name}: not reached with Tab: ${what}`));
  faults.push(...(await moving(page)).map((what) => `${name}: moves in spite of reduced motion: ${what}`));
  const said = await page.locator('html').getAttribute('lang');
  if (said !== language) faults.push(`${name}: says it is in ${said}, not in ${language}`);
  const odd = /undefined|\[object|NaN/.exec(await page.locator('body').innerText())?.[0];
  if (odd) faults.push(`${name}: shows "${odd}"`);
  return faults;
}

/**
 * As `inspect`, for a screen that nobody touches: all of it on one screen. Each call turns it, light or dim.
 * @param at counts the states, so that each other one is seen in the other shape
 */
export async function inspectHall(
  page: Page,
  name: string,
  { language, at }: { readonly language: Language; readonly at: number },
): Promise<string[]> {
  const size = projectors[at % 2 === 0 ? 0 : 1];
  await page.setViewportSize(size);
  await page.keyboard.press('d');
  await settled(page);
  const where = `${name}, ${size.width}×${size.height}`;
  const faults = [...(await breaches(page)), ...(await sideways(page))].map((fault) => `${where}: ${fault}`);
  const over = await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  if (over > 1) faults.push(`${where}: ${over} px lie below the screen`);
  const said = await page.locator('html').getAttribute('lang');
  if (said !== language) faults.push(`${where}: says it is in ${said}, not in ${language}`);
  return faults;
}

/** Two frames on, whatever a new size or theme changes has been drawn. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** What sticks out to the right, so that one would have to scroll. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && element.children.length === 0,
    );
    const named = wide
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()} "${element.innerText?.slice(0, 30)}"`);
    return [`${scrollWidth - clientWidth} px to scroll sideways: ${named.join(', ')}`];
  });
}

/** The same at twice the size of text, and buttons whose words no longer fit. */
async function largeText(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await settled(page);
  const faults = await sideways(page);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, label, h1, h2, h3, p')]
      .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden, .visually-hidden *'))
      .filter((element) => getComputedStyle(element).overflowX !== 'visible' && element.clientWidth > 4)
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()} "${element.innerText.slice(0, 40)}" is cut`),
  );
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  return [...faults, ...cut].map((fault) => `at 200 % text: ${fault}`);
}

/** Controls that the keyboard does not come to, going through the page once. */
async function unreached(page: Page): Promise<string[]> {
  await page.evaluate((most) => {
    (document.activeElement as HTMLElement | null)?.blur();
    const reached = new Set<Element>();
    document.addEventListener('focusin', ({ target }) => target instanceof Element && reached.add(target));
    // Within a grid the arrows lead on; of radio buttons Tab comes to one.
    const wanted = () =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
        (element) =>
          element.checkVisibility() &&
          !element.matches(':disabled, [inert] *, [aria-hidden=true] *, [tabindex="-1"], [role=row] *, [role=grid] *'),
      );
    const sameRadio = (element: HTMLElement) =>
      element instanceof HTMLInputElement && element.type === 'radio'
        ? [...reached].some((other) => other instanceof HTMLInputElement && other.name === element.name)
        : false;
    const missing = () => wanted().filter((element) => !reached.has(element) && !sameRadio(element));
    Object.assign(window, {
      // A date and a time of day have several places to type in.
      tabsNeeded: Math.min(
        most,
        wanted().length + 8 + 4 * document.querySelectorAll('[type=date], [type=time]').length,
      ),
      notReached: () =>
        missing().map(
          (element) => `${element.tagName.toLowerCase()} "${element.innerText || element.ariaLabel || element.id}"`,
        ),
    });
  }, mostTabs);
  const needed = await page.evaluate(() => (window as unknown as { tabsNeeded: number }).tabsNeeded);
  for (let pressed = 0; pressed < needed; pressed += 1) await page.keyboard.press('Tab');
  return page.evaluate(() => (window as unknown as { notReached(): string[] }).notReached());
}

/** Animations that go on though the reader has asked for none. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation.playState === 'running')
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 10)
      .map((animation) => ((animation.effect as KeyframeEffect | null)?.target as Element | null)?.className ?? ''),
  );
}
