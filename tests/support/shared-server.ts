import { afterAll, beforeAll } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

/** One server for all tests of a file, ended after them. To be called where they are described. */
export function sharedServer(): TestServer {
  let now: TestServer | undefined;
  const running = () => {
    if (!now) throw new Error('a server is there only while a test runs');
    return now;
  };
  beforeAll(async () => {
    now = await startTestServer();
  });
  afterAll(() => now?.close());
  return {
    get url() {
      return running().url;
    },
    get dataDir() {
      return running().dataDir;
    },
    restart: () => running().restart(),
    close: () => running().close(),
  };
}
