import { join } from 'node:path';

/** Of rolldown's context: what a module imports. */
export interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** What a phone loads, one step after another: each with the pages that begin it, all of them loaded lazily but the first. */
const steps = {
  /** Before anything is shown. */
  main: ['client/app/main.tsx'],
  join: ['client/participant/door/join-page.tsx'],
  /** Until the server has let one in. */
  live: ['client/participant/participant-app.tsx'],
  /** Until the first note can be written. */
  seat: [
    'client/participant/seat.tsx',
    'client/participant/now/now-page.tsx',
    'client/boards/connection/board-room.ts',
  ],
  /** What one may ask for from there, and must have when the network goes. */
  beside: [
    'client/boards/late-words/left-on-board.tsx',
    'client/boards/late-words/words-on-hold.tsx',
    'client/participant/now/board-page.tsx',
    'client/participant/leave/leave-farewell.tsx',
    'client/participant/leave/leave-now.tsx',
    'client/participant/menu/seat-page.tsx',
    'client/participant/menu/menu-page.tsx',
    'client/participant/return/return-door.tsx',
    'client/participant/return/return-page.tsx',
    'client/participant/take-home/take-home-page.tsx',
  ],
} as const;

/** Where the other surfaces that follow a conference begin: they should not load much that only a phone needs. */
const followers = ['client/facilitator/facilitator-app.tsx', 'client/hall/hall-app.tsx', 'client/host/host-app.tsx'];

/** Pages that follow nothing, some of them for phones: they should do without the live plane and without boards. */
const pages = [
  'client/beforehand/beforehand-page.tsx',
  'client/facilitator/create/create-page.tsx',
  'client/facilitator/harvest/harvest-page.tsx',
  'client/network/network-page.tsx',
];

/** What the texts of every language need, which come lazily: too small for a file of its own. */
const textHelpers = ['shared/texts/plural.ts'];

/**
 * Tells which file of the client a module belongs to, so that a phone on a slow line fetches a few files instead of a
 * hundred, whose round trips took longer than their bytes. Null leaves it to the bundler.
 * @param root of the repository
 */
export function phoneChunks(root: string): (moduleId: string, graph: ModuleGraph) => string | null {
  let chunks: ReadonlyMap<string, string> | undefined;
  return (moduleId, graph) => {
    chunks ??= divide(root, graph);
    return chunks.get(moduleId) ?? null;
  };
}

/** A module belongs to the first step that needs it. As what it imports comes with it, no file needs one of a later step. */
function divide(root: string, graph: ModuleGraph): ReadonlyMap<string, string> {
  // Vite's ids have slashes everywhere.
  const idsOf = (files: readonly string[]) => files.map((file) => join(root, file).replaceAll('\\', '/'));
  const [onPages, byFollowers] = [reach(idsOf(pages), graph), reach(idsOf(followers), graph)];
  const chunks = new Map(idsOf(textHelpers).map((id) => [id, 'main']));
  // They have a file anyway. In the group, that file would only point at another.
  const begins = new Set(idsOf(Object.values(steps).flat()));
  for (const [step, starts] of Object.entries(steps)) {
    for (const id of reach(idsOf(starts), graph)) {
      if (chunks.has(id) || begins.has(id)) continue;
      if (step === 'main' || step === 'join') chunks.set(id, onPages.has(id) || byFollowers.has(id) ? 'main' : step);
      else if (onPages.has(id)) chunks.set(id, `${step}-basics`);
      else chunks.set(id, byFollowers.has(id) && step !== 'live' ? `${step}-shared` : step);
    }
  }
  return chunks;
}

/** All that modules import statically, and what that imports. */
function reach(start: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set(start.filter((id) => graph.getModuleInfo(id) !== null));
  // A Set hands out what is added while it is walked.
  for (const id of found) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  }
  return found;
}
