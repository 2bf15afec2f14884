import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeFirstLoad } from '../../scripts/check-bundle.ts';
import { type LoadedChunk, measureLoad } from '../../scripts/first-load.ts';

const root = join(import.meta.dirname, '../..');

/** A client in miniature, built by the real Vite with the real configuration. */
const client = {
  'index.html': '<!doctype html><body><script type="module" src="./app/main.ts"></script></body>',
  'app/main.ts': `const surface = location.pathname === '/f'
    ? import('../facilitator/facilitator-app.tsx') : import('../participant/participant-app.tsx');
    const texts = () => location.hash ? import('../../shared/texts/nb/door.ts') : import('../../shared/texts/en/door.ts');
    const more = () => import('../../shared/texts/nb/seat.ts');
    surface.then(console.log); texts().then(console.log); more().then(console.log);`,
  '../shared/texts/nb/door.ts': `export const words = 'En lengre tekst, som teller';`,
  '../shared/texts/nb/seat.ts': `export const words = 'En enda lengre tekst, som ikke trengs før man er kommet inn';`,
  '../shared/texts/en/door.ts': `export const words = 'Short';`,
  'participant/participant-app.tsx': `import { shared } from '../ui/shared.ts'; export const late = () => import('./late.ts');
    export const App = () => <p style={{ margin: 0 }}>{shared}</p>;`,
  'participant/late.ts': `export const late = 'late words';`,
  'facilitator/facilitator-app.tsx': `import { Button } from 'react-aria-components'; import { shared } from '../ui/shared.ts';
    export const App = () => <Button>{shared}</Button>;`,
  'ui/shared.ts': `import './base.css'; export const shared = Math.random() > 2 ? 'both surfaces' : location.hash;`,
  'ui/base.css': 'p { background: url(./dot.svg) }',
  'ui/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
};

let tree = '';
const dist = () => join(tree, 'dist/client');

function build(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, 'client', path)), { recursive: true });
    writeFileSync(join(tree, 'client', path), text);
  }
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: tree,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(stderr);
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'samling-build-'));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const name of ['vite.config.ts', 'tsconfig.json', 'package.json', 'scripts'])
    cpSync(join(root, name), join(tree, name), { recursive: true });
  build(client);
}, 60_000);
afterAll(() => rmSync(tree, { recursive: true }));

describe('the build', () => {
  it('has nothing inline, which the content security policy would refuse', () => {
    const html = readFileSync(join(dist(), 'index.html'), 'utf8');
    expect(html).toMatch(/<script [^>]*src="\/assets\/[^"]+\.js"><\/script>/);
    expect(html).not.toMatch(/<script[^>]*>[^<]/);
    const css = readFileSync(join(dist(), cssFile()), 'utf8');
    expect(css).toMatch(/url\(\/assets\/dot-[\w-]+\.svg\)/);
  });

  function cssFile(): string {
    const manifest: Record<string, { css?: string[] }> = JSON.parse(
      readFileSync(join(dist(), '.vite/manifest.json'), 'utf8'),
    );
    return Object.values(manifest).find(({ css }) => css)?.css?.[0] ?? '';
  }
});

describe('the first load', () => {
  const modulesOf = (chunks: readonly LoadedChunk[]) => chunks.flatMap(({ modules }) => modules);

  it('is the entry, the pages, the longest texts at the door and what they share; the rest comes later or never', () => {
    const { first, later } = measureLoad(dist(), 'participant');
    const own = modulesOf(first).filter((module) => /^(client|shared)\/.*\.tsx?$/.test(module));
    expect(own.sort()).toEqual([
      'client/app/main.ts',
      'client/participant/participant-app.tsx',
      'client/ui/shared.ts',
      'shared/texts/nb/door.ts',
    ]);
    expect(modulesOf(first).join()).toContain('react');
    expect(modulesOf(later)).toEqual(['client/participant/late.ts']);
  });

  it('counts every byte of its files', () => {
    for (const { file, raw, brotli } of measureLoad(dist(), 'participant').first) {
      expect(raw).toBe(readFileSync(join(dist(), file)).length);
      expect(brotli).toBeGreaterThan(0);
      expect(brotli).toBeLessThan(raw + 20);
    }
  });

  it('is in order for a participant and would not be with the facilitator’s controls', () => {
    expect(judgeFirstLoad(measureLoad(dist(), 'participant').first)).toEqual([]);
    const faults = judgeFirstLoad(measureLoad(dist(), 'facilitator').first).join('\n');
    expect(faults).toContain('holds client/facilitator/facilitator-app.tsx');
    expect(faults).toContain('/node_modules/react-aria-components/');
  });

  it('must come lazily', () => {
    expect(() => measureLoad(dist(), 'hall')).toThrow('The build loads no page of hall lazily.');
  });
});

describe('the budget', () => {
  const chunk = (brotli: number) => ({ file: 'a.js', raw: 400_000, brotli, modules: ['client/app/main.ts'] });

  it('is 120 kB of all files together', () => {
    expect(judgeFirstLoad([chunk(60_000), chunk(60_000)])).toEqual([]);
    expect(judgeFirstLoad([chunk(60_000), chunk(60_001)])).toEqual([
      expect.stringContaining('more than the budget of 120.0 kB'),
    ]);
  });

  it('is twelve files', () => {
    expect(judgeFirstLoad(Array.from({ length: 12 }, () => chunk(1)))).toEqual([]);
    expect(judgeFirstLoad(Array.from({ length: 13 }, () => chunk(1)))).toEqual([
      expect.stringContaining('13 files are more than 12'),
    ]);
  });
});
