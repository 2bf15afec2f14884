import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TextSource } from '../../../../client/boards/connection/board-handle.ts';
import type { bindText } from '../../../../client/boards/writing/bind-text.ts';
import { launchChromium } from '../../../support/chromium.ts';

/** What the page holds: the text that others edit too, and a hand that is somebody else's. */
interface Held {
  readonly boards: { readonly bindText: typeof bindText };
  text: string;
  others(next: string): void;
}

let browser: Browser;
let page: Page;
let script: string;

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../../../client/boards/writing/bind-text.ts', import.meta.url)),
        formats: ['iife'],
        name: 'boards',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  script = output && 'output' in output ? output.output[0].code : '';
  browser = await launchChromium();
}, 60_000);

afterAll(() => browser?.close());

beforeEach(async () => {
  page = await browser.newPage();
  await page.setContent('<textarea></textarea>');
  await page.addScriptTag({ content: script });
  await page.evaluate(() => {
    const held = globalThis as unknown as Held;
    const area = document.querySelector('textarea') as HTMLTextAreaElement;
    const listeners = new Set<() => void>();
    held.text = 'ute i storefri';
    held.others = (next) => {
      held.text = next;
      for (const listener of listeners) listener();
    };
    const source: TextSource = {
      read: () => held.text,
      write: (next) => {
        held.text = next;
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    held.boards.bindText(area, source);
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
  return () => page.close();
}, 30_000);

const text = () => page.evaluate(() => (globalThis as unknown as Held).text);
const shown = () => page.locator('textarea').inputValue();
const caret = () => page.evaluate(() => document.querySelector('textarea')?.selectionStart);
const others = (next: string) => page.evaluate((value) => (globalThis as unknown as Held).others(value), next);

test('what is typed is written, and what others write appears with the caret at its words', async () => {
  await page.keyboard.type(' hver dag');
  expect(await text()).toBe('ute i storefri hver dag');
  await page.evaluate(() => document.querySelector('textarea')?.setSelectionRange(3, 3));
  await others('alle ute i storefri hver dag');
  expect(await shown()).toBe('alle ute i storefri hver dag');
  expect(await caret()).toBe(8);
  await page.keyboard.type('!');
  expect(await text()).toBe('alle ute! i storefri hver dag');
});

test('while a keyboard composes nothing is written and nothing is moved; then both are there', async () => {
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: ' bål', selectionStart: 4, selectionEnd: 4 });
  expect(await shown()).toBe('ute i storefri bål');
  expect(await text()).toBe('ute i storefri');
  await others('alle ute i storefri');
  expect(await shown()).toBe('ute i storefri bål');
  await keyboard.send('Input.insertText', { text: ' bål' });
  expect(await text()).toBe('alle ute i storefri bål');
  expect(await shown()).toBe('alle ute i storefri bål');
});

test('the browser’s own undo of typing is written too', async () => {
  await page.keyboard.type('x');
  await page.keyboard.press('Control+z');
  expect(await shown()).toBe('ute i storefri');
  expect(await text()).toBe('ute i storefri');
});
