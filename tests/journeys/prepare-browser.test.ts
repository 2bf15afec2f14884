import type { FrameLocator, Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dateAndTime } from '../../shared/conference/clock.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import { nb } from '../../shared/texts/nb.ts';
import { browserRoom } from '../support/browser-room.ts';
import { doorOf } from '../support/desk-deeds.ts';
import { Hand } from '../support/hand.ts';
import { breaches, button } from '../support/surfaces.ts';

const { editor, prepare, programmes, keySaved } = nb.facilitator;
const { preview } = prepare;
const [welcome, across] = trygtSkolemiljo.steps.nb as [Step, Step];

const fiveMinutes = 5 * 60;
/** Typing a date or a time: eight figures and four. */
const dateSeconds = 4;
const timeSeconds = 2;
/** Somebody at a closed door looks again after this at the latest. */
const nextLookMs = 15_000;

describe('preparing a conference', () => {
  const room = browserRoom();

  it('takes under five minutes from a ready programme to an open door, with another desk at it and somebody waiting outside', async () => {
    const desk = await room.surface('desk');
    const other = await room.surface('desk');
    const phone = await room.surface('phone');
    const hand = new Hand();
    const day = dateAndTime(Date.now() + 20 * 86_400_000, 'Europe/Oslo').date;

    await desk.goto(`${room.server.url}/new`);
    hand.begin('choose a programme');
    await hand.tap(button(desk, programmes.adjustOf(trygtSkolemiljo.title.nb)));
    hand.begin('day and time');
    await fillIn(hand, desk, prepare.day, day, dateSeconds);
    await fillIn(hand, desk, prepare.from, '09:00', timeSeconds);
    await fillIn(hand, desk, prepare.to, '12:00', timeSeconds);
    await hand.tap(button(desk, programmes.prepareIt));
    hand.wait(2);
    const open = button(desk, prepare.openDoor);
    await open.waitFor();
    const link = desk.url();
    hand.begin('keep the key');
    await hand.tap(button(desk, keySaved));
    await desk.getByText(`· ${prepare.fits}`).waitFor();
    await expect.poll(() => times(desk)).toContain('09:10');
    expect(await breaches(desk)).toEqual([]);
    const door = await doorOf(desk, nb);

    // Somebody comes too early, says who they are, and waits.
    await phone.clock.install();
    await phone.goto(door.joinLink);
    await phone.getByText(nb.join.soon).waitFor();
    await phone.getByLabel(nb.join.nameLabel).fill('Ingrid');
    await phone.getByLabel(nb.join.workplaceLabel).fill('Rud skole');
    await phone.getByRole('radio', { name: 'Lærer', exact: true }).check();
    await button(phone, nb.join.submit).click();
    await phone.getByText(nb.join.waiting).waitFor();
    expect(await breaches(phone)).toEqual([]);

    hand.begin('the first question');
    await chooseStep(hand, desk, across.title);
    await hand.type(desk.getByLabel(editor.question, { exact: true }), ' Hva lærte du?');

    // A colleague is at the same step meanwhile.
    const key = await desk.evaluate(
      async (path) => {
        const headers = { 'content-type': 'application/json' };
        const made = await fetch(path, { method: 'POST', headers, body: JSON.stringify({ role: 'facilitator' }) });
        return ((await made.json()) as { link: string }).link;
      },
      `/api/conferences/${new URL(link).pathname.split('/')[2]}/links?role=facilitator`,
    );
    await other.goto(key);
    await other.getByRole('row', { name: new RegExp(`^${across.title}`) }).click();
    await other.getByLabel(prepare.leads).fill('Ola Nes');
    await button(other, editor.save).click();
    await other.getByText(editor.saved, { exact: true }).waitFor();
    await desk.getByText(editor.changedElsewhere(editor.fieldNames.leads)).waitFor();
    expect(await desk.getByLabel(prepare.leads).inputValue()).toBe('Ola Nes');

    hand.begin('save it');
    await hand.tap(button(desk, editor.save));
    await desk.getByText(editor.saved, { exact: true }).waitFor();
    await expect.poll(() => other.getByLabel(editor.question, { exact: true }).inputValue()).toContain('Hva lærte du?');
    expect(await breaches(desk)).toEqual([]);

    hand.begin('the second question');
    await chooseStep(hand, desk, welcome.title);
    await hand.type(desk.getByLabel(editor.question, { exact: true }), ' Ett ord holder.');
    hand.begin('nobody’s words in the hall');
    await hand.tap(desk.getByRole('radio', { name: editor.hallShowsChoice.question }));
    hand.begin('fewer minutes');
    for (let pressed = 0; pressed < 4; pressed += 1) await hand.tap(button(desk, editor.oneLess));
    await hand.tap(button(desk, editor.save));
    await desk.getByText(editor.saved, { exact: true }).waitFor();
    await desk.getByText(prepare.spare('4 min')).waitFor();

    hand.begin('move a step');
    await hand.tap(button(desk, editor.menuOf('Praksisfortelling')));
    await hand.tap(desk.getByRole('menuitem', { name: editor.moveDown }));
    await expect
      .poll(async () => (await titles(desk)).join())
      .toContain('Pause,Faglig påfyll,Praksisfortelling,Egen skoletype');

    await seeThreeWays(hand, desk);

    hand.begin('open the door');
    await hand.tap(open);
    await button(desk, nb.facilitator.begin(welcome.title)).waitFor();

    expect(hand.seconds).toBeLessThan(fiveMinutes);

    // Nobody presses anything: whoever waited comes in as they said they are.
    await phone.clock.fastForward(nextLookMs);
    await phone.getByRole('heading', { name: nb.participant.welcome('Ingrid') }).waitFor();
    await desk.getByText(nb.facilitator.inside(1)).first().waitFor();
    await button(other, nb.facilitator.begin(welcome.title)).waitFor();
  });

  /** The real views, each in one press; nothing of it reaches the server or stays in the browser. */
  async function seeThreeWays(hand: Hand, desk: Page): Promise<void> {
    const asked: string[] = [];
    const listen = (request: Request) => {
      const inFrame = request.frame() !== desk.mainFrame();
      if (inFrame && /\/(api|boards|socket\.io)(\/|$)/.test(new URL(request.url()).pathname)) asked.push(request.url());
    };
    desk.on('request', listen);
    const before = await kept(desk);
    hand.begin('see it');
    await chooseStep(hand, desk, across.title);

    const seen = await look(hand, desk, preview.participant, preview.frame.participant);
    await seen.getByText('Hva lærte du?').first().waitFor();
    await seen.getByRole('textbox').first().fill('Vi hilser på alle');
    expect(await breaches(desk)).toEqual([]);
    // To another step, and back by the keyboard alone: Escape closes it from within as well.
    await desk.getByRole('combobox', { name: preview.step }).selectOption({ label: 'Pause' });
    await seen.getByText('Pause').first().waitFor();
    await desk.keyboard.press('Escape');
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => desk.evaluate(() => document.activeElement?.textContent)).toBe(preview.participant);

    const table = await look(hand, desk, preview.table, preview.frame.table);
    await table.getByText('Dette er krevende').first().waitFor();
    await table
      .getByText(preview.notes.hard[1] ?? '')
      .or(table.getByText(preview.notes.hard[0] ?? ''))
      .first()
      .waitFor();
    await table.locator('body').press('Escape');
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });

    const hall = await look(hand, desk, preview.hall, preview.frame.hall);
    await hall.getByText('Hva lærte du?').first().waitFor();
    // Where the hall stays with the question, nothing that anybody said.
    await desk.getByRole('combobox', { name: preview.step }).selectOption({ label: welcome.title });
    await hall.getByText('Ett ord holder.').first().waitFor();
    for (const word of preview.words) expect(await hall.getByText(word, { exact: true }).count()).toBe(0);
    await hand.tap(button(desk, preview.close));
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });

    desk.off('request', listen);
    expect(asked).toEqual([]);
    expect(await kept(desk)).toEqual(before);
  }
});

async function look(hand: Hand, desk: Page, name: string, frame: string): Promise<FrameLocator> {
  await hand.tap(button(desk, name));
  hand.wait(2);
  const shown = desk.frameLocator(`iframe[title="${frame}"]`);
  await shown.locator('body').waitFor();
  return shown;
}

async function fillIn(hand: Hand, desk: Page, label: string, value: string, seconds: number): Promise<void> {
  const field = desk.getByLabel(label, { exact: label !== prepare.day }).first();
  await hand.tap(field);
  hand.wait(seconds);
  await field.fill(value);
}

async function chooseStep(hand: Hand, desk: Page, title: string): Promise<void> {
  await hand.tap(desk.getByRole('row', { name: new RegExp(`^${title}`) }));
  await desk.getByRole('heading', { level: 2, name: title }).waitFor();
}

function titles(desk: Page): Promise<string[]> {
  return desk
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => (row.getAttribute('aria-label') ?? '').split(', ')[0] ?? ''));
}

function times(desk: Page): Promise<string[]> {
  return desk.getByRole('row').locator('time').allInnerTexts();
}

/** All that this browser keeps of the page's origin. */
async function kept(page: Page): Promise<unknown> {
  const stored = await page.evaluate(async () => [
    { ...localStorage },
    { ...sessionStorage },
    (await indexedDB.databases()).map(({ name }) => name),
  ]);
  return [stored, (await page.context().cookies()).map(({ name, value }) => [name, value])];
}
