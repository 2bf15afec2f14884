import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

/**
 * Finds the browser for the journeys; where we may (root, on Debian) and none is there, installs Debian's.
 * @returns its path
 * @throws with what the person can do, if there is none
 */
export function ensureChromium(): string {
  const { CHROMIUM_PATH } = process.env;
  const found = findChromium(process.env) ?? (CHROMIUM_PATH ? undefined : installFromDebian());
  if (!found) {
    const problem = CHROMIUM_PATH ? `CHROMIUM_PATH names ${CHROMIUM_PATH}, which cannot be run` : 'No Chromium found';
    throw new Error(`${problem}: install chromium or Chrome, or name one in CHROMIUM_PATH.`);
  }
  const { status, error } = spawnSync(found, ['--no-sandbox', '--version'], { stdio: 'ignore', timeout: 30_000 });
  if (status !== 0) throw new Error(`${found} does not start (${error?.message ?? `exit code ${status}`}).`);
  return found;
}

function installFromDebian(): string | undefined {
  const aptGet = '/usr/bin/apt-get';
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) return undefined;
  console.log('Installing Chromium for the tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { status, stdout, stderr } = spawnSync(aptGet, args, { env, encoding: 'utf8', timeout: 10 * 60_000 });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
  return findChromium(process.env);
}
