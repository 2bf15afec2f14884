import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dialogkonferanse } from '../../shared/programmes/dialogkonferanse.ts';
import { nn } from '../../shared/texts/nn.ts';
import { browserRoom } from '../support/browser-room.ts';
import {
  countsInside,
  createConference,
  endAndHarvest,
  giveFloor,
  openHallScreen,
  timesIn,
} from '../support/desk-deeds.ts';
import {
  askQuestion,
  checkOut,
  hearTurns,
  keepForOneself,
  liftNote,
  noteWith,
  sayReady,
  sayWord,
  sitDown,
  writeNote,
} from '../support/phone-deeds.ts';
import { aloneQuestion, stepsIn } from '../support/ready-steps.ts';
import { breaches, button, confirmGroups, enter, follow, goNext, goToPart, makeGroups } from '../support/surfaces.ts';

const workplaces = ['Rud skule', 'Vik skule', 'Solvang barnehage', 'PPT nord'];
const { steps } = nn;

const stepOf = stepsIn(dialogkonferanse, 'nn');

describe('programme B in browsers, in Nynorsk', () => {
  const room = browserRoom();

  it('goes through same role, across and home to the harvest', async () => {
    const [desk, hall, gudrun, olav] = await Promise.all([
      room.surface('desk', 'nn'),
      room.surface('hall', 'nn'),
      room.surface('phone', 'nn'),
      room.surface('phone', 'nn'),
    ]);
    const phones = [gudrun, olav];
    const bothFollow = (question: string) => Promise.all(phones.map((phone) => follow(phone, question, nn)));
    const bothSit = () => Promise.all(phones.map((phone) => sitDown(phone, nn)));
    const toStep = (id: string) => goNext(desk, stepOf(id), nn);
    const toGroups = async (id: string) => {
      await makeGroups(desk, stepOf(id).title, nn);
      await confirmGroups(desk, nn);
      await toStep(id);
      return bothSit();
    };

    const door = await createConference(desk, room.server.url, dialogkonferanse, workplaces, {
      language: 'nn',
      texts: nn,
    });
    await openHallScreen(desk, hall, nn);
    await Promise.all(phones.map((phone) => phone.goto(door.joinLink)));
    await Promise.all([
      enter(gudrun, { name: 'Gudrun Xa', workplace: 'Rud skule' }, nn),
      enter(olav, { name: 'Olav Xb', workplace: 'Vik skule' }, nn),
    ]);
    room.fill(door.joinCode, 22);
    await countsInside(desk, 24, nn);

    await toStep('welcome');
    await bothFollow(stepOf('welcome').question);

    await toGroups('same-role');
    await goToPart(desk, 'alone', nn);
    await keepForOneself(olav, aloneQuestion(stepOf('same-role')), 'Berre mitt, løynd-a1', nn);
    await goToPart(desk, 'round', nn);
    await hearTurns(gudrun, nn);
    await hall.getByText(stepOf('same-role').question).first().waitFor();
    await goToPart(desk, 'open', nn);
    await writeNote(gudrun, 'Vi får til uterommet, lyft-b2', nn);
    await liftNote(gudrun, 'lyft-b2', nn);
    await sayReady(gudrun, nn);

    await toStep('report-roles');
    await bothFollow(stepOf('report-roles').question);
    await giveFloor(desk, 'lyft-b2');
    await hall.getByText('lyft-b2').first().waitFor();
    await gudrun.getByText(steps.plenaryReport.youHaveFloor).waitFor();
    await passes(gudrun, hall, desk);

    await toStep('input');
    await bothFollow(stepOf('input').question);
    await keepForOneself(gudrun, steps.writing.ownNotes, 'Omgrepet mitt, løynd-c3', nn);
    await askQuestion(olav, 'Kven eig omgrepet, spm-d4', nn);
    await desk.getByText('spm-d4').first().waitFor();
    await hall.getByText(nn.hall.questions).first().waitFor();

    await toGroups('across');
    await goToPart(desk, 'alone', nn);
    const alone = button(olav, steps.groupWork.share);
    await olav.getByRole('textbox').first().fill('Vi prøvde faste vaksne, delt-e5');
    await alone.click();
    await noteWith(olav, 'delt-e5').waitFor();
    await goToPart(desk, 'round', nn);
    await goToPart(desk, 'open', nn);
    await noteWith(olav, 'delt-e5').waitFor();

    await toStep('surprise');
    await bothFollow(stepOf('surprise').question);
    await sayWord(gudrun, 'nysnø', nn);
    await hall.getByText('nysnø').first().waitFor();

    await toStep('lunch');
    await hall.getByText(nn.hall.backAt).first().waitFor();

    await toGroups('home-plan');
    await goToPart(desk, 'open', nn);
    await button(gudrun, nn.boards.newPlan).first().click();
    await gudrun.getByLabel(nn.boards.plan.goal).fill('Ingen åleine, plan-f6');
    await button(gudrun, nn.common.done).first().click();
    await liftNote(gudrun, 'plan-f6', nn);
    await passes(gudrun);

    await toStep('report-plans');
    await bothFollow(stepOf('report-plans').question);
    await giveFloor(desk, 'plan-f6');
    await hall.getByText('plan-f6').first().waitFor();

    await toStep('check-out');
    const { question } = stepOf('check-out');
    await checkOut(gudrun, { question, sentence: 'Ja, og eg blei klokare, slutt-g7', rating: 5 }, nn);

    const { shown, data } = await endAndHarvest(desk, nn);
    for (const text of ['lyft-b2', 'spm-d4', 'delt-e5', 'nysnø', 'plan-f6', 'slutt-g7']) {
      expect(shown).toContain(text);
      expect([text, timesIn(data, text)]).toEqual([text, 1]);
    }
    expect(shown + data).not.toMatch(/løynd|Gudrun|Olav/);
    expect(await desk.locator('html').getAttribute('lang')).toBe('nn');
  }, 240_000);
});

async function passes(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) expect(await breaches(page)).toEqual([]);
}
