// Runs under whatever Node the machine has, before anything is installed: Node's own modules only, plain JavaScript.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runQuietly } from './run.js';

/** The repository's root. */
export const root = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));

/** The Node that everything else runs under: it comes with the packages, whatever the machine has. */
export const node24 = join(root, 'node_modules', '.bin', 'node');

const clientSources = ['client', 'shared', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/** Installs the packages unless those that the lock file names are there. False (and told) if that failed. */
export async function ensurePackages() {
  const stamp = join(root, 'node_modules', '.samling-stamp');
  const wanted = `${process.platform}-${process.arch} ${digest([join(root, 'package-lock.json')])}`;
  if (existsSync(node24)) {
    if (readIfThere(stamp) === wanted) return true;
    if (installedMatchesLock()) {
      writeFileSync(stamp, wanted);
      return true;
    }
  }
  const { ok, output } = await told('Installing packages (a minute or two, this once)', install);
  if (!ok) return failed('The packages could not be installed. npm said:', output);
  if (!existsSync(node24)) return failed('Node 24 did not arrive with the packages. npm said:', output);
  writeFileSync(stamp, wanted);
  return true;
}

/**
 * No package's scripts but the one that fetches Node 24. Above all not the one that npm makes up for better-sqlite3, which
 * carries its binaries: npm does not see that in a lock file, and would want a compiler and the headers of Node.
 */
async function install() {
  const packages = await npm('ci', '--ignore-scripts', '--include=dev', '--include=optional');
  if (!packages.ok) return packages;
  return npm('rebuild', 'node', '--ignore-scripts=false');
}

/** Builds the client into dist/client unless it was built from exactly these sources. False (and told) if that failed. */
export async function ensureClient() {
  const stamp = join(root, 'dist', '.client-stamp');
  const wanted = digest(clientSources.flatMap((source) => filesUnder(join(root, source))));
  if (readIfThere(stamp) === wanted && existsSync(join(root, 'dist', 'client', 'index.html'))) return true;
  rmSync(stamp, { force: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { ok, output } = await told('Building the client', () => runQuietly(node24, [vite, 'build'], { cwd: root }));
  if (!ok) return failed('The client could not be built. Vite said:', output);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

/**
 * npm may be running us under the very Node that `npm ci` is about to remove, so it gets the Node and the PATH it was
 * started with. Development packages are always needed (Node 24 and Vite are among them), also where NODE_ENV says production.
 */
function npm(...command) {
  const outside = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes(`${sep}node_modules${sep}`));
  const env = { ...process.env, PATH: outside.join(delimiter) };
  const args = [...command, '--no-audit', '--no-fund'];
  const { npm_node_execpath: node, npm_execpath: script } = process.env;
  const known =
    node && script && !node.includes(`${sep}node_modules${sep}`) && existsSync(node) && /npm[^/\\]*$/.test(script);
  return known ? runQuietly(node, [script, ...args], { cwd: root, env }) : runQuietly('npm', args, { cwd: root, env });
}

/** Somebody may have run npm themselves: what npm recorded as installed is then compared with the lock file. */
function installedMatchesLock() {
  const recorded = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (!recorded) return false;
  const installed = JSON.parse(recorded).packages;
  const { '': _project, ...locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const agrees = (path) => installed[path]?.integrity === locked[path]?.integrity;
  // Optional packages are those of other platforms too, which npm leaves out.
  const allThere = Object.keys(locked).every((path) => agrees(path) || (locked[path].optional && !installed[path]));
  return allThere && Object.keys(installed).every(agrees);
}

/** One line while something long happens, then how long it took. */
async function told(what, work) {
  process.stdout.write(`${what} …`);
  const start = performance.now();
  const result = await work();
  process.stdout.write(` ${result.ok ? '' : 'failed after '}${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
}

function failed(message, output) {
  console.error(`${message}\n${output.trimEnd()}`);
  return false;
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Contents, not times: a checkout, a copy or a clock that is off must neither hide a change nor invent one. */
function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(path);
    hash.update(`${relative(root, path)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  process.exitCode = (await ensurePackages()) && (await ensureClient()) ? 0 : 1;
}
