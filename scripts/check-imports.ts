import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { findCycles } from './imports/cycles.ts';
import { judgeFileImport, judgePackageImport, kindFolderOf } from './imports/directions.ts';
import { type ModuleFacts, readModuleFacts } from './imports/module-facts.ts';

/** One breach of the layout. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Where a switch over step kinds is at home. */
const homesOfKinds = /^(shared\/(steps|texts|programmes)|client\/steps)\//;

/** Checks every module under shared, server and client of the repository at `root` against ARCHITECTURE.md. */
export function checkImports(root: string): { readonly files: number; readonly faults: Fault[] } {
  const pattern = '{shared,server,client,tests,scripts}/**/*.{ts,tsx,js,css}';
  // The benchmarks' peers bring packages of their own.
  const all = globSync(pattern, { cwd: root, exclude: ['**/node_modules'] }).sort();
  const paths = all.filter((path) => /^(shared|server|client)\/.*\.tsx?$/.test(path));
  const kinds = kindsOf(paths);
  const graph = new Map<string, string[]>();
  const faults: Fault[] = all.flatMap(judgeName);
  for (const path of paths) {
    const facts = readModuleFacts(path, readFileSync(join(root, path), 'utf8'));
    faults.push(...judgeImports(path, facts), ...judgeContent(path, facts, kinds));
    const lasting = facts.imports.filter(({ kind, specifier }) => kind === 'value' && specifier.startsWith('.'));
    graph.set(
      path,
      lasting.map(({ specifier }) => resolveFrom(path, specifier)).filter((to) => existsSync(join(root, to))),
    );
  }
  for (const cycle of findCycles(graph)) {
    faults.push({ path: cycle[0] ?? '', line: 1, message: `imports itself in a circle: ${cycle.join(' → ')}` });
  }
  return { files: paths.length, faults };
}

function judgeImports(path: string, facts: ModuleFacts): Fault[] {
  return facts.imports.flatMap(({ specifier, line }) => {
    const isFile = specifier.startsWith('.');
    const name = isBuiltin(specifier) ? `node:${specifier.replace(/^node:/, '')}` : specifier;
    const why = isFile ? judgeFileImport(path, resolveFrom(path, specifier)) : judgePackageImport(path, name);
    return why ? [{ path, line, message: `must not import ${specifier}: ${why}` }] : [];
  });
}

function judgeContent(path: string, facts: ModuleFacts, kinds: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  if (facts.isBarrel)
    faults.push({ path, line: 1, message: 'only passes on exports of other files: import those directly' });
  if (path.startsWith('shared/')) {
    for (const { line, what } of facts.impurities) {
      faults.push({ path, line, message: `uses ${what}: shared is pure, time and chance come in as arguments` });
    }
  }
  if (!homesOfKinds.test(path)) {
    for (const { line, cases } of facts.switches) {
      const named = cases.filter((word) => kinds.has(word));
      if (named.length < 2) continue;
      faults.push({
        path,
        line,
        message: `switches over step kinds (${named.join(', ')}): let each kind say it in shared/steps`,
      });
    }
  }
  return faults;
}

function judgeName(path: string): Fault[] {
  const message = /(^|[/-])utils?([/.-]|$)/.test(path)
    ? 'is named after nothing: name it after what it holds, not "utils"'
    : posix.basename(path) !== posix.basename(path).toLowerCase() || path.includes('_')
      ? 'is not in kebab-case'
      : undefined;
  return message ? [{ path, line: 1, message }] : [];
}

/** Folders are in kebab-case and kinds in camelCase; both spellings count. */
function kindsOf(paths: readonly string[]): Set<string> {
  const folders = paths.flatMap((path) => kindFolderOf(path)?.kind ?? []);
  return new Set(
    folders.flatMap((name) => [name, name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase())]),
  );
}

function resolveFrom(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
}

if (import.meta.main) {
  const { files, faults } = checkImports(join(import.meta.dirname, '..'));
  for (const { path, line, message } of faults) console.error(`${path}:${line} ${message}`);
  console.log(`${files} files, ${faults.length === 0 ? 'all in their places' : `${faults.length} faults`}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
