import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../peers/', import.meta.url));

/**
 * Installs what Samling is measured against, unless it is there.
 * @throws with a line for people when that does not succeed
 */
export function installPeers(): void {
  if (isInstalled()) return;
  console.log('Installing the servers that Samling is measured against (once) …');
  // Their binaries come with them, as ours do: see scripts/prepare.js.
  const args = ['ci', '--ignore-scripts', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { stdio: 'inherit', timeout: 300_000 });
  if (status === 0 && isInstalled()) return;
  throw new Error('The peers could not be installed: the first measurement needs a network. See tests/bench/peers.');
}

/** Whether the versions there are those that are asked for. */
function isInstalled(): boolean {
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: object };
  return Object.entries(wanted.dependencies).every(([name, version]) => {
    const manifest = join(folder, 'node_modules', name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
}
