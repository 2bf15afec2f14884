import { expect, test } from 'vitest';
import { shellFiles } from '../../scripts/shell-worker.ts';

type Bundle = Parameters<typeof shellFiles>[0];

function chunk(name: string, module: string, more: Readonly<Record<string, unknown>> = {}) {
  const id = `/samling/${module}`;
  const file = `assets/${name}.js`;
  const made = {
    ...{ type: 'chunk', fileName: file, isEntry: false, facadeModuleId: id, moduleIds: [id], imports: [] },
    ...{ dynamicImports: [], ...more },
  };
  return [file, made] as const;
}

const font = 'assets/hanken-latin-wght-normal-abc.woff2';
const bundle = Object.fromEntries([
  chunk('index', 'client/index.html', {
    isEntry: true,
    imports: ['assets/react.js'],
    dynamicImports: ['assets/join.js', 'assets/seat.js', 'assets/desk.js', 'assets/door.js'],
  }),
  chunk('react', 'node_modules/react/index.js'),
  chunk('join', 'client/participant/door/join-page.tsx', {
    viteMetadata: { importedCss: new Set(['assets/join.css']) },
  }),
  chunk('seat', 'client/participant/participant-app.tsx', {
    imports: ['assets/index.js'],
    dynamicImports: ['assets/board.js'],
  }),
  chunk('board', 'client/boards/board-view/board-view.tsx'),
  chunk('door', 'shared/texts/nb/door.ts'),
  chunk('desk', 'client/facilitator/facilitator-app.tsx', { imports: ['assets/drag.js'] }),
  chunk('drag', 'node_modules/react-aria/index.js'),
  [font, { type: 'asset', fileName: font }],
]) as unknown as Bundle;

test('a shell is what a seat loads, first and later, with its styles and fonts, and no other surface', () => {
  expect(shellFiles(bundle)).toEqual({
    entry: '/assets/index.js',
    files: [
      ...['board.js', 'door.js', 'hanken-latin-wght-normal-abc.woff2', 'index.js', 'join.css', 'join.js', 'react.js'],
      'seat.js',
    ]
      .map((name) => `/assets/${name}`)
      .concat('/favicon.svg'),
  });
});

test('a build without the pages of a seat is refused', () => {
  const { 'assets/index.js': entry } = bundle;
  expect(() => shellFiles({ 'assets/index.js': entry } as Bundle)).toThrow('a seat');
  expect(() => shellFiles({})).toThrow('no entry');
});
