import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../shared/conference/commands.ts';
import { hybridSamling } from '../../shared/programmes/hybrid-samling.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { nb } from '../../shared/texts/nb.ts';
import { browserRoom } from '../support/browser-room.ts';
import { joinLinkAt } from '../support/desk-deeds.ts';
import { deskOf, lead, stateOf } from '../support/desk-socket.ts';
import { sitDown } from '../support/phone-deeds.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { breaches, button, enter } from '../support/surfaces.ts';
import { created, joined, type LiveClient, nextEvent } from '../support/test-server.ts';

const stepOf = stepsIn(hybridSamling, 'nb');
const { host: words, hall: screenWords, people } = nb;
const halls = [{ name: 'Vanvikhallen' }, { name: 'Bojersalen' }, { name: 'På nett', digital: true }];

const workplaces = ['Rud', 'Vik', 'Solvang', 'Hamna', 'Granli'].map((name) => ({ name: `${name} skole` }));

/** Opens the form, and sends it without a word more. */
async function askForHelp(phone: Page): Promise<void> {
  const ask = button(phone, nb.participant.help.ask);
  await ask.click();
  await phone.getByLabel(nb.participant.help.what).waitFor();
  await ask.click();
}

/** Two halls with a screen each, one of 16:9 and one of 4:3, and the host of the second. */
describe('two halls and a host in browsers', () => {
  const room = browserRoom();
  let conference: CreateReply;
  let leader: LiveClient;

  beforeEach(async () => {
    conference = await created(room.server, { programme: 'hybrid-samling', halls, workplaces });
    leader = await deskOf(room.server, conference);
  });

  afterEach(() => {
    leader.disconnect();
  });

  const led = (...commands: Command[]) => lead(leader, ...commands);
  const seated = (stepId: string) => led({ type: 'proposeGroups', stepId }, { type: 'confirmGroups', stepId });
  const at = (stepId: string | null, part = 0) => led({ type: 'next', from: { stepId, part } });
  const allPass = async (...pages: Page[]) => {
    for (const page of pages) expect(await breaches(page)).toEqual([]);
  };

  it('look after their own people, know of each other, and hear each other by turns', async () => {
    const [desk, vanvik, bojer, host, ingrid, bjarne] = (await Promise.all(
      (['desk', 'hall', 'hall', 'phone', 'phone', 'phone'] as const).map((screen) => room.surface(screen)),
    )) as [Page, Page, Page, Page, Page, Page];
    await bojer.setViewportSize({ width: 1024, height: 768 });
    await bojer.addInitScript(() => localStorage.setItem('samling.hall.theme', 'dim'));

    // The desk makes the links: a screen for each, and a host.
    await desk.goto(conference.facilitatorLink);
    const { halls: deskWords } = nb.facilitator.desk;
    await desk.getByText(deskWords.title, { exact: true }).click();
    const linkOf = async (name: string) => {
      await button(desk, name).click();
      await desk.getByRole('img', { name }).waitFor();
      const made = desk.locator('li').filter({ has: desk.getByRole('img', { name }) });
      return (await made.getByRole('link', { name: nb.facilitator.openLink }).getAttribute('href')) ?? '';
    };
    await vanvik.goto(await linkOf(deskWords.screenOf('Vanvikhallen')));
    await bojer.goto(await linkOf(deskWords.screenOf('Bojersalen')));
    await host.goto(await linkOf(deskWords.hostOf('Bojersalen')));
    await host.getByRole('heading', { name: words.notBegun }).waitFor();
    await allPass(desk, vanvik, bojer, host);

    // Each hall's own code leads into that hall.
    await Promise.all([ingrid.goto(await joinLinkAt(vanvik)), bjarne.goto(await joinLinkAt(bojer))]);
    await enter(ingrid, { name: 'Ingrid Vx', workplace: 'Rud skole' });
    await enter(bjarne, { name: 'Bjarne Bx', workplace: 'Vik skole' });
    const state = await stateOf(leader);
    const [vanvikId, bojerId] = state.halls.map(({ id }) => id);
    for (const [at, hall] of [vanvikId, vanvikId, vanvikId, vanvikId, bojerId, bojerId, bojerId].entries()) {
      const who = { name: `Person ${at}`, workplace: { name: at < 4 ? 'Rud skole' : 'Vik skole' } };
      await joined(room.server, conference.joinCode, { ...who, hall: hall ?? null });
    }
    await vanvik.getByText(screenWords.cameHere(5, 9)).waitFor();
    await bojer.getByText(screenWords.cameHere(4, 9)).waitFor();

    // The host finds somebody who went astray, and seats somebody without a phone.
    await button(host, words.tabPeople).click();
    await host.getByLabel(people.find).fill('person 0');
    await button(host, words.takeInWho('Person 0')).click();
    await bojer.getByText(screenWords.cameHere(5, 9)).waitFor();
    await host.getByLabel(people.find).fill('');
    await button(host, people.seat.open).click();
    await host.getByLabel(people.seat.name, { exact: true }).fill('Astrid Ux');
    await host.getByLabel(people.seat.workplace, { exact: true }).fill('Vik skole');
    await allPass(host);
    await button(host, people.seat.submit).click();
    await bojer.getByText(screenWords.cameHere(6, 10)).waitFor();
    await button(host, words.cardFor('Bjarne Bx')).click();
    await button(host, nb.participant.card.make).click();
    await host.getByRole('img', { name: nb.participant.card.qr('Bjarne Bx') }).waitFor();
    await allPass(host);

    // The welcome: the hall is ready, which the desk and the other hall are told.
    await at(null);
    await button(host, words.tabNow).click();
    await button(host, words.ready).click();
    await host.getByText(words.isReady).waitFor();
    await desk.getByText(nb.facilitator.desk.hallsReady(1, 2)).waitFor();
    await vanvik.getByText(screenWords.hallsReady('Bojersalen', 1)).waitFor();
    expect(await bojer.getByText(screenWords.hallsReady('Bojersalen', 1)).count()).toBe(0);
    await allPass(desk, vanvik, bojer, host);

    // A message to the hall is seen there and nowhere else.
    await button(host, words.tabHall).click();
    await host.getByRole('textbox', { name: words.message }).fill('Kaffen står i gangen.');
    await button(host, nb.common.send).click();
    await bojer.getByText('Kaffen står i gangen.').waitFor();
    await bjarne.getByText('Kaffen står i gangen.').first().waitFor();
    await button(host, words.soundOn).click();
    await button(host, words.makeScreen).click();
    await host.getByRole('img', { name: words.screenQr }).waitFor();
    await allPass(host, bojer);
    expect(await vanvik.getByText('Kaffen står i gangen.').count()).toBe(0);
    await button(host, people.takeMessageAway).click();
    await bojer.getByText('Kaffen står i gangen.').waitFor({ state: 'hidden' });

    // Tables within each hall, each on its own screen.
    await at('welcome');
    await seated('work-group');
    await at('first-stream');
    for (const [screen, own, other] of [
      [vanvik, 'Ingrid Vx', 'Bjarne Bx'],
      [bojer, 'Bjarne Bx', 'Ingrid Vx'],
    ] as const) {
      await screen.getByText(own).first().waitFor();
      expect(await screen.getByText(other).count()).toBe(0);
    }
    await allPass(vanvik, bojer);

    // A table calls: its host hears it, and answers in one tap.
    const table = await sitDown(bjarne);
    await sitDown(ingrid);
    await at('work-group', 0);
    const asked = nextEvent(leader, 'helpAsked');
    await askForHelp(bjarne);
    await asked;
    await host.getByRole('button', { name: new RegExp(`^${words.tabHelp}`) }).click();
    await host.getByRole('listitem').filter({ hasText: table }).first().waitFor();
    await allPass(host);
    await host.getByRole('button', { name: /^Si «Jeg kommer» til/ }).click();
    await bjarne.getByText(people.call.coming).first().waitFor();
    await host.getByText(people.call.answered(people.call.coming)).waitFor();
    await host.getByRole('button', { name: /har fått hjelp$/ }).click();
    await host.getByText(words.noCallsText).waitFor();

    // Across the halls: each screen names its own, and counts the others.
    await at('work-group', 1);
    await at('break');
    await seated('together');
    await at('second-stream');
    await vanvik
      .getByText(/ i Bojersalen$/)
      .first()
      .waitFor();
    await bojer
      .getByText(/ i Vanvikhallen$/)
      .first()
      .waitFor();
    await allPass(vanvik, bojer);

    // The report goes from hall to hall, and whoever listens knows who speaks and who comes.
    for (const part of [0, 1, 2, 3]) await at('together', part);
    const groups = (await stateOf(leader)).groupings.get('together')?.groups ?? [];
    expect(groups.length).toBeGreaterThan(1);
    await allPass(vanvik, bojer);
    const [first] = [...groups].sort((a, b) => a.number - b.number);
    const floor = { type: 'giveFloor', groupId: first?.id };
    await led({ type: 'act', stepId: stepOf('report').id, action: floor });
    const here = nb.hall.nowHall(`Bord 1, ${nb.hall.hereWithUs}`);
    const afar = /^Nå: (Vanvikhallen|Bojersalen), bord\s1$/;
    await expect
      .poll(async () => (await vanvik.getByText(here).count()) + (await bojer.getByText(here).count()))
      .toBe(1);
    expect((await vanvik.getByText(afar).count()) + (await bojer.getByText(afar).count())).toBe(1);
    await allPass(vanvik, bojer, host);

    // A lost network is told, and mends itself.
    await vanvik.context().setOffline(true);
    await vanvik.getByText(screenWords.comesBack).waitFor();
    await allPass(vanvik);
    await vanvik.context().setOffline(false);
    await vanvik.getByText(screenWords.comesBack).waitFor({ state: 'hidden' });

    // A locked door is said where the code stands.
    await led({ type: 'lockDoor', locked: true });
    for (const screen of [vanvik, bojer]) await screen.getByText(screenWords.doorLocked).first().waitFor();

    await led({ type: 'end' });
    for (const screen of [vanvik, bojer]) await screen.getByRole('heading', { name: screenWords.thanks }).waitFor();
    await button(host, words.tabNow).click();
    await host.getByRole('heading', { name: words.ended }).waitFor();
    await allPass(vanvik, bojer, host);
  }, 180_000);
});
