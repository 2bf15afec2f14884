// `npm test` and `npm run validate`: install what is missing, then check everything under Node 24.
import { join } from 'node:path';
import { ensurePackages, node24, root } from './prepare.js';
import { runInPlace } from './run.js';

if (await ensurePackages()) {
  const checks = [join(root, 'scripts', 'run-checks.ts'), ...process.argv.slice(2)];
  process.exitCode = await runInPlace(node24, checks, { cwd: root });
} else {
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
