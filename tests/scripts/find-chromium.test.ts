import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.ts';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samling-browser-'));
  for (const name of ['one/google-chrome', 'two/chromium', 'mine']) {
    mkdirSync(join(at(name), '..'), { recursive: true });
    writeFileSync(at(name), '#!/bin/sh\n');
    chmodSync(at(name), 0o755);
  }
  writeFileSync(at('plain'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('looks for the usual names along PATH, in its order', () => {
  const PATH = ['', at('none'), at('one'), at('two')].join(delimiter);
  expect(findChromium({ PATH })).toBe(at('one/google-chrome'));
  expect(findChromium({ PATH: at('two') })).toBe(at('two/chromium'));
  expect(findChromium({ PATH: folder })).toBeUndefined();
  expect(findChromium({})).toBeUndefined();
});

it('takes what CHROMIUM_PATH names, and nothing else in its stead', () => {
  expect(findChromium({ CHROMIUM_PATH: at('mine'), PATH: at('two') })).toBe(at('mine'));
  expect(findChromium({ CHROMIUM_PATH: at('missing'), PATH: at('two') })).toBeUndefined();
  expect(findChromium({ CHROMIUM_PATH: at('plain'), PATH: at('two') })).toBeUndefined();
});
