import { readFileSync } from 'node:fs';
import { ConfigError, readConfig } from './config.ts';
import { createServer } from './create-server.ts';
import { createLogger } from './log.ts';
import { startMessage } from './start-message.ts';
import { StorageOpenError } from './storage/storage-errors.ts';

/** Anything an operator can mend gets one line; a fault of ours keeps its stack. */
function fail(error: unknown): never {
  const expected = error instanceof ConfigError || error instanceof StorageOpenError;
  const listening = error instanceof Error && 'syscall' in error && error.syscall === 'listen';
  console.error(expected || listening ? (error as Error).message : error);
  process.exit(1);
}

try {
  const config = readConfig(process.env);
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const server = await createServer({ config, version, logger: createLogger(config.logLevel) });
  console.log(startMessage(config, server.port));

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.close().then(() => process.exit(0), fail);
  };
  // Not `once`: a second signal while draining must not end the process at once.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  fail(error);
}
