/** As much of the peers as is used here: they are installed by the first measurement only, and types are checked before. */
declare module '@y/websocket-server/utils' {
  import type { IncomingMessage } from 'node:http';
  import type { WebSocket } from 'ws';
  export function setupWSConnection(socket: WebSocket, request: IncomingMessage): void;
}

declare module '@hocuspocus/server' {
  export class Server {
    constructor(options: {
      readonly port: number;
      readonly address: string;
      readonly quiet: boolean;
      readonly stopOnSignals: boolean;
      readonly flushDelay?: number;
      readonly extensions: readonly object[];
    });
    listen(): Promise<unknown>;
    readonly address: { readonly port: number };
  }
}

declare module '@hocuspocus/extension-sqlite' {
  export class SQLite {
    constructor(options: { readonly database: string });
  }
}
