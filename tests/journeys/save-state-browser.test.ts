import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../../shared/conference/programme.ts';
import { trygtSkolemiljo } from '../../shared/programmes/trygt-skolemiljo.ts';
import type { Catalogue } from '../../shared/texts/catalogue.ts';
import { en } from '../../shared/texts/en.ts';
import type { Language } from '../../shared/texts/language.ts';
import { nn } from '../../shared/texts/nn.ts';
import { browserRoom } from '../support/browser-room.ts';
import { type CutNetwork, openCutNetwork } from '../support/cut-network.ts';
import { leadToGroups } from '../support/desk-socket.ts';
import { writeNote } from '../support/phone-deeds.ts';
import { stepsIn } from '../support/ready-steps.ts';
import { heardFromSaveLine, listenToSaveLine, saveLine } from '../support/save-line.ts';
import { breaches, button, enter } from '../support/surfaces.ts';
import { created, joined } from '../support/test-server.ts';

describe('the line that says whether words are saved', () => {
  const room = browserRoom();
  let network: CutNetwork;

  beforeEach(async () => {
    network = await openCutNetwork(room.server.url);
  });

  afterEach(() => network.close());

  async function atBoard(language: Language, texts: Catalogue): Promise<Page> {
    const stepOf = stepsIn(trygtSkolemiljo, language);
    const programme: readonly Step[] = [
      { ...stepOf('experiences'), parts: [{ kind: 'open', minutes: 20 }] },
      stepOf('break'),
    ];
    const conference = await created(room.server, { programme, language, workplaces: [{ name: 'Rud skole' }] });
    await joined(room.server, conference.joinCode, { name: 'Jonas' });
    const phone = await room.surface('phone', language);
    await phone.goto(`${network.url}/j/${conference.joinCode}`);
    await enter(phone, { name: 'Ingrid', workplace: 'Rud skole' }, texts);
    await leadToGroups(room.server, conference, 'experiences');
    await button(phone, texts.participant.atTable).click();
    await writeNote(phone, 'Første lapp', texts);
    await saveLine(phone, texts, 'saved');
    return phone;
  }

  async function seen(phone: Page, name: string): Promise<void> {
    expect(await breaches(phone)).toEqual([]);
    const { SCREENSHOTS: dir } = process.env;
    if (dir) await phone.screenshot({ path: join(dir, `${name}.png`) });
  }

  // That each state has words of its own in every language is held by tests/shared/texts: no need to wait for it here again.
  it('tells the truth while the network is cut and comes back', async () => {
    const phone = await atBoard('nn', nn);
    await listenToSaveLine(phone, nn);
    network.set({ kind: 'cut' });
    await saveLine(phone, nn, 'reconnecting');
    await seen(phone, 'save-nn-reconnecting');
    // Nothing of one's own is at stake: the line stays calm.
    expect((await heardFromSaveLine(phone, nn)).alarmed).toEqual([]);
    await writeNote(phone, 'Uten nett', nn);
    await saveLine(phone, nn, 'notSaved');
    await seen(phone, 'save-nn-not-saved');
    expect((await heardFromSaveLine(phone, nn)).alarmed).toEqual(['notSaved']);
    network.set({ kind: 'fair' });
    await saveLine(phone, nn, 'saved');
    const { said } = await heardFromSaveLine(phone, nn);
    expect(said.slice(0, 3)).toEqual(['saved', 'reconnecting', 'notSaved']);
    expect(said.at(-1)).toBe('saved');
  }, 120_000);

  it('never says saved while the storage takes nothing', async () => {
    const phone = await atBoard('en', en);
    await listenToSaveLine(phone, en);
    const thief = new Database(join(room.server.dataDir, 'samling.sqlite'), { timeout: 5_000 });
    try {
      thief.exec('BEGIN IMMEDIATE');
      await writeNote(phone, 'Ingen tar imot', en);
      await saveLine(phone, en, 'saving');
      await saveLine(phone, en, 'notSaved');
      await seen(phone, 'save-en-storage');
      const { said, alarmed } = await heardFromSaveLine(phone, en);
      expect(said).toEqual(['saved', 'saving', 'notSaved']);
      expect(alarmed).toEqual(['notSaved']);
      thief.exec('ROLLBACK');
      await saveLine(phone, en, 'saved');
    } finally {
      thief.close();
    }
  }, 120_000);
});
