import type { Page } from 'playwright-core';
import type { Harvest } from '../../shared/harvest/harvest.ts';
import type { ReadyProgramme } from '../../shared/programmes/programme.ts';
import type { ConferenceReply } from '../../shared/protocol/http.ts';
import type { Catalogue } from '../../shared/texts/catalogue.ts';
import type { Language } from '../../shared/texts/language.ts';
import { button } from './surfaces.ts';

/** The programme and its form, with the mouse, from the address to the desk. */
export async function createConference(
  desk: Page,
  url: string,
  programme: ReadyProgramme,
  workplaces: readonly string[],
  { language, texts }: { readonly language: Language; readonly texts: Catalogue },
): Promise<ConferenceReply> {
  await desk.goto(`${url}/new`);
  await button(desk, texts.facilitator.programmes.adjustOf(programme.title[language])).click();
  await desk.getByLabel(texts.facilitator.workplacesLabel).fill(workplaces.join('\n'));
  await button(desk, texts.facilitator.programmes.startNow).click();
  return doorOf(desk, texts);
}

/** The door as the desk shows it: asked with the desk's own cookie, since the code is drawn for eyes. */
export async function doorOf(desk: Page, texts: Catalogue): Promise<ConferenceReply> {
  await desk.getByText(texts.common.joinCodeSpelled('')).first().waitFor({ state: 'attached' });
  return desk.evaluate(async (path) => (await fetch(path)).json(), `/api/conferences/${idAt(desk)}?role=facilitator`);
}

function idAt(desk: Page): string {
  return new URL(desk.url()).pathname.split('/')[2] ?? '';
}

/** Waits until the desk counts so many people. */
export async function countsInside(desk: Page, people: number, { facilitator }: Catalogue): Promise<void> {
  // A workplace counts its own, in a fold that is closed.
  await desk.getByText(facilitator.inside(people)).filter({ visible: true }).first().waitFor();
}

/** Gives the floor to the group that has lifted `text`. */
export async function giveFloor(desk: Page, text: string): Promise<void> {
  await desk.locator('li').filter({ hasText: text }).getByRole('button').first().click();
}

/** Presses a button that asks once more, and once more. */
export async function pressTwice(desk: Page, label: string, sure: string): Promise<void> {
  await button(desk, label).first().click();
  const again = desk.getByRole('button', { name: sure, exact: true, disabled: false }).first();
  await again.click();
  await again.waitFor({ state: 'hidden' });
}

/** Ends the conference and opens what it leaves. @returns the page's words, and the same as data, without the ranking of votes */
export async function endAndHarvest(desk: Page, texts: Catalogue): Promise<{ shown: string; data: string }> {
  const { facilitator } = texts;
  const id = idAt(desk);
  await button(desk, facilitator.finish).click();
  const again = desk.getByRole('button', { name: facilitator.finishAnyway, exact: true, disabled: false });
  await again.click();
  await desk.getByRole('heading', { name: facilitator.endedTitle }).waitFor();
  await desk.getByRole('link', { name: facilitator.openHarvest }).first().click();
  await desk.waitForURL('**/harvest/**');
  await desk.getByText(texts.harvest.privateNote).waitFor();
  const harvest = await desk.evaluate(
    async (path): Promise<Harvest> => (await fetch(path)).json(),
    `/api/conferences/${id}/harvest?role=facilitator`,
  );
  const steps = harvest.steps.map(({ votes: _, ...step }) => step);
  return { shown: (await desk.locator('main').textContent()) ?? '', data: JSON.stringify({ ...harvest, steps }) };
}

/** How often `text` stands in `within`. */
export function timesIn(within: string, text: string): number {
  return within.split(text).length - 1;
}

/** Makes the hall screen's link at the desk and opens it. */
export async function openHallScreen(desk: Page, hall: Page, texts: Catalogue): Promise<void> {
  const { facilitator } = texts;
  await desk.getByText(facilitator.hallScreen, { exact: true }).click();
  await button(desk, facilitator.makeLink).first().click();
  const link = await desk.getByRole('link', { name: facilitator.openLink }).first().getAttribute('href');
  await hall.goto(link ?? '');
  await hall.getByText(texts.hall.scanToJoin).waitFor();
}

/** A link to one hall's screen, or to the view of its host, made by the desk. */
export function hallLink(desk: Page, role: 'hall' | 'hallHost', hallId: string): Promise<string> {
  return desk.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      const made = await fetch(path, { method: 'POST', headers, body });
      return ((await made.json()) as { link: string }).link;
    },
    [`/api/conferences/${idAt(desk)}/links?role=facilitator`, JSON.stringify({ role, hallId })] as const,
  );
}

/** The link in the QR code on a hall's screen: whoever comes by it sits in that hall. */
export async function joinLinkAt(hall: Page): Promise<string> {
  const reply = await hall.evaluate(
    async (path): Promise<ConferenceReply> => (await fetch(path)).json(),
    `/api/conferences/${idAt(hall)}?role=hall`,
  );
  return reply.joinLink;
}
