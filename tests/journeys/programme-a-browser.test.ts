import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import { nb } from '../../shared/texts/nb.ts';
import { browserRoom } from '../support/browser-room.ts';
import {
  countsInside,
  createConference,
  doorOf,
  endAndHarvest,
  giveFloor,
  openHallScreen,
  timesIn,
} from '../support/desk-deeds.ts';
import {
  checkOut,
  giveHeart,
  hearTurns,
  liftNote,
  noteWith,
  sayReady,
  sayWord,
  seat,
  sitDown,
  writeNote,
} from '../support/phone-deeds.ts';
import { aloneQuestion, stepsIn } from '../support/ready-steps.ts';
import {
  breaches,
  button,
  confirmGroups,
  enter,
  follow,
  goNext,
  goToPart,
  makeGroups,
  tabTo,
} from '../support/surfaces.ts';

const workplaces = ['Rud', 'Vik', 'Solvang', 'Hamna', 'Granli', 'Moen'].map(
  (name, at) => `${name} skole; skole; ${at % 2 === 0 ? 'barneskole' : 'ungdomsskole'}; Bærum`,
);

const stepOf = stepsIn(trygtSkolemiljo, 'nb');

describe('programme A in browsers', () => {
  const room = browserRoom();

  it('goes from the form to the harvest, with a desk, two phones, a hall screen and twenty simulated people', async () => {
    const desk = await room.surface('desk');
    const asked = { language: 'nb', texts: nb } as const;
    const { joinCode, joinLink } = await createConference(desk, room.server.url, trygtSkolemiljo, workplaces, asked);
    await passes(desk);

    const hall = await room.surface('hall');
    await openHallScreen(desk, hall, nb);

    room.fill(joinCode, 20);

    const [solveig, tormod] = await Promise.all([room.surface('phone'), room.surface('phone')]);
    await solveig.goto(room.server.url);
    await passes(solveig);
    await solveig.getByLabel(nb.front.codeLabel).fill(joinCode.toLowerCase());
    await button(solveig, nb.front.join).click();
    await solveig.getByLabel(nb.join.nameLabel).waitFor();
    await passes(solveig);
    await tormod.goto(joinLink);
    await Promise.all([
      enter(solveig, { name: 'Solveig Xa', workplace: 'Rud skole' }),
      enter(tormod, { name: 'Tormod Xb', workplace: 'Vik skole' }),
    ]);
    await countsInside(desk, 22, nb);

    await goNext(desk, stepOf('check-in'));
    for (const [phone, word] of [
      [solveig, 'fjellbris'],
      [tormod, 'havglimt'],
    ] as const) {
      await sayWord(phone, word);
      await hall.getByText(word).first().waitFor();
    }
    await passes(hall);

    const experiences = stepOf('experiences');
    await makeGroups(desk, experiences.title);
    await passes(desk);
    await confirmGroups(desk);
    await goNext(desk, experiences);
    const tables = await Promise.all([solveig, tormod].map((phone) => seat(phone)));
    await hall.getByRole('heading', { name: nb.hall.findTable }).waitFor();
    for (const [at, name] of ['Solveig Xa', 'Tormod Xb'].entries()) {
      const card = hall.locator('section').filter({ has: hall.getByRole('listitem').filter({ hasText: name }) });
      await card.getByRole('heading', { name: tables[at] ?? '' }).waitFor();
    }
    await passes(hall);
    await passes(solveig);
    for (const phone of [solveig, tormod]) await button(phone, nb.participant.atTable).click();

    await goToPart(desk, 'alone');
    const alone = aloneQuestion(experiences);
    await solveig.getByLabel(alone).fill('Vi gikk ut sammen, delt-alene-7q');
    await tormod.getByLabel(alone).fill('Dette er bare mitt, hemmelig-alene-8w');
    await tormod.getByText(nb.common.saved, { exact: true }).first().waitFor();
    await passes(tormod);
    await button(solveig, nb.steps.groupWork.share).click();
    await noteWith(solveig, 'delt-alene-7q').waitFor();

    await tormod.reload();
    await expect.poll(() => tormod.getByLabel(alone).inputValue()).toContain('hemmelig-alene-8w');
    await tormod
      .getByText(tables[1] ?? '')
      .first()
      .waitFor();

    await goToPart(desk, 'round');
    await hearTurns(tormod);
    await button(desk, new RegExp(`^${nb.common.undo}`)).click();
    await tormod.getByLabel(alone).waitFor();
    await goToPart(desk, 'round');
    await hearTurns(tormod);
    await goToPart(desk, 'open');
    await writeNote(tormod, 'Faste voksne ute, tavle-9e');
    await giveHeart(tormod, 'tavle-9e');
    await sayReady(tormod);
    // At its end the page lies free of the writing field that floats over it.
    await tormod.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await passes(tormod);
    await desk.getByText(/ av 5 grupper er klare/).waitFor();
    await passes(desk);

    await goNext(desk, stepOf('break'));
    await hall.getByText(nb.hall.backAt).first().waitFor();
    const story = stepOf('story');
    await goNext(desk, story);
    await follow(solveig, story.question);
    // A *next* that is taken back only locks: whoever writes right after it came again is not left with a dead board.
    await button(desk, new RegExp(`^${nb.common.undo}`)).click();
    await hall.getByText(nb.hall.backAt).first().waitFor();
    await goNext(desk, story);
    await follow(solveig, story.question);
    await solveig.getByLabel(nb.steps.writing.ownNotes).fill('Eget notat hemmelig-story-1r');
    await solveig.getByLabel(nb.steps.practiceStory.point).fill('Barn blir hørt, punkt-2t');
    await button(solveig, nb.steps.practiceStory.send).click();
    await desk.getByText('punkt-2t').first().waitFor();
    await passes(solveig);

    const input = stepOf('input');
    await goNext(desk, input);
    await Promise.all([follow(solveig, input.question), follow(tormod, input.question)]);
    await tormod.getByLabel(nb.steps.input.ask).fill('Hvem eier saken, spm-3y');
    await button(tormod, nb.common.send).click();
    const question = solveig.locator('li').filter({ hasText: 'spm-3y' });
    await question.getByRole('button', { name: nb.boards.giveHeart }).click();
    await expect.poll(() => question.getByRole('button', { pressed: true }).count()).toBe(1);
    // The hall has room for those with most hearts; the desk has all.
    await hall.getByText(nb.hall.questions).first().waitFor();
    await desk.getByText('spm-3y').first().waitFor();

    const ownKind = stepOf('own-kind');
    await makeGroups(desk, ownKind.title);
    await confirmGroups(desk);
    await goNext(desk, ownKind);
    await Promise.all([solveig, tormod].map((phone) => sitDown(phone)));
    await goToPart(desk, 'open');
    await writeNote(solveig, 'Leke først, løft-4u');
    await liftNote(solveig, 'løft-4u');

    const plan = stepOf('plan');
    await goNext(desk, plan);
    await Promise.all([follow(solveig, plan.question), follow(tormod, plan.question)]);
    await solveig.getByLabel(nb.boards.plan.goal).fill('Ingen alene, plan-5i');
    await button(solveig, nb.steps.plan.include).click();
    await solveig.getByText(nb.steps.plan.included).waitFor();
    await tormod.getByLabel(nb.boards.plan.goal).fill('Min egen plan, hemmelig-plan-6o');
    await tormod.getByText(nb.common.saved, { exact: true }).first().waitFor();
    await passes(tormod);

    await goNext(desk, stepOf('report'));
    await follow(solveig, stepOf('report').question);
    await giveFloor(desk, 'løft-4u');
    await hall.getByText('løft-4u').first().waitFor();
    await solveig.getByText(nb.steps.plenaryReport.youHaveFloor).waitFor();
    await Promise.all([passes(desk), passes(hall), passes(solveig)]);

    const { question: last } = stepOf('check-out');
    await goNext(desk, stepOf('check-out'));
    await checkOut(solveig, { question: last, sentence: 'At vi er flere, slutt-7p', rating: 4 });
    await passes(solveig);

    const { shown, data } = await endAndHarvest(desk, nb);
    await hall.getByRole('heading', { name: nb.hall.thanks }).waitFor();
    for (const shared of [
      'fjellbris',
      'havglimt',
      'delt-alene-7q',
      'tavle-9e',
      'punkt-2t',
      'spm-3y',
      'løft-4u',
      'plan-5i',
      'slutt-7p',
    ]) {
      expect(shown).toContain(shared);
      expect([shared, timesIn(data, shared)]).toEqual([shared, 1]);
    }
    expect(shown + data).not.toMatch(/hemmelig|Solveig|Tormod/);
    await passes(desk);
    // From the door to the end the phones never read a text of another surface, which would have to be fetched first.
    const fetched = await Promise.all([solveig, tormod].map(fetchedFiles));
    expect(fetched.flat().filter((file) => /\/(facilitator|hall|host|harvest)-[\w-]{8}\.js$/.test(file))).toEqual([]);
    expect((await fetchedFiles(desk)).some((file) => /\/harvest-[\w-]{8}\.js$/.test(file))).toBe(true);
  }, 180_000);

  it('needs no more than a keyboard: to create, begin and go on, and to join and write', async () => {
    const desk = await room.surface('desk');
    await desk.goto(`${room.server.url}/new`);
    await tabTo(desk, button(desk, nb.facilitator.programmes.adjustOf(trygtSkolemiljo.title.nb)));
    await desk.keyboard.press('Enter');
    await tabTo(desk, desk.getByLabel(nb.facilitator.workplacesLabel));
    await desk.keyboard.type('Rud skole; skole; barneskole; Bærum');
    await tabTo(desk, button(desk, nb.facilitator.programmes.startNow));
    await desk.keyboard.press('Enter');
    const { joinCode } = await doorOf(desk, nb);

    const phone = await room.surface('phone');
    await phone.goto(room.server.url);
    await tabTo(phone, phone.getByLabel(nb.front.codeLabel));
    await phone.keyboard.type(joinCode);
    await phone.keyboard.press('Enter');
    await tabTo(phone, phone.getByLabel(nb.join.nameLabel));
    await phone.keyboard.type('Kari');
    await tabTo(phone, phone.getByLabel(nb.join.workplaceLabel));
    await phone.keyboard.type('Rud');
    await tabTo(phone, phone.getByRole('radio').first());
    await phone.keyboard.press('Space');
    await tabTo(phone, button(phone, nb.join.submit));
    await phone.keyboard.press('Enter');
    await phone.getByRole('heading', { name: nb.participant.welcome('Kari') }).waitFor();

    await pressNext(desk, nb.facilitator.begin(stepOf('check-in').title));
    await tabTo(phone, phone.getByLabel(nb.steps.checkIn.word));
    await phone.keyboard.type('ro');
    await phone.keyboard.press('Enter');
    await phone.getByText(nb.steps.checkIn.onScreen).waitFor();

    await pressNext(desk, 'Neste: lag grupper', button(desk, nb.facilitator.makeProposal));
    await pressNext(desk, nb.facilitator.makeProposal);
    await pressNext(desk, nb.facilitator.confirmGroups);
    await pressNext(desk, `Neste: ${nb.facilitator.quoted(stepOf('experiences').title)}`);
    await tabTo(phone, button(phone, nb.participant.atTable));
    await phone.keyboard.press('Enter');
    await pressNext(desk, `Neste: ${nb.facilitator.parts.alone}`);
    await tabTo(phone, phone.getByLabel(aloneQuestion(stepOf('experiences'))));
    await phone.keyboard.type('Skrevet uten mus');
    await tabTo(phone, button(phone, nb.steps.groupWork.share));
    await phone.keyboard.press('Enter');
    await noteWith(phone, 'Skrevet uten mus').waitFor();
  });
});

async function passes(page: Page): Promise<void> {
  expect(await breaches(page)).toEqual([]);
}

/** By keyboard alone; done when the button says something else, or `opened` is there. */
async function pressNext(desk: Page, name: string, opened?: Locator): Promise<void> {
  const next = desk.getByRole('button', { name, disabled: false }).first();
  await tabTo(desk, next);
  await desk.keyboard.press('Enter');
  await (opened ? opened.waitFor() : next.waitFor({ state: 'hidden' }));
}

function fetchedFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
}
