import type { Locator, Page } from 'playwright-core';
import type { Catalogue } from '../../shared/texts/catalogue.ts';
import { nb } from '../../shared/texts/nb.ts';
import { button, follow, goAlong } from './surfaces.ts';

/** The table that the phone's ticket names. */
export async function seat(phone: Page, texts: Catalogue = nb): Promise<string> {
  await goAlong(phone, button(phone, texts.participant.atTable), texts);
  return (await phone.getByRole('heading', { level: 1 }).last().innerText()).trim();
}

/** Sits down at the table of the ticket. */
export async function sitDown(phone: Page, texts: Catalogue = nb): Promise<string> {
  const table = await seat(phone, texts);
  await button(phone, texts.participant.atTable).click();
  return table;
}

/** A round has begun at the phone's table. */
export async function hearTurns(phone: Page, { steps }: Catalogue = nb): Promise<void> {
  const { nowTells, yourTurn } = steps.groupWork;
  await phone
    .getByText(nowTells, { exact: true })
    .or(phone.getByText(yourTurn, { exact: true }))
    .first()
    .waitFor();
}

/** A note in sight, as soon as it is. */
export function noteWith(page: Page, text: string): Locator {
  return page.locator('[data-note]').filter({ hasText: text });
}

/** On the group's board, in the lane that lies open. */
export async function writeNote(phone: Page, text: string, texts: Catalogue = nb): Promise<void> {
  // A board of one lane asks for a note, one of several for a note in that lane.
  const field = phone.getByRole('textbox', { name: texts.boards.noteLabel }).first();
  await field.fill(text);
  await button(phone, texts.common.send).click();
  await noteWith(phone, text).waitFor();
}

export async function liftNote(phone: Page, text: string, texts: Catalogue = nb): Promise<void> {
  const lift = button(phone, texts.boards.liftToPlenary);
  await atNote(phone, text, texts, async (note, timeout) => {
    const menu = note.locator('[aria-haspopup], [aria-expanded]').first();
    if ((await menu.getAttribute('aria-expanded', { timeout })) !== 'true') await menu.click({ timeout });
    await lift.waitFor({ timeout });
  });
  // A card with its menu open stays where it is, whatever the others do.
  await lift.click();
  await atNote(phone, text, texts, (note, timeout) => note.getByText(texts.boards.lifted).waitFor({ timeout }));
}

export async function giveHeart(phone: Page, text: string, texts: Catalogue = nb): Promise<void> {
  const { giveHeart } = texts.boards;
  await atNote(phone, text, texts, (note, timeout) => note.getByRole('button', { name: giveHeart }).click({ timeout }));
  await atNote(phone, text, texts, (note, timeout) =>
    note.getByRole('button', { pressed: true }).first().waitFor({ timeout }),
  );
}

/**
 * Does something with a note of the group's board, in whatever lane it lies: others at the table may move it to another one
 * at any moment, also while a hand is on its way there. `deed` is given the limit for each thing it waits for.
 */
async function atNote(
  phone: Page,
  text: string,
  texts: Catalogue,
  deed: (note: Locator, timeout: number) => Promise<void>,
): Promise<void> {
  const note = noteWith(phone, text);
  const lanes = phone.getByRole('group', { name: texts.boards.lanes }).locator('label');
  await again(async (timeout) => {
    for (const lane of await lanes.all()) {
      if (await note.isVisible()) break;
      await lane.click({ timeout });
    }
    await deed(note, timeout);
  });
}

/** Five times at most, where what others do at the same moment may come in between. `deed` is given its limit for each wait. */
async function again(deed: (timeout: number) => Promise<void>): Promise<void> {
  for (let left = 4; ; left -= 1) {
    try {
      return await deed(5_000);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/** Somebody else of the group may have been faster. */
export async function sayReady(phone: Page, { steps }: Catalogue = nb): Promise<void> {
  const ready = button(phone, steps.groupWork.groupReady);
  const said = phone.getByText(steps.groupWork.isReady);
  // Two who say it in the same moment may take it back: it is one button.
  await again(async (timeout) => {
    await ready.or(said).first().waitFor({ timeout });
    if (await ready.isVisible()) await ready.click({ timeout });
    await said.waitFor({ timeout });
  });
}

export async function sayWord(phone: Page, word: string, { steps, common }: Catalogue = nb): Promise<void> {
  await phone.getByLabel(steps.checkIn.word).fill(word);
  await button(phone, common.send).click();
  await phone.getByText(steps.checkIn.onScreen).waitFor();
}

/** For oneself: told to be stored before anything else happens. */
export async function keepForOneself(
  phone: Page,
  label: string,
  text: string,
  { common }: Catalogue = nb,
): Promise<void> {
  await phone.getByLabel(label).fill(text);
  await phone.getByText(common.saved, { exact: true }).first().waitFor();
}

export async function askQuestion(phone: Page, text: string, { steps, common }: Catalogue = nb): Promise<void> {
  await phone.getByLabel(steps.input.ask).fill(text);
  await button(phone, common.send).click();
  await phone.locator('li').filter({ hasText: text }).first().waitFor();
}

/** The sentence on the way out, and a rating where the step asks for one. */
export async function checkOut(
  phone: Page,
  { question, sentence, rating }: { readonly question: string; readonly sentence: string; readonly rating?: number },
  texts: Catalogue = nb,
): Promise<void> {
  const { steps, common } = texts;
  await follow(phone, question, texts);
  await phone.getByLabel(question).fill(sentence);
  await button(phone, common.send).click();
  await phone.getByText(steps.checkOut.sent).waitFor();
  if (rating === undefined) return;
  await phone.getByRole('radio', { name: String(rating) }).click();
  await phone.getByText(steps.checkOut.thanks).first().waitFor();
}
