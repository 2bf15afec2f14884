/** The rules of ARCHITECTURE.md, "Who may import whom", for paths that are relative to the root and use slashes. */

const sharedPackages = ['yjs', 'lib0', 'zod'];
const serverPackages = [
  'express',
  'socket.io',
  'ws',
  'better-sqlite3',
  'pino',
  'helmet',
  'prom-client',
  'rate-limiter-flexible',
];
const databasePackages = ['better-sqlite3'];

const surfaces = ['facilitator', 'participant', 'hall', 'host', 'network', 'beforehand'];
const clientLevels = new Map([
  ...['live', 'boards', 'ui'].map((folder) => [folder, 1] as const),
  ['steps', 2] as const,
  ['people', 3] as const,
  ...surfaces.map((folder) => [folder, 4] as const),
  // It shows other surfaces as they are.
  ['preview', 5] as const,
  ['app', 6] as const,
]);

/** @returns why `from` must not import the file `to`, or undefined if it may */
export function judgeFileImport(from: string, to: string): string | undefined {
  const [fromTop = ''] = from.split('/');
  const [toTop = ''] = to.split('/');
  if (fromTop === 'shared' && toTop !== 'shared') return 'shared imports nothing but shared';
  if (fromTop === 'server' && toTop !== 'server' && toTop !== 'shared') return 'server imports only server and shared';
  if (fromTop === 'client' && toTop !== 'client' && toTop !== 'shared') return 'client imports only client and shared';
  return judgeStepImport(from, to) ?? judgeStorageImport(from, to) ?? judgeClientImport(from, to);
}

/** @returns why `from` must not import the package or built-in module `specifier`, or undefined if it may */
export function judgePackageImport(from: string, specifier: string): string | undefined {
  const isBuiltIn = specifier.startsWith('node:');
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (from.startsWith('shared/')) {
    if (!sharedPackages.includes(name)) return `shared is pure: it may use only ${sharedPackages.join(', ')}`;
  } else if (from.startsWith('client/')) {
    if (isBuiltIn || serverPackages.includes(name)) return 'the client runs in a browser';
  } else if (from.startsWith('server/') && (databasePackages.includes(name) || specifier === 'node:sqlite')) {
    if (!mayKnowDatabases(from)) return 'only server/create-server.ts and server/storage know the database';
  }
  return undefined;
}

/** The step kind whose folder holds this file, if any. */
export function kindFolderOf(path: string): { readonly side: string; readonly kind: string } | undefined {
  const [side, steps, kind, ...rest] = path.split('/');
  return side && steps === 'steps' && kind && rest.length > 0 ? { side, kind } : undefined;
}

/** Kinds are reached through the registries, so that adding one touches its own folders and a line in each registry. */
function judgeStepImport(from: string, to: string): string | undefined {
  const target = kindFolderOf(to);
  if (!target) return undefined;
  const own = kindFolderOf(from);
  if (target.side === 'shared') {
    if (from.startsWith('client/steps/')) return undefined;
    if (own?.side === 'shared' ? own.kind === target.kind : from.startsWith('shared/steps/')) return undefined;
    return 'a concrete step kind is reached through a registry directly in shared/steps';
  }
  if (from.startsWith('client/steps/')) return undefined;
  return 'the views of a step kind are reached through a registry directly in client/steps';
}

function judgeStorageImport(from: string, to: string): string | undefined {
  if (!/^server\/storage\/[^/]*sqlite/.test(to) || mayKnowDatabases(from)) return undefined;
  return 'only server/create-server.ts and server/storage know the database';
}

function mayKnowDatabases(path: string): boolean {
  return path === 'server/create-server.ts' || path.startsWith('server/storage/');
}

function judgeClientImport(from: string, to: string): string | undefined {
  if (!from.startsWith('client/') || !to.startsWith('client/')) return undefined;
  const [fromFolder, toFolder] = [from.split('/')[1] ?? '', to.split('/')[1] ?? ''];
  const [fromLevel, toLevel] = [clientLevels.get(fromFolder), clientLevels.get(toFolder)];
  if (fromLevel === undefined || toLevel === undefined) {
    const unknown = fromLevel === undefined ? fromFolder : toFolder;
    return `client/${unknown} has no place in the layout (${[...clientLevels.keys()].join(', ')})`;
  }
  if (fromLevel < toLevel) return `client/${fromFolder} must not know client/${toFolder}`;
  if (fromFolder !== toFolder && surfaces.includes(fromFolder) && surfaces.includes(toFolder)) {
    return 'surfaces never import each other';
  }
  return undefined;
}
