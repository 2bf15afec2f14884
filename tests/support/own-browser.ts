import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.ts';
import type { Language } from '../../shared/texts/language.ts';
import { chromiumEnv, chromiumFlags } from './chromium.ts';
import { locales, screens } from './surfaces.ts';

/** Somebody's own phone: its browser can be closed, and opened again with all that it keeps. */
export interface OwnBrowser {
  open(): Promise<BrowserContext>;
  /** Closes it if it is open, and forgets what it kept. */
  remove(): Promise<void>;
}

/** @param flags further ones for Chromium */
export async function ownBrowser(language: Language = 'nb', flags: readonly string[] = []): Promise<OwnBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'samling-phone-'));
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error('No Chromium found: install one, or name it in CHROMIUM_PATH.');
  let context: BrowserContext | undefined;
  return {
    async open() {
      context = await chromium.launchPersistentContext(profile, {
        executablePath,
        headless: true,
        chromiumSandbox: false,
        args: [...chromiumFlags, ...flags],
        env: { ...chromiumEnv },
        viewport: screens.phone,
        isMobile: true,
        hasTouch: true,
        locale: locales[language],
        reducedMotion: 'reduce',
      });
      context.setDefaultTimeout(20_000);
      return context;
    },
    async remove() {
      await context?.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
