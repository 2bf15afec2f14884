import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateAndTime } from '../../shared/conference/clock.ts';
import type { Step } from '../../shared/conference/programme.ts';
import { addDays } from '../../shared/network/calendar-days.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { DoorReply } from '../../shared/protocol/http.ts';
import type { Catalogue } from '../../shared/texts/catalogue.ts';
import { nb } from '../../shared/texts/nb.ts';
import { launchChromium } from '../support/chromium.ts';
import { countsInside, doorOf } from '../support/desk-deeds.ts';
import { inspect } from '../support/inspect.ts';
import { button, confirmGroups, enter, goNext, makeGroups, openSurface, screens, tabTo } from '../support/surfaces.ts';
import { joined, startTestServer, type TestServer } from '../support/test-server.ts';

const { network: register, gatherings: words, table } = nb;
const { editor, prepare } = nb.facilitator;
const [welcome, across] = trygtSkolemiljo.steps.nb as [Step, Step];
const added = 'Hva lærte du?';

/** As a spreadsheet gives it: one school twice, one without a name. */
const schools = [
  'Skole;Type;Skoletype;Kommune',
  'Vanvik skole;skole;barneskole;Indre Fosen',
  'Leksvik skole;skole;ungdomsskole;Indre Fosen',
  'Testmann Minne skole;skole;barneskole;Indre Fosen',
  'Stadsbygd skole;skole;1–10-skole;Indre Fosen',
  'Råkvåg skole;skole;barneskole;Indre Fosen',
  ';skole;barneskole;Indre Fosen',
  'Åset skole;skole;ungdomsskole;Åfjord',
  'Stokksund oppvekstsenter;skole;1–10-skole;Åfjord',
  'ÅSET  skole;skole;ungdomsskole;Åfjord',
  'Botngård skole;skole;ungdomsskole;Ørland',
];
const people = [
  'Navn\tSkole\tRolle',
  'Ingrid Bøe\tVanvik skole\tRektor',
  'Ola Nes\tÅset skole\tLærer',
  'Siri Lie\tBotngård skole\tMiljølærer',
];

describe('a network and its year', () => {
  const faults: string[] = [];
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('is built from a list, planned as seven gatherings, followed by a calendar, and its first gathering is prepared', async () => {
    const today = dateAndTime(Date.now(), 'Europe/Oslo').date;
    const first = addDays(today, 30);
    const page = await openSurface(browser, 'desk', faults);

    // From the front page to a network of one's own.
    await page.goto(server.url);
    await page.getByRole('link', { name: nb.front.networks }).click();
    await page.getByRole('link', { name: register.own.create }).first().click();
    await page.getByLabel(register.create.name).fill('Trygt skolemiljø på Fosen');
    await button(page, register.create.submit).click();
    await page.getByRole('heading', { level: 1, name: 'Trygt skolemiljø på Fosen' }).waitFor();

    // Eight schools from a list in which one stands twice and one has no name.
    await section(page, register.sections.workplaces);
    await button(page, register.workplaces.paste).click();
    await page.getByLabel(table.paste).fill(schools.join('\r\n'));
    await button(page, table.bringRest(8, 2)).click();
    await page.getByText(register.workplaces.count(8), { exact: true }).waitFor();

    // Names are kept only once somebody has said so.
    await section(page, register.sections.people);
    await button(page, register.people.keep).click();
    await button(page, register.people.paste).click();
    await page.getByLabel(table.paste).fill(people.join('\n'));
    await button(page, table.bring(3)).click();
    await page.getByText(register.people.count(3)).first().waitFor();

    await planTheYear(page, first);
    const rows = page.getByRole('listitem').getByRole('button', { expanded: false });
    expect(await rows.count()).toBe(7);
    faults.push(...(await inspect(page, 'the year', { language: 'nb' })));
    await page.setViewportSize(screens.desk);
    await followWithCalendar(page, first);

    // Prepared from programme A: the desk knows the day, the schools and the people.
    await button(page, words.prepare).click();
    await page.waitForURL(/\/f\//);
    await button(page, nb.facilitator.keySaved).click();
    const door = await doorOf(page, nb);
    expect(door.title).toBe('Samling 1');
    await page.getByText('09:00', { exact: true }).first().waitFor();
    await changeTheQuestion(page);
    await seeThreeWays(page);
    await printCards(page);
    await button(page, prepare.openDoor).click();
    await button(page, nb.facilitator.begin(welcome.title)).waitFor();

    // Whoever is expected comes with name and school, is known, and gets a seat.
    const phone = await openSurface(browser, 'phone', faults);
    await phone.goto(door.joinLink);
    await enter(phone, { name: 'Ingrid Bøe', workplace: 'Vanvik skole', hall: 'Vanvikhallen' });
    await page.getByText(nb.expected.summary(1, 3)).first().waitFor();
    const vanvikhallen = { hall: await hallNamed(door.joinCode, 'Vanvikhallen') };
    await joined(server, door.joinCode, { name: 'nes, ola', workplace: { name: 'åset skole' }, ...vanvikhallen });
    await joined(server, door.joinCode, { name: 'Siri Lie', workplace: { name: 'Botngård skole' }, ...vanvikhallen });
    await countsInside(page, 3, nb);
    await goNext(page, welcome);
    await makeGroups(page, across.title);
    await confirmGroups(page);
    await goNext(page, { question: `${across.question} ${added}` });
    await phone.getByText(nb.participant.youMeet).first().waitFor();

    // And the year knows its conference.
    await page.goBack();
    await page.getByText(words.states.running, { exact: true }).first().waitFor();
    await button(page, words.openDesk).click();
    await page.waitForURL(/\/f\//);
    expect(faults).toEqual([]);
  });

  /** The first gathering by the keyboard alone; six more as its copies, one of which is moved. */
  async function planTheYear(page: Page, first: string): Promise<void> {
    await section(page, register.sections.gatherings);
    await page.getByText(words.emptyTitle).waitFor();
    await tabTo(page, button(page, words.add));
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: words.add });
    await form.getByLabel(words.titleLabel).fill('Samling 1');
    await form.getByLabel(words.dayLabel).fill(first);
    await tabTo(page, button(page, words.addIt));
    await page.keyboard.press('Enter');
    const row = page.getByRole('button', { name: /Samling 1/, expanded: false });
    await row.waitFor();
    await button(page, nb.common.close).click();

    // Another day does not take the field away from whoever is typing; closed, it stands in its new month.
    await row.click();
    const day = page.getByLabel(words.dayLabel, { exact: true });
    for (const other of [addDays(first, 70), first]) {
      await day.fill(other);
      expect(await day.evaluate((field) => field === document.activeElement)).toBe(true);
      await button(page, words.doneEditing).click();
      await expect.poll(() => row.evaluate((line) => line === document.activeElement)).toBe(true);
      await row.click();
    }

    // Hybrid, with two halls; back in one place they are still there.
    await page.getByRole('radio', { name: words.forms.hybrid }).check({ force: true });
    await page.getByLabel(words.videoLabel).fill('http://rom.example');
    await page.getByLabel(words.placeLabel).fill('Vanvikhallen');
    await page.getByText(words.videoWrong).waitFor();
    await page.getByLabel(words.videoLabel).fill('https://rom.example/fosen');
    for (const [at, hall] of ['Vanvikhallen', 'Bojersalen'].entries()) {
      await button(page, words.addHall).click();
      await page.getByLabel(words.hallName).nth(at).fill(hall);
      await page.getByLabel(words.hallTables).nth(at).fill('6');
      await page.getByLabel(words.hallSeats).nth(at).fill('5');
    }
    await page.getByRole('radio', { name: words.forms.physical }).check({ force: true });
    expect(await page.getByLabel(words.videoLabel).inputValue()).toBe('https://rom.example/fosen');
    expect(await page.getByLabel(words.hallName).count()).toBe(2);
    faults.push(...(await inspect(page, 'a gathering', { language: 'nb', at: 1 })));
    await page.setViewportSize(screens.desk);

    await button(page, words.cloneOf('Samling 1')).click();
    await page.getByLabel(words.copyDayLabel(6)).waitFor();
    expect(await page.getByLabel(words.copyDayLabel(6)).inputValue()).toBe(addDays(first, 6 * 6 * 7));
    const moved = addDays(first, 44);
    await page.getByLabel(words.copyDayLabel(1)).fill(moved);
    await button(page, words.addCopies(6)).click();
    await page.getByRole('button', { name: /Samling 7/ }).waitFor();
    await button(page, words.doneEditing).click();
  }

  /** An owner makes an address; whoever has it sees all seven, and nobody's name. */
  async function followWithCalendar(page: Page, first: string): Promise<void> {
    await button(page, words.makeAddress).click();
    const address = await page.getByText(/\/calendar\/[\w-]+\.ics$/).innerText();
    await page.getByText(register.save.saved, { exact: true }).waitFor();
    const file = await (await fetch(address)).text();
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(7);
    expect(file).toContain(`DTSTART:${first.replaceAll('-', '')}T0`);
    expect(file).not.toContain('Ingrid');
  }

  /** In the programme as it stands at the desk. */
  async function changeTheQuestion(page: Page): Promise<void> {
    await page.getByRole('row', { name: new RegExp(`^${across.title}`) }).click();
    const question = page.getByLabel(editor.question, { exact: true });
    await question.fill(`${across.question} ${added}`);
    await button(page, editor.save).click();
    await page.getByText(editor.saved, { exact: true }).waitFor();
  }

  /** The real views, with what has just been changed in them. */
  async function seeThreeWays(page: Page): Promise<void> {
    const ways = { participant: added, table: 'Dette er krevende', hall: added } as const;
    for (const who of ['participant', 'table', 'hall'] as const) {
      await button(page, prepare.preview[who]).click();
      const shown = page.frameLocator(`iframe[title="${prepare.preview.frame[who]}"]`);
      await shown.getByText(ways[who]).first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  }

  async function hallNamed(code: string, name: string): Promise<string> {
    const { halls } = (await (await fetch(`${server.url}/api/door/${code}`)).json()) as DoorReply;
    return halls.find((hall) => hall.name === name)?.id ?? '';
  }

  /** A card for each, on one sheet. */
  async function printCards(page: Page): Promise<void> {
    const { prints } = nb.expected;
    await button(page, prepare.overview).click();
    await button(page, nb.expected.open).click();
    await button(page, prints.open).click();
    await button(page, prints.make(3)).click();
    await button(page, prints.now).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Ingrid Bøe', 'Ola Nes', 'Siri Lie']) await page.getByText(name).last().waitFor();
    await page.emulateMedia({ media: 'screen' });
    await button(page, nb.expected.title).click();
  }

  function section(page: Page, name: Catalogue['network']['sections']['label']): Promise<void> {
    return page.getByRole('navigation', { name: register.sections.label }).getByRole('link', { name }).click();
  }
});
