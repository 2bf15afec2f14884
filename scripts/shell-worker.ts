import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly facadeModuleId: string | null;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string>; readonly importedAssets: ReadonlySet<string> };
}

type Bundle = Readonly<Record<string, Chunk | { readonly type: 'asset'; readonly fileName: string }>>;

const workerFile = 'service-worker.js';
/** What a seat consists of: where one joins, sits, comes back and leaves, and its words. */
const roots = [
  /\/client\/participant\/(door\/join-page|participant-app|return\/return-door)\.tsx$/,
  /\/shared\/texts\/[a-z]+\/(door|seat)\.ts$/,
];
const strangers = /\/client\/(facilitator|hall|host)\//;

/** Writes the service worker of a build, with the list of the files that a seat needs without a network. */
export function shellWorker(source: string): Plugin {
  return {
    name: 'shell-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        // A tree without a worker, such as those that scripts are tested on, has no shell.
        if (!existsSync(source)) return;
        const { entry, files } = shellFiles(bundle as unknown as Bundle);
        const code = await readFile(source, 'utf8');
        const { code: script } = await transformWithOxc(code, source, { target: 'es2022', sourcemap: false });
        const hash = createHash('sha256').update(JSON.stringify(files)).update(script);
        const shell = { version: hash.digest('hex').slice(0, 12), entry, files };
        this.emitFile({
          type: 'asset',
          fileName: workerFile,
          source: `const shell = ${JSON.stringify(shell)};\n${script}`,
        });
      },
    },
  };
}

/** @throws if the build has no entry, or does not load the seat's pages lazily */
export function shellFiles(bundle: Bundle): { readonly entry: string; readonly files: readonly string[] } {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (!entry) throw new Error('The build has no entry.');
  const first = reach([entry.fileName], byName, (chunk) => chunk.imports);
  const begin = chunks.filter(({ facadeModuleId: id }) => id !== null && roots.some((root) => root.test(slashed(id))));
  if (begin.length < roots.length) throw new Error('The build does not load the pages of a seat lazily.');
  const seat = reach(
    begin.map(({ fileName }) => fileName),
    byName,
    // Not what the entry calls for: that is every surface.
    (chunk) => (first.has(chunk.fileName) ? [] : [...chunk.imports, ...chunk.dynamicImports]),
  );
  const wanted = [...new Set([...first, ...seat])].flatMap((name) => {
    const chunk = byName.get(name);
    if (!chunk || chunk.moduleIds.some((id) => strangers.test(slashed(id)))) return [];
    return [name, ...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.viteMetadata?.importedAssets ?? [])];
  });
  const fonts = Object.keys(bundle).filter((name) => /-latin-[\w-]*\.woff2$/.test(name) && !/-italic-/.test(name));
  const files = [...new Set([...wanted, ...fonts])].map((name) => `/${name}`).sort();
  return { entry: `/${entry.fileName}`, files: [...files, '/favicon.svg'] };
}

function reach(
  start: readonly string[],
  byName: ReadonlyMap<string, Chunk>,
  next: (chunk: Chunk) => readonly string[],
): ReadonlySet<string> {
  const names = new Set(start);
  // A Set hands out what is added while it is walked.
  for (const name of names) {
    const chunk = byName.get(name);
    for (const reached of chunk ? next(chunk) : []) names.add(reached);
  }
  return names;
}

function slashed(path: string): string {
  return join('/', path).replaceAll('\\', '/');
}
