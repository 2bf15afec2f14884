import type { Browser, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../../shared/conference/programme.ts';
import type { Harvest } from '../../shared/harvest/harvest.ts';
import { kortOkt } from '../../shared/programmes/kort-okt.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { freshStep } from '../../shared/steps/fresh-steps.ts';
import { nb } from '../../shared/texts/nb.ts';
import { launchChromium } from '../support/chromium.ts';
import { noteWith } from '../support/phone-deeds.ts';
import { breaches, button, goNext, openSurface, tabTo } from '../support/surfaces.ts';
import { created, joined, startTestServer, type TestServer, tokenOf } from '../support/test-server.ts';

const { editor } = nb.facilitator;
const minute = 60_000;

/** A welcome, a reflection where people share what they wish, a break and a check-out: an hour in all. */
const programme: readonly Step[] = (
  [
    ['talk', 'Velkommen', 10],
    ['reflection', 'Tenk etter', 20],
    ['break', 'Pause', 20],
    ['checkOut', 'Utsjekk', 10],
  ] as const
).map(([kind, title, minutes]) => {
  const step = freshStep(kind, [], 'nb');
  if (!step) throw new Error(`no ${kind} can begin a programme`);
  const settings = kind === 'reflection' ? { share: true } : step.settings;
  return { ...step, id: kind.toLowerCase(), title, question: `${title}?`, minutes, settings };
});

describe('a programme that is changed on the way', () => {
  let server: TestServer;
  let browser: Browser;
  let conference: CreateReply;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
    conference = await created(server, { programme });
  });

  afterEach(async () => {
    await browser.close();
    await server.close();
    expect(faults).toEqual([]);
  });

  async function openDesk(): Promise<Page> {
    const desk = await openSurface(browser, 'desk', faults);
    await desk.goto(conference.facilitatorLink);
    await button(desk, editor.edit).waitFor();
    return desk;
  }

  /** A phone of somebody who has joined. */
  async function openPhone(): Promise<Page> {
    const { conferenceId, token } = await joined(server, conference.joinCode);
    const phone = await openSurface(browser, 'phone', faults);
    await phone.goto(server.url);
    await phone.evaluate(
      (body) =>
        fetch('/api/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      { conferenceId, role: 'participant', token },
    );
    await phone.goto(`${server.url}/c/${conferenceId}`);
    return phone;
  }

  it('takes no more than a keyboard: added, moved, shortened and taken out while somebody writes, whose words are kept', async () => {
    const [desk, phone] = await Promise.all([openDesk(), openPhone()]);
    await goNext(desk, { question: 'Velkommen?' });
    await goNext(desk, { question: 'Tenk etter?' });
    await phone.getByLabel('Tenk etter?').fill('Det viktigste for meg');
    await button(phone, nb.steps.reflection.share).click();
    await noteWith(phone, 'Det viktigste for meg').or(phone.getByText('Det viktigste for meg')).first().waitFor();

    await tabTo(desk, button(desk, editor.edit));
    await desk.keyboard.press('Enter');
    await desk.getByRole('grid').waitFor();
    expect(await breaches(desk)).toEqual([]);
    const before = await endOf(desk);

    // Added at the end, with what its kind needs; its form opens.
    await tabTo(desk, button(desk, editor.addStep));
    await desk.keyboard.press('Enter');
    await focused(desk.getByLabel(editor.addKind));
    await desk.keyboard.type(nb.steps.kinds.practiceStory);
    await tabTo(desk, button(desk, editor.addIt));
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { level: 2, name: 'Praksisfortelling' }).waitFor();
    expect(await titles(desk)).toEqual(['Velkommen', 'Tenk etter', 'Pause', 'Utsjekk', 'Praksisfortelling']);
    expect((await endOf(desk)) - before).toBe(15 * minute);

    // Up by its menu, which keeps the keyboard.
    await toRow(desk, 'Praksisfortelling');
    await toMenu(desk, 'Praksisfortelling');
    await desk.keyboard.press('Enter');
    await desk.getByRole('menu').waitFor();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await order(desk, ['Velkommen', 'Tenk etter', 'Pause', 'Praksisfortelling', 'Utsjekk']);
    await focused(desk.getByRole('button', { name: editor.menuOf('Praksisfortelling') }));

    // Up once more by the drag of the keyboard; never before what runs.
    await desk.keyboard.press('ArrowLeft');
    await focused(desk.getByRole('button', { name: editor.dragStep('Praksisfortelling') }));
    await desk.keyboard.press('Enter');
    await desk.keyboard.press('ArrowUp');
    await desk.keyboard.press('ArrowUp');
    await desk.keyboard.press('Enter');
    await order(desk, ['Velkommen', 'Tenk etter', 'Praksisfortelling', 'Pause', 'Utsjekk']);

    // Minutes: only they are sent, and the end follows.
    await toRow(desk, 'Pause');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { level: 2, name: 'Pause' }).waitFor();
    expect(await breaches(desk)).toEqual([]);
    await tabTo(desk, desk.getByLabel(editor.minutes, { exact: true }));
    await desk.keyboard.press('ControlOrMeta+a');
    await desk.keyboard.type('5');
    await desk.getByText(editor.unsaved).first().waitFor();
    await desk.keyboard.press('Enter');
    await desk.getByText(editor.saved, { exact: true }).waitFor();
    expect((await endOf(desk)) - before).toBe(0);

    // Taken out while somebody writes in it: the room goes on, the words stay.
    await toRow(desk, 'Tenk etter');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { level: 2, name: 'Tenk etter' }).waitFor();
    await tabTo(desk, button(desk, editor.removeStep));
    await desk.keyboard.press('Enter');
    const sure = desk.getByRole('button', { name: editor.removeRunningSure, disabled: false });
    await sure.waitFor();
    await desk.keyboard.press('Enter');
    await order(desk, ['Velkommen', 'Praksisfortelling', 'Pause', 'Utsjekk']);
    await focused(button(desk, editor.putBack));
    const asked = freshStep('practiceStory', [], 'nb')?.question ?? '';
    const goThere = button(phone, nb.participant.goThere);
    await phone.getByText(asked).or(goThere).first().waitFor();
    const [parked] = (await harvest(conference)).parked ?? [];
    expect(JSON.stringify(parked)).toContain('Det viktigste for meg');

    // And back again, behind what runs now.
    await desk.keyboard.press('Enter');
    await order(desk, ['Velkommen', 'Praksisfortelling', 'Tenk etter', 'Pause', 'Utsjekk']);
  });

  it('takes what two facilitators change in one step, and asks where both have changed the same', async () => {
    const [one, other] = await Promise.all([openDesk(), openDesk()]);
    for (const desk of [one, other]) {
      await button(desk, editor.edit).click();
      await desk.getByRole('row', { name: /^Pause/ }).click();
      await desk.getByRole('heading', { level: 2, name: 'Pause' }).waitFor();
    }
    await one.getByLabel(editor.minutes, { exact: true }).fill('25');
    await one.getByLabel(editor.stepTitle).fill('Lunsj');
    await other.getByLabel(editor.minutes, { exact: true }).fill('30');
    await other.getByLabel(editor.startsAt).fill('11:30');
    await button(other, editor.save).click();
    await other.getByText(editor.saved, { exact: true }).waitFor();

    // What was not touched here is as the other has made it; what was stays, and asks.
    await one.getByText(editor.changedElsewhere(editor.fieldNames.startsAt)).waitFor();
    expect(await one.getByLabel(editor.startsAt).inputValue()).toBe('11:30');
    expect(await one.getByLabel(editor.minutes, { exact: true }).inputValue()).toBe('25');
    await one.getByText(editor.contested).waitFor();
    await button(one, editor.takeTheirs).click();
    expect(await one.getByLabel(editor.minutes, { exact: true }).inputValue()).toBe('30');
    await button(one, editor.save).click();
    await one.getByText(editor.saved, { exact: true }).waitFor();
    await other.getByText(editor.changedElsewhere(editor.fieldNames.title)).waitFor();
    expect(await other.getByLabel(editor.stepTitle).inputValue()).toBe('Lunsj');
    expect(await one.getByLabel(editor.startsAt).inputValue()).toBe('11:30');
  });

  it('starts with two presses from the first page', async () => {
    const desk = await openSurface(browser, 'desk', faults);
    await desk.goto(server.url);
    await desk.getByRole('link', { name: nb.front.create }).click();
    await button(desk, nb.facilitator.programmes.startOf(kortOkt.title.nb)).click();
    await button(desk, editor.edit).waitFor();
    await desk.getByRole('heading', { level: 1, name: kortOkt.title.nb }).waitFor();
  });

  it('is saved for another day, started from by whoever has the link, and deleted by who saved it', async () => {
    const desk = await openDesk();
    await button(desk, editor.edit).click();
    const { programmes } = nb.facilitator;
    await desk.getByText(programmes.save, { exact: true }).click();
    await desk.getByLabel(programmes.saveName).fill('Vår egen');
    await button(desk, programmes.saveIt).click();
    await desk.getByText(programmes.savedAs('Vår egen')).waitFor();
    await desk.goto(`${server.url}/new`);
    await desk.getByRole('heading', { name: 'Vår egen' }).waitFor();
    expect(await breaches(desk)).toEqual([]);
    const [{ id }] = await desk.evaluate(() => JSON.parse(localStorage.getItem('samling-programmes') ?? '[]'));

    const colleague = await openSurface(browser, 'desk', faults);
    await colleague.goto(`${server.url}/new#${id}`);
    await colleague.getByText(programmes.opened('Vår egen')).first().waitFor();
    expect(new URL(colleague.url()).hash).toBe('');
    expect(await button(colleague, programmes.removeOf('Vår egen')).count()).toBe(0);
    await button(colleague, programmes.startOf('Vår egen')).click();
    await button(colleague, editor.edit).waitFor();
    await colleague.getByText('Tenk etter').waitFor();

    await button(desk, programmes.removeOf('Vår egen')).click();
    await desk.getByRole('button', { name: programmes.removeSure, disabled: false }).click();
    await desk.getByRole('heading', { name: 'Vår egen' }).waitFor({ state: 'hidden' });
    await colleague.goto(`${server.url}/new`);
    await colleague.getByText(programmes.someGone(1)).waitFor();
  });
});

/** When the desk says that the day ends: milliseconds after midnight. */
async function endOf(desk: Page): Promise<number> {
  const text = await desk
    .locator('strong')
    .filter({ hasText: /^\d\d:\d\d$/ })
    .last()
    .innerText();
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * minute;
}

/** The steps in the order of the list. */
async function titles(desk: Page): Promise<readonly string[]> {
  const names = await desk
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.split(', ')[0] ?? '');
}

async function order(desk: Page, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => titles(desk), { timeout: 10_000 }).toEqual(wanted);
}

async function focused(target: Locator): Promise<void> {
  await target.waitFor();
  await expect
    .poll(() => target.evaluate((element) => element === document.activeElement), { timeout: 10_000 })
    .toBe(true);
}

/** To a row of the list by Tab and arrows. */
async function toRow(desk: Page, title: string): Promise<void> {
  const row = desk.getByRole('row', { name: new RegExp(`^${title}`) });
  const inList = () => desk.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null);
  for (let pressed = 0; pressed < 80 && !(await inList()); pressed += 1) await desk.keyboard.press('Shift+Tab');
  await desk.keyboard.press('Home');
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await row.evaluate((element) => element === document.activeElement)) return;
    await desk.keyboard.press('ArrowDown');
  }
  throw new Error(`not reached: ${title}`);
}

/** From a row to its menu. */
async function toMenu(desk: Page, title: string): Promise<void> {
  const menu = desk.getByRole('button', { name: editor.menuOf(title) });
  for (let pressed = 0; pressed < 5; pressed += 1) {
    if (await menu.evaluate((element) => element === document.activeElement)) return;
    await desk.keyboard.press('ArrowRight');
  }
  throw new Error(`the menu of ${title} is not reached`);
}

async function harvest({ id, facilitatorLink }: CreateReply): Promise<Harvest> {
  const answer = await fetch(`${new URL(facilitatorLink).origin}/api/conferences/${id}/harvest`, {
    headers: { authorization: `Bearer ${tokenOf(facilitatorLink)}` },
  });
  return (await answer.json()) as Harvest;
}
