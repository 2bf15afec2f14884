import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Manifest } from 'vite';

/** One JavaScript file that a phone fetches before the first screen; sizes in bytes. */
export interface LoadedChunk {
  readonly file: string;
  readonly raw: number;
  readonly brotli: number;
  /** Source modules, relative to the root. */
  readonly modules: readonly string[];
}

/**
 * The JavaScript that a surface loads first: the entry, the surface's own lazily loaded module, and what either imports
 * statically.
 * @param surface the module that holds the surface, relative to client/
 * @throws if the build in `dist` has no such surface, or loads it with the entry instead of lazily
 */
export function measureFirstLoad(dist: string, surface: string): LoadedChunk[] {
  const manifest: Manifest = readJson(dist, 'manifest.json');
  const modules: Record<string, string[]> = readJson(dist, 'chunk-modules.json');
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Error('The build has no entry.');
  if (!manifest[surface]?.isDynamicEntry) throw new Error(`The build does not load ${surface} lazily.`);
  const keys = withStaticImports(manifest, [entry, surface]);
  const files = new Set([...keys].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')));
  return [...files].map((file) => {
    const content = readFileSync(join(dist, file));
    const known = modules[file];
    if (!known) throw new Error(`The build does not say what ${file} holds.`);
    return { file, raw: content.length, brotli: brotliCompressSync(content).length, modules: known };
  });
}

function withStaticImports(manifest: Manifest, start: readonly string[]): Set<string> {
  const keys = new Set(start);
  // A Set hands out what is added while it is walked.
  for (const key of keys) {
    for (const imported of manifest[key]?.imports ?? []) keys.add(imported);
  }
  return keys;
}

function readJson(dist: string, name: string) {
  return JSON.parse(readFileSync(join(dist, '.vite', name), 'utf8'));
}
