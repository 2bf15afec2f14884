import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkImports } from '../../scripts/check-imports.ts';

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

/** The faults of a tree that holds just these files. */
function faultsOf(files: Record<string, string>): string[] {
  const tree = mkdtempSync(join(tmpdir(), 'samling-imports-'));
  trees.push(tree);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return checkImports(tree).faults.map(({ path, line, message }) => `${path}:${line} ${message}`);
}

const empty = 'export {};';

describe('a tree in order', () => {
  it('has no faults', () => {
    const files = {
      'shared/conference/decide.ts': `import type { Kind } from './kind.ts'; import * as Y from 'yjs'; import { z } from 'zod/mini';`,
      'shared/conference/kind.ts': `import { decide } from './decide.ts'; export type Kind = typeof decide;`,
      'shared/steps/registry.ts': `import { breakKind } from './break/kind.ts';`,
      'shared/steps/break/kind.ts': `import { decide } from '../../conference/decide.ts';`,
      'client/steps/break/view.tsx': `import '../../ui/button.tsx'; import '../../../shared/steps/break/kind.ts';`,
      'client/steps/registry.ts': `import './break/view.tsx';`,
      'client/ui/button.tsx': `import 'react-aria-components'; import './button.css'; export const Button = () => <b>{'case'}</b>;`,
      'client/ui/button.css': 'b {}',
      'client/participant/participant-app.tsx': `import '../steps/registry.ts';`,
      'client/app/main.tsx': `const load = () => import('../participant/participant-app.tsx');`,
      'server/create-server.ts': `import Database from 'better-sqlite3'; import './storage/sqlite/log.ts';`,
      'server/storage/sqlite/log.ts': `import Database from 'better-sqlite3';`,
      'server/live/rooms.ts': `import { readFileSync } from 'node:fs'; import '../../shared/conference/decide.ts';`,
    };
    expect(faultsOf(files)).toEqual([]);
  });
});

describe('directions', () => {
  it.each([
    ['shared/a.ts', '../server/b.ts', 'shared imports nothing but shared'],
    ['shared/a.ts', '../client/ui/b.ts', 'shared imports nothing but shared'],
    ['server/a.ts', '../client/ui/b.ts', 'server imports only server and shared'],
    ['server/a.ts', '../tests/support/b.ts', 'server imports only server and shared'],
    ['client/live/a.ts', '../../server/b.ts', 'client imports only client and shared'],
    ['client/ui/a.ts', '../steps/b.ts', 'client/ui must not know client/steps'],
    ['client/live/a.ts', '../participant/b.ts', 'client/live must not know client/participant'],
    ['client/steps/a.ts', '../hall/b.ts', 'client/steps must not know client/hall'],
    ['client/steps/a.ts', '../people/b.ts', 'client/steps must not know client/people'],
    ['client/people/a.ts', '../host/b.ts', 'client/people must not know client/host'],
    ['client/hall/a.ts', '../app/b.ts', 'client/hall must not know client/app'],
    ['client/hall/a.ts', '../facilitator/b.ts', 'surfaces never import each other'],
    ['client/app/a.ts', '../stuff/b.ts', 'client/stuff has no place in the layout'],
    ['server/live/a.ts', '../storage/sqlite/b.ts', 'only server/create-server.ts and server/storage know the database'],
  ])('%s must not import %s', (path, specifier, why) => {
    for (const statement of [
      `import '${specifier}';`,
      `import type { B } from '${specifier}';`,
      `import('${specifier}');`,
    ]) {
      const faults = faultsOf({ [path]: `\n${statement}` });
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(`${path}:2 must not import ${specifier}: ${why}`);
    }
  });

  it.each([
    ['shared/a.ts', 'node:fs', 'shared is pure'],
    ['shared/a.ts', 'fs', 'shared is pure'],
    ['shared/a.ts', 'react', 'shared is pure'],
    ['shared/a.ts', 'nanoid', 'shared is pure'],
    ['shared/a.ts', 'socket.io', 'shared is pure'],
    ['shared/a.ts', 'zod-to-something', 'shared is pure'],
    ['client/ui/a.ts', 'node:path', 'the client runs in a browser'],
    ['client/ui/a.ts', 'path', 'the client runs in a browser'],
    ['client/ui/a.ts', 'ws', 'the client runs in a browser'],
    ['server/live/a.ts', 'better-sqlite3', 'only server/create-server.ts and server/storage know the database'],
    ['server/live/a.ts', 'node:sqlite', 'only server/create-server.ts and server/storage know the database'],
  ])('%s must not import the package %s', (path, specifier, why) => {
    const faults = faultsOf({ [path]: `export * as x from '${specifier}'; export const y = 1;` });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${path}:1 must not import ${specifier}: ${why}`);
  });
});

describe('step kinds', () => {
  it.each(['shared/conference/a.ts', 'shared/steps/other/a.ts', 'server/live/a.ts', 'client/participant/a.ts'])(
    'are not known to %s',
    (path) => {
      const specifier = path.startsWith('shared/steps') ? '../break/kind.ts' : '../../shared/steps/break/kind.ts';
      const faults = faultsOf({
        [path]: `import type { Settings } from '${specifier}';`,
        'shared/steps/break/kind.ts': empty,
      });
      expect(faults).toEqual([expect.stringContaining('a concrete step kind is reached through a registry')]);
    },
  );

  it('have their views reached through a registry', () => {
    const files = { 'client/hall/a.ts': `import '../steps/break/view.tsx';`, 'client/steps/break/view.tsx': empty };
    expect(faultsOf(files)).toEqual([
      expect.stringContaining('client/hall/a.ts:1 must not import ../steps/break/view.tsx'),
    ]);
  });

  const kinds = { 'shared/steps/check-in/kind.ts': empty, 'shared/steps/break/kind.ts': empty };
  const overKinds = `export const f = (k: string) => { switch (k) { case 'checkIn': return 1; case "break": return 2; } };`;

  it('are not switched over elsewhere', () => {
    const faults = faultsOf({ ...kinds, 'server/a.ts': overKinds, 'client/hall/b.tsx': overKinds });
    expect(faults).toEqual([
      expect.stringContaining('client/hall/b.tsx:1 switches over step kinds (checkIn, break)'),
      expect.stringContaining('server/a.ts:1 switches over step kinds (checkIn, break)'),
    ]);
  });

  it('may be switched over where they are at home', () => {
    const homes = [
      'shared/steps/order.ts',
      'client/steps/registry.ts',
      'shared/texts/nb.ts',
      'shared/programmes/a.ts',
      'tests/a.ts',
    ];
    expect(faultsOf({ ...kinds, ...Object.fromEntries(homes.map((path) => [path, overKinds])) })).toEqual([]);
  });

  it('may lend one word to another switch, and all to other text', () => {
    const other = `export const words = ['checkIn', 'break']; switch (words[0]) { case 'break': case 'run': }`;
    expect(faultsOf({ ...kinds, 'server/a.ts': other })).toEqual([]);
  });
});

describe('circles', () => {
  it('are told with the whole way round', () => {
    const files = {
      'server/a.ts': `import './b.ts';`,
      'server/b.ts': `export * as c from './c.ts'; export const b = 1;`,
      'server/c.ts': `import './a.ts';`,
      'server/d.ts': `import './a.ts';`,
    };
    expect(faultsOf(files)).toEqual([
      'server/a.ts:1 imports itself in a circle: server/a.ts → server/b.ts → server/c.ts → server/a.ts',
    ]);
  });

  it('may be closed by types or by lazy loading', () => {
    const files = {
      'server/a.ts': `import './b.ts';`,
      'server/b.ts': `import type { A } from './a.ts'; import { type C } from './a.ts'; export type { A } from './a.ts'; export const b = 1;`,
      'server/c.ts': `import './d.ts';`,
      'server/d.ts': `export const load = () => import('./c.ts');`,
    };
    expect(faultsOf(files)).toEqual([]);
  });
});

describe('purity, names and barrels', () => {
  it.each(['Date.now()', 'Math.random()', 'new Date()'])('keeps %s out of shared', (what) => {
    const text = `export const x = ${what};`;
    expect(faultsOf({ 'shared/a.ts': text, 'server/a.ts': text })).toEqual([
      expect.stringContaining(`shared/a.ts:1 uses ${what}`),
    ]);
  });

  it('lets shared turn a given time into a date', () => {
    expect(faultsOf({ 'shared/a.ts': 'export const f = (at: number) => new Date(at);' })).toEqual([]);
  });

  it.each([
    'server/utils.ts',
    'client/ui/date-utils.ts',
    'tests/util/a.ts',
    'shared/utils/a.ts',
    'client/ui/utils.css',
  ])('refuses the name %s', (path) => {
    expect(faultsOf({ [path]: path.endsWith('.css') ? '' : empty })).toEqual([expect.stringContaining('not "utils"')]);
  });

  it.each(['server/createServer.ts', 'tests/my_test.ts'])('refuses the spelling %s', (path) => {
    expect(faultsOf({ [path]: empty })).toEqual([expect.stringContaining('is not in kebab-case')]);
  });

  it('refuses barrels', () => {
    const files = { 'shared/index.ts': `export * from './a.ts';`, 'shared/a.ts': 'export const a = 1;' };
    expect(faultsOf(files)).toEqual([expect.stringContaining('shared/index.ts:1 only passes on exports')]);
  });

  it('names the file that cannot be parsed', () => {
    expect(() => faultsOf({ 'shared/a.ts': 'export const = ;' })).toThrow('shared/a.ts');
  });
});
