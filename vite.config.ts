import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { phoneChunks } from './scripts/phone-chunks.ts';
import { shellWorker } from './scripts/shell-worker.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const server = `http://127.0.0.1:${process.env.PORT || 3000}`;

export default defineConfig({
  root: fileURLToPath(new URL('client', import.meta.url)),
  plugins: [
    react(),
    listChunkModules(),
    shellWorker(fileURLToPath(new URL('client/app/service-worker.ts', import.meta.url))),
    compressFiles(),
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['es2022', 'safari16.4', 'ios16.4', 'chrome107', 'firefox115'],
    manifest: true,
    // The content security policy allows no inline script and no data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // The groups are whole as they are.
          includeDependenciesRecursively: false,
          groups: [{ debugName: 'phone', name: phoneChunks(root) }],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
      '/boards': { target: server, ws: true },
    },
  },
});

/** Writes down which modules each chunk holds, so that the bundle check can see what a phone loads. */
function listChunkModules(): Plugin {
  return {
    name: 'list-chunk-modules',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules: Record<string, string[]> = {};
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') modules[output.fileName] = output.moduleIds.map(pathFromRoot);
      }
      this.emitFile({ type: 'asset', fileName: '.vite/chunk-modules.json', source: JSON.stringify(modules, null, 1) });
    },
  };
}

/** Lays a .br and a .gz beside each file that gains by it: schools' networks are slow, and the server compresses nothing. */
function compressFiles(): Plugin {
  let outDir = '';
  return {
    name: 'compress-files',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    async closeBundle(error) {
      // Nothing has been written then, and the reason must not be hidden by another.
      if (error || !existsSync(outDir)) return;
      const names = await readdir(outDir, { recursive: true });
      const wanted = names.filter((name) => /\.(js|css|html|svg)$/.test(name));
      await Promise.all(
        wanted.map(async (name) => {
          const file = join(outDir, name);
          const bytes = await readFile(file);
          await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes));
          await writeFile(`${file}.gz`, await promisify(gzip)(bytes));
        }),
      );
    },
  };
}

function pathFromRoot(moduleId: string): string {
  return isAbsolute(moduleId) ? relative(root, moduleId).split(sep).join('/') : moduleId;
}
