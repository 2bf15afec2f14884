// `npm start`: install what is missing, build what has changed, then become the server.
import { join } from 'node:path';
import { ensureClient, ensurePackages, node24, root } from './prepare.js';
import { runInPlace } from './run.js';

if ((await ensurePackages()) && (await ensureClient())) {
  // Phones in the same network must reach it; Express shows stack traces to visitors unless it is told not to.
  const env = {
    ...process.env,
    HOST: process.env.HOST || '0.0.0.0',
    NODE_ENV: process.env.NODE_ENV || 'production',
    // Half of a start is reading TypeScript; after a crash a hall is waiting.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(root, 'node_modules', '.cache', 'node'),
  };
  process.exitCode = await runInPlace(node24, [join(root, 'server', 'main.ts')], { cwd: root, env });
} else {
  process.exitCode = 1;
}
