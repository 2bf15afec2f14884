import { resolve } from 'node:path';
import { z } from 'zod';
import { type LogLevel, logLevels } from './log.ts';

/** How this process is to run, read once at start. */
export interface Config {
  /** 0 = any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the database. */
  readonly dataDir: string;
  /** How visitors reach the server, without a slash at the end; undefined = work it out from each request. */
  readonly publicUrl: string | undefined;
  /** For Express' `trust proxy`: how many proxies stand in front, or those on this machine. */
  readonly trustProxy: number | 'loopback';
  /** What one must know to create a conference; empty = anyone may. */
  readonly createKey: string;
  readonly logLevel: LogLevel;
}

/** A variable of the environment has a value that cannot be used; the message is one line for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/)
    .default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .regex(/^[^\0]+$/)
    .default('./data')
    .transform((folder) => resolve(folder)),
  PUBLIC_URL: z.string().refine(isOrigin).optional(),
  TRUST_PROXY: z.union([z.literal('loopback'), z.string().regex(/^\d$/).transform(Number)]).default(0),
  CREATE_KEY: z.string().default(''),
  LOG_LEVEL: z.enum(logLevels).default('info'),
});

const allowed: Record<keyof z.input<typeof schema>, string> = {
  PORT: 'a whole number from 0 (any free port) to 65535',
  HOST: 'an address or host name to listen on, such as 127.0.0.1 or 0.0.0.0',
  DATA_DIR: 'the path of a folder',
  PUBLIC_URL: 'an http or https address without a path or a slash at the end, such as https://samling.example.org',
  TRUST_PROXY: 'the number of proxies in front (0 to 9) or "loopback"',
  CREATE_KEY: 'any text',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
};

/**
 * Reads the configuration from the environment. A variable that is set but empty counts as unset.
 * @throws {ConfigError} about the first variable that cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const known = Object.keys(allowed).flatMap((name) => (env[name] ? [[name, env[name]]] : []));
  const parsed = schema.safeParse(Object.fromEntries(known));
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as keyof typeof allowed;
    throw new ConfigError(`${name} is ${JSON.stringify(env[name]?.slice(0, 80))}, but must be ${allowed[name]}.`);
  }
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, TRUST_PROXY, CREATE_KEY, LOG_LEVEL } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY,
    createKey: CREATE_KEY,
    logLevel: LOG_LEVEL,
  };
}

/** An origin is what remains when an address has no user, path, query or fragment, and its default port left out. */
function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, origin } = new URL(address);
  return (protocol === 'http:' || protocol === 'https:') && origin === address;
}
