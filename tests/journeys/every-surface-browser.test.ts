import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../../shared/conference/programme.ts';
import { dialogkonferanse } from '../../shared/programmes/dialogkonferanse.ts';
import { kortOkt } from '../../shared/programmes/kort-okt.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import { en } from '../../shared/texts/en.ts';
import type { Language } from '../../shared/texts/language.ts';
import { nb } from '../../shared/texts/nb.ts';
import { nn } from '../../shared/texts/nn.ts';
import { browserRoom } from '../support/browser-room.ts';
import { hallLink } from '../support/desk-deeds.ts';
import { inspect, inspectHall } from '../support/inspect.ts';
import { hearTurns } from '../support/phone-deeds.ts';
import { aloneQuestion, stepsIn } from '../support/ready-steps.ts';
import { openStage, type Seated, shows } from '../support/stage.ts';
import { breaches, button, screens } from '../support/surfaces.ts';

const [a, b, d] = [stepsIn(trygtSkolemiljo, 'en'), stepsIn(dialogkonferanse, 'en'), stepsIn(kortOkt, 'en')];
const link = 'https://example.org/stream';
const everyone = { kind: 'groups', composition: 'mixed', sameKindBy: 'schoolType', size: { min: 3, max: 5 } } as const;

/** Every kind of step, and what can be chosen of how words are shown. */
const day: readonly Step[] = [
  a('check-in'),
  { ...d('why'), settings: { oneWord: false, link } },
  b('surprise'),
  { ...a('input'), attribution: 'name', settings: { speaker: 'Kari Nordmann', link } },
  { ...a('story'), hidden: true },
  d('reflection'),
  { ...a('experiences'), arrangement: everyone },
  { ...a('report'), settings: { reportsOn: 'experiences', notesPerGroup: 1, secondsPerGroup: 120 } },
  d('vote'),
  a('break'),
  a('plan'),
  { ...b('home-plan'), arrangement: everyone },
  a('check-out'),
];

describe('every surface in every state', () => {
  const room = browserRoom({ shared: true });
  let looked: number;
  let halls: number;

  beforeEach(() => {
    looked = 0;
    halls = 0;
  });

  /** Somebody's page, in the language they have chosen. */
  async function open(language: Language, size: keyof typeof screens = 'desk'): Promise<Page> {
    const context = await room.browser.newContext({ viewport: screens[size], reducedMotion: 'reduce' });
    await context.addInitScript((chosen) => localStorage.setItem('samling.language', chosen), language);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => room.faults.push(`threw: ${error.message}`));
    return page;
  }

  async function look(page: Page, name: string, language: Language): Promise<void> {
    looked += 1;
    room.faults.push(...(await inspect(page, name, { language, at: looked })));
  }

  async function lookAtHall(page: Page, name: string): Promise<void> {
    halls += 1;
    // Light and dim by turns, and each of them in both shapes.
    room.faults.push(...(await inspectHall(page, name, { language: 'en', at: Math.floor(halls / 2) })));
  }

  it('the pages before one is in', async () => {
    const stage = await openStage(room.server, {
      language: 'nn',
      halls: [{ name: 'Sal A' }, { name: 'Nett', digital: true }],
    });
    const page = await open('nn');
    await page.goto(room.server.url);
    await button(page, nn.front.join).waitFor();
    await look(page, 'front', 'nn');
    await button(page, nn.front.join).click();
    await look(page, 'front, without a code', 'nn');
    await page.goto(`${room.server.url}/nowhere/at/all`);
    await shows(page, nn.front.notFoundTitle);
    await look(page, 'not found', 'nn');
    for (const [path, text] of [
      ['j/ZZZZZZ', nn.join.unknownTitle],
      [`c/${stage.made.id}`, nn.join.strangerTitle],
      ['left', nn.join.back.leftTitle],
      [`r/${stage.made.id}#${'x'.repeat(22)}`, nn.join.back.unknownTitle],
      [`f/${stage.made.id}`, nn.facilitator.refusedTitle],
      [`harvest/${stage.made.id}`, nn.harvest.onlyForThoseWhoCame],
      [`s/${stage.made.id}`, nn.host.refusedTitle],
    ] as const) {
      await page.goto(`${room.server.url}/${path}`);
      await shows(page, text);
      await look(page, path.replace(/[^/]{9,}/g, '…'), 'nn');
    }

    await page.goto(stage.made.joinLink);
    await page.getByLabel(nn.join.nameLabel).waitFor();
    await look(page, 'door with halls', 'nn');
    await button(page, nn.join.submit).click();
    await shows(page, nn.join.nameMissing);
    await look(page, 'door, nothing filled in', 'nn');
    await stage.deed({ type: 'lockDoor', locked: true });
    await page.reload();
    await shows(page, nn.join.lockedTitle);
    await look(page, 'door, locked', 'nn');
    await stage.deed({ type: 'lockDoor', locked: false });
    await stage.next();
    await stage.deed({ type: 'end' });
    await page.reload();
    await shows(page, new RegExp(`${nn.join.unknownTitle}|${nn.join.endedTitle}`));
    await look(page, 'door, ended', 'nn');
    stage.close();
  }, 240_000);

  it('what is made ready before the door is open, and who waits outside', async () => {
    const { prepare, editor } = nn.facilitator;
    const plannedStart = Date.now() + 30 * 86_400_000;
    const stage = await openStage(room.server, { language: 'nn', preparing: true, plannedStart, plannedMinutes: 170 });
    const page = await open('nn');
    await page.goto(stage.made.facilitatorLink);
    await shows(page, prepare.tooLong('10 min'));
    await page.getByRole('grid').waitFor();
    await look(page, 'preparing', 'nn');
    await page.getByRole('row').nth(1).click();
    await page.getByLabel(editor.question, { exact: true }).waitFor();
    await look(page, 'preparing a step', 'nn');
    await button(page, prepare.preview.table).click();
    await page.frameLocator('iframe').getByRole('heading').first().waitFor();
    // What lies behind it is out of reach, as it should be.
    room.faults.push(...(await breaches(page)));
    const phone = await open('en', 'phone');
    await phone.goto(stage.made.joinLink);
    await shows(phone, en.join.soon);
    await look(phone, 'a door that has not been opened', 'en');
    stage.close();
  }, 120_000);

  it('the page where a conference is made', async () => {
    const page = await open('en');
    const { programmes, titleMissing, titleLabel, workplacesLabel } = en.facilitator;
    await page.goto(`${room.server.url}/new`);
    await shows(page, programmes.choose);
    await look(page, 'create', 'en');
    await button(page, programmes.adjustOf(kortOkt.title.en)).click();
    await page.getByLabel(titleLabel).waitFor();
    await look(page, 'create, adjusted first', 'en');
    for (const fold of await page.locator('details:not([open]) > summary').all()) await fold.click();
    await button(page, programmes.addHall).click();
    await page.getByLabel(titleLabel).fill('');
    await page.getByLabel(workplacesLabel).fill('; skole\nRud; skole; barneskole; Bærum; mye; mer');
    await button(page, programmes.startNow).click();
    await shows(page, titleMissing);
    await look(page, 'create, folded out and wrong', 'en');
  }, 120_000);

  it('phone, desk, hall and host through a day with every kind of step', async () => {
    const stage = await openStage(room.server, {
      ...{ programme: day, language: 'en', title: 'A day of everything' },
      halls: [{ name: 'Hall A' }, { name: 'Hall B' }],
    });
    const [desk, hall, phone, second, third] = (await Promise.all([
      ...[open('nn'), open('en', 'hall'), open('nb'), open('en'), open('nn')],
    ])) as [Page, Page, Page, Page, Page];
    await desk.goto(stage.made.facilitatorLink);
    await shows(desk, nn.facilitator.nobodyYet);
    await look(desk, 'desk, lobby without people', 'nn');
    await hall.goto(stage.made.hallLink);
    await shows(hall, en.hall.scanToJoin);
    await lookAtHall(hall, 'hall, lobby');

    const seats: Seated[] = [];
    for (const [at, page] of [phone, second, third].entries()) {
      seats.push(
        await stage.sit(page.context(), ['Ingrid', 'Åse-Marie Kristoffersen', 'Čohkka'][at] ?? '', stage.halls[0]?.id),
      );
      await page.goto(`${room.server.url}/c/${stage.made.id}`);
    }
    const [ingrid, ase, cohkka] = seats as [Seated, Seated, Seated];
    for (const name of ['Bo', 'Ellen', 'Sara Utsi']) seats.push(await stage.join(name, stage.halls[1]?.id));
    await shows(phone, nb.participant.welcome('Ingrid'));
    await look(phone, 'phone, lobby', 'nb');
    await shows(desk, nn.facilitator.inside(6));
    await look(desk, 'desk, lobby', 'nn');

    /** Goes on to the next step or part, and waits until all three surfaces are there. */
    const to = async (id: string, question = stepOf(id).question) => {
      await stage.next();
      await Promise.all([phone, desk, hall].map((page) => shows(page, question)));
    };
    const all = async (name: string) => {
      await look(phone, `phone, ${name}`, 'nb');
      await look(desk, `desk, ${name}`, 'nn');
      await lookAtHall(hall, `hall, ${name}`);
    };

    await to('check-in');
    await all('check-in');
    await stage.act(ingrid, { type: 'act', stepId: 'check-in', action: { type: 'sayWord', word: 'fjellbris' } });
    await shows(hall, 'fjellbris');
    await shows(phone, nb.steps.checkIn.onScreen);
    await all('check-in with a word');

    await to('why');
    await all('talk with a stream');
    await to('surprise');
    await all('talk with a word');

    await to('input');
    await phone.context().setOffline(true);
    await shows(phone, nb.participant.offline);
    await look(phone, 'phone, offline', 'nb');
    await phone.context().setOffline(false);
    await stage.share(ase, 'input', 'questions', 'Who owns the case?');
    await shows(desk, 'Who owns the case?');
    await all('input, with names');
    await stage.deed({ type: 'sendMessage', text: 'Coffee is ready.', to: { kind: 'all' } });
    await stage.deed({ type: 'pause', stepId: 'input' });
    await shows(phone, 'Coffee is ready.');
    await all('input, paused, with a message');
    await stage.deed({ type: 'resume', stepId: 'input' });

    await to('story');
    await stage.share(ase, 'story', 'points', 'Children were heard.').catch(() => {});
    await all('practice story, hidden');
    await stage.deed({ type: 'showNotes', stepId: 'story' });
    await all('practice story, shown');

    await to('reflection');
    for (const person of seats) await stage.share(person, 'reflection', 'wall', `We differ ${person.id}`);
    await shows(desk, nn.facilitator.desk.showNotes);
    await all('reflection, anonymous and waiting');
    await stage.deed({ type: 'showNotes', stepId: 'reflection' });
    await shows(phone, 'We differ');
    await all('reflection, shown without names');

    await stage.deed({ type: 'proposeGroups', stepId: 'experiences' });
    await button(desk, nn.facilitator.nextGroups(nn.facilitator.quoted(stepOf('experiences').title))).click();
    await desk.getByRole('grid').first().waitFor();
    await look(desk, 'desk, making groups', 'nn');
    await button(desk, nn.facilitator.backToRoom).click();
    await stage.groups('experiences', [ingrid, ase, cohkka]);
    await stage.next();
    await button(phone, nb.participant.atTable).waitFor();
    await shows(hall, en.hall.findTable);
    await all('seat ticket and seats');
    await button(phone, nb.participant.atTable).click();
    await button(second, en.participant.atTable).click();
    await button(third, nn.participant.atTable).click();
    await stage.next();
    await phone.getByLabel(aloneQuestion(stepOf('experiences'))).waitFor();
    await all('alone');
    await stage.next();
    for (const [page, texts] of [
      [phone, nb],
      [second, en],
      [third, nn],
    ] as const) {
      await hearTurns(page, texts);
    }
    await look(phone, 'phone, round, first', 'nb');
    await look(second, 'phone, round, second', 'en');
    await look(third, 'phone, round, third', 'nn');
    await look(desk, 'desk, round', 'nn');
    await lookAtHall(hall, 'hall, round');
    await stage.next();
    const group = stage.desk.state().groupings.get('experiences')?.groups[0]?.id ?? '';
    const board = { stepId: 'experiences', scope: 'group', owner: group } as const;
    // The board is fetched when it is needed for the first time.
    await phone.getByRole('textbox', { name: nb.boards.noteLabel }).first().waitFor();
    await look(phone, 'phone, empty board', 'nb');
    const lifted = await stage.write(ingrid, board, 'manage', 'Adults outside, in the same place every day');
    await stage.write(ase, board, 'wonder', 'A very long word: menneskerettighetsorganisasjonsmedlemmer');
    await stage.act(cohkka, { type: 'askHelp', text: 'The board is strange' });
    await shows(phone, 'Adults outside');
    await all('board, with help asked');
    const host = await open('nb');
    await host.goto(await hallLink(desk, 'hallHost', stage.halls[0]?.id ?? ''));
    await shows(host, nb.host.ready);
    await look(host, 'host, with help asked', 'nb');
    await stage.act(ingrid, { type: 'markReady', stepId: 'experiences', ready: true });
    await tabs(phone, 'phone, at the board', 'nb');
    await panels(desk);

    await to('report');
    await stage.act(ingrid, { type: 'act', stepId: 'report', action: { type: 'lift', noteId: lifted, on: true } });
    await stage.deed({ type: 'act', stepId: 'report', action: { type: 'giveFloor', groupId: group } });
    await shows(phone, nb.steps.plenaryReport.youHaveFloor);
    await shows(hall, 'Adults outside');
    await all('report');

    await to('vote');
    await button(phone, nb.steps.vote.give('Adults outside, in the same place every day')).click();
    await shows(phone, nb.steps.vote.onNote(1));
    await all('vote');
    await stage.deed({ type: 'act', stepId: 'vote', action: { type: 'showResult' } });
    await shows(phone, nb.steps.vote.result);
    await all('vote, result');

    await to('break');
    await all('break');
    await to('plan');
    await all('plan of one’s own');
    await stage.groups('home-plan', [ingrid, ase]);
    await stage.next();
    await button(phone, nb.participant.atTable).click();
    await stage.next();
    await button(phone, nb.boards.newPlan).first().waitFor();
    await all('plan of a group');
    await to('check-out');
    await all('check-out');

    const running = await open('nn');
    await running.context().addCookies(await desk.context().cookies());
    await running.goto(`${room.server.url}/harvest/${stage.made.id}`);
    await shows(running, nn.harvest.stillRunning);
    await look(running, 'harvest, running', 'nn');

    await stage.deed({ type: 'removePerson', personId: cohkka.id });
    await shows(third, nn.join.removedTitle);
    await look(third, 'phone, removed', 'nn');
    await stage.deed({ type: 'end' });
    await shows(phone, nb.participant.endedTitle);
    await shows(desk, nn.facilitator.endedTitle);
    await shows(hall, en.hall.thanks);
    await all('ended');
    await button(phone, nb.participant.takeWithYou).click();
    await phone.getByRole('heading', { name: nb.participant.takeHomeTitle }).waitFor();
    await look(phone, 'phone, take-home at the end', 'nb');
    await running.reload();
    await shows(running, nn.harvest.privateNote);
    await look(running, 'harvest, ended', 'nn');
    await eraseInHarvest(running);
    stage.close();
  }, 600_000);

  /** The pages at the thumb of a phone, and what lies in its menu. */
  async function tabs(phone: Page, name: string, language: Language): Promise<void> {
    const bar = phone.getByRole('navigation').getByRole('button');
    const many = await bar.count();
    for (let at = 1; at < many; at += 1) {
      await bar.nth(at).click();
      await phone.getByRole('heading').first().waitFor();
      await look(phone, `${name}, page ${at + 1}`, language);
    }
    const { menu, deviceTitle, card } = nb.participant;
    for (const path of [[menu.settings], [menu.about], [deviceTitle, card.open, card.make]]) {
      await phone.reload();
      await bar.last().click();
      for (const item of path) await button(phone, item).click();
      await phone.getByRole('heading').first().waitFor();
      if (path.includes(card.make))
        await phone
          .getByRole('img', { name: card.qr('Ingrid') })
          .first()
          .waitFor();
      await look(phone, `${name}, ${path.join(', ')}`, language);
    }
    await phone.reload();
    await bar.first().waitFor();
  }

  /** A facilitator erases one of the notes: it asks once more, and is gone from the page. */
  async function eraseInHarvest(page: Page): Promise<void> {
    const words = nn.facilitator.desk;
    await button(page, words.eraseSome).click();
    const erase = page.getByRole('button', { name: new RegExp(`^${words.erase}`) });
    await erase.first().waitFor();
    await look(page, 'harvest, erasing', 'nn');
    const many = await erase.count();
    await erase.first().click();
    const sure = page.locator('[data-armed]:not([data-resting])', { hasText: words.eraseSure });
    await sure.waitFor();
    await look(page, 'harvest, asked whether to erase', 'nn');
    await erase.first().click();
    await sure.click();
    await expect.poll(() => erase.count()).toBe(many - 1);
  }

  /** What can be opened at a desk. */
  async function panels(desk: Page): Promise<void> {
    const { facilitator } = nn;
    const opened = async (name: string, open: () => Promise<void>) => {
      await open();
      await look(desk, `desk, ${name}`, 'nn');
      await desk.keyboard.press('Escape');
    };
    await opened('people', () => button(desk, facilitator.desk.seePeople).click());
    await opened('a table', () => button(desk, facilitator.openTable('bord 1')).first().click());
    await opened('programme', () => button(desk, facilitator.editor.edit).click());
    await opened('all folds', async () => {
      await desk.keyboard.press('?');
      for (const fold of await desk.locator('details:not([open]) > summary').all()) {
        if (await fold.isVisible()) await fold.click();
      }
    });
    await opened('log', () => button(desk, facilitator.dayLog.open).click());
    await desk.reload();
    await shows(desk, facilitator.attention);
  }
});

function stepOf(id: string): Step {
  const found = day.find((step) => step.id === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
}
