import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../../shared/conference/programme.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { CreateReply } from '../../shared/protocol/http.ts';
import { nb } from '../../shared/texts/nb.ts';
import { type CutNetwork, openCutNetwork } from '../support/cut-network.ts';
import { leadToGroups } from '../support/desk-socket.ts';
import { type OwnBrowser, ownBrowser } from '../support/own-browser.ts';
import { noteWith, writeNote } from '../support/phone-deeds.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { heardFromSaveLine, listenToSaveLine, saveLine } from '../support/save-line.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { button, enter } from '../support/surfaces.ts';
import { created, joined, tokenOf } from '../support/test-server.ts';

const stepOf = stepsIn(trygtSkolemiljo, 'nb');
const stepId = 'experiences';
const programme: readonly Step[] = [{ ...stepOf(stepId), parts: [{ kind: 'open', minutes: 20 }] }];

describe('a phone, its network and its server, each of which dies', () => {
  let server: ServerProcess;
  let network: CutNetwork;
  let own: OwnBrowser;
  let conference: CreateReply;

  beforeEach(async () => {
    server = await startServerProcess();
    network = await openCutNetwork(server.url);
    own = await ownBrowser();
    conference = await created(server, { programme, workplaces: [{ name: 'Rud skole' }, { name: 'Vik skole' }] });
    await joined(server, conference.joinCode, { name: 'Jonas', workplace: { name: 'Vik skole' } });
  });

  afterEach(async () => {
    await own.remove();
    await network.close();
    await server.remove();
  });

  async function onServer(text: string): Promise<number> {
    const response = await fetch(`${server.url}/api/conferences/${conference.id}/harvest?role=facilitator`, {
      headers: { authorization: `Bearer ${tokenOf(conference.facilitatorLink)}` },
    });
    return (await response.text()).split(text).length - 1;
  }

  async function restart(): Promise<void> {
    await server.kill();
    server = await startServerProcess({ dataDir: server.dataDir });
    network.moveTo(server.url);
    network.cut();
  }

  /** As a phone does that needs the memory for something else. */
  async function killTab(phone: Page): Promise<void> {
    const session = await phone.context().newCDPSession(phone);
    const gone = new Promise((crashed) => phone.once('crash', crashed));
    // It does not live to answer.
    session.send('Page.crash').catch(() => {});
    await gone;
  }

  async function once(phone: Page, text: string): Promise<void> {
    await noteWith(phone, text).waitFor();
    await saveLine(phone, nb, 'saved');
    expect([text, await onServer(text), await noteWith(phone, text).count()]).toEqual([text, 1, 1]);
  }

  it('has every word once in the end, and the line by the board was true all the time', async () => {
    const context = await own.open();
    const phone = context.pages()[0] ?? (await context.newPage());
    await phone.goto(`${network.url}/j/${conference.joinCode}`);
    await enter(phone, { name: 'Ingrid', workplace: 'Rud skole' });
    await leadToGroups(server, conference, stepId);
    await button(phone, nb.participant.atTable).click();
    await listenToSaveLine(phone, nb);
    await writeNote(phone, 'Med nett, kladd-1');
    await once(phone, 'kladd-1');

    network.set({ kind: 'cut' });
    await saveLine(phone, nb, 'reconnecting');
    await writeNote(phone, 'Uten nett, kladd-2');
    await saveLine(phone, nb, 'notSaved');
    const before = await heardFromSaveLine(phone, nb);
    expect(before.said.slice(before.said.lastIndexOf('saved'))).toEqual(['saved', 'reconnecting', 'notSaved']);
    await killTab(phone);
    await restart();
    network.set({ kind: 'fair' });

    const back = await context.newPage();
    await listenToSaveLine(back, nb);
    await back.goto(`${network.url}/c/${conference.id}`);
    await button(back, nb.participant.atTable).or(noteWith(back, 'kladd-2')).first().waitFor();
    if (await button(back, nb.participant.atTable).isVisible()) await button(back, nb.participant.atTable).click();
    await once(back, 'kladd-2');
    await once(back, 'kladd-1');

    // And while it writes, between two words of the line.
    await writeNote(back, 'Midt i, kladd-3');
    await server.kill();
    await writeNote(back, 'Uten server, kladd-4');
    await saveLine(back, nb, 'notSaved');
    await restart();
    await once(back, 'kladd-4');
    await once(back, 'kladd-3');
    const { said } = await heardFromSaveLine(back, nb);
    const last = said.slice(said.lastIndexOf('notSaved'));
    expect([last.at(-1), last.filter((state) => state === 'saved').length]).toEqual(['saved', 1]);
  }, 180_000);
});
