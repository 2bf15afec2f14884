import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ModuleGraph, phoneChunks } from '../../scripts/phone-chunks.ts';

const root = join('/', 'house');
const at = (path: string) => join(root, path);

/** Who imports what, without what is imported lazily. */
const imports: Readonly<Record<string, readonly string[]>> = {
  'client/app/main.tsx': ['client/ui/language.tsx'],
  'client/ui/language.tsx': ['node_modules/react.js'],
  'client/participant/door/join-page.tsx': ['client/participant/door/join-form.tsx', 'client/ui/select.tsx'],
  'client/participant/door/join-form.tsx': ['client/ui/language.tsx', 'client/ui/chips.tsx'],
  'client/participant/participant-app.tsx': ['client/live/use-live.tsx'],
  'client/live/use-live.tsx': ['client/ui/language.tsx'],
  'client/participant/seat.tsx': ['client/boards/notes.ts', 'client/participant/lobby.tsx'],
  'client/boards/notes.ts': ['node_modules/yjs.js'],
  'client/participant/lobby.tsx': ['client/ui/chips.tsx', 'client/live/use-live.tsx', 'client/ui/question.tsx'],
  'client/participant/take-home/take-home-page.tsx': [
    'client/ui/qr-code.tsx',
    'client/participant/paper.tsx',
    'client/boards/notes.ts',
  ],
  'client/facilitator/facilitator-app.tsx': [
    ...['client/live/use-live.tsx', 'client/boards/notes.ts', 'client/ui/qr-code.tsx', 'client/ui/select.tsx'],
    'client/facilitator/desk.tsx',
  ],
  'client/beforehand/beforehand-page.tsx': ['client/ui/question.tsx', 'client/ui/select.tsx', 'client/ui/chips.tsx'],
};

const all = new Set([...Object.keys(imports), ...Object.values(imports).flat()].map(at));
const graph: ModuleGraph = {
  getModuleInfo: (id) =>
    all.has(id) ? { importedIds: (imports[id.slice(root.length + 1).replaceAll('\\', '/')] ?? []).map(at) } : null,
};

test('a module lies in the file of the first step that needs it, apart from what only a phone needs', () => {
  const chunkOf = phoneChunks(root);
  const chunks = Object.fromEntries([...all].map((id) => [id.slice(root.length + 1), chunkOf(id, graph)]));
  expect(chunks).toEqual({
    'client/ui/language.tsx': 'main',
    'node_modules/react.js': 'main',
    'client/ui/select.tsx': 'main',
    'client/participant/door/join-form.tsx': 'join',
    'client/ui/chips.tsx': 'main',
    'client/live/use-live.tsx': 'live',
    'client/boards/notes.ts': 'seat-shared',
    'node_modules/yjs.js': 'seat-shared',
    'client/participant/lobby.tsx': 'seat',
    'client/ui/question.tsx': 'seat-basics',
    'client/ui/qr-code.tsx': 'beside-shared',
    'client/participant/paper.tsx': 'beside',
    // Pages have a file of their own, and what no phone needs is left to the bundler.
    ...Object.fromEntries(
      Object.keys(imports)
        .filter((path) => /-page|-app|seat|main/.test(path))
        .map((path) => [path, null]),
    ),
    'client/facilitator/desk.tsx': null,
  });
});

test('a client of another making is left alone', () => {
  expect(phoneChunks(join('/', 'elsewhere'))(at('client/app/main.tsx'), graph)).toBeNull();
});
