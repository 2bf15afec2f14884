import { afterEach, expect, test } from 'vitest';
import { memoryStorage } from '../../../client/preview/own-window.ts';
import { type PreviewWorld, previewWorld } from '../../../client/preview/preview-world.ts';
import { boardName } from '../../../shared/boards/board-name.ts';
import type { PreviewAbout, PreviewAs } from '../../../shared/preview/preview.ts';
import { trygtSkolemiljo } from '../../../shared/programmes/trygt-skolemiljo.ts';
import { nb } from '../../../shared/texts/nb.ts';

const { notes, words } = nb.facilitator.prepare.preview;
const about: PreviewAbout = {
  title: 'Trygt skolemiljø',
  language: 'nb',
  programme: trygtSkolemiljo.steps.nb,
  halls: [],
  timeZone: 'Europe/Oslo',
  jobRoles: ['Lærer'],
  plannedStart: Date.UTC(2026, 11, 3, 8),
  notes,
  words,
};
let open: PreviewWorld[] = [];
afterEach(() => {
  for (const world of open) world.close();
  open = [];
});

function world(stepId: string, part: number, as: PreviewAs): PreviewWorld {
  const made = previewWorld(about, { stepId, part }, as);
  if (!made) throw new Error('the programme does not lead there');
  open.push(made);
  return made;
}

function live(made: PreviewWorld) {
  const view = made.connection.view();
  if (view.kind !== 'live') throw new Error('not there');
  return view;
}

test('a participant knows what a participant may know, and no more', () => {
  const view = live(world('experiences', 1, 'participant'));
  expect(view.personId).not.toBeNull();
  expect(view.state.people.size).toBeLessThan(8);
  expect(view.state.programme.every((step) => step.forLeaders === undefined)).toBe(true);
  expect(live(world('experiences', 1, 'hall')).state.people.size).toBe(12);
});

test('what is done in it happens, and what is shared stands on the second board', async () => {
  const made = world('story', 0, 'participant');
  const { personId } = live(made);
  const own = made.boards.registry.board(
    boardName('preview', { stepId: 'story', scope: 'person', owner: personId ?? '' }),
  );
  const plenary = made.boards.registry.board(boardName('preview', { stepId: 'story', scope: 'plenary', owner: 'all' }));
  const texts = () => plenary.snapshot().notes.map(({ text }) => text);
  expect(texts().length).toBeGreaterThan(0);
  let told = 0;
  plenary.subscribe(() => {
    told += 1;
  });
  const noteId = own.room()?.add('own', 'Prøv på mandag') ?? '';
  const [lane = ''] = plenary.snapshot().notes.map((note) => note.lane);
  expect(await made.connection.send({ type: 'shareNote', stepId: 'story', noteId, lane })).toMatchObject({ ok: true });
  expect(texts()).toContain('Prøv på mandag');
  expect(told).toBeGreaterThan(0);
  expect(live(made).state.shares.get('story')).toHaveLength(1);
  await made.connection.send({ type: 'unshareNote', stepId: 'story', noteId });
  expect(texts()).not.toContain('Prøv på mandag');
});

test('a talk round goes on at the table of whoever looks', async () => {
  const made = world('experiences', 2, 'participant');
  const { round } = live(made);
  expect(round?.round?.turn).toBe(0);
  const moves = round?.round?.moves ?? 0;
  expect(await made.connection.moveRound({ stepId: 'experiences', action: { type: 'pass', moves } })).toEqual({
    ok: true,
  });
  expect(live(made).round?.round?.turn).toBe(1);
});

test('a table is seen by whoever writes for it', () => {
  const { state, personId } = live(world('experiences', 3, 'table'));
  const group = state.groupings.get('experiences')?.groups.find(({ members }) => members.includes(personId ?? ''));
  expect(group?.duties.secretary).toBe(personId);
});

test('what a page keeps lasts as long as the page', () => {
  const storage = memoryStorage();
  storage.setItem('a', '1');
  expect([storage.length, storage.key(0), storage.getItem('a'), storage.getItem('b')]).toEqual([1, 'a', '1', null]);
  storage.removeItem('a');
  expect(storage.length).toBe(0);
});
