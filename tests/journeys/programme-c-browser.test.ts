import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hybridSamling } from '../../shared/programmes/hybrid-samling.ts';
import type { DoorReply } from '../../shared/protocol/http.ts';
import type { Catalogue } from '../../shared/texts/catalogue.ts';
import { en } from '../../shared/texts/en.ts';
import { nb } from '../../shared/texts/nb.ts';
import { nn } from '../../shared/texts/nn.ts';
import { browserRoom } from '../support/browser-room.ts';
import {
  countsInside,
  createConference,
  endAndHarvest,
  giveFloor,
  hallLink,
  joinLinkAt,
  timesIn,
} from '../support/desk-deeds.ts';
import {
  askQuestion,
  hearTurns,
  keepForOneself,
  liftNote,
  noteWith,
  sitDown,
  writeNote,
} from '../support/phone-deeds.ts';
import { aloneQuestion, stepsIn } from '../support/ready-steps.ts';
import { breaches, button, confirmGroups, enter, follow, goNext, goToPart, makeGroups } from '../support/surfaces.ts';

const stepOf = stepsIn(hybridSamling, 'nb');
const workplaces = ['Tussilago barnehage', 'Vanvik barnehage', 'Rud skole', 'Vik skole', 'PPT'];

/** Somebody with a phone, who reads the interface in a language of their own. */
interface Someone {
  readonly page: Page;
  readonly texts: Catalogue;
}

describe('programme C in browsers, in two halls and from afar', () => {
  const room = browserRoom();

  it('follows the stream, works within each hall and across them, and hears the halls by turns', async () => {
    const [desk, screenA, screenB, host, ...phones] = await Promise.all([
      room.surface('desk'),
      room.surface('hall'),
      room.surface('hall'),
      room.surface('phone'),
      room.surface('phone'),
      room.surface('phone', 'nn'),
      room.surface('phone', 'en'),
    ]);
    const [bjorg, eli, dan] = [nb, nn, en].map((texts, at): Someone => ({ page: phones[at] as Page, texts })) as [
      Someone,
      Someone,
      Someone,
    ];
    const everyone = [bjorg, eli, dan];
    const allFollow = (question: string) =>
      Promise.all(everyone.map(({ page, texts }) => follow(page, question, texts)));
    const toStep = async (id: string) => {
      await goNext(desk, stepOf(id));
      await allFollow(stepOf(id).question);
    };
    /** @returns where each of them sits */
    const toGroups = async (id: string) => {
      await makeGroups(desk, stepOf(id).title);
      await confirmGroups(desk);
      await goNext(desk, stepOf(id));
      return Promise.all(everyone.map(({ page, texts }) => sitDown(page, texts)));
    };

    const asked = { language: 'nb', texts: nb } as const;
    const door = await createConference(desk, room.server.url, hybridSamling, workplaces, asked);
    const { halls } = (await (await fetch(`${room.server.url}/api/door/${door.joinCode}`)).json()) as DoorReply;
    const [hallA, hallB, online] = halls as [DoorReply['halls'][0], DoorReply['halls'][0], DoorReply['halls'][0]];
    for (const [screen, hall] of [
      [screenA, hallA],
      [screenB, hallB],
    ] as const) {
      await screen.goto(await hallLink(desk, 'hall', hall.id));
      await screen.getByText(nb.hall.scanToJoin).waitFor();
    }
    await host.goto(await hallLink(desk, 'hallHost', hallB.id));
    await host.getByRole('heading', { name: nb.host.notBegun }).waitFor();

    // One chooses the hall, one comes by the code that hangs in it, one is elsewhere.
    await Promise.all([
      bjorg.page.goto(door.joinLink),
      eli.page.goto(await joinLinkAt(screenB)),
      dan.page.goto(door.joinLink),
    ]);
    await button(eli.page, `nn, ${nn.common.languageNames.nn}`).click();
    await button(dan.page, `en, ${en.common.languageNames.en}`).click();
    await eli.page.getByText(nn.join.youAreIn(hallB.name)).waitFor();
    await Promise.all([
      enter(bjorg.page, { name: 'Bjørg Xa', workplace: 'Vanvik barnehage', hall: hallA.name }),
      enter(eli.page, { name: 'Eli Xb', workplace: 'Rud skole' }, nn),
      enter(dan.page, { name: 'Dan Xc', workplace: 'PPT', hall: en.join.digital }, en),
    ]);
    room.fill(door.joinCode, 21);
    await countsInside(desk, 24, nb);

    await toStep('welcome');
    for (const screen of [screenA, screenB]) await screen.getByText(stepOf('welcome').question).first().waitFor();
    await button(host, nb.host.ready).click();
    await desk.getByText(nb.facilitator.desk.hallsReady(1, 2)).waitFor();
    expect(await breaches(host)).toEqual([]);

    await toStep('first-stream');
    await keepForOneself(bjorg.page, nb.steps.writing.ownNotes, 'Bare mitt, hemmelig-a1');
    await askQuestion(eli.page, 'Kva med dei minste, spm-b2', nn);
    await dan.page.getByText('spm-b2').first().waitFor();

    const [own, elis] = await toGroups('work-group');
    for (const [screen, name, table] of [
      [screenA, 'Bjørg Xa', own],
      [screenB, 'Eli Xb', elis],
    ] as const) {
      const card = screen.locator('section').filter({ has: screen.getByRole('listitem').filter({ hasText: name }) });
      await card
        .getByRole('heading', { name: table ?? '' })
        .first()
        .waitFor();
    }
    await goToPart(desk, 'open');
    await writeNote(bjorg.page, 'Vi har gode rutiner ute, funn-c3');
    await writeNote(eli.page, 'Vi manglar tid i lag, funn-d4', nn);
    await writeNote(dan.page, 'Ask both halls the same, finding-e5', en);

    await goNext(desk, stepOf('break'));
    for (const screen of [screenA, screenB]) await screen.getByText(nb.hall.backAt).first().waitFor();
    await toStep('second-stream');
    await keepForOneself(dan.page, en.steps.writing.ownNotes, 'Only mine, hemmelig-f6', en);

    await toGroups('together');
    await goToPart(desk, 'alone');
    const alone = aloneQuestion(stepOf('together'));
    await keepForOneself(eli.page, alone, 'Like reglar ute, delt-g7', nn);
    await button(eli.page, nn.steps.groupWork.share).click();
    await noteWith(eli.page, 'delt-g7').waitFor();
    await goToPart(desk, 'round');
    await Promise.all(everyone.map(({ page, texts }) => hearTurns(page, texts)));
    await goToPart(desk, 'open');
    await writeNote(bjorg.page, 'Felles foreldremøte, løft-h8');
    await liftNote(bjorg.page, 'løft-h8');

    await toStep('report');
    await giveFloor(desk, 'løft-h8');
    for (const screen of [screenA, screenB]) await screen.getByText('løft-h8').first().waitFor();
    await bjorg.page.getByText(nb.steps.plenaryReport.youHaveFloor).waitFor();
    for (const page of [screenA, desk, dan.page]) expect(await breaches(page)).toEqual([]);

    await toGroups('interim');
    await goToPart(desk, 'open');
    await button(eli.page, nn.boards.newPlan).first().click();
    await eli.page.getByLabel(nn.boards.plan.goal).fill('Prøve éin ting, plan-i9');
    await button(eli.page, nn.common.done).first().click();
    await noteWith(eli.page, 'plan-i9').waitFor();

    const { shown, data } = await endAndHarvest(desk, nb);
    for (const text of ['spm-b2', 'funn-c3', 'funn-d4', 'finding-e5', 'delt-g7', 'løft-h8', 'plan-i9']) {
      expect(shown).toContain(text);
      expect([text, timesIn(data, text)]).toEqual([text, 1]);
    }
    expect(shown + data).not.toMatch(/hemmelig|Bjørg|Eli Xb|Dan Xc/);
    for (const screen of [screenA, screenB]) await screen.getByRole('heading', { name: nb.hall.thanks }).waitFor();
    expect(await Promise.all(everyone.map(({ page }) => page.locator('html').getAttribute('lang')))).toEqual([
      ...['nb', 'nn', 'en'],
    ]);
    expect(online.digital).toBe(true);
  }, 240_000);
});
