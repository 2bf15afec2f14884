import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Manifest } from 'vite';

/** One JavaScript file that a phone fetches; sizes in bytes. */
export interface LoadedChunk {
  readonly file: string;
  readonly raw: number;
  readonly brotli: number;
  /** Source modules, relative to the root. */
  readonly modules: readonly string[];
}

export interface SurfaceLoad {
  /** Before the surface's first screen. */
  readonly first: readonly LoadedChunk[];
  /** What the surface may call for afterwards. */
  readonly later: readonly LoadedChunk[];
}

/** The texts that every surface begins with, one module a language. */
const doorTexts = /^\.\.\/shared\/texts\/[a-z]+\/door\.ts$/;

/**
 * The JavaScript of a surface. First come the entry, the surface's pages (what the entry loads lazily from that folder), the
 * texts at the door in the longest of the languages, and whatever these import statically. Other texts are not counted.
 * @param surface a folder in client/
 * @throws if the build in `dist` does not load the surface lazily
 */
export function measureLoad(dist: string, surface: string): SurfaceLoad {
  const manifest: Manifest = readJson(dist, 'manifest.json');
  const modules: Record<string, string[]> = readJson(dist, 'chunk-modules.json');
  const importsOf = (key: string) => manifest[key]?.imports ?? [];
  const lazyImportsOf = (key: string) => manifest[key]?.dynamicImports ?? [];

  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Error('The build has no entry.');
  const entryKeys = reach([entry], importsOf);
  const pages = entryKeys.flatMap(lazyImportsOf).filter((key) => key.startsWith(`${surface}/`));
  if (pages.length === 0) throw new Error(`The build loads no page of ${surface} lazily.`);

  const measure = (keys: readonly string[]): LoadedChunk[] => {
    const files = new Set(keys.map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')));
    return [...files].map((file) => {
      const content = readFileSync(join(dist, file));
      const known = modules[file];
      if (!known) throw new Error(`The build does not say what ${file} holds.`);
      return { file, raw: content.length, brotli: brotliCompressSync(content).length, modules: known };
    });
  };

  const doors = Object.keys(manifest).filter((key) => doorTexts.test(key));
  const longest = measure(doors).sort((a, b) => b.brotli - a.brotli)[0]?.file;
  if (!longest) throw new Error('The build loads no texts lazily.');
  const read = doors.filter((key) => manifest[key]?.file === longest);
  const first = reach([...entryKeys, ...pages, ...read], importsOf);
  // Not what the entry calls for: that is every surface.
  const all = reach(pages, (key) => (entryKeys.includes(key) ? [] : [...importsOf(key), ...lazyImportsOf(key)]));
  return { first: measure(first), later: measure(all.filter((key) => !first.includes(key))) };
}

function reach(start: readonly string[], next: (key: string) => readonly string[]): string[] {
  const keys = new Set(start);
  // A Set hands out what is added while it is walked.
  for (const key of keys) {
    for (const reached of next(key)) keys.add(reached);
  }
  return [...keys];
}

function readJson(dist: string, name: string) {
  return JSON.parse(readFileSync(join(dist, '.vite', name), 'utf8'));
}
