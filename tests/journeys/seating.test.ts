import type { Browser, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../../shared/conference/programme.ts';
import type { CreateReply, DoorReply } from '../../shared/protocol/http.ts';
import { freshStep } from '../../shared/steps/fresh-steps.ts';
import { nb } from '../../shared/texts/nb.ts';
import { launchChromium } from '../support/chromium.ts';
import { breaches, button, confirmGroups, openSurface, tabTo } from '../support/surfaces.ts';
import { created, joined, startTestServer, type TestServer } from '../support/test-server.ts';

const { facilitator, steps: stepTexts } = nb;
const halls = [
  { name: 'Vanvikhallen', digital: false },
  { name: 'Bojersalen', digital: false },
];
const patience = { timeout: 10_000 };
const groupWork = { ...freshStep('groupWork', [], 'nb'), id: 'groups', title: 'Sammen' } as Step;

describe('moving people between tables', () => {
  let server: TestServer;
  let browser: Browser;
  let conference: CreateReply;
  let desk: Page;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
    conference = await created(server, { programme: [groupWork], halls });
    const door = (await (await fetch(`${server.url}/api/door/${conference.joinCode}`)).json()) as DoorReply;
    for (const [at, name] of ['Ada', 'Bo', 'Cecilie', 'Dag', 'Eva', 'Finn', 'Gro', 'Hans'].entries()) {
      const workplace = { name: `Skole ${at % 4}` };
      await joined(server, conference.joinCode, { name, workplace, hall: door.halls[at % 2]?.id ?? null });
    }
    desk = await openSurface(browser, 'desk', faults);
    // All tables in sight: a drag does not scroll.
    await desk.setViewportSize({ width: 1440, height: 1500 });
    await desk.goto(conference.facilitatorLink);
    await button(desk, facilitator.nextGroups(facilitator.quoted('Sammen'))).click();
    await desk.getByRole('grid').first().waitFor();
  });

  afterEach(async () => {
    await browser.close();
    await server.close();
    expect(faults).toEqual([]);
  });

  it('goes by drag, by the keyboard, and from a menu', async () => {
    expect(await breaches(desk)).toEqual([]);
    const one = table(desk, 1);
    const two = table(desk, 2);

    const dragged = await firstAt(one);
    await person(one, dragged).dragTo(two);
    await person(two, dragged).waitFor();
    await person(one, dragged).waitFor({ state: 'hidden' });

    // The arrows lead to the handle; Enter picks up and goes to the next table, Enter puts down.
    const carried = await firstAt(one);
    await person(one, carried).focus();
    await desk.keyboard.press('ArrowRight');
    expect(await focusedLabel(desk)).toBe(facilitator.dragPerson(carried));
    await desk.keyboard.press('Enter');
    await expect.poll(() => focusedLabel(desk), patience).not.toBe(facilitator.dragPerson(carried));
    await desk.keyboard.press('Enter');
    await person(two, carried).waitFor();

    const sent = await firstAt(two);
    const menuOf = desk.getByRole('button', { name: facilitator.movePerson(sent) });
    // A menu closes when the page scrolls: what is far down comes into sight first.
    await menuOf.hover();
    await menuOf.press('Enter');
    await desk.getByRole('menuitem', { name: new RegExp(`^${stepTexts.tables.table(1)},`) }).press('Enter');
    await person(one, sent).waitFor();
    // The keyboard goes along.
    await expect.poll(() => focusedLabel(desk), patience).toBe(facilitator.movePerson(sent));

    await confirmGroups(desk);
  });

  it('is moved, locked, worked out again and taken back with the keyboard alone', async () => {
    const { seating } = facilitator;
    const press = async (target: Locator) => {
      await tabTo(desk, target);
      await desk.keyboard.press('Enter');
    };
    const rest = button(desk, seating.planRest);
    const proposed = await seatsOf(desk);

    // What comes out as it was is nothing to take back.
    await press(rest);
    await desk.locator('#content').getByText(seating.changed(0)).waitFor();
    expect(await button(desk, seating.undo).count()).toBe(0);

    // Tab leads into a table, the arrows to what can be done with a person, and to where they go.
    const sent = await firstAt(table(desk, 1));
    await tabTo(desk, person(table(desk, 1), sent));
    await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('ArrowRight');
    const menu = facilitator.movePerson(sent);
    const choose = async (name: string | RegExp) => {
      expect(await focusedLabel(desk)).toBe(menu);
      await desk.keyboard.press('Enter');
      await arrowTo(desk, desk.getByRole('menuitem', { name }));
      await desk.keyboard.press('Enter');
    };
    await choose(new RegExp(`^${stepTexts.tables.table(2)},`));
    await person(table(desk, 2), sent).waitFor();
    await expect.poll(() => focusedLabel(desk), patience).toBe(menu);
    const moved = await seatsOf(desk);
    await choose(seating.lockSeat);
    await desk.getByText(`(${seating.seatLocked})`).waitFor({ state: 'attached' });
    expect([sent, menu]).toContain(await focusedLabel(desk));

    // Two of one school sit together now: the other one gives way, and the keyboard stays where it was.
    await press(rest);
    await desk.locator('#content').getByText(seating.changed(1)).waitFor();
    expect((await seatsOf(desk))[1]).toContain(sent);
    expect(await focusedText(desk)).toBe(seating.planRest);

    const undo = async (seats: typeof moved) => {
      await press(button(desk, seating.undo));
      await expect.poll(() => seatsOf(desk), patience).toEqual(seats);
    };
    await undo(moved);
    // Nobody is taken back whose seat has been locked since: it is opened first.
    await tabInto(desk, table(desk, 2));
    await desk.keyboard.press('Home');
    await arrowTo(desk, person(table(desk, 2), sent));
    await desk.keyboard.press('ArrowRight');
    await desk.keyboard.press('ArrowRight');
    await choose(seating.unlockSeat);
    await desk.getByText(`(${seating.seatLocked})`).waitFor({ state: 'detached' });
    await undo(proposed);
    // With nothing left to take back, the button goes, and the keyboard is still on this page.
    await button(desk, seating.undo).waitFor({ state: 'hidden' });
    await expect.poll(() => focusedText(desk), patience).toBe(facilitator.seatingFor(facilitator.quoted('Sammen')));
  });

  it('keeps to the halls where the facilitator says so, and marks the tables that do not', async () => {
    const across = desk.getByRole('region', { name: facilitator.acrossHallsTitle });
    await across.waitFor();
    await desk.getByRole('radio', { name: facilitator.editor.hallChoice.within }).check();
    await desk.getByRole('region', { name: 'Vanvikhallen' }).waitFor();
    await desk.getByRole('region', { name: 'Bojersalen' }).waitFor();
    await across.waitFor({ state: 'hidden' });
    expect(await breaches(desk)).toEqual([]);

    // Moved over by hand, somebody breaks the rule, and the table says so.
    const there = desk.getByRole('region', { name: 'Vanvikhallen' }).getByRole('row').first();
    await there.dragTo(desk.getByRole('region', { name: 'Bojersalen' }).getByRole('grid').first());
    await across.getByText(facilitator.acrossHalls, { exact: true }).waitFor();
  });
});

function focusedLabel(desk: Page): Promise<string | null | undefined> {
  return desk.evaluate(() => document.activeElement?.getAttribute('aria-label'));
}

function focusedText(desk: Page): Promise<string | null | undefined> {
  return desk.evaluate(() => document.activeElement?.textContent);
}

/** Who sits where, table by table, in the order of the alphabet. */
async function seatsOf(desk: Page): Promise<readonly (readonly string[])[]> {
  const names = (grid: Locator) =>
    grid.getByRole('row').evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? '').sort());
  return Promise.all([names(table(desk, 1)), names(table(desk, 2))]);
}

/** Presses Tab until the focus is within `list`: at the row where it was last. */
async function tabInto(desk: Page, list: Locator): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await list.evaluate((element) => element.contains(document.activeElement))) return;
    await desk.keyboard.press('Tab');
  }
  throw new Error(`not reached with Tab: ${list}`);
}

/** Presses the arrow down until `target` has the focus. */
async function arrowTo(desk: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await desk.keyboard.press('ArrowDown');
  }
  throw new Error(`not reached with the arrows: ${target}`);
}

function table(desk: Page, number: number): Locator {
  return desk.getByRole('grid', { name: new RegExp(`^${stepTexts.tables.table(number)},`) });
}

function person(at: Locator, name: string): Locator {
  return at.getByRole('row', { name });
}

async function firstAt(at: Locator): Promise<string> {
  return (await at.getByRole('row').first().getAttribute('aria-label')) ?? '';
}
