import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hybridSamling } from '../../shared/programmes/hybrid-samling.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { ConferenceReply, CreateReply } from '../../shared/protocol/http.ts';
import { nb } from '../../shared/texts/nb.ts';
import { browserRoom } from '../support/browser-room.ts';
import { deskOf, lead } from '../support/desk-socket.ts';
import { Hand } from '../support/hand.ts';
import { breaches, button } from '../support/surfaces.ts';
import { created, type LiveClient, tokenOf } from '../support/test-server.ts';

const [checkIn] = trygtSkolemiljo.steps.nb;
if (!checkIn) throw new Error('the ready programme has no first step');

/** From the camera's picture to a page that shows its first screen, and from the button to the seat: as `quality.md` allows. */
const fetchSeconds = 2;

/** A page before a locked door looks again after this at the latest, in milliseconds. */
const longestBetweenLooks = 15_000;

describe('from the code on the wall to the first words of one`s own', () => {
  const room = browserRoom();
  let conference: CreateReply;
  let desk: LiveClient;

  beforeEach(async () => {
    conference = await created(room.server, {
      programme: trygtSkolemiljo.steps.nb,
      halls: hybridSamling.halls?.nb ?? [],
      workplaces: [{ name: 'Rud skole' }, { name: 'Vik skole' }],
    });
    desk = await deskOf(room.server, conference);
  });

  afterEach(() => {
    desk.disconnect();
  });

  const phone = () => room.surface('phone');

  /** The link of the QR code on a hall's own screen, as the server makes it, and the hall's name. */
  async function hallCode(): Promise<{ link: string; id: string; name: string }> {
    const { halls } = (await (await fetch(`${room.server.url}/api/door/${conference.joinCode}`)).json()) as {
      halls: readonly { id: string; name: string }[];
    };
    const [hall] = halls;
    if (!hall) throw new Error('the conference has no halls');
    const made = await post(`/api/conferences/${conference.id}/links`, { role: 'hall', hallId: hall.id });
    const link = tokenOf(((await made.json()) as { link: string }).link);
    const asked = await fetch(`${room.server.url}/api/conferences/${conference.id}?role=hall`, {
      headers: { authorization: `Bearer ${link}` },
    });
    return { ...hall, link: ((await asked.json()) as ConferenceReply).joinLink };
  }

  function post(path: string, body: unknown): Promise<Response> {
    return fetch(`${room.server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(conference.facilitatorLink)}` },
      body: JSON.stringify(body),
    });
  }

  it('takes three answers and at most thirty seconds at the pace of somebody of fifty-five', async () => {
    const hall = await hallCode();
    await lead(desk, { type: 'next', from: { stepId: null, part: 0 } });
    const own = await phone();
    await own.goto(hall.link);
    await own.getByLabel(nb.join.nameLabel).waitFor();
    await own.getByText(nb.join.youAreIn(hall.name)).waitFor();
    expect(await passes(own)).toEqual([]);

    const hand = new Hand();
    hand.wait(fetchSeconds);
    hand.begin('name');
    await hand.type(own.getByLabel(nb.join.nameLabel), 'Ingrid');
    hand.begin('workplace');
    await hand.choose(own.getByLabel(nb.join.workplaceLabel), 'Rud skole');
    hand.begin('role');
    await hand.tap(own.getByRole('radio', { name: 'Miljølærer', exact: true }));
    // Nothing else is asked before one is in.
    expect(await unanswered(own)).toBe(0);
    await hand.tap(button(own, nb.join.submit));
    expect(hand.actions).toEqual(['name', 'workplace', 'role']);
    hand.wait(fetchSeconds);
    await own.getByText(checkIn.question).first().waitFor();
    hand.read(checkIn.question);
    hand.begin('first words');
    const field = own.getByLabel(nb.steps.checkIn.word);
    await hand.type(field, 'spent');
    expect(await field.inputValue()).toBe('spent');
    expect(hand.seconds).toBeLessThanOrEqual(30);
    const { people } = await seen();
    expect(people).toContain(`"hallId":"${hall.id}"`);
  });

  it('asks for the hall where the code does not say it, and lets one change it, at the door and later', async () => {
    const hall = await hallCode();
    const own = await phone();
    await own.goto(hall.link);
    await button(own, nb.join.changeHall).click();
    await own.getByRole('radio', { name: nb.join.digital, exact: true }).click();
    await fill(own, 'Amir');
    await own.getByRole('heading', { name: nb.participant.welcome('Amir') }).waitFor();
    await button(own, nb.participant.menu.title).click();
    await own.getByRole('heading', { name: nb.participant.menu.title }).waitFor();
    expect(await passes(own)).toEqual([]);
    await button(own, nb.participant.menu.settings).click();
    await expect.poll(() => own.getByRole('radio', { name: nb.join.digital }).isChecked()).toBe(true);
    await own.getByRole('radio', { name: hall.name, exact: true }).click();
    await expect.poll(async () => (await seen()).people).toContain(`"hallId":"${hall.id}"`);
    expect(await passes(own)).toEqual([]);

    const other = await phone();
    await other.goto(conference.joinLink);
    await fill(other, 'Silje');
    await other.getByText(nb.join.hallMissing).waitFor();
    expect(await other.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    expect(await passes(other)).toEqual([]);
  });

  it('says that the door is locked before anything is filled in, opens by itself, and parts with calm words', async () => {
    await lead(desk, { type: 'lockDoor', locked: true });
    const own = await phone();
    await own.clock.install();
    await own.goto(conference.joinLink);
    await own.getByRole('heading', { name: nb.join.lockedTitle }).waitFor();
    expect(await own.getByRole('textbox').count()).toBe(0);
    expect(await passes(own)).toEqual([]);
    await lead(desk, { type: 'lockDoor', locked: false });
    // Nobody presses anything: the page looks again by itself.
    await own.clock.fastForward(longestBetweenLooks);
    await own.getByLabel(nb.join.nameLabel).waitFor();
    await lead(desk, { type: 'lockDoor', locked: true });
    await own.getByRole('radio', { name: nb.join.digital, exact: true }).click();
    await fill(own, 'Ingrid');
    await own.getByText(nb.join.lockedNow).waitFor();
    expect(await own.getByLabel(nb.join.nameLabel).inputValue()).toBe('Ingrid');
    await lead(desk, { type: 'lockDoor', locked: false });
    await button(own, nb.join.submit).click();
    await own.getByRole('heading', { name: nb.participant.welcome('Ingrid') }).waitFor();

    const personId = /"\$map":\[\["(p[\w-]{16})"/.exec((await seen()).people)?.[1] ?? '';
    await lead(desk, { type: 'removePerson', personId });
    await own.getByRole('heading', { name: nb.join.removedTitle }).waitFor();
    expect(await passes(own)).toEqual([]);
    await lead(desk, { type: 'restorePerson', personId });
    await button(own, nb.common.retry).click();
    await own.getByRole('heading', { name: nb.participant.welcome('Ingrid') }).waitFor();
  });

  async function seen(): Promise<{ people: string }> {
    const { state } = await desk.emitWithAck('resync');
    return { people: JSON.stringify(state) };
  }
});

const passes = breaches;

/** Name, workplace and role, and the button. */
async function fill(page: Page, name: string): Promise<void> {
  await page.getByLabel(nb.join.nameLabel).fill(name);
  await page.getByLabel(nb.join.workplaceLabel).selectOption({ label: 'Rud skole' });
  await page.getByRole('radio', { name: 'Miljølærer', exact: true }).click();
  await button(page, nb.join.submit).click();
}

/** How many fields and choices of the form still stand empty. */
async function unanswered(page: Page): Promise<number> {
  const fields: Locator = page.locator('form').locator('input:not([type="radio"]), select');
  const empty = await fields.evaluateAll((all) => all.filter((one) => (one as HTMLInputElement).value === '').length);
  const groups = page.locator('form fieldset:not(:has(input:checked)):has(input[type="radio"])');
  return empty + (await groups.count());
}
