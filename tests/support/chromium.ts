import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.ts';

export const chromiumFlags: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A machine without a language of its own would have files named "download" whose names hold an ø. */
export const chromiumEnv: Readonly<Record<string, string | undefined>> = { ...process.env, LC_ALL: 'C.UTF-8' };

/**
 * Starts a browser with a fresh profile, which is removed when the browser is closed. Each `newContext()` has cookies and
 * storage of its own, so one browser can hold a facilitator, phones and a hall screen.
 * @throws if the machine has no Chromium
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error('No Chromium found: install one, or name it in CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: [...chromiumFlags],
    env: { ...chromiumEnv },
  });
}
