/** Hocuspocus. FLUSH_DELAY: its option of that name, in milliseconds; DATABASE: the file of its SQLite extension. */
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const { PORT, FLUSH_DELAY, DATABASE } = process.env;
const server = new Server({
  port: Number(PORT ?? 0),
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: true,
  ...(FLUSH_DELAY ? { flushDelay: Number(FLUSH_DELAY) } : {}),
  extensions: DATABASE ? [new SQLite({ database: DATABASE })] : [],
});
await server.listen();
console.log(`http://127.0.0.1:${server.address.port}`);
