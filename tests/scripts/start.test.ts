import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/**
 * A repository in miniature: the real scripts and packages, a tiny client and server. The packages are linked one by one, so
 * that nothing done to this node_modules reaches the real one, and npm is a program that writes down that it was called.
 */
let tree = '';
const running = new Set<ChildProcess>();

const server = `
  import { createServer } from 'node:http';
  const server = createServer().listen(0, '127.0.0.1', () => console.log('ready', process.version, process.env.HOST, process.env.NODE_ENV));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close(() => process.exit(Number(process.env.EXIT_WITH))));
`;

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'samling-start-'));
  for (const name of ['scripts', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']) {
    cpSync(join(root, name), join(tree, name), { recursive: true });
  }
  mkdirSync(join(tree, 'node_modules'));
  const packages = readdirSync(join(root, 'node_modules')).filter((name) => name !== '.samling-stamp');
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(tree, 'node_modules', name));
  // The list of what is installed is this tree's own: it agrees with the lock file whatever happens to the real one meanwhile.
  rmSync(join(tree, 'node_modules/.package-lock.json'), { force: true });
  cpSync(join(tree, 'package-lock.json'), join(tree, 'node_modules/.package-lock.json'));
  const recorded = JSON.parse(read('node_modules/.package-lock.json'));
  delete recorded.packages[''];
  write('node_modules/.package-lock.json', JSON.stringify(recorded));
  write('outside/npm', '#!/bin/sh\necho called "$@" >> npm-calls\necho npm has its reasons\nexit 1\n');
  chmodSync(join(tree, 'outside/npm'), 0o755);
  write('client/index.html', '<script type="module" src="./app/main.ts"></script>');
  write('client/app/main.ts', `document.title = 'first';`);
  write('server/main.ts', server);
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(tree, { recursive: true });
});

const read = (path: string) => readFileSync(join(tree, path), 'utf8');

function write(path: string, text: string) {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

/** Runs a script of the tree until it says `until` (then it is sent SIGTERM) or ends. */
function runScript(
  script: string,
  until: RegExp,
  exitWith = 0,
): Promise<{ output: string; lastLine: string; code: number | null }> {
  const { npm_execpath: _npm, npm_node_execpath: _node, NODE_ENV: _mode, HOST: _host, ...env } = process.env;
  const PATH = `${join(tree, 'outside')}:${env.PATH}`;
  const child = spawn(process.execPath, [join(tree, 'scripts', script)], {
    cwd: tree,
    env: { ...env, PATH, EXIT_WITH: String(exitWith) },
  });
  running.add(child);
  let output = '';
  let lastLine = '';
  const listen = (chunk: Buffer) => {
    const was = until.test(output);
    output += chunk;
    if (!was && until.test(output)) child.kill('SIGTERM');
  };
  child.stdout.on('data', listen);
  child.stdout.on('data', (chunk: Buffer) => (lastLine = String(chunk).trimEnd().split('\n').at(-1) ?? ''));
  child.stderr.on('data', listen);
  return new Promise((resolve) => child.on('close', (code) => resolve({ output, lastLine, code })));
}

const start = (exitWith?: number) => runScript('start.js', /^ready .*\n/m, exitWith);

describe('npm start', () => {
  it('builds, runs the server under Node 24 for the whole network, passes SIGTERM on and ends as the server does', async () => {
    const { output, code } = await start(7);
    expect(output).toMatch(/^Building the client … [\d.]+ s\nready v24\.[\d.]+ 0\.0\.0\.0 production\n$/);
    expect(code).toBe(7);
    expect(readdirSync(join(tree, 'dist/client'))).toContain('index.html');
  });

  it('does nothing twice, and builds again once a source has changed', async () => {
    await start();
    expect((await start()).output).toMatch(/^ready /);
    write('client/app/main.ts', `document.title = 'second';`);
    expect((await start()).output).toMatch(/^Building the client/);
    write('shared/added.ts', 'export {};');
    expect((await start()).output).toMatch(/^Building the client/);
    expect((await start()).output).toMatch(/^ready /);
    // Five starts and three builds, each a process of its own.
  }, 60_000);

  it('tells what is wrong if the client cannot be built, and tries again next time', async () => {
    await start();
    write('client/app/main.ts', 'const = ;');
    const { output, code } = await start();
    expect(output).toContain('The client could not be built. Vite said:\n');
    expect(output).toContain('main.ts');
    expect(output).not.toContain('ready');
    expect(code).toBe(1);
    write('client/app/main.ts', `document.title = 'first';`);
    expect((await start()).output).toMatch(/^Building the client … [\d.]+ s\nready /);
  }, 60_000);

  it('installs when the lock file asks for something else than is there, and stops if that fails', async () => {
    await start();
    const lock = JSON.parse(read('package-lock.json'));
    lock.packages['node_modules/react'].integrity = 'sha512-other';
    write('package-lock.json', JSON.stringify(lock));
    const { output, code } = await start();
    expect(output).toContain('The packages could not be installed. npm said:\nnpm has its reasons\n');
    expect(output).not.toContain('ready');
    expect(code).toBe(1);
    expect(read('npm-calls')).toBe(
      'called ci --ignore-scripts --include=dev --include=optional --no-audit --no-fund\n',
    );
  });

  it('ends when it is told to while it installs', async () => {
    rmSync(join(tree, 'node_modules'), { recursive: true });
    write('outside/npm', '#!/bin/sh\nkill -TERM $PPID\nexec sleep 60\n');
    const { output, code } = await start();
    expect(output).toMatch(/^Installing packages .* …$/);
    expect(code).toBe(143);
  });
});

describe('npm test', () => {
  it('ends in its totals even if nothing could be installed', async () => {
    rmSync(join(tree, 'node_modules'), { recursive: true });
    const { output, lastLine, code } = await runScript('test.js', /never/);
    expect(output).toContain('npm has its reasons');
    expect(lastLine).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });
});
