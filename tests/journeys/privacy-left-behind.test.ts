import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNotes } from '../../shared/boards/notes.ts';
import { nb } from '../../shared/texts/nb.ts';
import { untilDoc } from '../server/boards/board-world.ts';
import { openPrivacyWorld, ownBoard, type PrivacyWorld, wallOf, write } from '../server/privacy-scan/privacy-world.ts';
import { launchChromium } from '../support/chromium.ts';
import { button, enter, openSurface } from '../support/surfaces.ts';

const { leave } = nb.participant;
const asked = 'Hva kjenner du på?';

const programme = [
  {
    ...{ id: 'anon', kind: 'reflection', title: 'Tanker', question: asked, minutes: 10, attribution: 'anonymous' },
    ...{ arrangement: { kind: 'individual' }, settings: { share: true } },
  },
  {
    ...{ id: 'group', kind: 'groupWork', title: 'Sammen', question: 'Hva gjør vi?', minutes: 10 },
    arrangement: { kind: 'groups', composition: 'home', size: { min: 2, max: 6 } },
    settings: { lanes: [{ id: 'ideas', title: 'Ideer' }], alonePrompt: '', openPrompt: '', turnSeconds: 0 },
  },
];

/** What browsers keep of words that have left their writer, were erased, or are somebody else's. */
describe('a browser', () => {
  let world: PrivacyWorld;
  let browser: Browser;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    [world, browser] = await Promise.all([
      openPrivacyWorld({ programme, workplaces: [{ name: 'Rud skole' }, { name: 'Vik skole' }] }),
      launchChromium(),
    ]);
  });

  afterEach(async () => {
    await browser.close();
    await world.close();
    expect(faults).toEqual([]);
  });

  async function phoneOf(name: string, workplace = 'Rud skole'): Promise<Page> {
    const phone = await openSurface(browser, 'phone', faults);
    await phone.goto(world.conference.joinLink);
    await enter(phone, { name, workplace });
    return phone;
  }

  it('holds no word that was shown without a name, and none that was erased, its own or another’s', async () => {
    const { desk } = world;
    const [ada, bo] = await Promise.all([phoneOf('Ada'), phoneOf('Bo')]);
    const cy = await world.join('Cy', { workplace: { name: 'Vik skole' } });
    await desk.must({ type: 'next', from: { stepId: null, part: 0 } });
    for (const [phone, text] of [
      [ada, 'mkanonymada'],
      [bo, 'mkanonymbo'],
    ] as const) {
      await phone.getByLabel(asked).fill(text);
      await phone.getByText(nb.common.saved, { exact: true }).first().waitFor();
      await button(phone, nb.steps.reflection.share).click();
      await phone.getByRole('heading', { name: nb.steps.writing.youShared }).waitFor();
      // Something of one's own stays: typed without a network, it is kept by this browser alone.
      await phone.context().setOffline(true);
      await phone.getByLabel(asked).fill(`${text}beholdt`.replace('anonym', ''));
      await expect.poll(() => kept(phone)).toContain(`${text}beholdt`.replace('anonym', ''));
      await phone.context().setOffline(false);
      await phone.getByText(nb.common.saved, { exact: true }).first().waitFor();
    }
    await write(cy, ownBoard('anon', cy), { id: 'cys', text: 'mkanonymcy' });
    await cy.must({ type: 'shareNote', stepId: 'anon', noteId: 'cys', lane: 'wall' });
    await desk.must({ type: 'showNotes', stepId: 'anon' });
    await untilDoc(await desk.board(wallOf('anon')), (doc) => readNotes(doc).length === 3);

    for (const phone of [ada, bo]) {
      await phone.getByText(nb.steps.writing.shownWithoutNames).waitFor();
      await phone.getByText('mkanonymcy').first().waitFor();
      expect(await kept(phone)).not.toContain('mkanonym');
      await phone.reload();
      await phone.getByText('mkanonymcy').first().waitFor();
      expect(await kept(phone)).not.toContain('mkanonym');
      expect(await phone.getByLabel(asked).inputValue()).not.toContain('mkanonym');
    }

    for (const type of ['proposeGroups', 'confirmGroups'] as const) await desk.must({ type, stepId: 'group' });
    await desk.must({ type: 'next', from: { stepId: 'anon', part: 0 } });
    await Promise.all([ada, bo].map(toTable));
    await writeNote(bo, 'mkfeilbo');
    await ada.locator('[data-note]').filter({ hasText: 'mkfeilbo' }).waitFor();
    await ada.context().setOffline(true);
    await writeNote(ada, 'mkusendtada');
    await expect.poll(() => kept(ada)).toContain('mkusendtada');

    const { groupings } = await desk.state();
    const groups = groupings.get('group')?.groups ?? [];
    const owner = groups.find(({ members }) => members.some((id) => id !== cy.id))?.id ?? '';
    const notes = readNotes(await desk.board({ stepId: 'group', scope: 'group', owner }));
    const noteId = notes.find(({ text }) => text === 'mkfeilbo')?.id ?? '';
    await desk.must({ type: 'redactNote', board: `group/group/${owner}`, noteId });
    await bo.locator('[data-note]').filter({ hasText: 'mkfeilbo' }).waitFor({ state: 'detached' });
    await ada.context().setOffline(false);
    await ada.locator('[data-note]').filter({ hasText: 'mkfeilbo' }).waitFor({ state: 'detached' });
    // One's own words, which the server never had, are not lost for that.
    await ada.getByText('mkusendtada').first().waitFor();
    for (const phone of [ada, bo]) {
      expect(await kept(phone)).not.toMatch(/mkfeil|mkanonym/);
      expect(await phone.locator('body').innerText()).not.toContain('mkfeil');
    }
    expect(await kept(bo)).not.toContain('mkusendtada');
  }, 120_000);

  it('that is passed on is told nothing of who had it before, and keeps nothing', async () => {
    const { desk } = world;
    const phone = await phoneOf('Ada');
    await desk.must({ type: 'next', from: { stepId: null, part: 0 } });
    await phone.getByLabel(asked).fill('mkprivatada');
    await phone.getByText(nb.common.saved, { exact: true }).first().waitFor();
    await phone.getByRole('navigation').getByText(nb.participant.tabTakeHome).click();
    for (const name of [nb.participant.menu.title, nb.participant.deviceTitle, leave.openPass]) {
      await button(phone, name).click();
    }
    await button(phone, leave.nowPass).click();
    await phone.getByLabel(nb.join.nameLabel).waitFor();
    expect(await kept(phone)).not.toContain('mkprivatada');

    const received: string[] = [];
    phone.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => received.push(Buffer.from(payload).toString('latin1')));
    });
    phone.on('response', (response) => {
      response.text().then(
        (text) => received.push(text),
        () => {},
      );
    });
    await phone.getByLabel(nb.join.nameLabel).fill('Dina');
    await phone.getByLabel(nb.join.workplaceLabel).selectOption({ label: 'Vik skole' });
    await phone.getByRole('radio').first().check();
    await button(phone, nb.join.submit).click();
    await phone.getByLabel(asked).fill('mkprivatdina');
    await phone.getByText(nb.common.saved, { exact: true }).first().waitFor();
    await phone.reload();
    await expect.poll(() => phone.getByLabel(asked).inputValue()).toBe('mkprivatdina');
    const all = received.join('\n');
    expect(all).toContain('mkprivatdina');
    expect(all).not.toContain('mkprivatada');
    expect(await kept(phone)).not.toContain('mkprivatada');
    expect(await phone.locator('body').innerText()).not.toContain('mkprivatada');
  }, 90_000);
});

async function toTable(phone: Page): Promise<void> {
  const seated = button(phone, nb.participant.atTable);
  const field = phone.getByRole('textbox', { name: /^Ny lapp/ });
  const goThere = button(phone, nb.participant.goThere);
  await seated.or(field).or(goThere).first().waitFor();
  if (await goThere.isVisible()) await goThere.click();
  await seated.or(field).first().waitFor();
  if (await seated.isVisible()) await seated.click();
  await field.waitFor();
}

async function writeNote(phone: Page, text: string): Promise<void> {
  await phone.getByRole('textbox', { name: /^Ny lapp/ }).fill(text);
  await button(phone, nb.common.send).click();
  await phone.locator('[data-note]').filter({ hasText: text }).waitFor();
}

/** All that a browser keeps beyond the page, as text: what is kept packed is unpacked. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const unpacked = (text: string): string => {
      try {
        return atob(text);
      } catch {
        return '';
      }
    };
    const entries = [localStorage, sessionStorage].flatMap((storage) => Object.entries({ ...storage }));
    const found = entries.flatMap(([key, value]) => [key, value, unpacked(value)]);
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((got, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => got(request.result);
        request.onerror = () => failed(request.error);
      });
      for (const store of database.objectStoreNames) {
        const held = await new Promise<unknown[]>((got) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => got(request.result);
        });
        const bytes = new TextDecoder('latin1');
        found.push(name, ...held.map((one) => (one instanceof Uint8Array ? bytes.decode(one) : JSON.stringify(one))));
      }
      database.close();
    }
    for (const name of (await globalThis.caches?.keys()) ?? []) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        found.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    return [...found, document.cookie, window.name, JSON.stringify(history.state)].join('\n');
  });
}
