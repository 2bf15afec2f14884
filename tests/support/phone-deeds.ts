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
  const note = noteWith(phone, text);
  await note.locator('[aria-haspopup], [aria-expanded]').first().click();
  await button(phone, texts.boards.liftToPlenary).click();
  await note.getByText(texts.boards.lifted).waitFor();
}

/** Somebody else of the group may have been faster. */
export async function sayReady(phone: Page, { steps }: Catalogue = nb): Promise<void> {
  const ready = button(phone, steps.groupWork.groupReady);
  const said = phone.getByText(steps.groupWork.isReady);
  await ready.or(said).first().waitFor();
  if (await ready.isVisible()) await ready.click();
  await said.waitFor();
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
