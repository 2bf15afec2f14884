import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const server = `http://127.0.0.1:${process.env.PORT || 3000}`;

export default defineConfig({
  root: fileURLToPath(new URL('client', import.meta.url)),
  plugins: [react(), listChunkModules()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: ['es2022', 'safari16.4', 'ios16.4', 'chrome107', 'firefox115'],
    manifest: true,
    // The content security policy allows no inline script and no data: address.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
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

function pathFromRoot(moduleId: string): string {
  return isAbsolute(moduleId) ? relative(root, moduleId).split(sep).join('/') : moduleId;
}
