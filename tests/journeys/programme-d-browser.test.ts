import { describe, expect, it } from 'vitest';
import { kortOkt } from '../../shared/programmes/kort-okt.ts';
import { en } from '../../shared/texts/en.ts';
import { browserRoom } from '../support/browser-room.ts';
import {
  countsInside,
  createConference,
  endAndHarvest,
  giveFloor,
  openHallScreen,
  pressTwice,
  timesIn,
} from '../support/desk-deeds.ts';
import { checkOut, hearTurns, keepForOneself, liftNote, sitDown, writeNote } from '../support/phone-deeds.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { breaches, button, confirmGroups, enter, follow, goNext, goToPart, makeGroups } from '../support/surfaces.ts';

const { steps } = en;
const stepOf = stepsIn(kortOkt, 'en');

describe('programme D in browsers, in English', () => {
  const room = browserRoom();

  it('goes from thoughts without a name to three dots and a plan', async () => {
    const [desk, hall, ada, ben] = await Promise.all([
      room.surface('desk', 'en'),
      room.surface('hall', 'en'),
      room.surface('phone', 'en'),
      room.surface('phone', 'en'),
    ]);
    const phones = [ada, ben];
    const toStep = async (id: string) => {
      await goNext(desk, stepOf(id), en);
      await Promise.all(phones.map((phone) => follow(phone, stepOf(id).question, en)));
    };

    const door = await createConference(desk, room.server.url, kortOkt, ['Hill School'], { language: 'en', texts: en });
    await openHallScreen(desk, hall, en);
    await Promise.all(phones.map((phone) => phone.goto(door.joinLink)));
    await Promise.all([
      enter(ada, { name: 'Ada Xa', workplace: 'Hill School' }, en),
      enter(ben, { name: 'Ben Xb', workplace: 'Hill School' }, en),
    ]);
    room.fill(door.joinCode, 14);
    await countsInside(desk, 16, en);

    await toStep('why');
    await toStep('from-network');

    await toStep('reflection');
    const { question } = stepOf('reflection');
    await keepForOneself(ada, question, 'We look away, nameless-a1', en);
    await button(ada, steps.reflection.share).click();
    await button(ada, steps.writing.takeBackThis('We look away, nameless-a1')).waitFor();
    await keepForOneself(ben, question, 'Only mine, hidden-b2', en);
    // Not even the desk sees it before it is shown, in a batch that leads to nobody.
    const waiting = desk.getByText(new RegExp(en.facilitator.desk.notesWait(9).replace('9', '([3-9]|\\d\\d)')));
    await waiting.first().waitFor();
    expect(await desk.locator('body').innerText()).not.toContain('nameless-a1');
    await pressTwice(desk, en.facilitator.desk.showNotes, en.facilitator.desk.showNotesSure);
    await Promise.all([desk, hall, ben].map((page) => page.getByText('nameless-a1').first().waitFor()));
    expect(await breaches(ben)).toEqual([]);

    await makeGroups(desk, stepOf('groups').title, en);
    await confirmGroups(desk, en);
    await goNext(desk, stepOf('groups'), en);
    await Promise.all(phones.map((phone) => sitDown(phone, en)));
    await goToPart(desk, 'round', en);
    await Promise.all(phones.map((phone) => hearTurns(phone, en)));
    await goToPart(desk, 'open', en);
    await writeNote(ada, 'One adult by the shed, lifted-c3', en);
    await liftNote(ada, 'lifted-c3', en);

    await toStep('report');
    await giveFloor(desk, 'lifted-c3');
    await hall.getByText('lifted-c3').first().waitFor();

    await toStep('vote');
    const give = button(ben, steps.vote.give('One adult by the shed, lifted-c3'));
    for (const left of [2, 1, 0]) {
      await give.click();
      await ben.getByText(steps.vote.left(left, 3)).first().waitFor();
    }
    expect(await ada.getByText(steps.vote.result).count()).toBe(0);
    await pressTwice(desk, en.facilitator.showResult, en.facilitator.showResultSure);
    await Promise.all([ada, ben].map((phone) => phone.getByText(steps.vote.result).first().waitFor()));
    await hall.getByText(en.hall.result).first().waitFor();
    for (const page of [ben, hall, desk]) expect(await breaches(page)).toEqual([]);

    await toStep('plan');
    await ada.getByLabel(en.boards.plan.goal).fill('Nobody alone, plan-d4');
    await button(ada, steps.plan.include).click();
    await ada.getByText(steps.plan.included).waitFor();

    const last = stepOf('check-out');
    await goNext(desk, last, en);
    await checkOut(ben, { question: last.question, sentence: 'to be at the shed at ten, out-e5' }, en);

    const { shown, data } = await endAndHarvest(desk, en);
    for (const text of ['nameless-a1', 'lifted-c3', 'plan-d4', 'out-e5']) {
      expect(shown).toContain(text);
      expect([text, timesIn(data, text)]).toEqual([text, 1]);
    }
    expect(shown + data).not.toMatch(/hidden-|Ada|Ben Xb/);
    expect(await desk.locator('html').getAttribute('lang')).toBe('en');
  }, 240_000);
});
