import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { readConfig } from '../../server/config.ts';
import { createServer, type RunningServer } from '../../server/create-server.ts';
import type { World } from '../../server/live/live-conference.ts';
import { createLogger } from '../../server/log.ts';
import type { Command } from '../../shared/conference/commands.ts';
import type { ConferenceState } from '../../shared/conference/state.ts';
import { decodeState } from '../../shared/protocol/encode-state.ts';
import type { CreateReply, JoinBody, JoinReply } from '../../shared/protocol/http.ts';
import type {
  ClientToServer,
  CommandReply,
  Envelope,
  Handshake,
  ServerToClient,
  Snapshot,
} from '../../shared/protocol/live.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';

export type LiveClient = Socket<ServerToClient, ClientToServer>;

/** The whole server in this process, on a free port and a folder of its own. */
export interface TestServer {
  readonly url: string;
  readonly dataDir: string;
  /** Stops and starts again on the same data and another port; `url` changes. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** @param world where time and chance come from, where not from the machine */
/** Where a server answers. */
type Place = { readonly url: string };

export async function startTestServer(env: Readonly<Record<string, string>> = {}, world?: World): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'samling-test-'));
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error', ...env });
  const start = () =>
    createServer({ config, version: 'test', logger: createLogger(config.logLevel), ...(world ? { world } : {}) });
  let running: RunningServer = await start();
  return {
    get url() {
      return `http://127.0.0.1:${running.port}`;
    },
    dataDir,
    async restart() {
      await running.close();
      running = await start();
    },
    async close() {
      await running.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function postJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export async function created(server: Place, more: Readonly<Record<string, unknown>> = {}): Promise<CreateReply> {
  const body = { programme: 'trygt-skolemiljo', title: 'Trygt skolemiljø', language: 'nb', ...more };
  const response = await postJson(`${server.url}/api/conferences`, body);
  if (response.status !== 201) throw new Error(`not created: ${response.status} ${await response.text()}`);
  return (await response.json()) as CreateReply;
}

export async function joined(server: Place, code: string, more: Partial<JoinBody> = {}): Promise<JoinReply> {
  const body = { code, name: 'Ingrid', workplace: { name: 'Rud skole' }, jobRole: null, ...more };
  const response = await postJson(`${server.url}/api/join`, body);
  if (response.status !== 201) throw new Error(`not joined: ${response.status} ${await response.text()}`);
  return (await response.json()) as JoinReply;
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Why a request was refused. */
export async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code;
}

export function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}

/** A client on the live plane, with its first snapshot. */
export async function connected(
  server: Place,
  who: Omit<Handshake, 'protocol'>,
): Promise<{ socket: LiveClient; snapshot: Snapshot; state: ConferenceState }> {
  const socket: LiveClient = io(server.url, {
    auth: { protocol: protocolVersion, ...who },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  const snapshot = await new Promise<Snapshot>((got, failed) => {
    socket.once('snapshot', got);
    socket.once('connect_error', (error) => failed(Object.assign(error, { code: codeIn(error) })));
  });
  return { socket, snapshot, state: decodeState(snapshot.state) as ConferenceState };
}

function codeIn(error: Error): unknown {
  return (error as { data?: { code?: unknown } }).data?.code;
}

let commands = 0;

/** An answer comes at once, but a machine that is busy with browsers may stand still for seconds. */
const replyMs = 20_000;

export function send(socket: LiveClient, command: Command, id: string = `c${++commands}`): Promise<CommandReply> {
  return socket.timeout(replyMs).emitWithAck('command', { id, command });
}

/** Resolves with the first envelope that holds an event of `type`. */
export function nextEvent(socket: LiveClient, type: string): Promise<Envelope> {
  return new Promise((got) => {
    const look = (envelope: Envelope) => {
      const found = envelope.events.some(({ event }) => (event as { type?: string }).type === type);
      if (!found) return;
      socket.off('events', look);
      got(envelope);
    };
    socket.on('events', look);
  });
}
