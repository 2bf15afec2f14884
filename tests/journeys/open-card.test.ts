import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readNotes } from '../../shared/boards/notes.ts';
import { addHeading, addNote, moveNote } from '../../shared/boards/write-notes.ts';
import { nb } from '../../shared/texts/nb.ts';
import { untilDoc } from '../server/boards/board-world.ts';
import { openPrivacyWorld, type PrivacyWorld } from '../server/privacy-scan/privacy-world.ts';
import { launchChromium } from '../support/chromium.ts';
import { noteWith, writeNote } from '../support/phone-deeds.ts';
import { button, enter, openSurface } from '../support/surfaces.ts';

const lanes = ['ideas', 'plans'].map((id) => ({ id, title: id }));
const programme = [
  {
    ...{ id: 'group', kind: 'groupWork', title: 'Sammen', question: 'Hva gjør vi?', minutes: 10 },
    arrangement: { kind: 'groups', composition: 'everyone', size: { min: 2, max: 6 } },
    settings: { lanes, alonePrompt: '', openPrompt: '', turnSeconds: 0 },
  },
];

let world: PrivacyWorld;
let browser: Browser;
const faults: string[] = [];

beforeEach(async () => {
  [world, browser] = await Promise.all([
    openPrivacyWorld({ programme, workplaces: [{ name: 'Rud skole' }] }),
    launchChromium(),
  ]);
});

afterEach(async () => {
  await browser.close();
  await world.close();
});

it('stays under the finger, with the focus in it, while somebody gathers it under a heading, and goes there when it is closed', async () => {
  const { desk } = world;
  const phone = await openSurface(browser, 'phone', faults);
  await phone.goto(world.conference.joinLink);
  await enter(phone, { name: 'Ada', workplace: 'Rud skole' });
  const bo = await world.join('Bo', { workplace: { name: 'Rud skole' } });
  for (const type of ['proposeGroups', 'confirmGroups'] as const) await desk.must({ type, stepId: 'group' });
  await desk.must({ type: 'next', from: { stepId: null, part: 0 } });
  await writeNote(phone, 'under fingeren');
  const owner = (await desk.state()).groupings.get('group')?.groups[0]?.id ?? '';
  const board = await bo.board({ stepId: 'group', scope: 'group', owner });
  await untilDoc(board, (doc) => readNotes(doc).length === 1);
  const noteId = readNotes(board)[0]?.id ?? '';

  /** What comes after it on the same board tells that it has come. */
  const tellPhone = async (doc: typeof board, text: string) => {
    addNote(doc, { id: text.replaceAll(' ', '-'), lane: 'ideas', text, form: 'note' });
    await noteWith(phone, text).waitFor();
  };

  const card = noteWith(phone, 'under fingeren');
  await card.locator('[aria-expanded]').first().click();
  const edit = await button(phone, nb.common.edit).elementHandle();
  await edit?.focus();
  addHeading(board, { id: 'h1', lane: 'ideas', title: 'Samlet' });
  moveNote(board, noteId, { lane: 'ideas', headingId: 'h1' });
  await tellPhone(board, 'flyttet en gang');
  expect(await edit?.evaluate((element) => element.isConnected && element === document.activeElement)).toBe(true);

  await edit?.click();
  const field = card.getByRole('textbox').first();
  await field.fill('under fingeren ennå');
  moveNote(board, noteId, { lane: 'plans', headingId: null });
  await tellPhone(board, 'flyttet en gang til');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await phone.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});
