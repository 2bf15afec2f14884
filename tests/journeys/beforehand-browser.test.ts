import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import { beforehandQuestions } from '../../shared/questions/beforehand-questions.ts';
import type { Language } from '../../shared/texts/language.ts';
import { nb } from '../../shared/texts/nb.ts';
import { nn } from '../../shared/texts/nn.ts';
import { browserRoom } from '../support/browser-room.ts';
import { type ClockServer, startClockServer } from '../support/clock-server.ts';
import { pressTwice } from '../support/desk-deeds.ts';
import { inspect } from '../support/inspect.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { button, goNext } from '../support/surfaces.ts';
import { created } from '../support/test-server.ts';

const step = stepsIn(trygtSkolemiljo, 'nb');
const programme = [step('story'), step('input')];
const asked = beforehandQuestions.nb.stories;
const { desk: desks, page: pages, queue } = nb.beforehand;
const nineDays = 9 * 86_400_000;

let server: ClockServer;
const room = browserRoom({
  async start() {
    server = await startClockServer();
    return server;
  },
});

async function openAt(link: string, language: Language): Promise<Page> {
  const phone = await room.surface('phone', language);
  await phone.goto(link);
  await phone.getByRole('heading', { level: 1, name: asked }).waitFor();
  return phone;
}

async function write(phone: Page, text: string, { beforehand } = nb): Promise<void> {
  await phone.getByLabel(beforehand.page.what.story).fill(text);
  await button(phone, beforehand.page.send).click();
}

it('collects stories by a link before the day, and opens them in the conference', async () => {
  const made = await created(room.server, { programme });
  const desk = await room.surface('desk');
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.goto(made.facilitatorLink);

  await button(desk, desks.ask).click();
  await desk.getByRole('radio', { name: desks.kinds.stories }).check();
  await button(desk, desks.make).click();
  const section = desk.getByRole('region', { name: desks.title });
  await section.getByRole('button', { name: nb.common.copyLink }).click();
  await section.getByRole('button', { name: nb.common.copied }).waitFor();
  const link = await desk.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).pathname).toBe(`/q/${made.id}`);

  const [first, second, third] = [await openAt(link, 'nb'), await openAt(link, 'nn'), await openAt(link, 'nb')];
  room.faults.push(...(await inspect(first, 'the page of the link', { language: 'nb' })));
  await first.getByLabel(pages.name).fill('Kari Lie');
  await first.getByLabel(pages.workplace).fill('Rud skole');
  await write(first, 'Vi byttet ut vaktlista.');
  await first.getByText(pages.sent).filter({ visible: true }).first().waitFor();
  await first.reload();
  await button(first, pages.edit).click();
  await first.getByLabel(pages.what.story).fill('Vi lekte med i friminuttet.');
  await button(first, pages.change).click();
  await first.getByText(pages.changed).filter({ visible: true }).first().waitFor();

  await write(second, 'Ei forteljing eg angrar på.', nn);
  await second.getByText(nn.beforehand.page.state.sent, { exact: true }).waitFor();
  await pressTwice(second, nn.beforehand.page.takeBack, nn.beforehand.page.takeBackSure);
  await write(second, 'Elevane leia møtet.', nn);
  await second.getByText(nn.beforehand.page.state.sent, { exact: true }).waitFor();

  await third.context().setOffline(true);
  await write(third, 'Vi spurte elevene først.');
  await third.getByText(pages.state.unsent).waitFor();
  await third.context().setOffline(false);
  await third.getByText(pages.state.sent, { exact: true }).waitFor();

  await section.getByText(desks.answers(3)).waitFor();
  expect(await section.getByText('angrar').count()).toBe(0);
  room.faults.push(...(await inspect(second, 'what one has answered', { language: 'nn', at: 1 })));

  server.setClock(nineDays);
  await first.reload();
  await first.getByText(pages.closedTitle).waitFor();
  await first.getByText('Vi lekte med i friminuttet.').waitFor();
  expect(await button(first, pages.edit).count()).toBe(0);

  await desk.reload();
  await section.getByText(desks.answers(3)).waitFor();
  room.faults.push(...(await inspect(desk, 'the desk with answers', { language: 'nb', at: 1 })));
  await button(desk, desks.open).click();
  await section.getByText(desks.opensIn(programme[0]?.title ?? '')).waitFor();
  const hall = await room.surface('hall');
  await hall.goto(made.hallLink);
  await goNext(desk, { question: programme[0]?.question ?? '' });
  await desk.getByRole('heading', { name: queue.title(3) }).waitFor();
  await button(desk, queue.callNamed('Kari Lie, Rud skole')).click();
  await hall.getByText(nb.hall.storyteller('Kari Lie, Rud skole')).waitFor();
  expect(await hall.getByText('friminuttet').count()).toBe(0);
});
