import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { NetworkChange } from '../../shared/network/changes.ts';
import type { Network } from '../../shared/network/network.ts';
import type { CreateNetworkReply, NetworkReply } from '../../shared/protocol/network.ts';
import { nb } from '../../shared/texts/nb.ts';
import { nn } from '../../shared/texts/nn.ts';
import { browserRoom } from '../support/browser-room.ts';
import { inspect } from '../support/inspect.ts';
import { button } from '../support/surfaces.ts';
import { postJson, tokenOf } from '../support/test-server.ts';

const [karis, olas] = [nb.network, nn.network];
const name = 'Trygt skolemiljø i vest';

/** Four hundred in thirty-eight municipalities; names come again from one to the next. */
const many = Array.from({ length: 400 }, (_, at) => ({
  ...{ id: `place${at}`, name: `Skole nummer ${at % 20}`, municipality: `Kommune ${at % 38}`, contact: null },
  ...{ type: 'skole', schoolType: at % 2 === 0 ? 'barneskole' : 'ungdomsskole' },
}));
const others = ['Vanvik skole', 'Rosenborg skole', 'Rosenborg skule'].map((one, at) => ({
  ...{ id: `other${at}`, name: one, type: null, schoolType: null, municipality: null, contact: null },
}));

describe('a network with two owners', () => {
  const room = browserRoom();

  it('is edited by both at once, loses nothing without contact, and is closed to whoever is turned out', async () => {
    const { id, token, ownerLink } = await created();
    await change(id, token, { type: 'addWorkplaces', workplaces: many.slice(0, 200) });
    await change(id, token, { type: 'addWorkplaces', workplaces: many.slice(200) });
    await change(id, token, { type: 'addWorkplaces', workplaces: others });
    await change(id, token, { type: 'keepPeople', months: 12 });

    const kari = await room.surface('desk');
    await kari.goto(ownerLink);
    await kari.getByRole('heading', { level: 1, name }).waitFor();
    expect(new URL(kari.url()).hash).toBe('');

    // Kari makes a link for Ola.
    await kari.getByLabel(karis.owners.newName).fill('Ola');
    await button(kari, karis.owners.make).click();
    await kari.getByText(karis.owners.made('Ola')).first().waitFor();
    const link = await linkFor(kari);
    const ola = await room.surface('phone', 'nn');
    await ola.goto(link);
    await ola.getByRole('heading', { level: 1, name }).waitFor();
    room.faults.push(...(await inspect(ola, 'the overview', { language: 'nn' })));

    // Both change one workplace, each in their own field.
    for (const [page, words] of [
      [kari, karis],
      [ola, olas],
    ] as const) {
      await page.getByRole('link', { name: words.sections.workplaces, exact: true }).click();
      await page.getByLabel(words.workplaces.search).fill('vanvik');
      await button(page, words.workplaces.editWho('Vanvik skole')).click();
    }
    const [hers, his] = [rowOf(kari, karis), rowOf(ola, olas)];
    await hers.getByLabel(karis.workplaces.contact).fill('Ingrid Berg');
    await his.getByLabel(olas.workplaces.columns.schoolType).fill('1–10-skule');
    await Promise.all([
      button(kari, nb.common.done).click(),
      // A page that is left takes along what stands in its fields.
      ola.getByRole('link', { name: olas.sections.people, exact: true }).click(),
    ]);
    await Promise.all([saved(kari, karis), saved(ola, olas)]);
    await expect
      .poll(async () => (await read(id, token)).workplaces.find((one) => one.id === 'other0'))
      .toMatchObject({ contact: 'Ingrid Berg', schoolType: '1–10-skule' });

    // One that was typed in two ways becomes one.
    await kari.getByLabel(karis.workplaces.search).fill('rosenborg');
    await button(kari, karis.workplaces.mergeAs('Rosenborg skole')).click();
    await kari.getByText(karis.workplaces.alsoCalled('Rosenborg skule')).waitFor();
    room.faults.push(...(await inspect(kari, 'workplaces', { language: 'nb', at: 1 })));

    // Without contact Ola's words wait, and are sent once when it is back.
    await ola.context().setOffline(true);
    await button(ola, olas.people.add).click();
    await ola.getByRole('textbox', { name: olas.people.name }).fill('Per Spelmann');
    await button(ola, olas.people.addThis).click();
    await ola.getByText(olas.save.notSaved).waitFor();
    await ola.getByRole('textbox', { name: olas.people.name }).fill('Halvt namn');
    await ola.context().setOffline(false);
    await saved(ola, olas);
    expect(await ola.getByRole('textbox', { name: olas.people.name }).inputValue()).toBe('Halvt namn');
    expect((await read(id, token)).people.map((person) => person.name)).toEqual(['Per Spelmann']);
    room.faults.push(...(await inspect(ola, 'people', { language: 'nn', at: 1 })));

    // Ola is turned out: what he opens says so.
    await kari.getByRole('link', { name: karis.sections.overview, exact: true }).click();
    await button(kari, karis.owners.revokeWho('Ola')).click();
    await button(kari, karis.owners.revokeSure).click();
    await button(kari, karis.owners.revokeWho('Ola')).waitFor({ state: 'detached' });
    await ola.getByRole('link', { name: olas.sections.groups, exact: true }).click();
    await ola.getByRole('heading', { level: 1, name: olas.revokedTitle }).waitFor();
    room.faults.push(...(await inspect(ola, 'a link that was taken away', { language: 'nn' })));
    await ola.goto(link);
    await ola.getByRole('heading', { level: 1, name: olas.revokedTitle }).waitFor();
  });

  async function created() {
    const made = await postJson(`${room.server.url}/api/networks`, { name, language: 'nb', ownerName: 'Kari' });
    const reply = (await made.json()) as CreateNetworkReply;
    return { ...reply, token: tokenOf(reply.ownerLink) };
  }

  let changes = 0;

  async function change(id: string, token: string, wanted: NetworkChange): Promise<void> {
    changes += 1;
    const body = { known: 0, id: `change-${changes}-of-this`, change: wanted };
    const headers = { authorization: `Bearer ${token}` };
    expect((await postJson(`${room.server.url}/api/networks/${id}/changes`, body, headers)).status).toBe(200);
  }

  async function read(id: string, token: string): Promise<Network> {
    const answer = await fetch(`${room.server.url}/api/networks/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { network } = (await answer.json()) as NetworkReply;
    if (!network) throw new Error('there is no such network');
    return network;
  }
});

/** The link that was made last, laid out to be copied by hand where the browser lends no clipboard. */
async function linkFor(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, nb.common.copyLink).last().click();
  return page.evaluate(() => navigator.clipboard.readText());
}

const rowOf = (page: Page, words: typeof nb.network) =>
  page.getByRole('group', { name: words.workplaces.editWho('Vanvik skole') });

const saved = (page: Page, words: typeof nb.network) => page.getByText(words.save.saved, { exact: true }).waitFor();
